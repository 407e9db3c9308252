import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { regionCode } from './field.ts';

/** A division of GB/T 2260 with the time in which its code is in force. */
export const regionSchema = z.object({
  code: regionCode,
  /** `宽城区`. */
  name: z.string(),
  /** `吉林省长春市宽城区`. */
  fullName: z.string(),
  level: z.enum(['province', 'city', 'county']),
  /** Code of the division above, null for provinces. */
  parent: z.nullable(regionCode),
  /** First day of the code (`2023-05-22`), null where it is older than our records. */
  validFrom: z.nullable(z.iso.date()),
  /** First day on which the code is no longer in force, null while it is. */
  validTo: z.nullable(z.iso.date()),
  /** The code that took its place. */
  replacedBy: z.nullable(regionCode),
});
/** @see {@link regionSchema} */
export type Region = z.output<typeof regionSchema>;

/** Operations on regions. */
export const region = {
  /**
   * Divisions in the order of their codes: the provinces, or the children of `parent`.
   * Without `retired`, only codes in force today.
   */
  list: endpoint({
    method: 'GET',
    path: '/v1/regions',
    summary: 'Regions with parents, names and validity',
    query: z.strictObject({
      /** The children of this division; without it, the provinces. */
      parent: z.optional(regionCode),
      /** Codes to look up, in place of a listing; unknown ones are left out. */
      code: z.optional(z.array(regionCode).check(z.maxLength(100))),
      /** Also codes that are no longer in force. */
      include: z.optional(z.array(z.enum(['retired']))),
    }),
    output: z.object({ items: z.array(regionSchema) }),
    problems: [],
    scope: 'regions:read',
  }),
};
