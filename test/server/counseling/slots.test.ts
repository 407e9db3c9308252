import type { CounselorHours } from '@union-jobs/contract';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dateOf,
  dayOf,
  dayOfDate,
  momentOn,
  specialDay,
  weekdayOf,
} from '../../../packages/server/src/counseling/china-day.ts';
import {
  freeSlots,
  keptFree,
  offeredSlots,
  type BusyTime,
  type SlotRules,
} from '../../../packages/server/src/counseling/slots.ts';

const rules: SlotRules = {
  id: 'svc_1',
  minutes: 50,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  stepMinutes: 60,
  noticeMinutes: 0,
  horizonDays: 366,
};

const nobody: CounselorHours = {
  weekly: [],
  breaks: [],
  exceptions: [],
  worksHolidays: false,
  makeupWeekday: 1,
};

const weekdays = [1, 2, 3, 4, 5];
const officeHours: CounselorHours = {
  ...nobody,
  weekly: weekdays.map((weekday) => ({
    weekday,
    from: '09:00',
    to: '17:00',
    modes: ['in_person'],
  })),
  breaks: [{ from: '12:00', to: '13:30' }],
};

/** The times of slots on a day, as clocks in China show them. */
function timesOn(hours: CounselorHours, date: string, more: Partial<SlotRules> = {}): string[] {
  const day = dayOfDate(date);
  return offeredSlots(hours, { ...rules, ...more }, { from: day, to: day }).map(({ startsAt }) =>
    new Date(startsAt).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    }),
  );
}

describe('the slots of a counselor', () => {
  const ordinary = ['09:00', '10:00', '11:00', '13:30', '14:30', '15:30'];

  it('begin with the hours and after the break, as long as a whole one fits', () => {
    assert.deepEqual(timesOn(officeHours, '2026-11-25'), ordinary);
  });

  it('are none at the weekend', () => {
    assert.deepEqual(timesOn(officeHours, '2026-11-28'), []);
  });

  it('are none on a statutory holiday, unless the counselor works then', () => {
    assert.deepEqual(timesOn(officeHours, '2026-10-01'), []);
    assert.deepEqual(timesOn({ ...officeHours, worksHolidays: true }, '2026-10-01'), ordinary);
  });

  it('are those of the chosen weekday on a workday in exchange', () => {
    // 2026-10-10 is a Saturday on which people work (国办发明电〔2025〕7号).
    assert.deepEqual(timesOn(officeHours, '2026-10-10'), ordinary);
    assert.deepEqual(timesOn({ ...officeHours, makeupWeekday: 6 }, '2026-10-10'), []);
    assert.deepEqual(timesOn({ ...officeHours, makeupWeekday: null }, '2026-10-10'), []);
  });

  it('are those of an exception where the day has one', () => {
    const evening = {
      ...officeHours,
      exceptions: [
        { date: '2026-11-25', spans: [] },
        {
          date: '2026-11-28',
          spans: [{ from: '18:00', to: '20:00', modes: ['phone' as const] }],
        },
      ],
    };
    assert.deepEqual(timesOn(evening, '2026-11-25'), []);
    assert.deepEqual(timesOn(evening, '2026-11-28'), ['18:00', '19:00']);
  });

  it('hold from the first to the last day of their validity, for their services', () => {
    const [monday] = officeHours.weekly;
    assert.ok(monday);
    const some: CounselorHours = {
      ...nobody,
      weekly: [
        {
          ...monday,
          validFrom: '2026-12-07',
          validTo: '2026-12-07',
          serviceIds: ['svc_2'],
        },
      ],
    };
    assert.deepEqual(timesOn(some, '2026-12-07'), []);
    assert.equal(timesOn(some, '2026-12-07', { id: 'svc_2' }).length, 8);
    assert.deepEqual(timesOn(some, '2026-12-14', { id: 'svc_2' }), []);
  });
});

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => [Math.floor(quarter / 4), (quarter % 4) * 15])
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const span = fc
  .tuple(clock, clock)
  .filter(([from, to]) => from !== to)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const weekday = fc.integer({ min: 1, max: 7 });
