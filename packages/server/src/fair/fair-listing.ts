import type { EndpointRequest, fair, FairFilter, FairPage } from '@union-jobs/contract';
import { openCursor, sealCursor } from '../cursor.ts';
import type { Database } from '../database.ts';
import { chinaDay, endOfDay } from '../import/date.ts';
import { getCursorSecret } from '../job/job-queries.ts';
import { getOrganization } from '../organization/organization-queries.ts';
import { earlier } from '../publication/publication-cache.ts';
import { Perishable } from '../route.ts';
import { fairFacets } from './fair-facets.ts';
import { listFairs, type FairPosition, type FairReader } from './fair-queries.ts';
import { fairSelection } from './fair-selection.ts';
import { fairSummary } from './fair-view.ts';

type ListQuery = EndpointRequest<typeof fair.list>['query'];

/** Reads a page of fairs, with what was asked for beside it. */
export async function readFairListing(
  db: Database,
  reader: FairReader,
  query: ListQuery,
): Promise<Perishable<FairPage>> {
  const { limit, cursor, include, ...filter } = query;
  const seal = {
    secret: await getCursorSecret(db),
    subject: JSON.stringify(['fairs', reader.organizationId, filterText(filter)]),
  };
  const after = cursor === undefined ? null : positionIn(openCursor(cursor, seal));
  const today = chinaDay(reader.now);
  // A walk that goes on after midnight stays with the day on which it began.
  const from = filter.from ?? after?.from ?? today;
  const selection = fairSelection(filter, from);
  const rows = await listFairs(db, reader, { selection, limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  const page: FairPage = {
    items: shown.map(fairSummary),
    nextCursor: last ? sealCursor([last.starts_at.getTime(), last.id, from], seal) : null,
  };
  if (include?.includes('facets')) page.facets = await fairFacets(db, reader, { filter, from });
  if (include?.includes('organization')) {
    page.organization = await getOrganization(db, reader.organizationId);
  }
  const until = filter.from === undefined ? endOfDay(today) : null;
  return new Perishable(page, shown.map((row) => row.changes_at).reduce(earlier, until));
}

function positionIn(packed: unknown): FairPosition & { from: string } {
  const [startsAt, id, from] = packed as [number, string, string];
  return { startsAt: new Date(startsAt), id, from };
}

/** Filters as a text that is the same for the same filters, however they were written. */
function filterText(filter: FairFilter): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value]);
  return JSON.stringify(parts.sort());
}
