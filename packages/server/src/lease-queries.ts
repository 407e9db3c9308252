import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Takes a piece of work for a while, unless another instance has it. Who holds it may take it again;
 * when a holder dies, its time runs out.
 */
export async function takeLease(
  db: Database,
  { name, holder, now, forMs }: { name: string; holder: string; now: Date; forMs: number },
): Promise<boolean> {
  const until = new Date(now.getTime() + forMs);
  const { rows } = await sql`
    insert into lease values (${name}, ${holder}, ${until})
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where lease.until < ${now} or lease.holder = excluded.holder
    returning name
  `.execute(db);
  return rows.length > 0;
}
