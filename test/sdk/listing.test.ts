import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { pageOf, sampleJobs } from '../widgets/job-data.ts';
import { json, startFaultService } from './fault-service.ts';
import { sdkVariants } from './sdk-variants.ts';

const jobs = sampleJobs(5);

/** Answers two jobs a page; the cursor is where the page starts. */
async function startJobs(context: TestContext) {
  const service = await startFaultService((response, { url }) => {
    const from = Number(new URL(url ?? '/', 'http://service').searchParams.get('cursor') ?? 0);
    const next = from + 2 < jobs.length ? { nextCursor: String(from + 2) } : {};
    json(response, pageOf(jobs.slice(from, from + 2), next));
  });
  context.after(() => service.close());
  return service;
}

for (const [variant, { createClient }] of await sdkVariants()) {
  describe(`client.job.list() ${variant}`, () => {
    it('is not sent before somebody waits for it', async (context) => {
      const { baseUrl, requests } = await startJobs(context);
      createClient({ baseUrl }).job.list();
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(requests.length, 0);
    });

    it('is sent once however often it is awaited', async (context) => {
      const { baseUrl, requests } = await startJobs(context);
      const list = createClient({ baseUrl }).job.list();
      const [first, again] = [await list, await list];
      assert.equal(first, again);
      assert.equal(first.items.length, 2);
      assert.equal(requests.length, 1);
    });

    it('walks every job of every page', async (context) => {
      const { baseUrl, requests } = await startJobs(context);
      const ids: string[] = [];
      for await (const { id } of createClient({ baseUrl }).job.list({ query: { q: '机器人' } })) {
        ids.push(id);
      }
      assert.deepEqual(
        ids,
        jobs.map(({ id }) => id),
      );
      const words = '%E6%9C%BA%E5%99%A8%E4%BA%BA';
      assert.deepEqual(
        requests.map(({ request }) => request.url),
        [`/v1/jobs?q=${words}`, `/v1/jobs?cursor=2&q=${words}`, `/v1/jobs?cursor=4&q=${words}`],
      );
    });
  });
}
