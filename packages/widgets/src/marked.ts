import { html, type TemplateResult } from 'lit';

/** A text with `<mark>` over the ranges, `[start, end)` in UTF-16 code units. */
export function marked(
  text: string,
  ranges: readonly (readonly [number, number])[] = [],
): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  ranges.forEach(([start, end]) => {
    if (start < from || end <= start) return;
    parts.push(text.slice(from, start), html`<mark>${text.slice(start, end)}</mark>`);
    from = end;
  });
  return [...parts, text.slice(from)];
}
