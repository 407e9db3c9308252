import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { personPlace } from '../../../packages/server/src/application/application-rules.ts';
import { openDatabase, type Database } from '../../../packages/server/src/database.ts';
import {
  MasterKeys,
  readMasterKeys,
  WrongMasterKeyError,
} from '../../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../../packages/server/src/vault/vault.ts';
import { forEachDatabase } from '../databases.ts';
import { openDesk, problemOf, type ApplicationDesk } from './application-desk.ts';

/** Values that occur nowhere else. */
const canaries = {
  name: '欧阳金丝雀',
  mobile: '13977712345',
  email: 'canary-7f3e@example.com',
  message: '只此一处的留言金丝雀',
  note: '员工备注金丝雀',
};

/** All rows of all tables as text, as a dump holds them; bytes as they are and in hexadecimal. */
async function dumpOf(db: Database): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('public', 'vault') and table_type = 'BASE TABLE'
  `.execute(db);
  const dump: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    dump[name] = rows;
  }
  return dump;
}

function textOf(dump: unknown): string {
  // A Buffer turns itself into a list of numbers before a replacer is given its value.
  return JSON.stringify(dump, function (this: Record<string, unknown>, name, value: unknown) {
    const held = this[name];
    return held instanceof Uint8Array ? Buffer.from(held).toString('latin1') : value;
  });
}

/** How a text may stand in a file or a dump. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  return [text, bytes.toString('latin1'), bytes.toString('hex'), bytes.toString('base64')];
}

function assertAbsent(text: string, place: string): void {
  for (const [name, canary] of Object.entries(canaries)) {
    for (const form of formsOf(canary)) {
      assert.ok(!text.includes(form), `${name} stands readable in ${place}`);
    }
  }
}

/** Does everything that touches personal data once, right and wrong. */
async function liveThrough(desk: ApplicationDesk): Promise<void> {
  const jobId = await desk.addJob();
  const { note, ...values } = canaries;
  const body = await desk.application(jobId, { values });
  const receipt = await desk.read<{ id: string; manageToken: string }>('POST', '/applications', {
    body,
  });
  const { id, manageToken: token } = receipt;
  const refusals = [
    await desk.ask('POST', '/applications', { body }),
    await desk.ask('POST', '/applications', { body: { ...body, values: { ...values, x: note } } }),
    await desk.ask('POST', '/applications', { body: { ...body, [canaries.name]: values } }),
    await desk.ask('GET', `/applications/${id}`, { token: 'x' }),
  ];
  for (const refusal of refusals) {
    assert.ok(refusal.status >= 400);
    assertAbsent(JSON.stringify((await problemOf(refusal)).detail), 'a refusal');
  }
  await desk.read('POST', `/admin/applications/${id}/state`, {
    key: desk.secret,
    body: { state: 'interview', note },
  });
  await desk.read('GET', '/admin/applications', { key: desk.secret });
  await desk.read('GET', `/admin/applications/${id}`, { key: desk.secret });
  await desk.ask('GET', '/admin/applications.xlsx', { key: desk.secret });
  await desk.read('GET', `/applications/${id}/export`, { token });
}

forEachDatabase((name, open) =>
  describe(`personal data on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    it('stands readable in no table, no log and no refusal', async () => {
      const printed: string[] = [];
      const { log, error } = console;
      console.log = console.error = (...words: unknown[]) => void printed.push(words.join(' '));
      try {
        await liveThrough(desk);
      } finally {
        Object.assign(console, { log, error });
      }
      assert.deepEqual(desk.faults, []);
      assertAbsent(printed.join('\n'), 'the log');
      const dump = await dumpOf(desk.database.db);
      assert.ok(dump['public.audit']?.length && dump['public.idempotency']?.length);
      for (const [table, rows] of Object.entries(dump)) assertAbsent(textOf(rows), table);
    });

    it('would be found by this search where it stands', async () => {
      const { db } = desk.database;
      await sql`create table leak (words bytea)`.execute(db);
      await sql`insert into leak values (${Buffer.from(canaries.name)})`.execute(db);
      const { 'public.leak': leak } = await dumpOf(db);
      await sql`drop table leak`.execute(db);
      assert.throws(() => assertAbsent(textOf(leak), 'leak'), /name stands readable in leak/);
    });

    it('opens with the vault, and never from a dump of before the erasure', async () => {
      const { db } = desk.database;
      const jobId = await desk.addJob();
      const { organizationId } = desk.board;
      const receipt = await desk.apply(jobId, { values: { name: '待删除的人' } });
      const dump = await dumpOf(db);
      const row = dump['public.application']?.find(
        (one) => (one as { id: string }).id === receipt.id,
      );
      const { person } = row as { person: Uint8Array };
      const place = personPlace({ id: receipt.id, organizationId });
      const key = await desk.vault.findKey(db, receipt.id);
      assert.match(key?.open(place, person) ?? '', /待删除的人/);

      const token = receipt.manageToken;
      await desk.read('DELETE', `/applications/${receipt.id}`, { token });
      // Yesterday's data, today's keys and the master key: no key there opens it any more.
      assert.equal(await desk.vault.findKey(db, receipt.id), undefined);
      const { rows: keys } = await sql<{ id: string; wrapped: Uint8Array }>`
        select * from vault.key
      `.execute(db);
      for (const { id, wrapped } of keys) {
        assert.throws(() => desk.vault.openKey(id, wrapped).open(place, person));
        assert.throws(() => desk.vault.openKey(receipt.id, wrapped));
      }
      assert.throws(() => desk.vault.root.open(place, person));
      const after = textOf((await dumpOf(db))['public.application']);
      assert.ok(!after.includes(receipt.number), 'the number is gone');
    });

    it('does not open in the place of another row', async () => {
      const jobId = await desk.addJob();
      const [one, other] = [await desk.apply(jobId), await desk.apply(jobId)];
      const { db } = desk.database;
      await sql`
        update application set person = (select person from application where id = ${one.id})
        where id = ${other.id}
      `.execute(db);
      const path = `/applications/${other.id}/export`;
      const response = await desk.ask('GET', path, { token: other.manageToken });
      assert.equal((await problemOf(response)).code, 'internal');
      desk.faults.length = 0;
      await sql`delete from application_event where application_id = ${other.id}`.execute(db);
      await sql`delete from application where id = ${other.id}`.execute(db);
    });

    describe('the master key', () => {
      it('is refused when it does not fit the data', async () => {
        await assert.rejects(
          Vault.open(desk.database.db, MasterKeys.random()),
          (error) => error instanceof WrongMasterKeyError && /主密钥与数据不符/.test(error.message),
        );
      });
    });
  }),
);

