import type { Database } from '../database.ts';
import { sql } from 'kysely';
import type { Corrections } from './job-search.ts';

/** Shorter words have too many neighbours to guess from. */
const shortestWord = 4;

/** How many readings of a misspelled word are tried. */
const mostReadings = 5;

/** Takes Latin words of postings into the vocabulary by which misspelled searches are read. */
export async function insertSearchWords(db: Database, words: readonly string[]): Promise<void> {
  const unique = [...new Set(words)].filter((word) => word.length >= shortestWord);
  if (unique.length === 0) return;
  const { rows: unknown } = await sql<{ word: string }>`
    select given.word from unnest(${unique}::text[]) as given (word)
    where not exists (
      select from search_word as known where known.piece = given.word and known.word = given.word
    )
  `.execute(db);
  const values = unknown.flatMap(({ word }) => pieces(word).map((piece) => ({ piece, word })));
  if (values.length === 0) return;
  await sql`
    insert into search_word (piece, word)
    select * from unnest(${values.map((v) => v.piece)}::text[], ${values.map((v) => v.word)}::text[])
  `.execute(db);
}

/**
 * For each word that no posting has: the words one slip away from it, nearest first (a letter left
 * out, added, changed, or two exchanged; Damerau 1964).
 */
export async function findCorrections(
  db: Database,
  words: readonly string[],
): Promise<Corrections> {
  const corrections: Record<string, string[]> = {};
  for (const word of new Set(words)) {
    if (word.length < shortestWord) continue;
    const rows = await db
      .selectFrom('search_word')
      .select('word')
      .distinct()
      .where('piece', 'in', pieces(word))
      .limit(200)
      .execute();
    const near = rows.map((row) => row.word);
    if (near.includes(word)) continue;
    corrections[word] = near.filter((known) => isOneSlip(word, known)).slice(0, mostReadings);
  }
  return corrections;
}

/** A word and its forms with one letter left out: words one slip apart share one of them. */
function pieces(word: string): string[] {
  const shorter = Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
  return [...new Set([word, ...shorter])];
}

function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = one.slice(start);
  const otherRest = other.slice(start);
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}
