import { regionsNamed } from '../region/region-names.ts';
import { quoteLexeme, titleMark } from './search-document.ts';
import { foldText, hanPieces, readRuns } from './search-text.ts';

/** One thing a search asks for: satisfied by all pieces of any one of its ways. */
export interface SearchTerm {
  readonly ways: readonly (readonly string[])[];
  /** Words that begin so satisfy the term too. */
  readonly prefix: string | null;
  /** What is marked in a text: the whole run, or what was understood by it. */
  readonly words: readonly string[];
}

/** A search as it is carried out; every term must be satisfied. */
export interface Search {
  readonly terms: readonly SearchTerm[];
}

/** Words of the postings for each unknown Latin word of a search. */
export type Corrections = Readonly<Record<string, readonly string[]>>;

const prefixLength = 3;

/** The Latin words of a search, folded. */
export function latinWords(text: string): string[] {
  return readRuns(foldText(text))
    .filter((run) => !run.isHan)
    .map((run) => run.text);
}

/**
 * Understands what was typed: spaces and marks separate terms, names of places inside a run of
 * Chinese stand for themselves (长春焊工), unknown Latin words are read as the near ones.
 * A `loose` reading also takes longer runs word by word, for when the whole is found nowhere.
 *
 * @returns null when there is nothing to look for
 */
export function readSearch(
  text: string,
  options: { corrections: Corrections; loose: boolean },
): Search | null {
  const terms = readRuns(foldText(text)).flatMap((run) => {
    if (!run.isHan) return [wordTerm(run.text, options.corrections[run.text])];
    const parts = splitPlaces(run.text);
    return (options.loose ? parts.flatMap(splitWords) : parts).map(hanTerm);
  });
  return terms.length > 0 ? { terms } : null;
}

/** The search as a tsquery; with `inTitle`, only what stands in title and place counts. */
export function searchQuery(search: Search, { inTitle }: { inTitle: boolean }): string {
  const mark = inTitle ? titleMark : '';
  return search.terms
    .map((term) => {
      const ways = term.ways.map((pieces) => pieces.map((p) => quoteLexeme(mark + p)).join(' & '));
      if (term.prefix !== null) ways.push(`${quoteLexeme(mark + term.prefix)}:*`);
      return `(${ways.map((way) => `(${way})`).join(' | ')})`;
    })
    .join(' & ');
}

function hanTerm(run: string): SearchTerm {
  return { ways: [hanPieces(run)], prefix: null, words: [run] };
}

function wordTerm(word: string, near: readonly string[] | undefined): SearchTerm {
  if (!near) return { ways: [[word]], prefix: null, words: [word] };
  return {
    ways: [word, ...near].map((way) => [way]),
    prefix: word.length >= prefixLength ? word : null,
    words: [word, ...near],
  };
}

/** Cuts names of places out of a run: 长春焊工 → 长春, 焊工. What is left has two characters. */
function splitPlaces(run: string): string[] {
  const place = longestPlace(run);
  if (!place) return [run];
  const before = run.slice(0, place.start);
  const after = run.slice(place.start + place.name.length);
  if (before.length === 1 || after.length === 1) return [run];
  return [before, place.name, after].filter((part) => part !== '');
}

function longestPlace(run: string): { start: number; name: string } | undefined {
  for (let length = Math.min(run.length, 12); length >= 2; length--) {
    for (const start of [0, run.length - length]) {
      const name = run.slice(start, start + length);
      if (regionsNamed(name).length > 0) return { start, name };
    }
  }
  return undefined;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function splitWords(run: string): string[] {
  const words = Array.from(segmenter.segment(run), ({ segment }) => segment);
  const long = words.filter((word) => word.length > 1);
  return long.length > 1 ? long : [run];
}
