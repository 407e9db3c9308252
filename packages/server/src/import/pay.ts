import type { Pay, payUnits, settlements } from '@union-jobs/contract';
import { bareText } from './cell-text.ts';
import { withDigits } from './chinese-number.ts';

type PayUnit = (typeof payUnits)[number];
type Settlement = (typeof settlements)[number];

/** What a sheet says of pay outside the cell: `月薪（千元）` in the header, a column 结算方式. */
export interface PayHint {
  readonly unit?: PayUnit | null;
  /** 1000 for a column of 千元, 10000 for 万元. */
  readonly multiplier?: number;
  readonly settlement?: Settlement | null;
}

const negotiableWords = /面议|面谈|面洽|详谈|电议|可谈|协商|待定|薪资保密/;

const settlementWords: readonly (readonly [RegExp, Settlement])[] = [
  [/日结|天结|天一结|当[天日]结/, 'day'],
  [/周结|周一结/, 'week'],
  [/按单结|单结|件结|计件结/, 'order'],
  [/时结|小时结/, 'hour'],
  [/月结|月一结/, 'month'],
];

/** `每`, `一` or a slash before the word of a unit, or the kind of pay named in front. */
const unitWords: readonly (readonly [RegExp, PayUnit])[] = [
  [/[/每一]个?(?:8|9|10|11|12)(?:个?小时|h)|日薪|日工资|[/每一](?:天|日|day)|元天/, 'day'],
  [/时薪|[/每一]个?(?:小时|钟头|时|h(?:our)?)(?![a-z])/, 'hour'],
  [/[/每一](?:单|件|票|趟|次|套|个件)|计件/, 'order'],
  [/周薪|[/每一]个?(?:周|星期|week)/, 'week'],
  [/年薪|年收入|年综合|[/每一](?:年|year)/, 'year'],
  [/月薪|月工资|月收入|月综合|[/每一]个?(?:月|month)/, 'month'],
];

const multipliers: Readonly<Record<string, number>> = {
  k: 1000,
  千: 1000,
  w: 10000,
  万: 10000,
  百: 100,
};

const number = '(\\d+(?:\\.\\d+)?)';
const power = '(k(?![a-z])|w(?![a-z])|千|万|百)?';
const range = new RegExp(`${number}${power}(?:元|块)?钱?-${number}${power}`);
const lower = new RegExp(`(?:不低于|不少于|至少|最低|保底|起薪|>=?|≥)${number}${power}`);
const upper = new RegExp(`(?:不超过|不高于|至多|最高|上限|<=?|≤)${number}${power}`);
const single = new RegExp(`${number}${power}`);

/** Both ends of an amount in yuan, null where open. */
interface Amount {
  readonly min: number | null;
  readonly max: number | null;
  /** The words named 万, which alone is also how yearly pay is written. */
  readonly inTenThousands: boolean;
}

/**
 * Reads Chinese pay text in the shapes that job sheets hold: `6-7千`, `9千-1.3万·13薪`,
 * `26-30元/时`, `20-50万/年`, `底薪3000+提成`, `面议`. Amounts are yuan. A bare amount from 1,000
 * is monthly; 万 alone from 100,000 is yearly, because no posting means that by the month. What
 * cannot be read leaves `min`, `max` and `unit` null; nothing is thrown.
 */
export function readPay(text: string, hint: PayHint = {}): Pay {
  const words = payWords(text);
  const months = /(\d{2}(?:\.5)?)(?:-\d{2})?(?:个月)?薪/.exec(words.replace(/[·*x×]/g, ' '));
  const settlement = settlementWords.find(([pattern]) => pattern.test(words))?.[1];
  const amount = readAmount(withoutAsides(words), hint.multiplier ?? 1);
  const unit =
    amount && unitOf(words, amount, { ...hint, settlement: settlement ?? hint.settlement ?? null });
  const known = amount !== null && unit !== null;
  return {
    text,
    min: known ? amount.min : null,
    max: known ? amount.max : null,
    currency: 'CNY',
    unit: known ? unit : null,
    months: months ? Number(months[1]) : null,
    negotiable: negotiableWords.test(words),
    settlement: settlement ?? hint.settlement ?? null,
  };
}

/** Whether an amount is stated, not only 面议 or words that hold none. */
export function isPayStated(pay: Pay): boolean {
  return pay.min !== null || pay.max !== null;
}

/**
 * Pay by the month in yuan, for filters. Monthly pay counts as it stands (13薪 adds nothing to a
 * month), yearly pay is divided by 12. Pay by the hour, day, week or order is null: how many of
 * them make a month is not stated. An open upper end counts as the lower one, an open lower as 0.
 */
export function monthlyEquivalent(pay: Pay): { min: number; max: number } | null {
  if (pay.unit !== 'month' && pay.unit !== 'year') return null;
  const top = pay.max ?? pay.min;
  if (top === null) return null;
  const share = pay.unit === 'year' ? 12 : 1;
  return { min: Math.round((pay.min ?? 0) / share), max: Math.round(top / share) };
}

