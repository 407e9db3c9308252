import type { educations, experiences } from '@union-jobs/contract';
import { bareText } from './cell-text.ts';
import { withDigits } from './chinese-number.ts';

type Education = (typeof educations)[number];
type Experience = (typeof experiences)[number];

/** From the lowest floor to the highest (GB/T 4658-2006 groups), the first that is named counts. */
const educationWords: readonly (readonly [RegExp, Education])[] = [
  [/初中|小学|文盲|识字/, 'junior_high'],
  [/高中|普高/, 'high_school'],
  [/中专|中技|技校|技工|职高|职校|中职|职业学校|高技/, 'vocational'],
  [/大专|专科|高职|专升本|^专$/, 'college'],
  [/本科|学士|大学|统招本|^本$|双一流|211|985/, 'bachelor'],
  [/硕士|研究生|mba/, 'master'],
  [/博士|博后/, 'doctor'],
];

const nothingAsked = /不限|无要求|没有要求|不作?要求|均可|皆可|不拘|无限制|不论/;

/**
 * Reads the floor of schooling: `大专以上学历，可接收应届生`, `高中/中专/中技/职高/技校` (high school, the
 * lowest of the alternatives). Null when the words name none.
 */
export function readEducation(text: string): Education | null {
  const words = bareText(text).replace(/(?:[,，;；。(（]|、)[^,，;；。)）、]*优先.*$/, '');
  if (nothingAsked.test(words) || /^(?:无|否|任意)$/.test(words)) return 'any';
  // A ceiling such as 高中及以下 asks for nothing; 初中及以下 is the name of the lowest step itself.
  if (/(?:高中|中专|大专|本科)及?以下/.test(words)) return 'any';
  return educationWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * Reads the floor of experience by its lower end: `1-2年` and `2年以上` are 1–3 years, `3年` 3–5 years,
 * `6个月` under one. Null when the words name none.
 */
export function readExperience(text: string): Experience | null {
  const words = withDigits(bareText(text)).replace(/[~～—–－―至到]/g, '-');
  if (nothingAsked.test(words) || /^(?:无|否|0|无需?(?:要?经验)?|不需要?经验|小白)$/.test(words))
    return 'any';
  if (/^(?:有)?半年/.test(words)) return 'under_1_year';
  const years = /(\d+(?:\.\d+)?)(?:-(\d+))?(个?月|年)?/.exec(words);
  if (!years)
    return /在校|在读|应届|毕业生/.test(words)
      ? 'graduate'
      : /无经验|无需经验/.test(words)
        ? 'any'
        : null;
  if (years[3] === undefined && !/经验|^\d/.test(words)) return null;
  if (years[3]?.endsWith('月')) return 'under_1_year';
  const under = /(?:以[下内]|之内)$/.test(words) || /不足|少于|小于|</.test(words);
  return experienceFrom(Number(years[1]), under);
}

function experienceFrom(least: number, isCeiling: boolean): Experience {
  if (isCeiling) return least <= 1 ? 'under_1_year' : 'any';
  if (least === 0) return 'any';
  if (least < 1) return 'under_1_year';
  if (least < 3) return '1_3_years';
  if (least < 5) return '3_5_years';
  return least < 10 ? '5_10_years' : 'over_10_years';
}
