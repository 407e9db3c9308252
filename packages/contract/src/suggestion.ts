import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { openCode, plainText, range, regionCode } from './field.ts';

/** What a suggestion stands for: words of a title, an employer's name, a place. */
export const suggestionKinds = ['title', 'employer', 'region'] as const;

/** Something to look for, offered while a person types. */
export const suggestionSchema = z.object({
  kind: openCode(suggestionKinds),
  /** What to look for, or the full name of a place. */
  text: z.string(),
  /** The code to filter by, for a place only. */
  region: z.nullable(regionCode),
  /** Where the typed words stand in `text`. */
  ranges: z.array(range),
});
/** @see {@link suggestionSchema} */
export type Suggestion = z.output<typeof suggestionSchema>;

/** Operations on suggestions. */
export const suggestion = {
  /** Up to ten things that open postings answer to, places first, then by how many hold them. */
  list: endpoint({
    method: 'GET',
    path: '/v1/suggestions',
    summary: 'Suggest what to look for',
    query: z.strictObject({
      /** What was typed so far. */
      q: plainText(50).check(z.minLength(1)),
    }),
    output: z.object({ items: z.array(suggestionSchema) }),
    problems: [],
    scope: 'jobs:read',
  }),
};
