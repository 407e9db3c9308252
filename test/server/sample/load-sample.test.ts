import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JobPage } from '@union-jobs/contract';
import { createApp } from '../../../packages/server/src/app.ts';
import { loadSample } from '../../../packages/server/src/sample/load-sample.ts';
import { findOldestOrganization } from '../../../packages/server/src/sample/sample-queries.ts';
import { forEachDatabase } from '../databases.ts';

const now = new Date('2026-11-23T09:00:00+08:00');
const options = { now, allowedOrigins: ['https://jobs.example.edu.cn'], count: 3200 };

forEachDatabase((name, open) =>
  describe(`loadSample() on ${name}`, () => {
    it('fills an empty database that the service then answers from', async (test) => {
      const { db, close } = await open();
      test.after(close);
      const progress: [number, number][] = [];
      assert.equal(await findOldestOrganization(db), undefined);
      const { key, organizationId } = await loadSample(db, {
        ...options,
        onProgress: (done, total) => progress.push([done, total]),
      });
      assert.equal(await findOldestOrganization(db), organizationId);
      assert.deepEqual(progress, [
        [1000, 3200],
        [2000, 3200],
        [3000, 3200],
        [3200, 3200],
      ]);

      const app = createApp({ db, clock: () => now });
      const read = async (query: string) =>
        (await (await app.request(`/v1/jobs?key=${key}&${query}`)).json()) as JobPage;
      const all = await read('include=facets');
      assert.equal(all.facets?.jobs.value, 3200);
      assert.ok(all.facets.fair.length > 4);
      const robots = await read('q=机器人&region=220100&sort=relevance');
      assert.ok(robots.items.length > 5);
      for (const job of robots.items) assert.equal(job.region?.path[0], '长春市');
    });

    it('leaves nothing behind when it fails', async (test) => {
      const { db, close } = await open();
      test.after(close);
      const stop = () => {
        throw new Error('stopped');
      };
      await assert.rejects(loadSample(db, { ...options, onProgress: stop }), /stopped/);
      assert.equal(await findOldestOrganization(db), undefined);
    });
  }),
);
