import type { ApplicationExport, StaffApplication } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openNeighbourDesk, problemOf } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { pdf } from './sample-files.ts';
import { openUploadDesk, type UploadDesk } from './upload-desk.ts';

const day = 86_400_000;

forEachDatabase((name, open) =>
  describe(`résumés on ${name}`, () => {
    let uploads: UploadDesk;
    before(async () => {
      uploads = await openUploadDesk(open);
    });
    after(() => uploads.close());

    const later = (ms: number) => new Date(uploads.desk.board.now.getTime() + ms);

    it('are told to staff and to the person, with type and size', async () => {
      const { desk } = uploads;
      const upload = await uploads.upload(pdf());
      const { id, manageToken: token } = await uploads.apply(upload.id);
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
        const application = await uploads.apply(id);
        const response = await uploads.download(application.id);
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
        const head = await uploads.download(application.id, { method: 'HEAD' });
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
        const { id } = await uploads.apply((await uploads.upload(pdf())).id);
        const byPage = await uploads.download(id, { key: uploads.desk.key });
        assert.equal((await problemOf(byPage)).code, 'scope_missing');
        const neighbour = await openNeighbourDesk(uploads.desk);
        assert.equal((await uploads.download(id, { key: neighbour.secret })).status, 404);
        const without = (await uploads.desk.apply(await uploads.desk.addJob())).id;
        assert.equal((await uploads.download(without)).status, 404);
      });

      it('breaks off, and is reported, where the file was changed', async () => {
        const content = pdf({ objects: 'x'.repeat(200_000) });
        const before = await uploads.stored();
        const { id } = await uploads.apply((await uploads.upload(content)).id);
        const [name = ''] = (await uploads.stored()).filter((one) => !before.includes(one));
        const path = join(uploads.folder, name.slice(0, 2), name.slice(2, 4), name);
        const sealed = await readFile(path);
        sealed[70_000] = (sealed[70_000] ?? 0) ^ 1;
        await writeFile(path, sealed);
        const faults = uploads.desk.faults.length;
        const response = await uploads.download(id);
        await assert.rejects(response.arrayBuffer());
        assert.match(uploads.desk.faults[faults] ?? '', /AlteredFileError: Frame 1/);
        await truncate(path, 131_000);
        assert.equal((await uploads.download(id)).status, 500);
      });
    });

    describe('what is no longer needed', () => {
      it('is deleted a day after nobody applied with it: row, key and file', async () => {
        const kept = await uploads.apply((await uploads.upload(pdf())).id);
        await uploads.upload(pdf());
        await uploads.upkeep(later(day - 1));
        assert.notEqual(await uploads.count('upload'), 0);
        await uploads.upkeep(new Date(Math.max(later(day + 1).getTime(), Date.now() + 2 * day)));
        const rows = await uploads.desk.database.db
          .selectFrom('upload')
          .select(['store_name', 'application_id'])
          .execute();
        assert.ok(rows.some((row) => row.application_id === kept.id));
        assert.ok(rows.every((row) => row.application_id !== null));
        assert.deepEqual((await uploads.stored()).sort(), rows.map((row) => row.store_name).sort());
        assert.equal((await uploads.download(kept.id)).status, 200);
      });

      it('goes with the application that is erased', async () => {
        const before = await uploads.stored();
        const keys = await uploads.count('vault.key');
        const { id, manageToken } = await uploads.apply((await uploads.upload(pdf())).id);
        const erase = () =>
          uploads.desk.ask('DELETE', `/applications/${id}`, {
            token: manageToken,
            app: uploads.app,
          });
        assert.equal((await erase()).status, 200);
        assert.equal((await erase()).status, 200);
        assert.deepEqual(await uploads.stored(), before);
        // Each job keeps one by which those who applied are known again.
        assert.equal(await uploads.count('vault.key'), keys + 1);
        assert.equal((await uploads.download(id)).status, 404);
      });
    });

    it('name and content of a file stand nowhere to be read', async () => {
      const canary = `canary${randomBytes(8).toString('hex')}`;
      const { id } = await uploads.upload(pdf({ text: canary }), { name: `${canary}.pdf` });
      await uploads.apply(id);
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
