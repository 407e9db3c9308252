/**
 * Gives a function that makes elements of one shape with texts and elements inside. Where hundreds
 * are made at once and hardly ever change, copies of one element take a fraction of the time and the
 * memory that templates need to keep track of them.
 */
export function shape(tag: string, attributes: Readonly<Record<string, string>> = {}) {
  let blank: HTMLElement | undefined;
  return (...inside: (Node | string)[]): HTMLElement => {
    blank ??= blankOf(tag, attributes);
    const element = blank.cloneNode() as HTMLElement;
    element.append(...inside);
    return element;
  };
}

function blankOf(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag);
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
  return element;
}
