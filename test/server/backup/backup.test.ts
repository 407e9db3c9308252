import type { ApplicationStatus, Fair } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createApp } from '../../../packages/server/src/app.ts';
import { verifyAudit } from '../../../packages/server/src/audit/audit-queries.ts';
import { makeBackup } from '../../../packages/server/src/backup/make-backup.ts';
import { openDatabase, type OpenDatabase } from '../../../packages/server/src/database.ts';
import {
  listAppliedMigrations,
  listKnownMigrations,
} from '../../../packages/server/src/migration-queries.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import type { FileStore } from '../../../packages/server/src/upload/file-store.ts';
import { MasterKeys } from '../../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../../packages/server/src/vault/vault.ts';
import { forEachDatabase, openPglite, openPostgres, sharedPostgres } from '../databases.ts';
import { openUploadDesk } from '../upload/upload-desk.ts';
import {
  contentOf,
  entrust,
  openBackupFolder,
  type BackupFolder,
  type Entrusted,
  type RestorePart,
} from './entrusted.ts';

const targets = { PGlite: openPglite, PostgreSQL: openPostgres };

forEachDatabase((name, open) =>
  describe(`a backup of ${name}`, () => {
    let entrusted: Entrusted;
    let folder: BackupFolder;

    before(async () => {
      entrusted = await entrust(open);
      folder = await openBackupFolder();
      await folder.back(entrusted.uploads);
    });
    after(async () => {
      await entrusted.uploads.close();
      await folder.remove();
    });

    for (const [target, openTarget] of Object.entries(targets)) {
      describe(`restored to ${target}`, () => {
        let database: OpenDatabase;
        let files: FileStore;
        let ask: (path: string, headers: Record<string, string>) => Promise<Response>;

        before(async () => {
          database = await openTarget();
          files = folder.newFiles();
          const { masterKeys, board } = entrusted.uploads.desk;
          const restored = await folder.restore(database, { masterKeys, files });
          assert.equal(restored.files, 1);
          assert.equal(restored.missingFiles, 0);
          const app = createApp({
            db: database.db,
            vault: await Vault.open(database.db, masterKeys),
            files,
            clock: () => board.now,
            onFault: (error) => assert.fail(error as Error),
          });
          ask = async (path, headers) => app.request(`/v1${path}`, { headers });
        });
        after(() => database.close());

        it('holds every row as it was', async () => {
          const content = await contentOf(entrusted.uploads.desk.database);
          const full = ['organization', 'job', 'application', 'upload', 'fair', 'registration'];
          for (const table of [...full, 'booking', 'counselor_note', 'audit', 'key']) {
            assert.ok(content[table]?.length, `${table} has rows`);
          }
          assert.deepEqual(await contentOf(database), content);
        });

        it('opens to those who may: the person, staff and the counselor', async () => {
          const { application, resume, note, uploads } = entrusted;
          const { key, secret } = uploads.desk;
          const own = await ask(`/applications/${application.id}`, {
            authorization: `Bearer ${key}`,
            'manage-token': application.manageToken,
          });
          assert.equal(((await own.json()) as ApplicationStatus).state, 'submitted');
          const file = await ask(`/admin/applications/${application.id}/resume`, {
            authorization: `Bearer ${secret}`,
          });
          assert.deepEqual(Buffer.from(await file.arrayBuffer()), resume);
          const notes = await ask(note.path, { authorization: `Bearer ${note.key}` });
          assert.match(await notes.text(), /下周再谈/);
        });

        it('counts on from where it was', async () => {
          const { db } = database;
          const { key, board } = entrusted.uploads.desk;
          const fair = await ask(`/fairs/${entrusted.fairId}`, { authorization: `Bearer ${key}` });
          assert.equal(((await fair.json()) as Fair).counters.registered, 1);
          assert.equal((await verifyAudit(db, board.organizationId)).brokenAt, null);
          const [row] = await db.selectFrom('application_event').selectAll().execute();
          assert.ok(row);
          const { sequence: before, ...event } = row;
          const { sequence } = await db
            .insertInto('application_event')
            .values({ ...event, id: 'evt_later' })
            .returning('sequence')
            .executeTakeFirstOrThrow();
          assert.ok(Number(sequence) > Number(before));
        });

        it('is refused where somebody has data already', async () => {
          const { masterKeys } = entrusted.uploads.desk;
          await assert.rejects(folder.restore(database, { masterKeys }), /这里已经有数据/);
        });
      });
    }

    it('shows nothing that a person wrote', async () => {
      const [data = ''] = (await readdir(folder.path)).filter((file) => file.startsWith('data-'));
      const text = gunzipSync(await readFile(join(folder.path, data))).toString('utf8');
      assert.match(text, /示例市总工会/);
      for (const canary of ['张小明', '李小红', '小鹿', '13800138000', '下周再谈', '简历.pdf']) {
        assert.ok(!text.includes(canary), canary);
      }
      for (const file of await readdir(folder.path)) {
        assert.equal((await stat(join(folder.path, file))).mode & 0o077, 0, file);
      }
    });
  }),
);

