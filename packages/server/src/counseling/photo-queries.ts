import type { Database } from '../database.ts';
import type { ReceivedPhoto } from './receive-photo.ts';

interface OfCounselor {
  readonly id: string;
  readonly organizationId: string;
}

/** The photo of a counselor who takes bookings. */
export async function findPhoto(
  db: Database,
  { id, organizationId }: OfCounselor,
): Promise<{ content: Uint8Array; type: string; version: string } | undefined> {
  const row = await db
    .selectFrom('counselor')
    .select(['photo as content', 'photo_type as type', 'photo_version as version'])
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .where('is_open', '=', true)
    .executeTakeFirst();
  const { content, type, version } = row ?? {};
  return content && type && version ? { content, type, version } : undefined;
}

/** Puts a photo, or none, in place of what was there. */
export async function replacePhoto(
  db: Database,
  { id, organizationId }: OfCounselor,
  photo: ReceivedPhoto | null,
): Promise<void> {
  await db
    .updateTable('counselor')
    .set({
      photo: photo?.content ?? null,
      photo_type: photo?.type ?? null,
      photo_version: photo?.version ?? null,
    })
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .execute();
}