const hours: fc.Arbitrary<CounselorHours> = fc.record({
  weekly: fc.array(
    fc
      .tuple(weekday, span)
      .map(([on, one]) => ({ weekday: on, ...one, modes: ['phone' as const] })),
    { maxLength: 12 },
  ),
  breaks: fc.array(span, { maxLength: 3 }),
  exceptions: fc.constant([]),
  worksHolidays: fc.boolean(),
  makeupWeekday: fc.option(weekday),
});
const day = fc.integer({ min: dayOfDate('2026-01-01'), max: dayOfDate('2026-12-31') });
const someRules = fc
  .record({
    minutes: fc.integer({ min: 5, max: 120 }),
    bufferBeforeMinutes: fc.integer({ min: 0, max: 30 }),
    bufferAfterMinutes: fc.integer({ min: 0, max: 30 }),
    stepMinutes: fc.integer({ min: 5, max: 150 }),
  })
  .map((part) => ({ ...rules, ...part }));

describe('slots of any hours', () => {
  it('lie whole within hours and outside of breaks, on the day they are asked for', () => {
    fc.assert(
      fc.property(hours, someRules, day, (given, these, on) => {
        for (const slot of offeredSlots(given, these, { from: on, to: on })) {
          assert.equal(slot.endsAt - slot.startsAt, these.minutes * 60_000);
          assert.equal(dayOf(slot.startsAt), on);
          const from = (slot.startsAt - momentOn(on, 0)) / 60_000;
          const to = (slot.endsAt - momentOn(on, 0)) / 60_000;
          const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
          assert.ok(given.weekly.some((one) => minutes(one.from) <= from && to <= minutes(one.to)));
          for (const pause of given.breaks) {
            assert.ok(to <= minutes(pause.from) || minutes(pause.to) <= from);
          }
        }
      }),
    );
  });

  it('are free exactly where nothing that is taken overlaps them with what is kept free', () => {
    const taken = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 120 })), {
        maxLength: 12,
      })
      .map((parts) => {
        const busy: [number, number][] = [];
        let at = 0;
        for (const [gap, length] of parts) {
          busy.push([at + gap, at + gap + length]);
          at += gap + length;
        }
        return busy;
      });
    fc.assert(
      fc.property(hours, someRules, day, taken, (given, these, on, parts) => {
        const start = momentOn(on, 8 * 60);
        const busy = parts.map(([from, to]): BusyTime => [
          start + from * 60_000,
          start + to * 60_000,
        ]);
        const offered = offeredSlots(given, these, { from: on, to: on });
        const nowMs = momentOn(on - 1, 0);
        const free = new Set(freeSlots(offered, { rules: these, busy, nowMs }));
        for (const slot of offered) {
          const [from, to] = keptFree(these, slot.startsAt);
          const overlaps = busy.some(([begin, end]) => begin < to && from < end);
          assert.equal(free.has(slot), !overlaps);
        }
      }),
    );
  });

  it('begin after the notice and within the horizon', () => {
    const now = momentOn(dayOfDate('2026-11-25'), 9 * 60);
    const near = { ...rules, noticeMinutes: 90, horizonDays: 1 };
    const days = { from: dayOfDate('2026-11-24'), to: dayOfDate('2026-11-30') };
    const free = freeSlots(offeredSlots(officeHours, near, days), {
      rules: near,
      busy: [],
      nowMs: now,
    });
    assert.deepEqual(
      [free.length, new Date(free[0]?.startsAt ?? 0).toISOString()],
      [10, '2026-11-25T03:00:00.000Z'],
    );
    assert.equal(dateOf(dayOf(free.at(-1)?.startsAt ?? 0)), '2026-11-26');
  });
});

describe('a day in China', () => {
  it('is the same whatever the zone of the machine', () => {
    assert.equal(dateOf(dayOf(Date.parse('2026-11-24T15:59:59Z'))), '2026-11-24');
    assert.equal(dateOf(dayOf(Date.parse('2026-11-24T16:00:00Z'))), '2026-11-25');
    assert.equal(weekdayOf(dayOfDate('2026-11-23')), 1);
    assert.equal(weekdayOf(dayOfDate('2026-11-29')), 7);
  });

  it('is off or worked as announced', () => {
    assert.equal(specialDay(dayOfDate('2026-02-14')), 'work');
    assert.equal(specialDay(dayOfDate('2026-02-15')), 'off');
    assert.equal(specialDay(dayOfDate('2026-02-24')), undefined);
    assert.equal(specialDay(dayOfDate('2030-10-01')), undefined);
  });
});
