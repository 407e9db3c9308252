import type { Fair, FairPage, FairSummary } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../../packages/server/src/app.ts';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { issueSampleKey, loadSample } from '../../../packages/server/src/sample/load-sample.ts';
import { openPglite } from '../databases.ts';

const now = new Date('2026-11-23T09:00:00+08:00');

describe('the fairs of the sample', () => {
  let database: OpenDatabase;
  let keys: string[];
  let ownKey: string;
  before(async () => {
    database = await openPglite();
    const allowedOrigins: string[] = [];
    const sample = await loadSample(database.db, { now, allowedOrigins, jointPostings: 1500 });
    ownKey = sample.key;
    keys = [];
    for (const { organizationId } of sample.partners) {
      keys.push(await issueSampleKey(database.db, { organizationId, allowedOrigins }));
    }
  });
  after(() => database.close());

  async function read<T>(path: string, key: string): Promise<T> {
    const app = createApp({ db: database.db, clock: () => now });
    const answer = await app.request(`/v1${path}${path.includes('?') ? '&' : '?'}key=${key}`);
    assert.equal(answer.status, 200);
    return (await answer.json()) as T;
  }

  async function allFairs(): Promise<FairSummary[]> {
    const fairs: FairSummary[] = [];
    for (let cursor = ''; ;) {
      const page = await read<FairPage>(`/fairs?from=2026-10-01&limit=100${cursor}`, ownKey);
      fairs.push(...page.items);
      if (page.nextCursor === null) return fairs;
      cursor = `&cursor=${page.nextCursor}`;
    }
  }

  it('show that of three provinces once on the pages of each host, as one fair', async () => {
    assert.equal(keys.length, 3);
    const ids = new Set<string>();
    for (const key of [...keys, ownKey]) {
      const { items } = await read<FairPage>('/fairs?kind=cross_region&q=京津冀', key);
      assert.equal(items.length, 1);
      ids.add(items[0]?.id ?? '');
    }
    assert.equal(ids.size, 1);
    const [id] = ids;
    const fair = await read<Fair>(`/fairs/${id}`, keys[0] ?? '');
    assert.equal(fair.hosts.filter(({ role }) => role === 'organizer').length, 3);
    assert.equal(fair.counters.posts, 1500);
    assert.equal(fair.services.length, 5);
    assert.equal(fair.streams.length, 2);
    assert.equal(fair.organizations.length, 4);
  });

  it('are a few dozen over three months, of every kind and state', async () => {
    const fairs = await allFairs();
    assert.ok(fairs.length >= 48, String(fairs.length));
    const months = new Set(fairs.map(({ startsAt }) => startsAt.slice(0, 7)));
    assert.ok(months.size >= 3);
    assert.equal(new Set(fairs.map(({ kind }) => kind)).size, 7);
    assert.equal(new Set(fairs.map(({ format }) => format)).size, 3);
    const some = (test: (fair: FairSummary) => boolean) => fairs.filter(test).length >= 2;
    const dayMs = 86_400_000;
    assert.ok(some(({ startsAt, endsAt }) => Date.parse(endsAt) - Date.parse(startsAt) > dayMs));
    assert.ok(some(({ status, statusNote }) => status === 'cancelled' && statusNote !== null));
    assert.ok(some(({ format, streams }) => format === 'online' && streams.length > 0));
    assert.ok(some(({ registration }) => registration?.placesLeft === 0));
    assert.ok(some(({ counters }) => counters.attended > 0));
    assert.ok(some(({ edition }) => edition !== null));
    const filled = fairs.filter(({ counters }) => counters.employers > 0 && counters.posts > 0);
    assert.ok(filled.length > 20, String(filled.length));
  });
});
