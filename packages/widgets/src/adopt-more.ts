import { adoptStyles, type CSSResult } from 'lit';

/** Adds styles to those of an element, for parts of it that come on use. */
export function adoptMore(root: ShadowRoot, styles: CSSResult): void {
  // A copy: the list itself is the same object before and after.
  const before = [...(root.adoptedStyleSheets ?? [])];
  adoptStyles(root, [styles]);
  if (before.length) root.adoptedStyleSheets = [...before, ...root.adoptedStyleSheets];
}
