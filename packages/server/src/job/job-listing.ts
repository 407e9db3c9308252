import { isDeepStrictEqual } from 'node:util';
import type { EndpointRequest, job, JobPage } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { areHeldTogether } from '../fair/fair-queries.ts';
import { getOrganization } from '../organization/organization-queries.ts';
import { earlier, type Findings } from '../publication/publication-cache.ts';
import { Perishable } from '../route.ts';
import { readCursor, writeCursor, type JobPosition } from './job-cursor.ts';
import { tallyJobs, type JobTally } from './job-facet-queries.ts';
import { jobFacets } from './job-facets.ts';
import { listJobs, type RankedJob } from './job-list-queries.ts';
import { findFairNames, getCursorSecret } from './job-queries.ts';
import { cursorSubject, filterText } from './job-rules.ts';
import { latinWords, readSearch, type Corrections } from './job-search.ts';
import {
  facetNames,
  selectionEnds,
  textQuery,
  type FacetName,
  type JobSelection,
} from './job-selection.ts';
import { jobSummary } from './job-view.ts';
import { findCorrections } from './search-word-queries.ts';

/** A request for a page of jobs. */
export interface ListingRequest extends Findings {
  readonly organizationId: string;
  readonly now: Date;
  readonly query: EndpointRequest<typeof job.list>['query'];
}

/** Reads a page of jobs, with what was asked for beside it. */
export async function readJobListing(
  db: Database,
  request: ListingRequest,
): Promise<Perishable<JobPage>> {
  const { organizationId, query } = request;
  const seal = {
    secret: await getCursorSecret(db),
    subject: cursorSubject(organizationId, query),
  };
  const after = query.cursor === undefined ? null : readCursor(query.cursor, seal);
  const { jobs, selection, reading } = await findJobs(db, request, after);
  const shown = jobs.slice(0, query.limit);
  const last = jobs.length > shown.length ? shown.at(-1) : undefined;
  const facets = query.include?.includes('facets')
    ? await readFacets(db, selection, request)
    : null;
  const page: JobPage = {
    items: shown.map(({ row }) => jobSummary(row, selection.search)),
    nextCursor: last ? writeCursor({ ...positionOf(last), ...reading }, seal) : null,
  };
  if (facets) page.facets = facets.output;
  if (query.include?.includes('organization')) {
    page.organization = await getOrganization(db, organizationId);
  }
  return new Perishable(page, earlier(pageEnds(shown, selection), facets?.until ?? null));
}

/** How the words of a search were understood; a walk through pages stays with it. */
interface Reading {
  readonly corrections: Corrections;
  readonly loose: boolean;
}

/** The jobs of a page and one more; where the words as they stand find none, a looser reading. */
async function findJobs(
  db: Database,
  { organizationId, now, query }: ListingRequest,
  after: JobPosition | null,
): Promise<{ jobs: RankedJob[]; selection: JobSelection; reading: Reading }> {
  const { q } = query;
  const page = { limit: query.limit + 1, after, byRank: query.sort === 'relevance' };
  const corrections =
    after?.corrections ?? (q === undefined ? {} : await findCorrections(db, latinWords(q)));
  const isJoint =
    query.fair !== undefined &&
    (await areHeldTogether(db, { fairIds: query.fair, organizationId }));
  const read = (loose: boolean) => (q === undefined ? null : readSearch(q, { corrections, loose }));
  const attempt = async (loose: boolean) => {
    const selection = { organizationId, isJoint, now, filter: query, search: read(loose) };
    const jobs = await listJobs(db, selection, page);
    return { jobs, selection, reading: { corrections, loose } };
  };
  const found = await attempt(after?.loose ?? false);
  if (found.jobs.length > 0 || after || isDeepStrictEqual(read(false), read(true))) return found;
  return attempt(true);
}

/** Counts for the facets; they are remembered by filters, whatever page and sort go with them. */
async function readFacets(db: Database, selection: JobSelection, findings: Findings) {
  const text = textQuery(selection);
  const tallyOf = (filter: JobSelection['filter']) =>
    findings.remember(`tally ${text} ${filterText(filter)}`, async () => {
      const tally = await tallyJobs(db, { ...selection, filter });
      const until = earlier(tally.expiresAt, selectionEnds(selection, tally.oldest));
      return { value: tally, until, size: sizeOf(tally) };
    });
  const { filter } = selection;
  const all = await tallyOf(filter);
  let { until } = all;
  const without = new Map<FacetName, JobTally>();
  for (const name of facetNames) {
    if (!filter[name]) continue;
    const finding = await tallyOf({ ...filter, [name]: undefined });
    without.set(name, finding.value);
    until = earlier(until, finding.until);
  }
  const fairs = without.get('fair') ?? all.value;
  const fairNames = await findFairNames(db, [...fairs.values.fair.keys()]);
  return {
    output: jobFacets({ all: all.value, without, fairNames, region: filter.region }),
    until,
  };
}

function sizeOf(tally: JobTally): number {
  return facetNames.reduce((size, name) => size + tally.values[name].size * 20, 200);
}

function positionOf({ row, isTop }: RankedJob) {
  return { publishedAt: row.published_at, id: row.id, isTop };
}

/** When the first job of a page leaves it, by its validity or by its age. */
function pageEnds(jobs: readonly RankedJob[], selection: JobSelection): Date | null {
  return jobs
    .map(({ row }) => earlier(row.valid_until, selectionEnds(selection, row.published_at)))
    .reduce(earlier, null);
}
