import { sql } from 'kysely';
import type { Database } from '../../../packages/server/src/database.ts';
import { seedJobs } from '../../bench/job-seed.ts';
import { openedAt } from '../job/job-board.ts';

/**
 * Stores fairs spread evenly over the four years around {@link openedAt}, each with two hosts, a job
 * and its employer, and as many again of another organization. Gives the organization that is asked about.
 */
export async function seedFairs(db: Database, count: number): Promise<string> {
  const seeding = { count, originals: 1000, now: openedAt };
  const organizationId = await seedJobs(db, seeding);
  await sql`
    insert into organization (id, name) values ('org_zzzzzzzzzzzzzzzzzzzz', '邻市总工会')
  `.execute(db);
  await sql`
    insert into fair (id, organization_id, name, starts_at, ends_at, kind, format, region_codes,
      region_lineage, target_groups)
    select 'fair_' || mark || lpad(n::text, 19, '0'), owner, '第' || n || '场招聘会',
      at, at + interval '6 hours',
      (array['general', 'campus', 'special', 'gig', 'livestream'])[1 + n % 5],
      (array['onsite', 'onsite', 'online', 'hybrid'])[1 + n % 4],
      array[code], array[left(code, 2) || '0000', left(code, 4) || '00', code],
      case when n % 3 = 0 then array['graduate'] else '{}' end
    from (
      select n, (array['131003', '220103', '440106', '330106'])[1 + n % 4] as code,
        ${openedAt}::timestamptz + (n - ${count}::int / 2) * interval '1460 days' / ${count}::int as at
      from generate_series(1, ${count}::int) as n
    ) as seeds,
    (values ('a', ${organizationId}), ('b', 'org_zzzzzzzzzzzzzzzzzzzz')) as owners (mark, owner)
  `.execute(db);
  await sql`
    insert into fair_host (fair_id, position, role, name)
    select id, position, 'organizer', (array['廊坊市总工会', '长春市总工会'])[1 + position]
    from fair, generate_series(0, 1) as position
  `.execute(db);
  await sql`
    update job set fair_id = 'fair_a' || lpad((1 + n % ${count}::int)::text, 19, '0')
    from (select id, row_number() over () as n from job) as numbered where numbered.id = job.id
  `.execute(db);
  await sql`
    insert into fair_employer (fair_id, employer_id) select fair_id, employer_id from job
    on conflict do nothing
  `.execute(db);
  await sql`analyze`.execute(db);
  return organizationId;
}
