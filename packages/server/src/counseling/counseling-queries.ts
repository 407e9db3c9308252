import type {
  CounselingPlace,
  CounselingPlaceInput,
  CounselingService,
  CounselingServiceInput,
  Counselor,
  CounselorHours,
  CounselorInput,
} from '@union-jobs/contract';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';

/** The services that an organization offers, oldest first; one of them when it is named. */
export async function listServices(
  db: Database,
  organizationId: string,
  id?: string,
): Promise<CounselingService[]> {
  let query = db
    .selectFrom('counseling_service')
    .select([
      'id',
      'kind',
      'name',
      'description',
      'minutes',
      'modes',
      'most_sessions as mostSessions',
      'notice_minutes as noticeMinutes',
      'horizon_days as horizonDays',
    ])
    .where('organization_id', '=', organizationId);
  query = id === undefined ? query.where('is_open', '=', true) : query.where('id', '=', id);
  return query.orderBy('created_at').orderBy('id').execute();
}

/** The places of an organization, one of them when it is named. */
export async function listPlaces(
  db: Database,
  organizationId: string,
  id?: string,
): Promise<CounselingPlace[]> {
  let query = db
    .selectFrom('counseling_place')
    .select(['id', 'name', 'address', 'transport'])
    .where('organization_id', '=', organizationId);
  if (id !== undefined) query = query.where('id', '=', id);
  return query.orderBy('name').orderBy('id').execute();
}

/** The counselors of an organization: those of a service, one of them, or all that take bookings. */
export async function listCounselors(
  db: Database,
  organizationId: string,
  { serviceId, id }: { serviceId?: string | undefined; id?: string } = {},
): Promise<Counselor[]> {
  const services = sql<string[]>`array(
    select service_id from counselor_service
    where counselor_id = counselor.id order by service_id
  )`;
  let query = db
    .selectFrom('counselor')
    .select([
      'id',
      'name',
      'qualification',
      'specialities',
      'languages',
      'introduction',
      'photo_version as photo',
      services.as('serviceIds'),
    ])
    .where('organization_id', '=', organizationId);
  query = id === undefined ? query.where('is_open', '=', true) : query.where('id', '=', id);
  if (serviceId !== undefined) {
    query = query.where(
      sql<boolean>`exists (
        select from counselor_service
        where counselor_id = counselor.id and service_id = ${serviceId}
      )`,
    );
  }
  return query.orderBy('created_at').orderBy('id').execute();
}

/** One counselor, whether or not they take bookings. */
export async function findCounselor(
  db: Database,
  organizationId: string,
  id: string,
): Promise<Counselor | undefined> {
  const [counselor] = await listCounselors(db, organizationId, { id });
  return counselor;
}

/** Whose line people in a crisis may call, and who keeps bookings for how long. */
export async function findCounselingKeeper(
  db: Database,
  organizationId: string,
): Promise<{
  name: string;
  hotlines: string[];
  retentionDays: number;
  crisisLine: string | null;
}> {
  return db
    .selectFrom('organization')
    .select([
      'name',
      'hotlines',
      'booking_retention_days as retentionDays',
      'crisis_line as crisisLine',
    ])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
}

function serviceValues(input: CounselingServiceInput) {
  return {
    kind: input.kind,
    name: input.name,
    description: input.description ?? null,
    minutes: input.minutes,
    modes: [...input.modes],
    buffer_before_minutes: input.bufferBeforeMinutes,
    buffer_after_minutes: input.bufferAfterMinutes,
    step_minutes:
      input.stepMinutes ?? input.minutes + input.bufferBeforeMinutes + input.bufferAfterMinutes,
    notice_minutes: input.noticeMinutes,
    horizon_days: input.horizonDays,
    most_sessions: input.mostSessions,
    offer_minutes: input.offerMinutes,
    is_open: input.isOpen,
  };
}

/** Stores a service and returns its id. */
export async function insertService(
  db: Database,
  organizationId: string,
  input: CounselingServiceInput,
): Promise<string> {
  const id = randomId('svc');
  await db
    .insertInto('counseling_service')
    .values({ id, organization_id: organizationId, ...serviceValues(input) })
    .execute();
  return id;
}

/** Puts a service in place of what is stored; false when the organization has none with this id. */
export async function replaceService(
  db: Database,
  { id, organizationId }: { id: string; organizationId: string },
  input: CounselingServiceInput,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('counseling_service')
    .set(serviceValues(input))
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Stores a place and returns it. */
export async function insertPlace(
  db: Database,
  organizationId: string,
  input: CounselingPlaceInput,
): Promise<CounselingPlace> {
  const place = {
    id: randomId('plc'),
    name: input.name,
    address: input.address ?? null,
    transport: input.transport ?? null,
  };
  await db
    .insertInto('counseling_place')
    .values({ ...place, organization_id: organizationId })
    .execute();
  return place;
}

function counselorValues(input: CounselorInput) {
  return {
    name: input.name,
    qualification: input.qualification ?? null,
    specialities: [...input.specialities],
    languages: [...input.languages],
    introduction: input.introduction ?? null,
    is_open: input.isOpen,
  };
}

const noHours: CounselorHours = {
  weekly: [],
  breaks: [],
  exceptions: [],
  worksHolidays: false,
  makeupWeekday: 1,
};

/** Stores a counselor without hours and returns their id. */
export async function insertCounselor(
  db: Database,
  organizationId: string,
  input: CounselorInput,
): Promise<string> {
  const id = randomId('csl');
  await db
    .insertInto('counselor')
    .values({
      id,
      organization_id: organizationId,
      ...counselorValues(input),
      hours: JSON.stringify(noHours),
    })
    .execute();
  await linkServices(db, id, input.serviceIds);
  return id;
}

/** Puts a counselor in place of what is stored; false when there is none with this id. */
export async function replaceCounselor(
  db: Database,
  { id, organizationId }: { id: string; organizationId: string },
  input: CounselorInput,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('counselor')
    .set(counselorValues(input))
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db.deleteFrom('counselor_service').where('counselor_id', '=', id).execute();
  await linkServices(db, id, input.serviceIds);
  return true;
}

async function linkServices(db: Database, id: string, serviceIds: readonly string[]) {
  if (serviceIds.length === 0) return;
  await db
    .insertInto('counselor_service')
    .values([...new Set(serviceIds)].map((service_id) => ({ counselor_id: id, service_id })))
    .execute();
}

/** The hours of a counselor; undefined when the organization has none with this id. */
export async function findHours(
  db: Database,
  { id, organizationId }: { id: string; organizationId: string },
): Promise<CounselorHours | undefined> {
  const row = await db
    .selectFrom('counselor')
    .select('hours')
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row?.hours;
}

/** Puts hours in place of those that were there; false when there is no such counselor. */
export async function replaceHours(
  db: Database,
  { id, organizationId }: { id: string; organizationId: string },
  hours: CounselorHours,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('counselor')
    .set({ hours: JSON.stringify(hours) })
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
