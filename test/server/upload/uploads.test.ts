import {
  uploadLimits,
  uploadTypes,
  type ApplicationExport,
  type StaffApplication,
} from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

    /** Applies with a file and returns the answer. */
    async function applyWith(uploadId: string, desk = uploads.desk): Promise<Response> {
      const body = { ...(await desk.application(await desk.addJob())), uploadId };
      return desk.ask('POST', '/applications', { body });
    }
    /** Applies with a file and returns the receipt. */
    async function applied(uploadId: string): Promise<{ id: string; manageToken: string }> {
      const response = await applyWith(uploadId);
      assert.equal(response.status, 201);
      return (await response.json()) as { id: string; manageToken: string };
    }
    const download = (id: string, { method = 'GET', key = uploads.desk.secret } = {}) =>
      uploads.desk.ask(method, `/admin/applications/${id}/resume`, { key, app: uploads.app });
    const count = async (table: 'upload' | 'vault.key') => {
      const row = await uploads.desk.database.db
        .selectFrom(table)
        .select((build) => build.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return row.count;
    };

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
          await uploads.send(randomBytes(3_000_000), { name: '简历.exe' }),
        ].map(async (response) => (await problemOf(response)).errors?.[0]?.code);
        assert.deepEqual(await Promise.all(reasons), [
          'empty',
          'damaged',
          'password',
          'type_differs',
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
        const before = [await count('upload'), (await uploads.stored()).length];
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
        const after = [await count('upload'), (await uploads.stored()).length];
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
    });

    describe('an application with an upload', () => {
      it('takes one that is there, once', async () => {
        const { id } = await uploads.upload(pdf());
        await applied(id);
        const problem = await problemOf(await applyWith(id));
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
          assert.equal((await applyWith(id, other)).status, 422);
        }
        assert.equal((await applyWith(`upl_${'0'.repeat(20)}`)).status, 422);
        desk.board.now = later(day);
        assert.equal((await applyWith(id)).status, 422);
        desk.board.now = now;
        await applied(id);
      });
    });

    it('are told to staff and to the person, with type and size', async () => {
      const { desk } = uploads;
      const upload = await uploads.upload(pdf());
      const { id, manageToken: token } = await applied(upload.id);
      const resume = { type: 'pdf', bytes: pdf().length };
      const key = desk.secret;
      const seen = await desk.read<StaffApplication>('GET', `/admin/applications/${id}`, { key });
      assert.deepEqual(seen.resume, resume);
      const own = await desk.read<ApplicationExport>('GET', `/applications/${id}/export`, {
        token,
      });
      assert.deepEqual(own.resume, resume);
      const without = await desk.apply(await desk.addJob());
      const path = `/admin/applications/${without.id}`;
      assert.equal((await desk.read<StaffApplication>('GET', path, { key })).resume, null);
    });

    describe('GET /v1/admin/applications/{id}/resume', () => {
      it('gives the file as it was sent, under its name, to be saved', async () => {
        const content = pdf({ objects: randomBytes(300_000).toString('latin1') });
        const { id } = await uploads.upload(content, { name: "张三's 简历(1).pdf" });
        const application = await applied(id);
        const response = await download(application.id);
        assert.ok(Buffer.from(await response.arrayBuffer()).equals(content));
        const header = (name: string) => response.headers.get(name);
        assert.equal(header('content-type'), 'application/pdf');
        assert.equal(header('content-length'), String(content.length));
        assert.equal(
          header('content-disposition'),
          "attachment; filename*=UTF-8''%E5%BC%A0%E4%B8%89%27s%20%E7%AE%80%E5%8E%86%281%29.pdf",
        );
        assert.equal(header('x-content-type-options'), 'nosniff');
        assert.equal(header('cache-control'), 'no-store');
        assert.equal(header('content-security-policy'), "sandbox; default-src 'none'");
        const head = await download(application.id, { method: 'HEAD' });
        assert.equal(head.headers.get('content-length'), String(content.length));
        assert.equal(await head.text(), '');
        const audit = await uploads.desk.database.db
          .selectFrom('audit')
          .select('action')
          .where('subject', '=', application.id)
          .execute();
        assert.deepEqual(
          audit.map(({ action }) => action),
          ['application.resume', 'application.resume'],
        );
      });

      it('is for secret keys of the same organization with the scope', async () => {
        const { id } = await applied((await uploads.upload(pdf())).id);
        const byPage = await download(id, { key: uploads.desk.key });
        assert.equal((await problemOf(byPage)).code, 'scope_missing');
        const neighbour = await openNeighbourDesk(uploads.desk);
        assert.equal((await download(id, { key: neighbour.secret })).status, 404);
        const without = (await uploads.desk.apply(await uploads.desk.addJob())).id;
        assert.equal((await download(without)).status, 404);
      });

      it('breaks off, and is reported, where the file was changed', async () => {
        const content = pdf({ objects: 'x'.repeat(200_000) });
        const before = await uploads.stored();
        const { id } = await applied((await uploads.upload(content)).id);
        const [name = ''] = (await uploads.stored()).filter((one) => !before.includes(one));
        const path = join(uploads.folder, name.slice(0, 2), name.slice(2, 4), name);
        const sealed = await readFile(path);
        sealed[70_000] = (sealed[70_000] ?? 0) ^ 1;
        await writeFile(path, sealed);
        const faults = uploads.desk.faults.length;
        const response = await download(id);
        await assert.rejects(response.arrayBuffer());
        assert.match(uploads.desk.faults[faults] ?? '', /AlteredFileError: Frame 1/);
        await truncate(path, 131_000);
        assert.equal((await download(id)).status, 500);
      });
    });

    describe('what is no longer needed', () => {
      it('is deleted a day after nobody applied with it: row, key and file', async () => {
        const kept = await applied((await uploads.upload(pdf())).id);
        await uploads.upload(pdf());
        await uploads.upkeep(later(day - 1));
        assert.notEqual(await count('upload'), 0);
        await uploads.upkeep(new Date(Math.max(later(day + 1).getTime(), Date.now() + 2 * day)));
        const rows = await uploads.desk.database.db
          .selectFrom('upload')
          .select(['store_name', 'application_id'])
          .execute();
        assert.ok(rows.some((row) => row.application_id === kept.id));
        assert.ok(rows.every((row) => row.application_id !== null));
        assert.deepEqual((await uploads.stored()).sort(), rows.map((row) => row.store_name).sort());
        assert.equal((await download(kept.id)).status, 200);
      });

      it('goes with the application that is erased', async () => {
        const before = await uploads.stored();
        const keys = await count('vault.key');
        const { id, manageToken } = await applied((await uploads.upload(pdf())).id);
        const erase = () =>
          uploads.desk.ask('DELETE', `/applications/${id}`, {
            token: manageToken,
            app: uploads.app,
          });
        assert.equal((await erase()).status, 200);
        assert.equal((await erase()).status, 200);
        assert.deepEqual(await uploads.stored(), before);
        // Each job keeps one by which those who applied are known again.
        assert.equal(await count('vault.key'), keys + 1);
        assert.equal((await download(id)).status, 404);
      });
    });

    it('name and content of a file stand nowhere to be read', async () => {
      const canary = `canary${randomBytes(8).toString('hex')}`;
      const { id } = await uploads.upload(pdf({ text: canary }), { name: `${canary}.pdf` });
      await applied(id);
      const { db } = uploads.desk.database;
      const tables = ['upload', 'idempotency', 'audit', 'application'] as const;
      const rows = await Promise.all(tables.map((one) => db.selectFrom(one).selectAll().execute()));
      const text = JSON.stringify(rows, (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      );
      assert.equal(text.includes(canary), false);
      const entries = await readdir(uploads.folder, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        assert.equal(entry.name.includes(canary), false);
        if (!entry.isFile()) continue;
        const content = await readFile(join(entry.parentPath, entry.name));
        assert.equal(content.includes(canary), false);
      }
      assert.deepEqual(
        uploads.desk.faults.filter((fault) => fault.includes(canary)),
        [],
      );
    });
  }),
);

/** A PDF of so many bytes, over 10,000,000. */
function pdfOf(bytes: number): Buffer {
  const most = 10_000_000;
  const rest = bytes - pdf({ objects: 'x'.repeat(most) }).length;
  return pdf({ objects: 'x'.repeat(most + rest) });
}