describe('what a key has sealed', () => {
  it('opens in its own place only, whole and unchanged', async (t) => {
    const { db, close } = await openDatabase({ memory: true });
    t.after(close);
    const vault = await Vault.open(db, MasterKeys.random());
    const key = await vault.addKey(db, 'app_1');
    const sealed = key.seal('org_1 application person app_1', '内容');
    assert.equal(key.open('org_1 application person app_1', sealed), '内容');
    assert.throws(() => key.open('org_1 application person app_2', sealed));
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      assert.throws(() => key.open('org_1 application person app_1', changed));
    }
    const again = key.seal('org_1 application person app_1', '内容');
    assert.notDeepEqual(again, sealed);
  });
});

describe('the master key', () => {
  it('may change: the old one opens what the new one then wraps', async (t) => {
    const keys = ['A'.repeat(42) + 'A=', 'B'.repeat(42) + 'A='];
    const read = (text: string) => {
      process.env['UNION_JOBS_MASTER_KEY'] = text;
      return readMasterKeys(undefined).finally(() => delete process.env['UNION_JOBS_MASTER_KEY']);
    };
    const { db, close } = await openDatabase({ memory: true });
    t.after(close);
    const before = await Vault.open(db, await read(`${keys[0]}`));
    const sealed = (await before.addKey(db, 'app_1')).seal('place', '内容');
    const token = before.root.mark('manage-token', 'app_1');
    const both = await Vault.open(db, await read(`${keys[1]},${keys[0]}`));
    while (await both.rotate(db));
    const after = await Vault.open(db, await read(`${keys[1]}`));
    assert.equal((await after.findKey(db, 'app_1'))?.open('place', sealed), '内容');
    assert.deepEqual(after.root.mark('manage-token', 'app_1'), token);
    await assert.rejects(Vault.open(db, await read(`${keys[0]}`)), WrongMasterKeyError);
  });

  it('must be given for PostgreSQL, and be whole', async () => {
    await assert.rejects(readMasterKeys(undefined), /必须设置 UNION_JOBS_MASTER_KEY/);
    process.env['UNION_JOBS_MASTER_KEY'] = 'too short';
    await assert.rejects(
      readMasterKeys(undefined).finally(() => delete process.env['UNION_JOBS_MASTER_KEY']),
      /应是 32 字节的 base64/,
    );
  });
});

describe('the data folder', () => {
  it('holds nothing readable, and the master key apart where only its owner reads it', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const masterKeys = await readMasterKeys(folder);
    const desk = await openDesk(() => openDatabase({ folder }), masterKeys);
    await liveThrough(desk);
    await sql`checkpoint`.execute(desk.database.db);
    await desk.database.close();
    for (const path of await readdir(folder, { recursive: true })) {
      const file = join(folder, path);
      if (!(await stat(file)).isFile()) continue;
      assertAbsent((await readFile(file)).toString('latin1'), path);
    }
    const { mode } = await stat(join(folder, 'master-key'));
    assert.equal(mode & 0o777, 0o600);
    const again = await readMasterKeys(folder);
    assert.deepEqual(again.unwrap('place', masterKeys.wrap('place', Buffer.of(7))), Buffer.of(7));
  });
});
