/** An element with attributes, and texts and elements inside. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
  element.append(...inside);
  return element;
}

/**
 * Gives a function that makes copies of an element, which is built at the first. Where hundreds
 * stand on a page and hardly ever change, copies take a fraction of the time and the memory that
 * templates need to keep track of every value.
 */
export function copies(build: () => HTMLElement): () => HTMLElement {
  let original: HTMLElement | undefined;
  return () => (original ??= build()).cloneNode(true) as HTMLElement;
}
