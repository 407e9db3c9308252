import assert from 'node:assert/strict';
import { Agent, get } from 'node:http';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { insertOrganization } from '../../packages/server/src/organization/organization-queries.ts';
import { startService } from '../../packages/server/src/server.ts';
import { forEachDatabase } from './databases.ts';

forEachDatabase((name, open) =>
  describe(`startService() on ${name}`, () => {
    it('lets the requests that run end, then refuses new ones', async (t) => {
      const database = await open();
      const organizationId = await insertOrganization(database.db, {
        name: '示例市总工会',
        licence: null,
        website: null,
      });
      const key = await insertKey(database.db, {
        organizationId,
        kind: 'publishable',
        mode: 'test',
        scopes: ['jobs:read'],
        allowedOrigins: [],
      });
      let begun = 0;
      const service = await startService({
        db: database.db,
        port: 0,
        hostname: '127.0.0.1',
        clock: () => {
          begun += 1;
          return new Date();
        },
        onFault: (error) => console.error(error),
      });
      const agent = new Agent({ keepAlive: true });
      t.after(async () => {
        agent.destroy();
        await service.stop();
        await database.close();
      });
      const before = begun;
      const address = `${service.url}/v1/jobs?include=facets&key=${key}`;
      const answers = Array.from({ length: 20 }, () => statusOf(address, agent));
      while (begun < before + answers.length) await setImmediate();
      await service.stop();
      assert.deepEqual(
        await Promise.all(answers),
        answers.map(() => 200),
      );
      await assert.rejects(fetch(`${service.url}/livez`));
    });
  }),
);

function statusOf(address: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
}
