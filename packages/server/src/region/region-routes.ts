import { region } from '@union-jobs/contract';
import { chinaDay, endOfDay } from '../import/date.ts';
import { Perishable, type Router } from '../route.ts';
import { regionByCode } from './region-data.ts';
import { childrenOf, isInForce } from './region-tree.ts';

/** `GET /v1/regions`, answered from memory: the table is small and the same for every tenant. */
export function regionRoutes(router: Router): void {
  router.route(region.list, ({ query, now }) => {
    const rows = query.code
      ? [...new Set(query.code)].sort().map(regionByCode)
      : childrenOf(query.parent ?? null);
    const today = chinaDay(now);
    const retired = query.include?.includes('retired') ?? false;
    const known = rows.filter((row) => row !== undefined);
    const items = known.filter((row) => retired || isInForce(row, today));
    return new Perishable({ items }, endOfDay(today));
  });
}
