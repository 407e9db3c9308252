import type { CounselorHours } from '@union-jobs/contract';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { BusyTime, SlotRules } from './slots.ts';

/** Whose times are asked for, by a key of which mode, as of when. */
export interface SlotReader {
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
  readonly now: Date;
}

/** A service as bookings need it. */
export interface BookableService extends SlotRules {
  readonly name: string;
  readonly kind: string;
  readonly modes: readonly string[];
  readonly mostSessions: number;
  readonly offerMinutes: number;
}

/** A counselor with what is taken of their time, earliest first. */
export interface CounselorTimes {
  readonly id: string;
  readonly hours: CounselorHours;
  readonly busy: readonly BusyTime[];
}

/** A service that may be booked; undefined when the organization offers none with this id. */
export async function findService(
  db: Database,
  { organizationId, serviceId }: { organizationId: string; serviceId: string },
): Promise<BookableService | undefined> {
  return db
    .selectFrom('counseling_service')
    .select([
      'id',
      'name',
      'kind',
      'modes',
      'minutes',
      'buffer_before_minutes as bufferBeforeMinutes',
      'buffer_after_minutes as bufferAfterMinutes',
      'step_minutes as stepMinutes',
      'notice_minutes as noticeMinutes',
      'horizon_days as horizonDays',
      'most_sessions as mostSessions',
      'offer_minutes as offerMinutes',
    ])
    .where('id', '=', serviceId)
    .where('organization_id', '=', organizationId)
    .where('is_open', '=', true)
    .executeTakeFirst();
}

/** What stands in the way of others: all but what was cancelled and holds that are over. */
const isLive = (now: Date) =>
  sql`state <> 'cancelled' and (held_until is null or held_until > ${now})`;

/** The counselors of a service with what is taken between two moments: one statement for all. */
export async function listCounselorTimes(
  db: Database,
  { mode, now }: SlotReader,
  wanted: { serviceId: string; counselorId?: string | undefined; from: Date; to: Date },
): Promise<CounselorTimes[]> {
  const one = wanted.counselorId ? sql`and counselor.id = ${wanted.counselorId}` : sql``;
  const { rows } = await sql<CounselorTimes>`
    select counselor.id, counselor.hours, taken.busy
    from counselor_service
    join counselor on counselor.id = counselor_service.counselor_id and counselor.is_open
    cross join lateral (
      select coalesce(json_agg(json_build_array(
        round(extract(epoch from lower(during)) * 1000)::bigint,
        round(extract(epoch from upper(during)) * 1000)::bigint
      ) order by during), '[]') as busy
      from booking_session
      where counselor_id = counselor.id and mode = ${mode}
        and during && tstzrange(${wanted.from}, ${wanted.to}) and ${isLive(now)}
    ) as taken
    where counselor_service.service_id = ${wanted.serviceId} ${one}
    order by counselor.created_at, counselor.id
  `.execute(db);
  return rows;
}

/** A counselor who might take a booking. */
export interface Candidate {
  readonly id: string;
  readonly hours: CounselorHours;
  readonly isFree: boolean;
  /** Appointments around these days. */
  readonly load: number;
}

const fairnessMs = 14 * 86_400_000;

/** The counselors of a service, whether they are free at all these times, and how much they have. */
export async function listCandidates(
  db: Database,
  { mode, now }: Pick<SlotReader, 'mode' | 'now'>,
  wanted: { serviceId: string; counselorIds?: readonly string[]; times: readonly BusyTime[] },
): Promise<Candidate[]> {
  const { serviceId, counselorIds, times } = wanted;
  const ofThem = counselorIds
    ? sql`and counselor.id in (${sql.join(counselorIds.map((id) => sql`${id}`))})`
    : sql``;
  const around = times.length ? times : [[now.getTime(), now.getTime()] as const];
  const from = new Date(Math.min(...around.map(([start]) => start)) - fairnessMs);
  const to = new Date(Math.max(...around.map(([, end]) => end)) + fairnessMs);
  const { rows } = await sql<Candidate>`
    select counselor.id, counselor.hours,
      not exists (
        select from booking_session
        where counselor_id = counselor.id and mode = ${mode} and ${isLive(now)}
          and (${overlapsAny(times)})
      ) as "isFree",
      (
        select count(*) from booking_session
        where counselor_id = counselor.id and mode = ${mode} and ${isLive(now)}
          and starts_at between ${from} and ${to}
      ) as load
    from counselor_service
    join counselor on counselor.id = counselor_service.counselor_id and counselor.is_open
    where counselor_service.service_id = ${serviceId} ${ofThem}
  `.execute(db);
  return rows;
}

/** Whether `during` overlaps one of some times. */
export function overlapsAny(times: readonly BusyTime[]) {
  if (times.length === 0) return sql`false`;
  return sql.join(
    times.map(([from, to]) => sql`during && tstzrange(${new Date(from)}, ${new Date(to)})`),
    sql` or `,
  );
}
