import type { targetGroups } from '@union-jobs/contract';
import { bareText } from './cell-text.ts';

type TargetGroup = (typeof targetGroups)[number];

const words: readonly (readonly [RegExp, TargetGroup])[] = [
  [/转岗|待岗|下岗|失业/, 'transferred_worker'],
  [/新就业|骑手|外卖员|网约车|快递员|灵活就业/, 'new_form_worker'],
  [/农民工|农牧民|务工|脱贫|农村劳动/, 'migrant_worker'],
  [/困难职工|困难家庭|困难人员|低保|零就业/, 'hardship_family'],
  [/毕业生|应届|大学生|往届/, 'graduate'],
];

/** Reads 面向群体 or 重点群体; one cell may name several, `不限` names none. */
export function readTargetGroups(text: string): TargetGroup[] {
  const bare = bareText(text);
  return words.filter(([pattern]) => pattern.test(bare)).map(([, group]) => group);
}
