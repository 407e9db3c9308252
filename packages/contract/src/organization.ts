import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { id, webAddress } from './field.ts';

/** A union or college that runs the service: the tenant, and the operator block on every list. */
export const organizationSchema = z.object({
  id: id('org'),
  name: z.string(),
  /** Number of the human resources service licence, where one is held. */
  licence: z.nullable(z.string()),
  /** Lines for complaints: 12333 (labour authority), 12351 (union), the operator's own. */
  hotlines: z.array(z.string()),
  website: z.nullable(webAddress),
});
/** @see {@link organizationSchema} */
export type Organization = z.output<typeof organizationSchema>;

/** Operations on organizations. */
export const organization = {
  /** The organization that issued the key: who runs the service and where to complain. */
  get: endpoint({
    method: 'GET',
    path: '/v1/organization',
    summary: 'The organization behind the key',
    output: organizationSchema,
    problems: [],
    scope: 'jobs:read',
  }),
};
