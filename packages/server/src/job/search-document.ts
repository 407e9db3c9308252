import { monthlyEquivalent } from '../import/pay.ts';
import { lineage, regionColumns } from '../region/region-tree.ts';
import type { JobDraft } from './job-draft.ts';
import { payBand } from './pay-band.ts';
import { addPieces, foldText, readRuns } from './search-text.ts';

/** Marks the pieces of title and place, by which hits are ranked first. */
export const titleMark = '^';

/** The lexeme of one value of one filter; no piece of a text starts with `#`. */
export function filterLexeme(filter: FilterName, value: string | number): string {
  return `#${filterLetters[filter]}${value}`;
}

/** Filters that rare combinations are looked up by. */
export type FilterName = keyof typeof filterLetters;

const filterLetters = {
  organization: 'o',
  province: 'p',
  city: 'c',
  region: 'r',
  education: 'd',
  experience: 'x',
  employmentType: 't',
  industry: 'i',
  targetGroup: 'g',
  benefit: 'b',
  fair: 'f',
  employer: 'e',
  payFrom: 'm',
  payTo: 'n',
} as const;

/**
 * What a posting is found by, as the text of a tsvector without positions: the pieces of all its
 * words; those of title and place once more with a mark, with the single characters of the title;
 * and a lexeme for each value of a filter but the employer, who may have no id yet.
 */
export function searchDocument(draft: JobDraft, organizationId: string): string {
  const places = draft.regionCode === null ? [] : lineage(draft.regionCode).map((row) => row.name);
  const title = readRuns(foldText(draft.title));
  const ranked = new Set<string>();
  for (const run of title) {
    if (run.isHan) for (const character of run.text) ranked.add(character);
  }
  addPieces(ranked, title);
  for (const place of places) addPieces(ranked, readRuns(foldText(place)));
  const pieces = new Set(ranked);
  for (const piece of ranked) pieces.add(`${titleMark}${piece}`);
  for (const text of bodyTexts(draft)) addPieces(pieces, readRuns(foldText(text)));
  // Pieces hold letters, digits and marks of words: nothing that needs more than the quotes.
  const filters = Array.from(filterLexemes(draft, organizationId), quoteLexeme);
  return `${filters.join(' ')} '${[...pieces].join("' '")}'`;
}

/** The Latin words of a document; pieces of other kinds start differently. */
export function latinLexemes(document: string): string[] {
  return Array.from(document.matchAll(/'([a-z][a-z0-9.+#]*)'/g), (match) => match[1] ?? '');
}

/** A lexeme as it is written in the text of a tsvector or tsquery. */
export function quoteLexeme(lexeme: string): string {
  const isPlain = !lexeme.includes("'") && !lexeme.includes('\\');
  return `'${isPlain ? lexeme : lexeme.replace(/['\\]/g, '$&$&')}'`;
}

function* filterLexemes(draft: JobDraft, organizationId: string): Iterable<string> {
  yield filterLexeme('organization', organizationId);
  if (draft.regionCode !== null) {
    const { code, province, city } = regionColumns(draft.regionCode);
    yield filterLexeme('province', province);
    if (city !== null) yield filterLexeme('city', city);
    yield filterLexeme('region', code);
  }
  yield filterLexeme('education', draft.education);
  yield filterLexeme('experience', draft.experience);
  yield filterLexeme('employmentType', draft.employmentType);
  if (draft.industry !== null) yield filterLexeme('industry', draft.industry);
  for (const group of draft.targetGroups) yield filterLexeme('targetGroup', group);
  for (const benefit of draft.benefits) yield filterLexeme('benefit', benefit);
  if (draft.fairId !== null) yield filterLexeme('fair', draft.fairId);
  const monthly = monthlyEquivalent(draft.pay);
  if (monthly) {
    yield filterLexeme('payFrom', payBand(monthly.min));
    yield filterLexeme('payTo', payBand(monthly.max));
  }
}

function* bodyTexts(draft: JobDraft): Iterable<string> {
  const { employer, agency, address } = draft;
  yield* [employer.name, agency ?? '', address ?? '', employer.industry ?? ''];
  yield* draft.majors;
  yield* draft.benefits;
  for (const block of draft.description) {
    const lines = block.type === 'list' ? block.items : [block.children];
    for (const line of lines) yield line.map((inline) => inline.text).join('');
  }
}
