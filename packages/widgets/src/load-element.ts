import { defineElement } from './define-element.ts';

/** Registers an element whose code comes only when it is used; says whether it came. */
export async function loadElement(
  tag: string,
  load: () => Promise<CustomElementConstructor>,
): Promise<boolean> {
  if (customElements.get(tag)) return true;
  try {
    defineElement(tag, await load());
    return true;
  } catch {
    return false;
  }
}
