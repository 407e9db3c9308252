/** A cell as a reader hands it over: dates are wall-clock times held in the UTC fields. */
export type CellValue = string | number | boolean | Date | null;

/** Zero-width and direction marks, soft hyphen and control characters other than tab and newline. */
const invisible =
  // The controls are what this expression removes.
  new RegExp(
    '[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\u00AD\\u0000-\\u0008\\u000B-\\u001F]',
    'g',
  );

/** The words of a cell without invisible characters and outer space; empty string for an empty cell. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  return String(value)
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/\u00A0/g, ' ')
    .trim();
}

/**
 * A form of the words for reading them: full-width letters, digits and signs become half-width
 * (Unicode NFKC), letters small, spaces gone.
 */
export function bareText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Values that stand for an empty cell: `-`, `/`, `无`, `暂无`, `N/A`. */
export function isBlank(text: string): boolean {
  return /^(?:[-—/\\.、*]*|无|暂无|空|n\/?a|null|none|nan|undefined|#n\/a|#ref!|#value!)$/i.test(
    text.trim(),
  );
}
