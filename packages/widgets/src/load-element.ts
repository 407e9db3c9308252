import { defineElement } from './define-element.ts';

/** Registers an element whose code comes only when it is used. */
export async function loadElement(
  tag: string,
  load: () => Promise<CustomElementConstructor>,
): Promise<void> {
  if (!customElements.get(tag)) defineElement(tag, await load());
}