describe('a folder of backups', () => {
  let entrusted: Entrusted;
  let folder: BackupFolder;
  const day = (number: number) => new Date(Date.UTC(2026, 10, number));

  before(async () => {
    entrusted = await entrust(openPglite);
    folder = await openBackupFolder();
  });
  after(async () => {
    await entrusted.uploads.close();
    await folder.remove();
  });

  it("forgets in yesterday's data what was erased before today's backup", async () => {
    const { uploads, application, fairId } = entrusted;
    const { desk } = uploads;
    const other = await uploads.apply((await uploads.upload(entrusted.resume)).id);
    const yesterday = await folder.back(uploads, { now: day(24) });
    const path = `/applications/${application.id}`;
    const erased = await desk.ask('DELETE', path, { token: application.manageToken });
    assert.ok(erased.ok, await erased.text());
    await folder.back(uploads, { now: day(25) });

    const database = await openPglite();
    const { masterKeys } = desk;
    const restored = await folder.restore(database, { masterKeys, from: yesterday.name });
    assert.deepEqual([restored.files, restored.missingFiles], [1, 1]);
    const vault = await Vault.open(database.db, masterKeys);
    const rows = await database.db.selectFrom('application').select(['id', 'person']).execute();
    const person = (id: string) => rows.find((row) => row.id === id)?.person;
    assert.ok(person(application.id), 'the data of yesterday has the sealed row');
    assert.equal(await vault.findKey(database.db, application.id), undefined);
    assert.ok(await vault.findKey(database.db, other.id), 'others are still opened');
    const app = createApp({ db: database.db, vault, clock: () => desk.board.now });
    const asked = { headers: { authorization: `Bearer ${desk.secret}` } };
    const list = await app.request('/v1/admin/applications', asked);
    const { items } = (await list.json()) as { items: { id: string }[] };
    assert.deepEqual(
      items.map(({ id }) => id),
      [other.id],
    );
    assert.equal((await app.request(`/v1/fairs/${fairId}`, asked)).status, 200);
    await database.close();
  });

  it('keeps as many backups of data as told, and one of keys', async () => {
    for (const number of [26, 27, 28])
      await folder.back(entrusted.uploads, { now: day(number), keep: 2 });
    const files = (await readdir(folder.path)).filter((file) => file.endsWith('.gz')).sort();
    assert.deepEqual(files, [
      'data-2026-11-27T00-00-00Z.ndjson.gz',
      'data-2026-11-28T00-00-00Z.ndjson.gz',
      'keys.ndjson.gz',
    ]);
  });

  it('is not shared by two services', async () => {
    const other = await openUploadDesk(openPglite);
    // Databases of tests are copies of one, secrets included.
    await other.desk.database.db
      .updateTable('setting')
      .set({ value: 'other' })
      .where('name', '=', 'cursor_secret')
      .execute();
    const keys = await readFile(join(folder.path, 'keys.ndjson.gz'));
    await assert.rejects(folder.back(other), /另一个服务的备份/);
    assert.deepEqual(await readFile(join(folder.path, 'keys.ndjson.gz')), keys);
    await other.close();
  });

  describe('restored', () => {
    let database: OpenDatabase;
    let name: string;

    before(async () => {
      database = await openPglite();
      ({ name } = await folder.back(entrusted.uploads, { now: day(29) }));
    });
    after(() => database.close());

    async function refuses(part: RestorePart, reason: RegExp | object) {
      const before = await contentOf(database);
      await assert.rejects(folder.restore(database, part), reason);
      assert.deepEqual(await contentOf(database), before, 'nothing has changed');
    }

    it('is refused with another master key', async () => {
      await refuses({ masterKeys: MasterKeys.random() }, /主密钥与数据不符/);
    });

    it('is refused when a file is damaged, torn, foreign or newer', async () => {
      const { masterKeys } = entrusted.uploads.desk;
      const path = join(folder.path, name);
      const whole = await readFile(path);
      const text = gunzipSync(whole).toString('utf8');
      const lines = text.split('\n');
      const flipped = Buffer.from(whole);
      const middle = flipped.length >> 1;
      flipped[middle] = (flipped[middle] ?? 0) ^ 1;
      const cases: [Buffer, RegExp][] = [
        [flipped, /不完整或已损坏/],
        [whole.subarray(0, -20), /不完整或已损坏/],
        [gzipSync(lines.slice(0, -2).join('\n') + '\n'), /不完整或已损坏/],
        [gzipSync([...lines.slice(0, 3), ...lines.slice(4)].join('\n')), /不完整或已损坏/],
        [gzipSync('{"other":1}\n'), /不是 union-jobs backup 写的/],
        [Buffer.from('no gzip at all'), /不完整或已损坏/],
        [gzipSync(text.replace('"format":1', '"format":2')), /先升级 union-jobs/],
        [gzipSync(text.replace('"migrations":["', '"migrations":["0')), /先升级 union-jobs/],
        [gzipSync(text.replaceAll('"setting"', '"settings"')), /不认识的表“settings”/],
      ];
      for (const [content, reason] of cases) {
        await writeFile(path, content);
        await refuses({ masterKeys }, reason);
      }
      await writeFile(path, whole);
    });

    it('stops when told, with nothing restored', async () => {
      const { masterKeys } = entrusted.uploads.desk;
      await refuses({ masterKeys, signal: AbortSignal.abort() }, { name: 'AbortError' });
    });

    it('is refused when no folder for files is set, as there are some', async () => {
      const { masterKeys } = entrusted.uploads.desk;
      await refuses({ masterKeys, files: undefined }, /UNION_JOBS_FILES/);
    });
  });
});

