import { trustedPolicy } from './trusted-types.ts';

/** Data for search engines (JSON-LD), in the light DOM of the page, where they look for it. */
export class JsonLd {
  #script: HTMLScriptElement | undefined;

  /** Puts data into the outermost element around `element`; takes it out when there is none. */
  show(element: Element, data: object | undefined): void {
    // `<` as an escape: data of a service never ends the script.
    const text = data && JSON.stringify(data).replace(/</g, '\\u003c');
    if (text === this.#script?.textContent) return;
    this.remove();
    if (!text) return;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    // Where Trusted Types are required, data for a script needs our word for it as well.
    this.#script.textContent = trustedPolicy()?.createScript(text) ?? text;
    (outermost(element) ?? element).append(this.#script);
  }

  remove(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}

/** The element of the page in whose shadow this one stands. */
function outermost(element: Element): Element | undefined {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return undefined;
  return outermost(root.host) ?? root.host;
}
