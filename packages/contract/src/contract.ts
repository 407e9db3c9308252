import { job } from './job.ts';
import { organization } from './organization.ts';
import { region } from './region.ts';

/** Every operation of the service, by noun and verb. */
export const contract = { job, organization, region };
