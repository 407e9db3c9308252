import { expect } from '@open-wc/testing';
import {
  dayAt,
  dayFromIso,
  dayOf,
  firstDayOf,
  isoOf,
  lastDayOf,
  monthOf,
  partsOf,
} from '../../packages/widgets/src/fair-calendar/china-day.ts';
import { holidayOn, isYearKnown } from '../../packages/widgets/src/fair-calendar/holiday.ts';
import { layOut, type Span } from '../../packages/widgets/src/fair-calendar/month-grid.ts';
import { sheetOf } from '../../packages/widgets/src/fair-calendar/whole-weeks.ts';

const month = (year: number, month: number) => monthOf(dayAt(year, month, 1));
const monday = 1;

describe('days of a fair calendar', () => {
  it('begin at midnight in China', () => {
    expect(isoOf(dayOf('2026-10-13T15:59:59.999Z'))).to.equal('2026-10-13');
    expect(isoOf(dayOf('2026-10-13T16:00:00Z'))).to.equal('2026-10-14');
    expect(isoOf(lastDayOf('2026-10-14T00:00:00+08:00'))).to.equal('2026-10-13');
  });

  it('are the days that Intl writes, for years on end', () => {
    const intl = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', weekday: 'short' });
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    for (let day = dayAt(2024, 1, 1); day < dayAt(2029, 1, 1); day++) {
      const { year, month, date, weekday } = partsOf(day);
      expect(dayAt(year, month, date)).to.equal(day);
      expect(dayFromIso(isoOf(day))).to.equal(day);
      expect(days[weekday]).to.equal(intl.format(new Date(`${isoOf(day)}T12:00:00+08:00`)));
    }
  });

  it('are not made of texts that name none', () => {
    ['', 'today', '2026-13-01', '2026-10', '20261001'].forEach((text) =>
      expect(dayFromIso(text)).to.equal(undefined),
    );
  });

  it('fill whole weeks of a month, whichever day they begin on', () => {
    const october = sheetOf(month(2026, 10), monday);
    expect([isoOf(october.first), october.weeks]).to.deep.equal(['2026-09-28', 5]);
    const sundays = sheetOf(month(2026, 10), 0);
    expect([isoOf(sundays.first), sundays.weeks]).to.deep.equal(['2026-09-27', 5]);
    expect(sheetOf(month(2027, 2), monday)).to.deep.equal({ first: dayAt(2027, 2, 1), weeks: 4 });
    expect(sheetOf(month(2026, 8), monday).weeks).to.equal(6);
  });

  it('go on over the end of a year', () => {
    expect(isoOf(firstDayOf(month(2026, 12) + 1))).to.equal('2027-01-01');
    expect(isoOf(firstDayOf(month(2026, 1) - 1))).to.equal('2025-12-01');
  });
});

describe('holidays of a fair calendar', () => {
  const on = (iso: string) => {
    const holiday = holidayOn(dayFromIso(iso) ?? NaN);
    return holiday && `${holiday.name}${holiday.isWorkday ? ' work' : ''}`;
  };

  it('tell days off and make-up workdays', () => {
    expect(on('2026-10-01')).to.equal('national');
    expect(on('2026-10-07')).to.equal('national');
    expect(on('2026-10-08')).to.equal(undefined);
    expect(on('2026-10-10')).to.equal('national work');
    expect(on('2026-02-14')).to.equal('spring work');
    expect(on('2026-02-23')).to.equal('spring');
    expect(on('2025-06-02')).to.equal('dragon_boat');
  });

  it('make people work on weekends alone', () => {
    for (let day = dayAt(2025, 1, 1); day < dayAt(2027, 1, 1); day++) {
      if (holidayOn(day)?.isWorkday) expect([0, 6]).to.include(partsOf(day).weekday);
    }
  });

  it('say nothing of years that were not announced', () => {
    expect(isYearKnown(2026)).to.equal(true);
    expect(isYearKnown(2035)).to.equal(false);
    expect(on('2035-10-01')).to.equal(undefined);
  });
});

describe('the sheet of a fair calendar', () => {
  const sheet = sheetOf(month(2026, 10), monday);
  const span = (name: string, from: number, to = from) => ({
    name,
    first: dayAt(2026, 10, from),
    last: dayAt(2026, 10, to),
  });

  it('draws a bar through the weeks and counts it on each of its days', () => {
    const weeks = layOut([span('long', 3, 13)], { sheet, lanes: 3 });
    const told = weeks.map(({ bars }) => bars.map(({ column, days }) => [column, days]));
    expect(told).to.deep.equal([[[5, 2]], [[0, 7]], [[0, 2]], [], []]);
    expect(weeks[2]?.counts).to.deep.equal([1, 1, 0, 0, 0, 0, 0]);
  });

  it('keeps bars above what begins later, and fills the gaps', () => {
    const items = [span('b', 13), span('a', 12, 13), span('c', 12), span('d', 14)];
    const [, , week] = layOut(items, { sheet, lanes: 3 });
    const lanes = week?.bars.map(({ item, lane }) => `${item.name}${lane}`);
    expect(lanes).to.deep.equal(['a0', 'c1', 'b1', 'd0']);
    expect(week?.hidden).to.deep.equal([0, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves a lane for the number of those that do not fit', () => {
    const items = [1, 2, 3, 4, 5].map((nth) => span(`${nth}`, 16));
    const [, , week] = layOut([...items, span('next', 17)], { sheet, lanes: 3 });
    expect(week?.bars.map(({ item }) => item.name)).to.deep.equal(['1', '2', 'next']);
    expect(week?.hidden).to.deep.equal([0, 0, 0, 0, 3, 0, 0]);
  });

  it('shows or counts every span on each of its days, and none twice', () => {
    let state = 7;
    const random = (below: number) => (state = (state * 16_807) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round++) {
      const items = Array.from({ length: random(60) }, (_, nth): Span & { name: string } => {
        const first = sheet.first - 10 + random(60);
        return { name: `${nth}`, first, last: first + (random(3) ? 0 : random(12)) };
      });
      const lanes = 1 + random(4);
      layOut(items, { sheet, lanes }).forEach(({ bars, hidden }, week) => {
        for (let column = 0; column < 7; column++) {
          const day = sheet.first + 7 * week + column;
          const here = items.filter(({ first, last }) => first <= day && day <= last);
          const drawn = bars.filter(
            (bar) => bar.column <= column && column < bar.column + bar.days,
          );
          expect(drawn.length + (hidden[column] ?? 0)).to.equal(here.length);
          expect(new Set(drawn.map(({ lane }) => lane)).size).to.equal(drawn.length);
          drawn.forEach(({ item }) => expect(here).to.include(item));
          const free = hidden[column] ? lanes - 1 : lanes;
          drawn.forEach(({ lane }) => expect(lane).to.be.lessThan(free));
        }
      });
    }
  });
});
