import * as z from 'zod/mini';
import { id, moment } from './field.ts';

/** The fair a job is shown at, with the employer's booth. */
export const jobFairSchema = z.object({
  id: id('fair'),
  name: z.string(),
  startsAt: moment,
  endsAt: moment,
  booth: z.nullable(z.string()),
});
/** @see {@link jobFairSchema} */
export type JobFair = z.output<typeof jobFairSchema>;
