import type { Headcount } from '@union-jobs/contract';
import { bareText } from './cell-text.ts';
import { withDigits } from './chinese-number.ts';

const several = /若干|不限|多名|多人|数名|数人|大量|批量|长期招|不定|按需/;

/** The largest number of people a posting is believed to want. */
const most = 100_000;

/**
 * Reads how many people are wanted: `招10人`, `1-2人`, `20人以上`, `3至5名`, `招若干人`, `男2名，女3名`
 * (5 in all). Null when the words name no number of people, so that the row can be asked again.
 */
export function readHeadcount(text: string): Headcount | null {
  const words = withDigits(bareText(text))
    .replace(/[~～—–－―至到]/g, '-')
    .replace(/(?<=\d)\.0+(?!\d)/g, '');
  const between = /(\d+)(?:人|名|位|个)?-(\d+)(?=$|人|名|位|个|\D)/.exec(words);
  if (between) return ends(text, Number(between[1]), Number(between[2]));
  const split = /男\D{0,3}(\d+)\D{0,4}女\D{0,3}(\d+)/.exec(words);
  if (split) {
    const sum = Number(split[1]) + Number(split[2]);
    return ends(text, sum, sum);
  }
  const one = /(\d+)(?![\d.%年岁月天元])/.exec(words);
  if (!one) return several.test(words) ? { text, min: null, max: null } : null;
  const value = Number(one[1]);
  const after = words.slice(one.index + one[0].length);
  if (
    /^(?:人|名|位|个)?(?:及?以上|起|\+|余|多)/.test(after) ||
    /(?:不少于|至少|>=?|≥)$/.test(words.slice(0, one.index))
  ) {
    return ends(text, value, null);
  }
  if (
    /^(?:人|名|位|个)?(?:及?以[下内]|之内)/.test(after) ||
    /(?:不超过|至多|最多|<=?|≤)$/.test(words.slice(0, one.index))
  ) {
    return ends(text, 1, value);
  }
  return ends(text, value, value);
}

/**
 * The bands in which job boards state the size of an employer: `少于50人`, `500-1000人`,
 * `10000人以上`. In a column of headcounts they tell that the columns have slipped.
 */
export function isEmployerSize(text: string): boolean {
  return /^(?:少于\d+人|(?:0|1|10)-(?:20|49|50)人|(?:20|50)-99人|50-150人|100-(?:299|499)人|150-500人|300-499人|500-(?:999|1000)人|1000-(?:4999|5000|9999)人|5000-(?:9999|10000)人|(?:500|1000|5000|10000)人以上)$/.test(
    bareText(text),
  );
}

function ends(text: string, min: number, max: number | null): Headcount | null {
  if (min < 1 || min > most || (max !== null && max > most)) return null;
  return max !== null && max < min ? { text, min: max, max: min } : { text, min, max };
}
