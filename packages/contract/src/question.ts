import * as z from 'zod/mini';
import { id, plainText } from './field.ts';

/** Forms that a question can take. */
export const questionKinds = ['text', 'long_text', 'choice', 'choices', 'yes_no'] as const;

const label = plainText(100).check(z.regex(/\S/));
const inBoth = z.strictObject({
  zh: label,
  /** Shown to readers of English; the Chinese text where it is left out. */
  en: z.optional(label),
});

/** A question that a form asks besides the built-in fields. */
export const questionSchema = z.strictObject({
  /** Names the answer, alike for as long as the question means the same: `night_shift`. */
  name: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
  kind: z.enum(questionKinds),
  title: inBoth,
  required: z.boolean(),
  /** The values of `choice` and `choices`, 2–30 of them. */
  options: z.optional(z.array(inBoth).check(z.minLength(2), z.maxLength(30))),
});
/** @see {@link questionSchema} */
export type Question = z.output<typeof questionSchema>;

/** Whose questions: a fair's, an employer's, or without either the organization's. */
export const questionOwner = z.strictObject({
  fair: z.optional(id('fair')),
  employer: z.optional(id('emp')),
});
/** @see {@link questionOwner} */
export type QuestionOwner = z.output<typeof questionOwner>;
