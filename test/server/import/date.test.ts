import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  afterTerm,
  chinaDay,
  endOfDay,
  readDate,
} from '../../../packages/server/src/import/date.ts';

const now = new Date('2026-11-23T12:00:00+08:00');
const deadline = { day: 'end', now } as const;

function day(value: Parameters<typeof readDate>[0]): string {
  const read = readDate(value, deadline);
  return read.kind === 'date' ? read.at.toISOString() : read.kind;
}

/** 2026-12-31 23:59:59 in China. */
const end = '2026-12-31T15:59:59.000Z';

describe('readDate', () => {
  for (const text of [
    '2026-12-31',
    '2026/12/31',
    '2026.12.31',
    '2026年12月31日',
    ' 2026 年 12 月 31 日',
    '２０２６年１２月３１日',
    '20261231',
    '26-12-31',
    '12月31日',
    '12/31',
    '2026年12月',
    '2026年12月底',
    '2026-12-31 00:00:00',
    '2026年12月31日24时',
    '即日起至12月31日',
    '2026年11月1日至12月31日',
    '2026.11.1-2026.12.31',
    '截止日期：2026年12月31日（周四）',
    '46387',
  ]) {
    it(`reads ${text} as the end of that day in China`, () => {
      assert.equal(day(text), end);
    });
  }

  it('reads Excel dates, serial numbers and compact numbers', () => {
    assert.equal(day(new Date('2026-12-31T00:00:00Z')), end);
    assert.equal(day(46387), end);
    assert.equal(day(20261231), end);
  });

  it('reads times', () => {
    assert.equal(day('2026-12-31 17:00'), '2026-12-31T09:00:00.000Z');
    assert.equal(day('2026年12月31日下午5时'), '2026-12-31T09:00:00.000Z');
    assert.equal(day('2026-12-31T16:00:00Z'), '2026-12-31T16:00:00.000Z');
    assert.equal(day(46387.5), '2026-12-31T04:00:00.000Z');
  });

  it('tells a missing year by the nearest such day', () => {
    assert.equal(day('1月15日').slice(0, 10), '2027-01-15');
    assert.equal(day('10月1日').slice(0, 10), '2026-10-01');
    assert.equal(day('11月20日-1月10日').slice(0, 10), '2027-01-10');
  });

  it('takes the first day of a span for a publication', () => {
    const read = readDate('2026.11.1-2026.12.31', { day: 'start', now });
    assert.deepEqual(read, { kind: 'date', at: new Date('2026-11-01T00:00:00+08:00') });
  });

  it('reads lengths of time', () => {
    assert.deepEqual(readDate('30天', deadline), { kind: 'term', days: 30, months: 0 });
    assert.deepEqual(readDate('三个月', deadline), { kind: 'term', days: 0, months: 3 });
    assert.deepEqual(readDate('半年', deadline), { kind: 'term', days: 0, months: 6 });
  });

  it('tells apart what is open, impossible, unreadable and empty', () => {
    assert.equal(day('长期有效'), 'open');
    assert.equal(day('招满为止'), 'open');
    assert.equal(day('2026-02-30'), 'impossible');
    assert.equal(day('下周'), 'unreadable');
    assert.equal(day(123), 'unreadable');
    assert.equal(day(' '), 'empty');
    assert.equal(day(null), 'empty');
  });

  it('reads every day of a century in every writing as itself', () => {
    const days = fc.date({
      min: new Date('2010-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        const serial = Date.parse(iso) / 86_400_000 + 25_569;
        for (const value of [
          iso,
          `${year}年${month}月${dayOfMonth}日`,
          `${year}.${month}.${dayOfMonth}`,
          serial,
        ]) {
          const read = readDate(value, deadline);
          assert.equal(read.kind === 'date' && chinaDay(read.at), iso);
        }
      }),
    );
  });
});

describe('readDate() of Chinese numbers', () => {
  for (const [text, day] of [
    ['二〇二八年六月三十日', '2028-06-30'],
    ['二零二八年十二月三十一日', '2028-12-31'],
    ['2028年十月一日', '2028-10-01'],
  ] as const) {
    it(`reads ${text}`, () => {
      const read = readDate(text, { day: 'end', now: new Date('2026-11-23') });
      assert.equal(read.kind === 'date' && chinaDay(read.at), day);
    });
  }
});

describe('endOfDay', () => {
  it('is the last second of the day in China', () => {
    assert.equal(endOfDay('2026-12-31').toISOString(), end);
  });

  it('throws for a day that does not exist', () => {
    assert.throws(() => endOfDay('2026-02-30'), RangeError);
  });
});

describe('afterTerm', () => {
  it('counts days and calendar months from a day in China', () => {
    const from = new Date('2026-11-30T20:00:00+08:00');
    assert.equal(chinaDay(afterTerm(from, { days: 30, months: 0 })), '2026-12-30');
    assert.equal(chinaDay(afterTerm(from, { days: 0, months: 1 })), '2026-12-30');
  });
});
