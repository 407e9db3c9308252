import type { JobSummary } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { earlier } from '../publication/publication-cache.ts';
import { notFound } from '../request-input.ts';
import { Perishable } from '../route.ts';
import { findJobsById } from './job-list-queries.ts';
import type { JobSelection } from './job-selection.ts';
import { findLikeness, newestLikenesses, type JobLikeness } from './job-similar-queries.ts';
import { jobSummary } from './job-view.ts';
import { foldText, hanPieces, readRuns } from './search-text.ts';

const mostShown = 10;
/** So that one employer with many postings does not take all places. */
const mostOfOneEmployer = 3;
/** The same field of work in the same city, or a quarter of the title. */
const leastLikeness = 1.5;
/** Newest jobs that are compared, of the same field of work and of the same place each. */
const compared = 400;

/**
 * Open jobs like one: shared pieces of the title count most, then the place, the field of work and
 * the form of employment. What shares too little is left out.
 *
 * @throws {ProblemError} `not_found`
 */
export async function readSimilarJobs(
  db: Database,
  { id, organizationId, now }: { id: string; organizationId: string; now: Date },
): Promise<Perishable<{ items: JobSummary[] }>> {
  const job = await findLikeness(db, { id, organizationId, now });
  if (!job) throw notFound();
  const found = new Map<string, JobLikeness>();
  for (const filter of neighbourhoods(job)) {
    const selection = { organizationId, now, filter, search: null };
    for (const one of await newestLikenesses(db, selection, compared)) found.set(one.id, one);
  }
  found.delete(id);
  const ids = mostAlike(job, [...found.values()]);
  const rows = new Map((await findJobsById(db, ids)).map((row) => [row.id, row]));
  const shown = ids.map((one) => rows.get(one)).filter((row) => row !== undefined);
  const until = shown.map((row) => row.valid_until).reduce<Date | null>(earlier, null);
  return new Perishable({ items: shown.map((row) => jobSummary(row, null)) }, until);
}

/** Where jobs like one are looked for: its field of work in its province, and its place. */
function neighbourhoods({ province, industry, city }: JobLikeness): JobSelection['filter'][] {
  const filters: JobSelection['filter'][] = [];
  if (province && industry) filters.push({ region: [province], industry: [industry] });
  if (city ?? province) filters.push({ region: [city ?? province ?? ''] });
  return filters.length > 0 ? filters : [{}];
}

function mostAlike(job: JobLikeness, others: readonly JobLikeness[]): string[] {
  const pieces = piecesOf(job.title);
  const ranked = others
    .map((other) => ({ other, score: likeness(job, pieces, other) }))
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score);
  const taken = new Map<string, number>();
  const ids: string[] = [];
  for (const { other } of ranked) {
    const count = taken.get(other.employer_id) ?? 0;
    if (count === mostOfOneEmployer) continue;
    taken.set(other.employer_id, count + 1);
    ids.push(other.id);
    if (ids.length === mostShown) break;
  }
  return ids;
}

function likeness(job: JobLikeness, pieces: ReadonlySet<string>, other: JobLikeness): number {
  return (
    6 * sharedPart(pieces, piecesOf(other.title)) +
    (other.city !== null && other.city === job.city ? 1 : 0) +
    (other.industry !== null && other.industry === job.industry ? 0.5 : 0) +
    (other.employment_type === job.employment_type ? 0.25 : 0)
  );
}

function piecesOf(title: string): Set<string> {
  const runs = readRuns(foldText(title));
  return new Set(runs.flatMap((run) => (run.isHan ? hanPieces(run.text) : [run.text])));
}

/** How much of two sets is common to both, 0 to 1 (Dice 1945). */
function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
