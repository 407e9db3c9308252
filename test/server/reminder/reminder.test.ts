import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  mailChannel,
  webhookChannel,
  type Channels,
} from '../../../packages/server/src/reminder/channels.ts';
import { sendReminders } from '../../../packages/server/src/reminder/send-reminders.ts';
import { at, openCounselingDesk, type CounselingDesk } from '../booking/counseling-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { openedAt } from '../job/job-board.ts';
import { bodyOfMail, openPostOffice, type PostOffice } from './post-office.ts';

const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const email = { contact: { kind: 'email', value: 'lu@example.org' } };

forEachDatabase((name, open) => {
  describe(`reminders on ${name}`, () => {
    let desk: CounselingDesk;
    let office: PostOffice;
    let channels: Channels;
    const faults: string[] = [];

    before(async () => {
      desk = await openCounselingDesk(open);
      office = await openPostOffice();
      channels = {
        mail: mailChannel({
          url: office.smtpUrl,
          from: 'booking@union.example',
        }),
        webhook: webhookChannel({ url: office.hookUrl, secret }),
      };
    });
    after(async () => {
      await desk.database.close();
      await office.close();
    });
    beforeEach(() => {
      desk.board.now = openedAt;
      for (const list of [office.mails, office.calls, faults]) list.length = 0;
      office.refusal = undefined;
    });

    const send = () =>
      sendReminders(desk.database.db, {
        vault: desk.vault,
        clock: () => desk.board.now,
        channels,
        onFault: (error) => faults.push(String(error)),
      });
    const confirmAt = async (startsAt: string, part: object) => {
      const held = await desk.hold(startsAt);
      await desk.confirm(held, part);
      return held;
    };

    it('go out by mail a day and two hours before, in neutral words, once each', async () => {
      const held = await confirmAt(at('2026-11-25', 9), email);
      await send();
      assert.equal(office.mails.length, 0);
      for (const moment of [at('2026-11-24', 9), at('2026-11-25', 7)]) {
        desk.board.now = new Date(moment);
        // Four instances at the same time.
        await Promise.all([send(), send(), send(), send()]);
      }
      assert.deepEqual(
        office.mails.map(({ to }) => to),
        ['lu@example.org', 'lu@example.org'],
      );
      const [first = ''] = office.mails.map(({ text }) => bodyOfMail(text));
      assert.match(first, /您的预约时间是11月25日周三\s?09:00（北京时间）/);
      for (const word of ['心理', '咨询', '小鹿', '工会', held.id, held.manageToken]) {
        assert.ok(!office.mails.some(({ text }) => (text + bodyOfMail(text)).includes(word)), word);
      }
    });

    it('go to the webhook for other contacts, signed', async () => {
      await confirmAt(at('2026-11-25', 10), {});
      desk.board.now = new Date(at('2026-11-24', 10));
      await send();
      const [call] = office.calls;
      assert.ok(call);
      const {
        'webhook-id': id,
        'webhook-timestamp': stamp,
        'webhook-signature': sign,
      } = call.headers;
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const expected = createHmac('sha256', key).update(`${id}.${stamp}.${call.body}`);
      assert.equal(sign, `v1,${expected.digest('base64')}`);
      const { data } = JSON.parse(call.body) as { data: { contact: unknown; text: string } };
      assert.deepEqual(data.contact, { kind: 'mobile', value: '13800138000' });
      assert.match(data.text, /您的预约时间是/);
    });

    it('stop with the manage code, and with the booking', async () => {
      const quiet = await confirmAt(at('2026-11-26', 9), email);
      assert.equal((await desk.own(quiet, 'reminders', { reminders: false })).reminders, false);
      const off = await confirmAt(at('2026-11-26', 10), email);
      await desk.own(off, 'cancellation', {});
      await confirmAt(at('2026-11-26', 11), { ...email, reminders: false });
      desk.board.now = new Date(at('2026-11-26', 8));
      await send();
      assert.deepEqual(office.mails, []);
    });

    it('follow a booking that moves', async () => {
      const held = await confirmAt(at('2026-11-27', 9), email);
      await desk.own(held, 'move', { startsAt: at('2026-11-30', 9) });
      desk.board.now = new Date(at('2026-11-27', 8));
      await send();
      assert.deepEqual(office.mails, []);
      desk.board.now = new Date(at('2026-11-29', 9));
      await send();
      assert.equal(office.mails.length, 1);
    });

    it('are tried again when they were not taken, without a word of whom', async () => {
      await confirmAt(at('2026-12-02', 9), email);
      office.refusal = 'mailbox lu@example.org is full';
      desk.board.now = new Date(at('2026-12-01', 9));
      await send();
      assert.equal(office.mails.length, 0);
      assert.deepEqual(faults, ['DeliveryError: Mail: 450']);
      office.refusal = undefined;
      await send();
      assert.equal(office.mails.length, 0);
      desk.board.now = new Date(desk.board.now.getTime() + 11 * 60_000);
      await send();
      assert.equal(office.mails.length, 1);
    });

    it('tell who waited of a free time, and who is cancelled by staff', async () => {
      const day = '2026-12-03';
      const booked = await confirmAt(at(day, 9), email);
      const { service } = desk;
      await desk.read('POST', `/counseling-services/${service.id}/waitlist`, {
        body: { ...(await desk.client(email)), mode: 'phone', from: day, to: day },
      });
      await desk.read('POST', `/admin/bookings/${booked.id}/cancellation`, { key: desk.secret });
      await send();
      const texts = office.mails.map(({ text }) => bodyOfMail(text)).sort();
      assert.match(texts.join(), /您等候的时间12月3日周四\s?09:00（北京时间）现在可以预约/);
      assert.match(texts.join(), /您的预约已取消/);
    });

    it('tell who booked a lecture that is cancelled, whether or not they wish for reminders', async () => {
      const body = {
        kind: 'psychological',
        title: '压力与睡眠',
        startsAt: at('2026-12-05', 14),
        endsAt: at('2026-12-05', 16),
        capacity: 5,
      };
      const { secret: key } = desk;
      const { id } = await desk.read<{ id: string }>('POST', '/admin/lectures', { key, body });
      for (const reminders of [true, false]) {
        const client = await desk.client({ ...email, reminders });
        await desk.read('POST', `/lectures/${id}/bookings`, { body: client });
      }
      await desk.read('POST', `/admin/lectures/${id}/cancellation`, { key });
      await desk.read('POST', `/admin/lectures/${id}/cancellation`, { key });
      await send();
      const texts = office.mails.map(({ text }) => bodyOfMail(text));
      assert.equal(texts.length, 2);
      assert.ok(texts.every((text) => /您的预约已取消/.test(text) && !/讲座|压力|心理/.test(text)));
      desk.board.now = new Date(at('2026-12-05', 13));
      await send();
      assert.equal(office.mails.length, 2);
    });
  });
});
