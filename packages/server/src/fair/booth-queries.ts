import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** An employer at a fair. */
export interface StoredBooth {
  readonly employerId: string;
  readonly booth: string | null;
}

/** Gives employers their booths at a fair. */
export async function storeBooths(
  db: Database,
  fairId: string,
  booths: readonly StoredBooth[],
): Promise<void> {
  if (booths.length === 0) return;
  await db
    .insertInto('fair_employer')
    .values(
      booths.map(({ employerId, booth }) => ({ fair_id: fairId, employer_id: employerId, booth })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['fair_id', 'employer_id'])
        .doUpdateSet((excluded) => ({ booth: excluded.ref('excluded.booth') })),
    )
    .execute();
}

/** Makes these the booths of a fair, and no others; tells whether that changed anything. */
export async function keepBooths(
  db: Database,
  fairId: string,
  booths: readonly StoredBooth[],
): Promise<boolean> {
  const rows = await db
    .selectFrom('fair_employer')
    .select(['employer_id', 'booth'])
    .where('fair_id', '=', fairId)
    .execute();
  const stored = new Map(rows.map((row) => [row.employer_id, row.booth]));
  const wanted = new Set(booths.map(({ employerId }) => employerId));
  const changed = booths.filter((one) => stored.get(one.employerId) !== one.booth);
  const gone = [...stored.keys()].filter((id) => !wanted.has(id));
  await storeBooths(db, fairId, changed);
  if (gone.length > 0) {
    await db
      .deleteFrom('fair_employer')
      .where('fair_id', '=', fairId)
      .where('employer_id', 'in', gone)
      .execute();
  }
  return changed.length > 0 || gone.length > 0;
}

/** Passes the booths of employers on to their postings at the fair that name none. */
export async function passBooths(
  db: Database,
  { fairId, organizationId }: { fairId: string; organizationId: string },
): Promise<void> {
  await sql`
    update job set booth = fair_employer.booth from fair_employer
    where job.fair_id = ${fairId} and fair_employer.fair_id = ${fairId}
      and job.organization_id = ${organizationId} and job.booth is null
      and fair_employer.employer_id = job.employer_id and fair_employer.booth is not null
  `.execute(db);
}
