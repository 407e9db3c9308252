import type { Upload } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import {
  openDatabase,
  type Database,
  type DatabasePlace,
} from '../../../packages/server/src/database.ts';
import { insertKey } from '../../../packages/server/src/key/key-queries.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import { FolderStore } from '../../../packages/server/src/upload/folder-store.ts';
import { SealedFile } from '../../../packages/server/src/upload/sealed-file.ts';
import { uploadPlace } from '../../../packages/server/src/upload/upload-rules.ts';
import {
  deleteUnclaimed,
  removeOrphans,
} from '../../../packages/server/src/upload/upload-upkeep.ts';
import { MasterKeys } from '../../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../../packages/server/src/vault/vault.ts';
import { startFromCommandLine, type StartedService } from '../command-line.ts';
import { sharedPostgres } from '../databases.ts';
import { pdf } from './sample-files.ts';
import { formOf } from './upload-desk.ts';

/** `UNION_JOBS_TEST_UPLOADS=3000` sends that many, up to 5 MB each, with ten kills. */
const many = Number(process.env['UNION_JOBS_TEST_UPLOADS'] ?? 0);
const count = many || 200;
const kills = many ? 10 : 3;
const largest = many ? 5_000_000 : 100_000;
const senders = 12;

/** Stands in every file and its name, and is looked for in all that the service leaves on disk. */
const canary = `canary${randomBytes(12).toString('hex')}`;

const masterKey = randomBytes(32);
const env = { UNION_JOBS_MASTER_KEY: masterKey.toString('base64'), UNION_JOBS_FILES_RESERVE: '0' };

interface Place {
  readonly folder: string;
  readonly database: DatabasePlace;
  readonly env: NodeJS.ProcessEnv;
}

describe('a service that is killed while files arrive', () => {
  it('on PGlite loses no file that it said it has, and keeps no other', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-killed-'));
    t.after(() => rm(folder, { recursive: true }));
    await sendAndKill({ folder, database: { folder }, env });
  });

  it('on PostgreSQL loses no file that it said it has, and keeps no other', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-killed-'));
    const postgres = await sharedPostgres();
    const url = await postgres.createDatabase();
    t.after(async () => {
      await postgres.dropDatabase(url);
      await rm(folder, { recursive: true });
    });
    const files = join(folder, 'files');
    const onPostgres = { ...env, DATABASE_URL: url, UNION_JOBS_FILES: files };
    await sendAndKill({ folder, database: { url }, env: onPostgres });
  });
});

async function sendAndKill(place: Place): Promise<void> {
  const key = await prepare(place);
  let service = await startFromCommandLine(place.folder, { env: place.env });
  const acknowledged = new Map<string, string>();
  let next = 0;
  let killed = 0;
  const killAt = Array.from(
    { length: kills },
    (_, index) => ((index + randomInt(20, 80) / 100) * count) / kills,
  );
  const sender = async () => {
    while (next < count) {
      next += 1;
      const content = randomPdf();
      const upload = await sendUntilTaken(() => service, { content, key });
      acknowledged.set(upload.id, digestOf(content));
    }
  };
  const killer = async () => {
    for (const at of killAt) {
      while (acknowledged.size < at) await setTimeout(5);
      await setTimeout(randomInt(50));
      await service.end('SIGKILL');
      killed += 1;
      service = await startFromCommandLine(place.folder, { env: place.env });
    }
  };
  await Promise.all([killer(), ...Array.from({ length: senders }, sender)]);
  assert.equal(killed, kills);
  await service.end('SIGKILL');
  assert.equal(acknowledged.size, count);
  await verify(place, acknowledged);
}

async function prepare({ database: at }: Place): Promise<string> {
  const database = await openDatabase(at);
  const organizationId = await insertOrganization(database.db, {
    name: '示例市总工会',
    licence: null,
    website: null,
  });
  const key = await insertKey(database.db, {
    organizationId,
    kind: 'publishable',
    mode: 'live',
    scopes: ['applications:write'],
    allowedOrigins: [],
  });
  await database.close();
  return key;
}

function randomPdf(): Buffer {
  const bytes = randomInt(10_000, largest);
  return pdf({ text: canary, objects: randomBytes(bytes).toString('latin1') });
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Sends a file as a client does: again under the same key until it is told that it was taken. */
async function sendUntilTaken(
  service: () => StartedService,
  { content, key }: { content: Buffer; key: string },
): Promise<Upload> {
  const headers = { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() };
  for (;;) {
    // Some answers never arrive although the file did.
    const isLost = randomInt(20) === 0;
    try {
      const response = await fetch(`${service().url}/v1/uploads`, {
        method: 'POST',
        headers,
        body: formOf(content, { name: `${canary}.pdf` }),
      });
      const body: unknown = await response.json();
      if (response.status === 201 && !isLost) return body as Upload;
      const { retryable } = body as { retryable?: boolean };
      assert.ok(response.status === 201 || retryable, JSON.stringify(body));
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
    }
    await setTimeout(20);
  }
}

async function verify(place: Place, acknowledged: Map<string, string>): Promise<void> {
  const database = await openDatabase(place.database);
  const { db } = database;
  const vault = await Vault.open(db, new MasterKeys([masterKey]));
  const files = new FolderStore(join(place.folder, 'files'), { reserveBytes: 0 });
  const rows = await db.selectFrom('upload').selectAll().execute();
  assert.deepEqual(rows.map(({ id }) => id).sort(), [...acknowledged.keys()].sort());
  for (const row of rows) {
    const key = await vault.findKey(db, row.id);
    const at = { id: row.id, organizationId: row.organization_id };
    const fileKey = key?.open(uploadPlace('file_key', at), row.file_key) ?? '';
    const file = await SealedFile.open(files, row.store_name, Buffer.from(fileKey, 'base64'));
    const hash = createHash('sha256');
    for await (const chunk of file.chunks()) hash.update(chunk);
    assert.equal(hash.digest('hex'), acknowledged.get(row.id));
  }
  await assertNoCanary(place.folder);
  await removeOrphans(db, { files, before: new Date(Date.now() + 60_000) });
  const names = rows.map((row) => row.store_name);
  assert.deepEqual((await namesIn(files)).sort(), names.sort());
  await deleteUnclaimed(db, { vault, files, clock: () => new Date(Date.now() + 25 * 3_600_000) });
  assert.deepEqual(await namesIn(files), []);
  assert.deepEqual(await keysOf(db), []);
  await database.close();
}

async function assertNoCanary(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    let seen = path;
    for await (const chunk of createReadStream(path, 'latin1') as AsyncIterable<string>) {
      seen = seen.slice(-canary.length) + chunk;
      assert.equal(seen.includes(canary), false, path);
    }
  }
}

async function namesIn(files: FolderStore): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of files.list()) names.push(name);
  return names;
}

async function keysOf(db: Database): Promise<string[]> {
  const keys = await db.selectFrom('vault.key').select('id').execute();
  const uploads = await db.selectFrom('upload').select('id').execute();
  return [...keys, ...uploads].map(({ id }) => id);
}
