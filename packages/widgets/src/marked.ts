import { shape } from './shape.ts';

const mark = shape('mark');

/** A text with `<mark>` over the ranges, `[start, end)` in UTF-16 code units. */
export function marked(
  text: string,
  ranges: readonly (readonly [number, number])[] = [],
): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let from = 0;
  ranges.forEach(([start, end]) => {
    if (start < from || end <= start) return;
    parts.push(text.slice(from, start), mark(text.slice(start, end)));
    from = end;
  });
  return [...parts, text.slice(from)];
}