/** Settlement named by a cell of its own (结算方式): `日结`; null for anything else. */
export function readSettlement(text: string): Settlement | null {
  return settlementWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What a header tells of the amounts below it: `月薪（千元）`, `薪资(元/天)`. */
export function readPayHeader(header: string): PayHint {
  const words = bareText(header);
  const unit = unitWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const multiplier = /万元|万\)|\(万/.test(words) ? 10000 : /千元|\(k|k\)/.test(words) ? 1000 : 1;
  return { unit, multiplier };
}

/** Half-width words with one range sign, no thousands separators and no currency signs. */
function payWords(text: string): string {
  const units = bareText(text).replace(
    /一(?=天|日薪|个?小时|个?钟头|个?月|单|件|周|个?星期)/g,
    '/',
  );
  return withDigits(units)
    .replace(/(?<![\d.])(\d+)(千|万)(\d)(?![\d.千万])/g, colloquial)
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
    .replace(/人民币|rmb|cny|[¥￥$]/g, '')
    .replace(/[~～—–－―−至到]+|--+/g, '-')
    .replace(/(?<=[\d千万kw])元?以?-(?=\d)/g, '-');
}

/** `8千5` is 8500, `1万2` is 12000: the digit after a power counts tenths of it. */
function colloquial(_: string, whole: string, sign: string, tenth: string): string {
  return String((Number(whole) + Number(tenth) / 10) * (powerOf(sign) ?? 1));
}

/** Leaves out what is a number but not the pay: 13薪, a trial period beside the real pay, hours. */
function withoutAsides(words: string): string {
  const rest = words
    .replace(/\d{2}(?:\.5)?(?:-\d{2})?(?:个月)?薪/g, '')
    .replace(/\+?\d+险(?:\d+金)?/g, '')
    .replace(/(?<=[/每一])\d+(?:个?小时|h)/g, '')
    .replace(/月?(?:休|工作|上班|出勤)\d+(?:-\d+)?(?:天|小时|h)?/g, '');
  const withoutTrial = rest.replace(
    /(?:试用期?|实习期?|培训期?|见习期?)[^,，;；。/]*\d[^,，;；。]*[,，;；。]/g,
    '',
  );
  return /\d/.test(withoutTrial) ? withoutTrial : rest;
}

/** The first range, else the first bound, else the first number, in yuan. */
function readAmount(words: string, multiplier: number): Amount | null {
  const both = range.exec(words);
  if (both) return rangeAmount(both, multiplier);
  const bounded = upper.exec(words);
  if (bounded) return sane({ min: null, max: yuan(bounded, multiplier), ...scale(bounded[2]) });
  const found = lower.exec(words) ?? single.exec(words);
  if (!found) return null;
  const value = yuan(found, multiplier);
  const after = words.slice(found.index + found[0].length);
  const amount = scale(found[2]);
  if (/^(?:元|块)?(?:\/?[天日月年时周])?(?:及?以下|以内|之内|封顶)/.test(after)) {
    return sane({ min: null, max: value, ...amount });
  }
  const open =
    lower.test(words) ||
    /底薪|基本工资|无责/.test(words.slice(0, found.index)) ||
    /^(?:元|块)?(?:\/?[天日月年时周])?(?:及?以上|起|\+|多|保底|底薪|无责|-$)/.test(after);
  return sane({ min: value, max: open ? null : value, ...amount });
}

function rangeAmount(match: RegExpExecArray, multiplier: number): Amount | null {
  const first = Number(match[1]);
  const second = Number(match[3]);
  const firstPower = match[2];
  const secondPower = match[4];
  const max = second * (powerOf(secondPower) ?? inherited(second, firstPower) ?? multiplier);
  let min = first * (powerOf(firstPower) ?? inherited(first, secondPower) ?? multiplier);
  // `8-1.2万` means 8千-1.2万: nobody writes a range that falls.
  if (min > max && firstPower === undefined && secondPower === '万') min = first * 1000;
  const ends = min <= max ? { min, max } : { min: max, max: min };
  return sane({ ...ends, ...scale(secondPower ?? firstPower) });
}

/** A number without a power shares the other end's, unless it is too large for that. */
function inherited(value: number, other: string | undefined): number | undefined {
  return value < 1000 ? powerOf(other) : other === undefined ? undefined : 1;
}

function powerOf(sign: string | undefined): number | undefined {
  return sign === undefined ? undefined : multipliers[sign];
}

function yuan(match: RegExpExecArray, multiplier: number): number {
  return Number(match[1]) * (powerOf(match[2]) ?? multiplier);
}

function scale(sign: string | undefined): { inTenThousands: boolean } {
  return { inTenThousands: sign === '万' || sign === 'w' };
}

/** Rounds away binary dust (1.1万 is 11000) and refuses zero and the absurd. */
function sane(amount: Amount): Amount | null {
  const ends = [amount.min, amount.max].filter((end) => end !== null);
  if (ends.some((end) => !(end > 0) || end > 100_000_000)) return null;
  const tidy = (end: number | null) => (end === null ? null : Math.round(end * 100) / 100);
  return { ...amount, min: tidy(amount.min), max: tidy(amount.max) };
}

function unitOf(words: string, amount: Amount, hint: PayHint): PayUnit | null {
  const named = unitWords.find(([pattern]) => pattern.test(words))?.[1];
  if (named !== undefined) return named;
  if (hint.unit) return hint.unit;
  const least = amount.min ?? amount.max ?? 0;
  if (least >= 1000) return amount.inTenThousands && least >= 100_000 ? 'year' : 'month';
  // `200-300` is a day's pay when it is handed out by the day; otherwise nobody can tell.
  if (hint.settlement === 'day' || hint.settlement === 'hour' || hint.settlement === 'order') {
    return hint.settlement;
  }
  return null;
}
