import type { Database } from '../database.ts';
import type { Vault } from '../vault/vault.ts';
import { deleteReports, findReportsBefore } from './report-queries.ts';

/** As long as postings are kept (网络招聘服务管理规定: at least three years). */
const keptMs = 3 * 365 * 86_400_000;
const batch = 500;

/** Deletes reports older than the records of postings, with the keys of their words. */
export async function forgetReports(
  db: Database,
  { vault, now }: { vault: Vault; now: Date },
): Promise<void> {
  const moment = new Date(now.getTime() - keptMs);
  for (;;) {
    const ids = await findReportsBefore(db, { moment, limit: batch });
    if (ids.length === 0) return;
    await db.transaction().execute(async (transaction) => {
      await vault.destroyKeys(transaction, ids);
      await deleteReports(transaction, ids);
    });
  }
}
