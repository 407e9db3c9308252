import * as z from 'zod/mini';
import { webAddress } from './field.ts';

/** A run of characters of one kind. */
export const inlineSchema = z.object({
  text: z.string(),
  strong: z.optional(z.boolean()),
  href: z.optional(webAddress),
});
/** @see {@link inlineSchema} */
export type Inline = z.output<typeof inlineSchema>;

const line = z.array(inlineSchema);

/** A block of a posting's text: the whole document is a list of these, and never HTML. */
export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: line }),
  z.object({ type: z.literal('heading'), children: line }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(line) }),
]);
/** @see {@link blockSchema} */
export type Block = z.output<typeof blockSchema>;
