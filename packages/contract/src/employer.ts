import * as z from 'zod/mini';
import { id, openCode } from './field.ts';

/** Ownership of an employer (单位性质): 国企, 民营, 外资, 合资, 机关事业单位, 个体, 社会组织, 其他. */
export const ownerships = [
  'state_owned',
  'private',
  'foreign',
  'joint_venture',
  'public_institution',
  'self_employed',
  'social_organization',
  'other',
] as const;

/** The employer as it stands on a card. */
export const employerSummarySchema = z.object({
  id: id('emp'),
  name: z.string(),
  /** The union has seen the employer's papers. */
  verified: z.boolean(),
});

/** The basics of an employer that a posting must carry. */
export const employerSchema = z.extend(employerSummarySchema, {
  ownership: z.nullable(openCode(ownerships)),
  /** Head count in the employer's words: `100-499人`. */
  size: z.nullable(z.string()),
  /** Line of business in the employer's words. */
  industry: z.nullable(z.string()),
  introduction: z.nullable(z.string()),
});
/** @see {@link employerSchema} */
export type Employer = z.output<typeof employerSchema>;