describe('a backup of an older version', () => {
  it('is restored to tables of that version, which are then brought up to date', async () => {
    const folder = await openBackupFolder();
    const postgres = await sharedPostgres();
    const known = await listKnownMigrations();
    const only = known.slice(0, -1);
    const masterKeys = MasterKeys.random();
    const [older, same, newer] = await Promise.all(
      [{ only }, { only }, {}].map(async (migrations) =>
        openDatabase({ url: await postgres.createDatabase() }, migrations),
      ),
    );
    assert.ok(older && same && newer);
    await insertOrganization(older.db, { name: '旧版总工会', licence: null, website: null });
    const { signal } = new AbortController();
    const order = { folder: folder.path, files: undefined, keep: 1, now: new Date(), signal };
    await makeBackup(older.db, { ...order, onProgress() {} });

    await assert.rejects(folder.restore(newer, { masterKeys }), /由更新的版本建立/);
    await folder.restore(same, { masterKeys });
    assert.deepEqual((await listAppliedMigrations(same.db)).sort(), known.sort());
    const { name } = await same.db
      .selectFrom('organization')
      .select('name')
      .executeTakeFirstOrThrow();
    assert.equal(name, '旧版总工会');
    for (const database of [older, same, newer]) await database.close();
    await folder.remove();
  });
});
