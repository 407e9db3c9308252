import type { JobSummary } from '@union-jobs/contract';
import type { JobListRow } from './job-list-queries.ts';
import type { Search, SearchTerm } from './job-search.ts';
import { foldWithOrigins, hanPieces, readRuns } from './search-text.ts';

type Range = [number, number];

/** Characters of a passage before the first hit, and in all. */
const passageLead = 20;
const passageLength = 90;

/** Where the terms of a search stand in a job, as ranges of UTF-16 code units of the originals. */
export function highlight(row: JobListRow, search: Search): JobSummary['highlights'] {
  const title = rangesOf(row.title, search);
  const employer = rangesOf(row.employer_name, search);
  return {
    title,
    employer,
    passage: title.length + employer.length > 0 ? null : findPassage(row, search),
  };
}

/** Where the terms stand in a text, in order, overlaps made one. */
export function rangesOf(text: string, search: Search): Range[] {
  const { folded, origins } = foldWithOrigins(text);
  const hits = search.terms.flatMap((term) => hitsOf(folded, term));
  const ranges = hits.map(([start, end]): Range => [origins[start] ?? 0, endOf(origins, end)]);
  return merge(ranges);
}

/** The end of a folded character in the original, where one character may have become several. */
function endOf(origins: readonly number[], end: number): number {
  const last = origins[end - 1];
  return origins.slice(end).find((origin) => origin !== last) ?? origins.at(-1) ?? 0;
}

function hitsOf(folded: string, term: SearchTerm): Range[] {
  const whole = term.words.flatMap((word) => occurrences(folded, word, term));
  if (whole.length > 0) return whole;
  return term.words.flatMap(hanPieces).flatMap((piece) => occurrences(folded, piece, term));
}

function occurrences(folded: string, word: string, term: SearchTerm): Range[] {
  const ranges: Range[] = [];
  for (const run of readRuns(folded)) {
    if (run.isHan) {
      for (let at = run.text.indexOf(word); at >= 0; at = run.text.indexOf(word, at + 1)) {
        ranges.push([run.start + at, run.start + at + word.length]);
      }
    } else if (isSameWord(run.text, word, term)) {
      ranges.push([run.start, run.start + run.text.length]);
    }
  }
  return ranges;
}

function isSameWord(text: string, word: string, term: SearchTerm): boolean {
  if (text === word || text.split(/[^\p{L}\p{N}]+/u).includes(word)) return true;
  return term.prefix !== null && text.startsWith(term.prefix);
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function findPassage(row: JobListRow, search: Search) {
  for (const text of bodyTexts(row)) {
    const ranges = rangesOf(text, search);
    if (ranges.length > 0) return cutPassage(text, ranges);
  }
  return null;
}

function cutPassage(text: string, ranges: readonly Range[]) {
  const first = ranges[0]?.[0] ?? 0;
  const start = onCharacter(text, Math.max(0, first - passageLead));
  const end = onCharacter(text, Math.min(text.length, start + passageLength));
  return {
    text: text.slice(start, end),
    ranges: ranges
      .filter((range) => range[1] <= end)
      .map((range): Range => [range[0] - start, range[1] - start]),
  };
}

/** Moves a cut off the middle of a surrogate pair. */
function onCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function* bodyTexts(row: JobListRow): Iterable<string> {
  for (const block of row.description) {
    const lines = block.type === 'list' ? block.items : [block.children];
    for (const line of lines) yield line.map((inline) => inline.text).join('');
  }
  yield* [row.agency ?? '', row.address ?? '', ...row.majors, ...row.benefits];
}
