import { region } from '@union-jobs/contract';
import type { Router } from '../route.ts';
import { regionByCode } from './region-data.ts';
import { childrenOf, isInForce } from './region-tree.ts';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** `GET /v1/regions`, answered from memory: the table is small and the same for every tenant. */
export function regionRoutes(router: Router): void {
  router.route(region.list, ({ query, now }) => {
    const rows = query.code
      ? [...new Set(query.code)].sort().map(regionByCode)
      : childrenOf(query.parent ?? null);
    const today = day.format(now);
    const retired = query.include?.includes('retired') ?? false;
    const known = rows.filter((row) => row !== undefined);
    return { items: known.filter((row) => retired || isInForce(row, today)) };
  });
}
