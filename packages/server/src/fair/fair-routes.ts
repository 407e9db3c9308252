import { fair } from '@union-jobs/contract';
import { openCursor, sealCursor } from '../cursor.ts';
import { getCursorSecret } from '../job/job-queries.ts';
import { notFound } from '../request-input.ts';
import { Perishable, type Router } from '../route.ts';
import { readFairListing } from './fair-listing.ts';
import { findFair, listFairEmployers, listShowing, type EmployerPosition } from './fair-queries.ts';
import { fairDetail, fairEmployer } from './fair-view.ts';

/** `GET /v1/fairs`, `GET /v1/fairs/{id}` and `GET /v1/fairs/{id}/employers`. */
export function fairRoutes(router: Router): void {
  const options = { showsSeats: true };

  router.route(
    fair.list,
    ({ db, grant, now, query }) => readFairListing(db, { ...grant, now }, query),
    options,
  );

  router.route(
    fair.get,
    async ({ db, grant, now, params }) => {
      const row = await findFair(db, { ...grant, now }, params.id);
      if (!row) throw notFound();
      return new Perishable(fairDetail(row, await listShowing(db, row.id)), row.changes_at);
    },
    options,
  );

  router.route(fair.employers, async ({ db, grant, now, params, query }) => {
    const row = await findFair(db, { ...grant, now }, params.id);
    if (!row) throw notFound();
    const q = query.q?.normalize('NFKC').trim().toLowerCase() || null;
    const seal = {
      secret: await getCursorSecret(db),
      subject: JSON.stringify(['fair employers', row.id, q]),
    };
    const after = query.cursor === undefined ? null : openCursor(query.cursor, seal);
    const page = { q, limit: query.limit + 1, after: after as EmployerPosition | null };
    const rows = await listFairEmployers(db, { id: row.id, now }, page);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    const output = {
      items: shown.map(fairEmployer),
      nextCursor: last ? sealCursor([last.hall, last.number, last.name, last.id], seal) : null,
    };
    return new Perishable(output, row.changes_at);
  });
}
