import { adminContract, counselorPhoto } from '@union-jobs/contract';
import type { Context, Hono } from 'hono';
import { noteByKey } from '../audit/note-by-key.ts';
import type { Database } from '../database.ts';
import { createKeyGate } from '../key/key-gate.ts';
import { notFound, readInput } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import { findCounselor } from './counseling-queries.ts';
import { findPhoto, replacePhoto } from './photo-queries.ts';
import { receivePhoto, type ReceivedPhoto } from './receive-photo.ts';

const { setPhoto, removePhoto } = adminContract.counseling;

/** Photos of counselors, as staff sets and removes them. */
export function staffPhotoRoutes(router: Router): void {
  router.fileRoute(setPhoto, {
    receive: receivePhoto,
    contentOf: ({ version }, { params }) => [params.id, version],
    work: (call, photo) => storePhoto(call, call.params.id, photo),
    complete: (kept) => kept,
  });

  router.privateRoute(removePhoto, (call) =>
    call.db.transaction().execute((db) => storePhoto({ ...call, db }, call.params.id, null)),
  );
}

async function storePhoto(call: PrivateCall, id: string, photo: ReceivedPhoto | null) {
  const { organizationId } = call.grant;
  await replacePhoto(call.db, { id, organizationId }, photo);
  const counselor = await findCounselor(call.db, organizationId, id);
  if (!counselor) throw notFound();
  const action = photo ? 'counseling.set_photo' : 'counseling.remove_photo';
  await noteByKey(call, { action, subject: id });
  return counselor;
}

/** `GET /v1/counselors/{id}/photo`: the picture itself. */
export function photoRoutes(
  app: Hono,
  { db, publicUrl }: { db: Database; publicUrl?: string | undefined },
): void {
  const admit = createKeyGate(db, publicUrl);
  app.get(counselorPhoto.image.path.replace('{id}', ':id'), async (context: Context) => {
    const { organizationId } = await admit(context, counselorPhoto.image);
    const { searchParams: search } = new URL(context.req.url);
    const { params } = readInput(counselorPhoto.image, { params: context.req.param(), search });
    const photo = await findPhoto(db, { id: (params as { id: string }).id, organizationId });
    if (!photo) throw notFound();
    const etag = `"${photo.version}"`;
    // A day: whoever wants theirs gone is not to be shown for a year.
    const headers = { etag, 'cache-control': 'public, max-age=86400' };
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
    const content = new Uint8Array(photo.content);
    return context.body(content, 200, { ...headers, 'content-type': photo.type });
  });
}
