/** A colour that nothing of ours has. */
export const strange = 'rgb(1, 2, 3)';

/** All elements below a root, through their shadow roots. */
function deepElements(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? deepElements(element.shadowRoot) : []),
  ]);
}

/** Those of the parts that the style sheet of a page reaches in an element. */
export function reachableParts(element: Element, parts: readonly string[]): string[] {
  const sheet = document.createElement('style');
  document.head.append(sheet);
  const within = element.shadowRoot ? deepElements(element.shadowRoot) : [];
  const reached = parts.filter((part) => {
    sheet.textContent = `${element.localName}::part(${part}) { outline: 3px solid ${strange} }`;
    return within.some((one) => getComputedStyle(one).outlineColor === strange);
  });
  sheet.remove();
  return reached;
}

/** Puts something of the page into a slot of an element. */
export function fillSlot(element: Element, slot: string, words: string): HTMLElement {
  const content = Object.assign(document.createElement('p'), { slot, textContent: words });
  element.append(content);
  return content;
}

/** Whether an element takes room on the screen. */
export function isOnScreen(element: Element): boolean {
  return element.getClientRects().length > 0;
}
