import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../../packages/server/src/app.ts';
import { openFiles } from '../../../packages/server/src/upload/open-files.ts';
import { S3Store } from '../../../packages/server/src/upload/s3-store.ts';
import { SealedFile, sealFrames } from '../../../packages/server/src/upload/sealed-file.ts';
import { problemOf } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { pieces, whole } from './memory-file.ts';
import { openS3Service, s3Key, type S3Service } from './s3-service.ts';
import { docx } from './sample-files.ts';
import { openUploadDesk, type UploadDesk } from './upload-desk.ts';

const block = 1024 * 1024;
const frame = 64 * 1024 + 16;

/** A name as files have it. */
const nameOf = (number: number) => String(number).padStart(32, 'a');

const placeOf = (endpoint: string) => ({
  ...{ endpoint, region: 'cn-north-1', bucket: 'files', inPath: true, prefix: 'resumes/' },
  ...s3Key,
});

describe('files on a store of objects', () => {
  let service: S3Service;
  let store: S3Store;
  before(async () => {
    service = await openS3Service();
    store = new S3Store(placeOf(service.endpoint));
  });
  after(() => service.close());

  const isProblem = (code: string) => (error: unknown) =>
    (error as { code?: string }).code === code;

  it('are read as they were written, whole and in part', async () => {
    // Sealed, the second is a block to the byte, and the third one byte more.
    const full = block - 1 - 16 * Math.ceil((block - 1) / frame);
    for (const [number, size] of [1, full, full + 1, 3 * block].entries()) {
      const content = randomBytes(size);
      const key = randomBytes(32);
      await store.write(nameOf(number), sealFrames(key, pieces(content, 10_007)));
      const file = await SealedFile.open(store, nameOf(number), key);
      assert.equal(file.bytes, size);
      assert.ok((await whole(file.chunks())).equals(content));
      const end = await file.read(Math.max(0, size - 5), 100);
      assert.ok(end.equals(content.subarray(Math.max(0, size - 5))));
      await store.remove(nameOf(number));
    }
  });

  it('are listed to the last page, without what others keep there', async () => {
    service.objects.set('resumes/readme.txt', Buffer.from('not ours'));
    service.objects.set(`other/${nameOf(9)}`, Buffer.from('not ours'));
    const names = [1, 2, 3, 4, 5].map(nameOf);
    for (const name of names) await store.write(name, pieces(Buffer.from(name), 7));
    const listed: string[] = [];
    for await (const { name, changedAt } of store.list()) {
      listed.push(name);
      assert.equal(changedAt.toISOString(), '2026-11-23T02:30:00.000Z');
    }
    assert.deepEqual(listed, names);
    for (const name of names) await store.remove(name);
    await store.remove(nameOf(1));
    assert.deepEqual([...service.objects.keys()], ['resumes/readme.txt', `other/${nameOf(9)}`]);
  });

  it('are sent again while the store is busy, and else said to be out of reach', async () => {
    service.refuse(503, 'SlowDown', 2);
    await store.write(nameOf(1), pieces(Buffer.from('content'), 7));
    assert.equal(service.objects.get(`resumes/${nameOf(1)}`)?.toString(), 'content');
    service.refuse(503, 'SlowDown', 4);
    await assert.rejects(store.size(nameOf(1)), isProblem('unavailable'));
    const away = new S3Store(placeOf('http://127.0.0.1:9'));
    await assert.rejects(away.size(nameOf(1)), isProblem('unavailable'));
  });

  it('have no room where the store has none', async () => {
    service.refuse(403, 'QuotaExceeded');
    const written = store.write(nameOf(2), pieces(Buffer.from('content'), 7));
    await assert.rejects(written, isProblem('storage_full'));
  });

  it('need the key of the bucket', async () => {
    const other = new S3Store({ ...placeOf(service.endpoint), secretAccessKey: 'another' });
    await assert.rejects(
      other.write(nameOf(2), pieces(Buffer.from('content'), 7)),
      /answers 403 SignatureDoesNotMatch/,
    );
  });

  it('are found by one line of settings', async () => {
    const run = { folder: '/' };
    try {
      const address = `s3://files/resumes?endpoint=${service.endpoint}&style=path`;
      process.env['UNION_JOBS_FILES'] = address;
      await assert.rejects(openFiles(run), /AWS_ACCESS_KEY_ID/);
      process.env['AWS_ACCESS_KEY_ID'] = s3Key.accessKeyId;
      process.env['AWS_SECRET_ACCESS_KEY'] = s3Key.secretAccessKey;
      const found = await openFiles(run);
      await found?.write(nameOf(3), pieces(Buffer.from('content'), 7));
      assert.ok(service.objects.has(`resumes/${nameOf(3)}`));
      process.env['UNION_JOBS_FILES'] = 's3://files';
      await assert.rejects(openFiles(run), /endpoint=/);
    } finally {
      for (const name of ['UNION_JOBS_FILES', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) {
        delete process.env[name];
      }
    }
  });
});

forEachDatabase((name, open) =>
  describe(`an application with a file on a store of objects, on ${name}`, () => {
    let uploads: UploadDesk;
    let service: S3Service;
    before(async () => {
      uploads = await openUploadDesk(open);
      service = await openS3Service();
    });
    after(async () => {
      await uploads.close();
      await service.close();
    });

    it('goes from upload to download and is erased', async () => {
      const { desk } = uploads;
      const { database, vault } = desk;
      const files = new S3Store(placeOf(service.endpoint));
      const app = createApp({ db: database.db, vault, files, clock: () => desk.board.now });
      const part = { name: '简历.docx', type: '', app };
      const { id: uploadId } = await uploads.upload(docx(), part);
      const refused = await problemOf(await uploads.send(Buffer.from('PK no document'), part));
      assert.equal(refused.code, 'unsupported_type');
      assert.equal(service.objects.size, 1);
      const body = { ...(await desk.application(await desk.addJob())), uploadId };
      const sent = await desk.ask('POST', '/applications', { body, app });
      const { id, manageToken: token } = (await sent.json()) as { id: string; manageToken: string };
      const resume = await desk.ask('GET', `/admin/applications/${id}/resume`, {
        ...{ key: desk.secret, app },
      });
      assert.ok(Buffer.from(await resume.arrayBuffer()).equals(docx()));
      await desk.ask('DELETE', `/applications/${id}`, { token, app });
      assert.equal(service.objects.size, 0);
    });
  }),
);
