import type { Suggestion } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { rangesOf } from '../job/job-highlights.ts';
import { listJobs, type JobListRow } from '../job/job-list-queries.ts';
import { latinWords, readSearch, type Search } from '../job/job-search.ts';
import { foldText } from '../job/search-text.ts';
import { earlier } from '../publication/publication-cache.ts';
import { regionsStarting } from '../region/region-names.ts';
import { Perishable } from '../route.ts';

const most = { region: 3, employer: 3, all: 10 };
/** Hits that titles and employers are taken from, those in the title first. */
const lookedThrough = 60;
/** Longer titles are sentences; nobody looks for them again. */
const longestTitle = 30;

/** What a person who typed this may be looking for, told by the open postings. */
export async function readSuggestions(
  db: Database,
  { organizationId, now, text }: { organizationId: string; now: Date; text: string },
): Promise<Perishable<{ items: Suggestion[] }>> {
  const regions = regionsStarting(text.trim(), most.region).map(
    ({ code, fullName }): Suggestion => ({
      kind: 'region',
      text: fullName,
      region: code,
      ranges: [],
    }),
  );
  const search = readTyped(text);
  if (!search) return new Perishable({ items: regions }, null);
  const jobs = await listJobs(
    db,
    { organizationId, now, filter: {}, search },
    { limit: lookedThrough, after: null, byRank: true },
  );
  const rows = jobs.map(({ row }) => row);
  const offered = (kind: 'title' | 'employer', texts: string[]) =>
    commonestFirst(texts)
      .map((one): Suggestion => ({ kind, text: one, region: null, ranges: rangesOf(one, search) }))
      .filter(({ ranges }) => ranges.length > 0);
  const employers = offered(
    'employer',
    rows.map((row) => row.employer_name),
  );
  const titles = offered(
    'title',
    rows.map(titleOf).filter((title) => title.length <= longestTitle),
  );
  const last = employers.slice(0, most.employer);
  const items = [...regions, ...titles.slice(0, most.all - regions.length - last.length), ...last];
  return new Perishable({ items }, endOf(rows));
}

/** The last word of Latin letters may not be finished: what begins so is meant too. */
function readTyped(text: string): Search | null {
  const unfinished = latinWords(text)
    .slice(-1)
    .map((word) => [word, []]);
  return readSearch(text, { corrections: Object.fromEntries(unfinished), loose: false });
}

/** Without what is added in brackets: `焊工（包吃住）` and `焊工` are one suggestion. */
function titleOf(row: JobListRow): string {
  return row.title.replace(/[（(【[].*$/u, '').trim();
}

function commonestFirst(texts: readonly string[]): string[] {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const known = counts.get(foldText(text));
    if (known) known.count += 1;
    else counts.set(foldText(text), { text, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ text }) => text);
}

function endOf(rows: readonly JobListRow[]): Date | null {
  return rows.map((row) => row.valid_until).reduce<Date | null>(earlier, null);
}
