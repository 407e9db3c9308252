import { describe, it } from 'node:test';
import {
  createClient,
  type Client,
  type Dropped,
  type Job,
  type JobPage,
  type JobSummary,
} from '@union-jobs/sdk';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Fails to compile where a type is another. */
const holds = <Claim extends true>(claim?: Claim) => claim;

// The compiler proves these; the test runs so that a report names it.
describe('types of the client', () => {
  it('flow from the contract', () => {
    holds<Equal<Awaited<ReturnType<Client['job']['list']>>, JobPage & Dropped>>();
    holds<Equal<Awaited<ReturnType<Client['job']['get']>>, Job>>();
    holds<Equal<ReturnType<Client['job']['get']>, Promise<Job>>>();
    const takeSummary = (summary: JobSummary) => summary;
    const uncalled = async ({ job, region }: Client) => {
      for await (const summary of job.list()) takeSummary(summary);
      await job.list({ query: { region: ['220100'], payMin: 3000, sort: 'relevance' } });
      await region.list({ signal: AbortSignal.timeout(1), onRetry: (tries: number) => tries });
      // @ts-expect-error an id is needed
      await job.get();
      // @ts-expect-error not a floor of schooling
      await job.list({ query: { education: ['kindergarten'] } });
      // @ts-expect-error no such filter
      await job.list({ query: { colour: 'red' } });
      // @ts-expect-error one job is no list
      for await (const one of job.get({ params: { id: '' } })) void one;
    };
    const uncalledWrites = async ({ application }: Client) => {
      const params = { id: '' };
      await application.get({ params, manageToken: '' });
      await application.withdraw({ params, manageToken: '', idempotencyKey: '' });
      // @ts-expect-error the person must show that it is theirs
      await application.get({ params });
      // @ts-expect-error a read has no intent to repeat
      await application.get({ params, manageToken: '', idempotencyKey: '' });
    };
    void [uncalled, uncalledWrites];
    void createClient;
  });
});
