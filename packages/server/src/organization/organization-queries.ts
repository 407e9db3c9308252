import type { Organization } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';

/** Adds an organization and returns its id. */
export async function insertOrganization(
  db: Database,
  organization: Pick<Organization, 'name' | 'licence' | 'website'> & { hotlines?: string[] },
): Promise<string> {
  const id = randomId('org');
  await db
    .insertInto('organization')
    .values({ id, parent_id: null, ...organization })
    .execute();
  return id;
}

/** The organization with this id, which a key vouches for. */
export async function getOrganization(db: Database, id: string): Promise<Organization> {
  return db
    .selectFrom('organization')
    .select(['id', 'name', 'licence', 'hotlines', 'website'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The organizations of this service, oldest first. */
export async function listOrganizations(db: Database): Promise<Organization[]> {
  return db
    .selectFrom('organization')
    .select(['id', 'name', 'licence', 'hotlines', 'website'])
    .orderBy('created_at')
    .execute();
}

/** Sets for how many days applications are kept after their job has closed. */
export async function updateRetention(db: Database, id: string, days: number): Promise<void> {
  await db
    .updateTable('organization')
    .set({ application_retention_days: days })
    .where('id', '=', id)
    .execute();
}

/** What an operator sets about bookings; what is left out stays. */
export interface BookingSettings {
  readonly retentionDays?: number;
  readonly crisisLine?: string;
  readonly reminderMinutes?: readonly number[];
}

/** Sets how long bookings are kept, the operator's own line, and when people are reminded. */
export async function updateBookingSettings(
  db: Database,
  id: string,
  { retentionDays, crisisLine, reminderMinutes }: BookingSettings,
): Promise<void> {
  await db
    .updateTable('organization')
    .set({
      ...(retentionDays === undefined ? {} : { booking_retention_days: retentionDays }),
      ...(crisisLine === undefined ? {} : { crisis_line: crisisLine || null }),
      ...(reminderMinutes === undefined ? {} : { reminder_minutes: [...reminderMinutes] }),
    })
    .where('id', '=', id)
    .execute();
}
