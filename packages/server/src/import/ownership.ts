import type { ownerships } from '@union-jobs/contract';
import { bareText } from './cell-text.ts';

type Ownership = (typeof ownerships)[number];

const words: readonly (readonly [RegExp, Ownership])[] = [
  [/事业|机关|政府|公办|参公/, 'public_institution'],
  [/合资|合作经营/, 'joint_venture'],
  [/外资|外企|外商|独资.*外|外国|港澳台|台资|港资|欧美|日资|韩资/, 'foreign'],
  [/国企|国有|央企|国资|集体所有|国营/, 'state_owned'],
  [/个体/, 'self_employed'],
  [/民营|私营|私企|民企|私人|有限责任公司/, 'private'],
  [/社会组织|社会团体|民办非|民非|协会|基金会|非营利|社团/, 'social_organization'],
  [/股份|上市|其他|其它|合伙/, 'other'],
];

/** Reads 单位性质: `国企`, `民营企业`, `外资（欧美）`, `机关/事业单位`; null when it is none of them. */
export function readOwnership(text: string): Ownership | null {
  const bare = bareText(text);
  return words.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
