import { counselorPhotoLimits, type Counselor } from '@union-jobs/contract';
import { createAdminClient } from '@union-jobs/sdk/admin';
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openNeighbourDesk, problemOf } from '../application/application-desk.ts';
import { openCounselingDesk, type CounselingDesk } from '../booking/counseling-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { exif, jpeg, jpegSegment, pdf, png, pngChunk } from '../upload/sample-files.ts';
import { formOf } from '../upload/upload-desk.ts';

const size = { width: 240, height: 320 };
const place = '43.8171 N 125.3235 E';

forEachDatabase((name, open) =>
  describe(`photos of counselors on ${name}`, () => {
    let desk: CounselingDesk;
    let id: string;
    before(async () => {
      desk = await openCounselingDesk(open);
      id = desk.counselors[0]?.id ?? '';
    });
    after(() => desk.database.close());

    const send = (
      content: Buffer,
      { file = '照片.jpg', type = 'image/jpeg', to = id, key = desk.secret } = {},
    ) =>
      desk.app.request(`/v1/admin/counselors/${to}/photo`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() },
        body: formOf(content, { name: file, type }),
      });
    const listed = async () => {
      const { items } = await desk.read<{ items: Counselor[] }>('GET', '/counselors');
      return items.find((one) => one.id === id)?.photo;
    };
    const show = (headers = {}) => desk.ask('GET', `/counselors/${id}/photo`, { headers });

    it('are shown by the service itself, and only the picture of them', async () => {
      assert.equal(await listed(), null);
      assert.equal((await show()).status, 404);
      const more = jpegSegment(0xe1, exif(6, place));
      const answer = await send(jpeg({ ...size, more }));
      assert.equal(answer.status, 200, await answer.clone().text());
      const { photo } = (await answer.json()) as Counselor;
      assert.ok(photo);
      assert.equal(await listed(), photo);
      const picture = await show();
      assert.equal(picture.headers.get('content-type'), 'image/jpeg');
      assert.equal(picture.headers.get('x-content-type-options'), 'nosniff');
      const bytes = Buffer.from(await picture.arrayBuffer());
      assert.deepEqual(bytes.subarray(0, 2), Buffer.from([0xff, 0xd8]));
      assert.ok(!bytes.includes(place) && bytes.includes('Exif'), 'which side is up stays');
      const known = await show({ 'if-none-match': picture.headers.get('etag') ?? '' });
      assert.equal(known.status, 304);
    });

    it('change with their address, and go when they are removed', async () => {
      const before = await listed();
      const text = pngChunk('tEXt', Buffer.from(`Comment\0${place}`));
      const answer = await send(png({ ...size, more: text }), { file: 'a.png', type: 'image/png' });
      assert.equal(answer.status, 200);
      assert.notEqual(await listed(), before);
      const picture = await show();
      assert.equal(picture.headers.get('content-type'), 'image/png');
      assert.ok(!Buffer.from(await picture.arrayBuffer()).includes(place));
      await desk.read('DELETE', `/admin/counselors/${id}/photo`, { key: desk.secret });
      assert.equal(await listed(), null);
      assert.equal((await show()).status, 404);
    });

    it('stay when a counselor is changed', async () => {
      await send(jpeg(size));
      const photo = await listed();
      const body = { name: '林老师', serviceIds: [desk.service.id] };
      await desk.read('POST', `/admin/counselors/${id}`, { key: desk.secret, body });
      assert.equal(await listed(), photo);
    });

    it('are refused with what to do when they are none, too large or not whole', async () => {
      const { bytes, leastSide, mostSide } = counselorPhotoLimits;
      const comment = jpegSegment(0xfe, randomBytes(60_000));
      const heavy = Buffer.concat(Array.from({ length: Math.ceil(bytes / 60_000) }, () => comment));
      const refusals: [Response, string][] = [
        [await send(pdf(), { file: '照片.pdf', type: 'application/pdf' }), 'not_a_photo'],
        [await send(pdf()), 'damaged'],
        [await send(jpeg(size), { file: 'a.png' }), 'type_differs'],
        [await send(jpeg({ ...size, width: leastSide - 1 })), 'photo_size'],
        [await send(jpeg({ ...size, height: mostSide + 1 })), 'photo_size'],
        [await send(jpeg(size).subarray(0, 100)), 'damaged'],
        [await send(jpeg({ ...size, more: heavy })), 'too_large'],
      ];
      for (const [response, code] of refusals) {
        const { errors, detail } = await problemOf(response);
        assert.equal(errors?.[0]?.code, code);
        assert.match(detail, /。$/);
      }
    });

    it('are set by staff alone, and unknown to another organization', async () => {
      assert.equal((await send(jpeg(size), { key: desk.key })).status, 403);
      const neighbour = await openNeighbourDesk(desk);
      assert.equal((await send(jpeg(size), { key: neighbour.secret })).status, 404);
      const seen = await desk.ask('GET', `/counselors/${id}/photo`, { key: neighbour.key });
      assert.equal(seen.status, 404);
    });

    it('are set and removed by the client for staff', async () => {
      const client = createAdminClient({
        baseUrl: 'http://service.test',
        key: desk.secret,
        fetch: async (input, init) => desk.app.request(new Request(input, init)),
      });
      const file = new File([new Uint8Array(jpeg(size))], '照片.jpg', { type: 'image/jpeg' });
      const set = await client.counseling.setPhoto({ params: { id }, body: { file } });
      assert.equal(set.photo, await listed());
      const { photo } = await client.counseling.removePhoto({ params: { id } });
      assert.equal(photo, null);
      assert.deepEqual(desk.faults, []);
    });
  }),
);
