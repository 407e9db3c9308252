import { make } from './copies.ts';

/** Puts a text into an element, with `<mark>` over the ranges, `[start, end)` in UTF-16 code units. */
export function putMarked(
  element: Element,
  text: string,
  ranges: readonly (readonly [number, number])[] = [],
): void {
  let from = 0;
  ranges.forEach(([start, end]) => {
    if (start < from || end <= start) return;
    element.append(text.slice(from, start), make('mark', {}, text.slice(start, end)));
    from = end;
  });
  element.append(text.slice(from));
}
