import { uploadLimits, uploadTypes } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../../packages/server/src/app.ts';
import { FolderStore } from '../../../packages/server/src/upload/folder-store.ts';
import { openNeighbourDesk, openTestDesk, problemOf } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { docx, exif, jpeg, jpegSegment, pdf, png } from './sample-files.ts';
import { formOf, openUploadDesk, type UploadDesk } from './upload-desk.ts';

const day = 86_400_000;

forEachDatabase((name, open) =>
  describe(`uploads on ${name}`, () => {
    let uploads: UploadDesk;
    before(async () => {
      uploads = await openUploadDesk(open);
    });
    after(() => uploads.close());

    const later = (ms: number) => new Date(uploads.desk.board.now.getTime() + ms);

    describe('POST /v1/uploads', () => {
      it('tells name, type, size and until when, and nothing else', async () => {
        const response = await uploads.send(pdf(), { name: 'C:\\我的\\张三\u202E简历.pdf' });
        assert.equal(response.status, 201);
        assert.equal(response.headers.get('cache-control'), 'no-store');
        const { id, ...rest } = (await response.json()) as { id: string };
        assert.match(id, /^upl_[0-9a-z]{20}$/);
        assert.deepEqual(rest, {
          name: '张三简历.pdf',
          type: 'pdf',
          bytes: pdf().length,
          expiresAt: later(day).toISOString(),
        });
      });

      it('takes each type, and 10 MB to the byte', async () => {
        const { jpg, docx: word, png: picture } = uploadTypes;
        await uploads.upload(docx(), { name: '简历.docx', type: word.mediaType });
        await uploads.upload(png(), { name: '简历.png', type: picture.mediaType });
        const more = jpegSegment(0xe1, exif(1, '43.8171 N 125.3235 E'));
        const taken = await uploads.upload(jpeg({ more }), {
          name: '简历.jpg',
          type: jpg.mediaType,
        });
        assert.equal(taken.bytes, jpeg().length);
        const largest = pdfOf(uploadLimits.bytes);
        assert.equal((await uploads.upload(largest)).bytes, uploadLimits.bytes);
      });

      it('says in both languages why a file is not taken, and keeps nothing of it', async () => {
        const stored = await uploads.stored();
        const sent = { name: '简历.docx', type: '' };
        const chinese = await uploads.send(pdf(), sent);
        assert.equal(chinese.status, 415);
        const problem = await problemOf(chinese);
        assert.equal(problem.code, 'unsupported_type');
        assert.equal(problem.errors?.[0]?.code, 'content_differs');
        assert.match(problem.detail, /^文件内容与扩展名不符.*。$/);
        const headers = { 'accept-language': 'en' };
        const english = await problemOf(await uploads.send(pdf(), { ...sent, headers }));
        assert.match(english.detail, /^The content is not what the name says\./);
        const reasons = [
          await uploads.send(Buffer.alloc(0)),
          await uploads.send(pdf().subarray(0, 300)),
          await uploads.send(pdf({ trailer: '/Encrypt 8 0 R ' })),
          await uploads.send(pdf(), { type: 'image/png' }),
          await uploads.send(Buffer.from('d0cf11e0a1b11ae1', 'hex'), sent),
          await uploads.send(randomBytes(3_000_000), { name: '简历.exe' }),
        ].map(async (response) => (await problemOf(response)).errors?.[0]?.code);
        assert.deepEqual(await Promise.all(reasons), [
          'empty',
          'damaged',
          'password',
          'type_differs',
          'old_container',
          'unknown_extension',
        ]);
        assert.deepEqual(await uploads.stored(), stored);
      });

      it('takes a form with one file and nothing else', async () => {
        const other = formOf(pdf());
        other.append('file', new Blob(['second']), 'b.pdf');
        const field = formOf(pdf());
        field.append('name', '张三');
        const stored = await uploads.stored();
        const headers = {
          authorization: `Bearer ${uploads.desk.key}`,
          'idempotency-key': randomUUID(),
        };
        for (const body of [other, field, formOf(pdf(), { field: 'resume' }), new FormData()]) {
          const response = await uploads.app.request('/v1/uploads', {
            method: 'POST',
            headers,
            body,
          });
          const problem = await problemOf(response);
          assert.equal(problem.code, 'invalid_fields');
          assert.equal(problem.errors?.[0]?.pointer, '/body/file');
        }
        const json = { ...headers, 'content-type': 'application/json' };
        const noForm = { method: 'POST', headers: json, body: '{}' };
        const refused = await uploads.app.request('/v1/uploads', noForm);
        assert.equal((await problemOf(refused)).code, 'unsupported_type');
        const cut = {
          ...headers,
          'content-type': 'multipart/form-data; boundary=x',
        };
        const body =
          '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-';
        const half = await uploads.app.request('/v1/uploads', {
          method: 'POST',
          headers: cut,
          body,
        });
        assert.equal((await problemOf(half)).code, 'invalid_request');
        assert.deepEqual(await uploads.stored(), stored);
      });

      it('reads no further than it must of a file that is too large', async () => {
        const stored = await uploads.stored();
        let read = 0;
        const piece = new Uint8Array(64 * 1024);
        const head = Buffer.from(
          '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n',
        );
        const endless = new ReadableStream<Uint8Array>({
          pull(controller) {
            controller.enqueue(read === 0 ? head : piece);
            read += read === 0 ? head.length : piece.length;
          },
        });
        const response = await uploads.app.request('/v1/uploads', {
          method: 'POST',
          headers: {
            authorization: `Bearer ${uploads.desk.key}`,
            'idempotency-key': randomUUID(),
            'content-type': 'multipart/form-data; boundary=x',
          },
          body: endless,
          duplex: 'half',
        } as RequestInit);
        assert.equal((await problemOf(response)).code, 'too_large');
        assert.ok(read < 2 * uploadLimits.bytes + 2_000_000, `${read} bytes were read`);
        const refused = await uploads.send(pdfOf(uploadLimits.bytes + 1));
        assert.equal(refused.status, 413);
        assert.equal((await problemOf(refused)).code, 'too_large');
        assert.deepEqual(await uploads.stored(), stored);
      });

      it('is done once, however often the same request comes', async () => {
        const before = [await uploads.count('upload'), (await uploads.stored()).length];
        const idempotencyKey = randomUUID();
        const content = pdf({ text: 'once' });
        const first = await uploads.upload(content, { idempotencyKey });
        const again = await uploads.send(content, { idempotencyKey });
        assert.equal(again.headers.get('idempotency-replayed'), 'true');
        assert.deepEqual(await again.json(), first);
        const other = await uploads.send(pdf({ text: 'other' }), { idempotencyKey });
        assert.equal((await problemOf(other)).code, 'idempotency_key_reused');
        const renamed = await uploads.send(content, { idempotencyKey, name: '另一份.pdf' });
        assert.equal((await problemOf(renamed)).code, 'idempotency_key_reused');
        const after = [await uploads.count('upload'), (await uploads.stored()).length];
        assert.deepEqual(
          after,
          before.map((number) => number + 1),
        );
      });

      it('needs an Idempotency-Key', async () => {
        const response = await uploads.send(pdf(), { headers: { 'idempotency-key': '' } });
        assert.equal((await problemOf(response)).code, 'idempotency_key_missing');
      });

      it('is refused where the disk would fill up, or without a folder', async () => {
        const { database, vault } = uploads.desk;
        const files = new FolderStore(uploads.folder, { reserveBytes: Number.MAX_SAFE_INTEGER });
        const full = createApp({ db: database.db, vault, files });
        const response = await uploads.send(pdf(), { app: full });
        assert.equal(response.status, 507);
        const problem = await problemOf(response);
        assert.equal(problem.code, 'storage_full');
        assert.equal(problem.retryable, true);
        const none = createApp({ db: database.db, vault });
        const missing = await uploads.send(pdf(), { app: none });
        assert.equal((await problemOf(missing)).code, 'unavailable');
      });

      it('is refused while too much waits under the key for applications', async () => {
        const { database, vault, board } = uploads.desk;
        const { files } = uploads;
        const waiting = await uploads.upload(pdf());
        const stored = await uploads.stored();
        const { bytes } = await database.db
          .selectFrom('upload')
          .select((build) => build.fn.sum<number>('bytes').as('bytes'))
          .where('application_id', 'is', null)
          .executeTakeFirstOrThrow();
        const app = createApp({
          ...{ db: database.db, vault, files, clock: () => board.now },
          unclaimedBytesPerKey: Number(bytes),
        });
        const refused = await problemOf(await uploads.send(pdf(), { app }));
        assert.equal(refused.code, 'storage_full');
        assert.deepEqual(await uploads.stored(), stored);
        await uploads.apply(waiting.id);
        await uploads.upload(pdf(), { app });
      });
    });

    describe('an application with an upload', () => {
      it('takes one that is there, once', async () => {
        const { id } = await uploads.upload(pdf());
        await uploads.apply(id);
        const problem = await problemOf(await uploads.sendApplication(id));
        assert.equal(problem.code, 'invalid_fields');
        assert.equal(problem.errors?.[0]?.pointer, '/body/uploadId');
      });

      it('may be sent again', async () => {
        const { id } = await uploads.upload(pdf());
        const { desk } = uploads;
        const body = { ...(await desk.application(await desk.addJob())), uploadId: id };
        const idempotencyKey = randomUUID();
        const first = await desk.ask('POST', '/applications', { body, idempotencyKey });
        const again = await desk.ask('POST', '/applications', { body, idempotencyKey });
        assert.equal(again.status, 201);
        assert.equal(await again.text(), await first.text());
      });

      it('does not take one that never was, that expired, or that is not its own', async () => {
        const { desk } = uploads;
        const { id } = await uploads.upload(pdf());
        const { now } = desk.board;
        for (const other of [await openNeighbourDesk(desk), await openTestDesk(desk)]) {
          assert.equal((await uploads.sendApplication(id, other)).status, 422);
        }
        assert.equal((await uploads.sendApplication(`upl_${'0'.repeat(20)}`)).status, 422);
        desk.board.now = later(day);
        assert.equal((await uploads.sendApplication(id)).status, 422);
        desk.board.now = now;
        await uploads.apply(id);
      });
    });
  }),
);

/** A PDF of so many bytes, over 10,000,000. */
function pdfOf(bytes: number): Buffer {
  const most = 10_000_000;
  const rest = bytes - pdf({ objects: 'x'.repeat(most) }).length;
  return pdf({ objects: 'x'.repeat(most + rest) });
}
