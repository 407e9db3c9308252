import type { Lecture, LectureInput } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';

/** Who asks for lectures. */
export interface LectureReader {
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
}

/** Lectures that end after one moment and start before another, one of them when it is named. */
export async function listLectures(
  db: Database,
  { organizationId, mode }: LectureReader,
  { from, before, id }: { from?: Date; before?: Date | null; id?: string },
): Promise<Lecture[]> {
  let query = db
    .selectFrom('lecture')
    .innerJoin('lecture_seat', 'lecture_seat.lecture_id', 'lecture.id')
    .select([
      'lecture.id',
      'lecture.kind',
      'lecture.title',
      'lecture.speaker',
      'lecture.description',
      'lecture.starts_at as startsAt',
      'lecture.ends_at as endsAt',
      'lecture.venue',
      'lecture_seat.capacity',
      'lecture_seat.taken',
      'lecture.is_cancelled as isCancelled',
    ])
    .where('lecture.organization_id', '=', organizationId)
    .where('lecture_seat.mode', '=', mode);
  if (id !== undefined) query = query.where('lecture.id', '=', id);
  if (from) query = query.where('lecture.ends_at', '>', from);
  if (before) query = query.where('lecture.starts_at', '<', before);
  const rows = await query.orderBy('lecture.starts_at').orderBy('lecture.id').execute();
  return rows.map(({ startsAt, endsAt, taken, ...rest }) => ({
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    seatsLeft: rest.capacity - taken,
  }));
}

function lectureValues(input: LectureInput) {
  return {
    kind: input.kind,
    title: input.title,
    speaker: input.speaker ?? null,
    description: input.description ?? null,
    starts_at: new Date(input.startsAt),
    ends_at: new Date(input.endsAt),
    venue: input.venue ?? null,
    offer_minutes: input.offerMinutes,
  };
}

/** Stores a lecture and returns its id; its seats come with {@link setCapacity}. */
export async function insertLecture(
  db: Database,
  organizationId: string,
  input: LectureInput,
): Promise<string> {
  const id = randomId('lec');
  await db
    .insertInto('lecture')
    .values({ id, organization_id: organizationId, ...lectureValues(input) })
    .execute();
  return id;
}

/** Changes a lecture; false when the organization has none with this id. */
export async function updateLecture(
  db: Database,
  { id, organizationId }: { id: string; organizationId: string },
  change: LectureInput | { isCancelled: true },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lecture')
    .set('isCancelled' in change ? { is_cancelled: true } : lectureValues(change))
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps a lecture as it is until the transaction ends; many may do so at the same time. */
export async function shareLecture(db: Database, id: string): Promise<void> {
  await db.selectFrom('lecture').select('id').where('id', '=', id).forShare().execute();
}
