import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase, type OpenDatabase } from '../../../packages/server/src/database.ts';
import { mailChannel, type Channels } from '../../../packages/server/src/reminder/channels.ts';
import {
  claimReminders,
  settleReminder,
} from '../../../packages/server/src/reminder/reminder-queries.ts';
import { sendReminders } from '../../../packages/server/src/reminder/send-reminders.ts';
import { at, openCounselingDesk, type CounselingDesk } from '../booking/counseling-desk.ts';
import { sharedPostgres } from '../databases.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const seats = 24;
const dayMs = 86_400_000;
const email = { contact: { kind: 'email', value: 'lu@example.org' } };

describe('reminders of two instances on one PostgreSQL', () => {
  let desk: CounselingDesk;
  let instances: readonly OpenDatabase[];
  let office: PostOffice;
  let close: () => Promise<void>;

  before(async () => {
    const postgres = await sharedPostgres();
    const url = await postgres.createDatabase();
    desk = await openCounselingDesk(() => openDatabase({ url }));
    instances = [desk.database, await openDatabase({ url })];
    office = await openPostOffice();
    close = async () => {
      for (const one of instances) await one.close();
      await office.close();
      await postgres.dropDatabase(url);
    };
  });
  after(() => close());

  /** Books the seats of a lecture, of which all are to be reminded a day before. */
  async function bookLecture(day: string): Promise<void> {
    const body = {
      kind: 'psychological',
      title: '压力与睡眠',
      startsAt: at(day, 14),
      endsAt: at(day, 16),
      capacity: seats,
    };
    const { secret: key } = desk;
    const { id } = await desk.read<{ id: string }>('POST', '/admin/lectures', { key, body });
    for (let count = 0; count < seats; count += 1) {
      const client = await desk.client({ ...email, reminders: true });
      await desk.read('POST', `/lectures/${id}/bookings`, { body: client });
    }
    office.mails.length = 0;
    desk.board.now = new Date(Date.parse(at(day, 14)) - dayMs);
  }

  const idOf = ({ text }: { text: string }) => /^Message-ID: .*$/m.exec(text)?.[0];
  const channel = () => mailChannel({ url: office.smtpUrl, from: 'booking@union.example' });

  it('are sent once, by one of the two', async () => {
    await bookLecture('2026-12-05');
    const counts = await Promise.all(
      instances.map(async ({ db }) => {
        let count = 0;
        const mail = channel();
        const channels: Channels = { mail: { send: (one) => (count++, mail.send(one)) } };
        const { vault, board } = desk;
        const onFault = assert.ifError;
        await sendReminders(db, { vault, clock: () => board.now, channels, onFault });
        return count;
      }),
    );
    assert.ok(
      counts.every((count) => count > 0),
      `one did nothing: ${counts.join()}`,
    );
    assert.equal(office.mails.length, seats);
    assert.equal(new Set(office.mails.map(idOf)).size, seats);
  });

  it('would be sent twice without a claim: so the race is a real one', async () => {
    await bookLecture('2026-12-12');
    const mail = channel();
    await Promise.all(
      instances.map(async ({ db }) => {
        const { now } = desk.board;
        for (const { id } of await claimReminders(db, { now, leaseMs: 0, limit: seats })) {
          await mail.send({
            id,
            contact: { kind: 'email', value: 'lu@example.org' },
            text: '',
            at: now,
          });
          await settleReminder(db, id, { sent: true, now });
        }
      }),
    );
    const messages = new Set(office.mails.map(idOf)).size;
    assert.ok(office.mails.length > messages, `${office.mails.length} mails of ${messages}`);
  });
});
