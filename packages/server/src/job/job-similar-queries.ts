import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { isReachedBy } from '../fair/fair-queries.ts';
import type { JobSelection } from './job-selection.ts';
import { indexStart, newestFirst, newestSource } from './job-source-queries.ts';

/** What tells how much a job is like another. */
export interface JobLikeness {
  readonly id: string;
  readonly title: string;
  readonly employer_id: string;
  readonly industry: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly employment_type: string;
}

const likenessColumns = sql`id, title, employer_id, industry, city, province, employment_type`;

/** What tells how much others are like this job; undefined when the organization shows none such. */
export async function findLikeness(
  db: Database,
  { id, organizationId, now }: { id: string; organizationId: string; now: Date },
): Promise<JobLikeness | undefined> {
  const { rows } = await sql<JobLikeness>`
    select ${likenessColumns} from job
    where id = ${id} and ${isReachedBy(organizationId)} and published_at <= ${now}
  `.execute(db);
  return rows[0];
}

/** The newest jobs of a selection, as many as `rows` at most, for a closer look. */
export async function newestLikenesses(
  db: Database,
  selection: JobSelection,
  rows: number,
): Promise<JobLikeness[]> {
  const source = newestSource(selection, { start: indexStart(selection), text: null, rows });
  const { rows: found } = await sql<JobLikeness>`
    select ${likenessColumns} from ${source} order by ${newestFirst}
  `.execute(db);
  return found;
}
