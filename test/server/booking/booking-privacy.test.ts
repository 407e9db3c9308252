import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { clientPlace } from '../../../packages/server/src/booking/booking-rules.ts';
import { forgetBookings } from '../../../packages/server/src/booking/booking-upkeep.ts';
import { openDatabase } from '../../../packages/server/src/database.ts';
import { readMasterKeys } from '../../../packages/server/src/vault/master-key.ts';
import { openDesk, problemOf } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { at, counselingOn, openCounselingDesk, type CounselingDesk } from './counseling-desk.ts';

const canaries = {
  alias: '隐姓埋名的金丝雀',
  contact: 'kanarienvogel_2026',
  note: '只有咨询师知道的金丝雀',
};

/** Does everything that touches personal data once, right and wrong. */
async function liveThrough(desk: CounselingDesk): Promise<void> {
  const part = {
    alias: canaries.alias,
    contact: { kind: 'wechat', value: canaries.contact },
  };
  const [counselor] = desk.counselors;
  const held = await desk.hold(at('2026-11-25', 9), { counselorId: counselor?.id });
  const path = `/bookings/${held.id}`;
  const token = held.manageToken;
  const wrong = await desk.client({ ...part, age: canaries.alias, [canaries.alias]: 1 });
  const refusal = await desk.ask('POST', `${path}/confirmation`, { token, body: wrong });
  assertAbsent(JSON.stringify((await problemOf(refusal)).detail), 'a refusal');
  await desk.confirm(held, part);
  await desk.own(held, 'move', { startsAt: at('2026-11-26', 9) });
  const key = await desk.counselorKey(counselor?.id ?? '');
  const noted = `/admin${path}/notes`;
  await desk.read('POST', noted, { key, body: { text: canaries.note } });
  await desk.read('GET', noted, { key });
  await desk.read('GET', '/admin/bookings', { key: desk.secret });
  await desk.read('GET', `${path}/export`, { token });
  const { text } = await desk.read<{ text: string }>('GET', `${path}/calendar`, { token });
  assertAbsent(text, 'the calendar file');
  await desk.read('POST', `/counseling-services/${desk.service.id}/waitlist`, {
    body: { ...(await desk.client(part)), mode: 'phone', from: '2026-11-26', to: '2026-11-27' },
  });
}

function assertAbsent(text: string, place: string): void {
  for (const [name, canary] of Object.entries(canaries)) {
    const bytes = Buffer.from(canary);
    for (const form of [canary, bytes.toString('latin1'), bytes.toString('hex')]) {
      assert.ok(!text.includes(form), `${name} stands readable in ${place}`);
    }
  }
}

/** A table as text, with its bytes as they are. */
function textOf(rows: unknown): string {
  return JSON.stringify(rows, function (this: Record<string, unknown>, name, value: unknown) {
    const held = this[name];
    return held instanceof Uint8Array ? Buffer.from(held).toString('latin1') : value;
  });
}

forEachDatabase((name, open) => {
  describe(`what people write to book on ${name}`, () => {
    let desk: CounselingDesk;
    before(async () => {
      desk = await openCounselingDesk(open);
    });
    after(() => desk.database.close());

    it('stands readable in no table and no log', async () => {
      const printed: string[] = [];
      const { log, error } = console;
      console.log = console.error = (...words: unknown[]) => void printed.push(words.join(' '));
      await liveThrough(desk).finally(() => Object.assign(console, { log, error }));
      assert.deepEqual(desk.faults, []);
      assertAbsent(printed.join('\n'), 'the log');
      const { db } = desk.database;
      const { rows: tables } = await sql<{ name: string }>`
        select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('public', 'vault') and table_type = 'BASE TABLE'
      `.execute(db);
      for (const table of tables) {
        const { rows } = await sql`select * from ${sql.table(table.name)}`.execute(db);
        assertAbsent(textOf(rows), table.name);
      }
      await sql`create table leak (words bytea)`.execute(db);
      await sql`insert into leak values (${Buffer.from(canaries.note)})`.execute(db);
      const { rows: leak } = await sql`select * from leak`.execute(db);
      await sql`drop table leak`.execute(db);
      assert.throws(() => assertAbsent(textOf(leak), 'leak'), /note stands readable in leak/);
    });

    it('opens no more once erased, in yesterday’s copy either', async () => {
      const { db } = desk.database;
      const booked = await desk.book(at('2026-12-01', 9));
      const { id, manageToken: token } = booked;
      const { organizationId } = desk.board;
      const copy = await db
        .selectFrom('booking')
        .select('person')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const person = copy.person ?? new Uint8Array();
      const place = clientPlace({ id, organizationId });
      const key = await desk.vault.findKey(db, id);
      assert.match(key?.open(place, person) ?? '', /小鹿/);
      await desk.read('DELETE', `/bookings/${id}`, { token });
      await desk.read('DELETE', `/bookings/${id}`, { token });
      const keys = await db.selectFrom('vault.key').select(['id', 'wrapped']).execute();
      assert.ok(!keys.some((one) => one.id === id));
      for (const one of keys) {
        assert.throws(() => desk.vault.openKey(one.id, one.wrapped).open(place, person));
      }
      const look = await desk.ask('GET', `/bookings/${id}`, { token });
      assert.equal((await problemOf(look)).code, 'not_found');
      const { items } = await desk.slots('2026-12-01', '2026-12-01');
      assert.ok(
        items.some(({ startsAt }) => startsAt === at('2026-12-01', 9)),
        'it is free again',
      );
    });

    it('is forgotten by itself when its time is over', async () => {
      const booked = await desk.book(at('2026-12-02', 9));
      const options = { vault: desk.vault, clock: () => new Date(at('2027-03-01', 9)) };
      await forgetBookings(desk.database.db, options);
      const token = booked.manageToken;
      assert.equal((await desk.ask('GET', `/bookings/${booked.id}`, { token })).status, 200);
      options.clock = () => new Date(at('2027-03-04', 9));
      await forgetBookings(desk.database.db, options);
      assert.equal((await desk.ask('GET', `/bookings/${booked.id}`, { token })).status, 404);
      assert.equal(await desk.vault.findKey(desk.database.db, booked.id), undefined);
    });
  });
});

describe('the data folder of a service that takes bookings', () => {
  it('holds nothing readable', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const masterKeys = await readMasterKeys(folder);
    const desk = await counselingOn(await openDesk(() => openDatabase({ folder }), masterKeys), 1);
    await liveThrough(desk);
    await sql`checkpoint`.execute(desk.database.db);
    await desk.database.close();
    for (const path of await readdir(folder, { recursive: true })) {
      const file = join(folder, path);
      if (!(await stat(file)).isFile()) continue;
      assertAbsent((await readFile(file)).toString('latin1'), path);
    }
  });
});
