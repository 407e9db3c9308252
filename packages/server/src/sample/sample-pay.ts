import type { Headcount, Pay } from '@union-jobs/contract';
import type { PayRange } from './occupation/occupation.ts';
import type { Random } from './random.ts';

const unitWords = {
  hour: ['元/时', '元/小时'],
  day: ['元/天', '元/日'],
  order: ['元/单'],
  week: ['元/周'],
  month: ['元/月'],
  year: ['元/年'],
} as const;

/** Draws pay within a range, in one of the shapes that employers write. */
export function drawPay(
  random: Random,
  range: PayRange,
  { level, withMonths }: { level: number; withMonths: boolean },
): Pay {
  if (range.unit === 'month' && random.chance(0.015)) return negotiable;
  const low = range.low * level;
  const high = range.high * level;
  const from = low + (high - low) * random.next() * 0.55;
  const min = round(from, range.unit);
  const isSingle = random.chance(range.unit === 'month' ? 0.12 : 0.35);
  const wide = round(Math.min(from * (1.15 + random.next() * 0.45), high), range.unit);
  const max = isSingle || wide <= min ? min : wide;
  if (range.unit !== 'month') {
    const unit = random.pick(unitWords[range.unit]);
    return payOf(`${span(min, max)}${unit}`, range.unit, [min, max]);
  }
  if (max > min && min >= 9000 && random.chance(0.12)) return yearly(min, max);
  const months = withMonths && random.chance(0.3) ? random.pick([13, 13, 13, 14]) : null;
  const text = monthText(random, min, max) + (months === null ? '' : `·${months}薪`);
  return payOf(text, 'month', [min, max], months);
}

const negotiable: Pay = {
  ...payOf('面议', 'month', [0, 0]),
  min: null,
  max: null,
  unit: null,
  negotiable: true,
};

function payOf(
  text: string,
  unit: PayRange['unit'],
  [min, max]: readonly [number, number],
  months: number | null = null,
): Pay {
  return { text, min, max, currency: 'CNY', unit, months, negotiable: false, settlement: null };
}

function yearly(monthlyMin: number, monthlyMax: number): Pay {
  const min = Math.round((monthlyMin * 12) / 10_000);
  const max = Math.max(min + 1, Math.round((monthlyMax * 12) / 10_000));
  return payOf(`${min}-${max}万/年`, 'year', [min * 10_000, max * 10_000]);
}

function monthText(random: Random, min: number, max: number): string {
  const style = random.whole(0, 5);
  if (min === max || style < 2) return `${span(min, max)}元/月`;
  if (style === 2) return `${min}—${max}元`;
  if (min % 1000 === 0 && max % 1000 === 0 && style === 3) return `${min / 1000}-${max / 1000}K`;
  if (min >= 10_000) return `${min / 10_000}-${max / 10_000}万/月`;
  return max < 10_000 ? `${min / 1000}-${max / 1000}千/月` : `${min / 1000}千-${max / 10_000}万/月`;
}

function span(min: number, max: number): string {
  return min === max ? String(min) : `${min}-${max}`;
}

function round(amount: number, unit: PayRange['unit']): number {
  if (unit === 'order') return Math.round(amount * 10) / 10;
  const step = unit === 'hour' ? 1 : unit === 'day' ? 10 : amount < 10_000 ? 100 : 500;
  return Math.round(amount / step) * step;
}

/** Draws how many people are wanted: mostly a number, sometimes a range or 若干. */
export function drawHeadcount(
  random: Random,
  [low, high]: readonly [number, number],
  demand: number,
): Headcount {
  if (random.chance(0.05)) return { text: '若干', min: null, max: null };
  const min = Math.max(1, Math.round((low + (high - low) * random.next() ** 2) * demand));
  if (!random.chance(0.12)) return { text: `${min}人`, min, max: min };
  const max = min + random.whole(1, Math.max(2, Math.round(min * 0.5)));
  return { text: `${min}-${max}人`, min, max };
}
