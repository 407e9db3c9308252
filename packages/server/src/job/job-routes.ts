import { job } from '@union-jobs/contract';
import type { JobPage } from '@union-jobs/contract';
import { getOrganization } from '../organization/organization-queries.ts';
import { notFound } from '../request-input.ts';
import type { Router } from '../route.ts';
import { readCursor, writeCursor } from './job-cursor.ts';
import { listJobs } from './job-list-queries.ts';
import { findJob, getCursorSecret } from './job-queries.ts';
import { cursorSubject, jobClosed } from './job-rules.ts';
import { latinWords, readSearch } from './job-search.ts';
import { jobDetail, jobSummary } from './job-view.ts';
import { findCorrections } from './search-word-queries.ts';

/** `GET /v1/jobs` and `GET /v1/jobs/{id}`. */
export function jobRoutes(router: Router): void {
  router.route(job.list, async ({ db, grant, now, query }): Promise<JobPage> => {
    const { sort, include, limit, cursor, ...wanted } = query;
    const { q, ...filter } = wanted;
    const organizationId = grant.organizationId;
    const seal = {
      secret: await getCursorSecret(db),
      subject: cursorSubject(organizationId, { ...wanted, sort }),
    };
    const after = cursor === undefined ? null : readCursor(cursor, seal);
    const corrections =
      after?.corrections ?? (q === undefined ? {} : await findCorrections(db, latinWords(q)));
    const read = (loose: boolean) => ({
      organizationId,
      now,
      filter,
      search: q === undefined ? null : readSearch(q, { corrections, loose }),
    });
    const page = { limit: limit + 1, after, byRank: sort === 'relevance' };
    let loose = after?.loose ?? false;
    let jobs = await listJobs(db, read(loose), page);
    if (jobs.length === 0 && q !== undefined && !after) {
      loose = true;
      jobs = await listJobs(db, read(loose), page);
    }
    const { search } = read(loose);
    const shown = jobs.slice(0, limit);
    const last = jobs.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ row }) => jobSummary(row, search)),
      nextCursor: last
        ? writeCursor(
            {
              publishedAt: last.row.published_at,
              id: last.row.id,
              isTop: last.isTop,
              corrections,
              loose,
            },
            seal,
          )
        : null,
      ...(include?.includes('organization')
        ? { organization: await getOrganization(db, organizationId) }
        : {}),
    };
  });

  router.route(job.get, async ({ db, grant, now, params }) => {
    const row = await findJob(db, { id: params.id, organizationId: grant.organizationId });
    if (!row || row.published_at > now) throw notFound();
    if (row.closed_at !== null || row.valid_until <= now) throw jobClosed();
    return jobDetail(row);
  });
}
