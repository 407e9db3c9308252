import { job } from '@union-jobs/contract';
import { notFound } from '../request-input.ts';
import { Perishable, type Router } from '../route.ts';
import { readJobListing } from './job-listing.ts';
import { findJob } from './job-queries.ts';
import { jobClosed } from './job-rules.ts';
import { readSimilarJobs } from './job-similar.ts';
import { jobDetail } from './job-view.ts';

/** `GET /v1/jobs`, `GET /v1/jobs/{id}` and `GET /v1/jobs/{id}/similar`. */
export function jobRoutes(router: Router): void {
  router.route(job.list, ({ db, grant, ...request }) =>
    readJobListing(db, { organizationId: grant.organizationId, ...request }),
  );

  router.route(job.get, async ({ db, grant, now, params }) => {
    const row = await findJob(db, { id: params.id, organizationId: grant.organizationId });
    if (!row || row.published_at > now) throw notFound();
    if (row.closed_at !== null || row.valid_until <= now) throw jobClosed();
    return new Perishable(jobDetail(row), row.valid_until);
  });

  router.route(job.similar, ({ db, grant, now, params }) =>
    readSimilarJobs(db, { id: params.id, organizationId: grant.organizationId, now }),
  );
}
