import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Problem } from '@union-jobs/contract';
import { createApp } from '../../packages/server/src/app.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { openJobBoard, type JobBoard } from './job/job-board.ts';
import { openPglite } from './databases.ts';

describe('a request to the service', () => {
  let board: JobBoard;
  before(async () => {
    board = await openJobBoard(openPglite);
  });
  after(() => board.database.close());

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    return board.app.request(address, init);
  }
  async function code(response: Response): Promise<string> {
    return ((await response.json()) as Problem).code;
  }
  const withKey = (headers: Record<string, string> = {}) => ({
    headers: { authorization: `Bearer ${board.key}`, ...headers },
  });
  async function newKey(part: {
    kind?: 'secret';
    scopes?: string[];
    origins?: string[];
    none?: boolean;
  }) {
    return insertKey(board.database.db, {
      organizationId: board.organizationId,
      kind: part.kind ?? 'publishable',
      mode: 'test',
      scopes: part.scopes ?? ['jobs:read'],
      allowedOrigins: part.origins ?? [],
      allowNullOrigin: part.none ?? false,
    });
  }

  describe('Accept-Encoding: gzip', () => {
    const headers = { 'accept-encoding': 'gzip, br' };

    it('is answered packed, with an ETag of its own', async () => {
      await board.add(...Array.from({ length: 5 }, () => ({})));
      const plain = await ask('/v1/jobs', withKey());
      const packed = await ask('/v1/jobs', withKey(headers));
      assert.equal(packed.headers.get('content-encoding'), 'gzip');
      assert.equal(packed.headers.get('vary'), 'Accept-Encoding');
      assert.notEqual(packed.headers.get('etag'), plain.headers.get('etag'));
      const body = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString('utf8');
      assert.equal(body, await plain.text());
    });

    it('keeps its copy while nothing changes', async () => {
      const etag = (await ask('/v1/jobs', withKey(headers))).headers.get('etag') ?? '';
      const again = await ask('/v1/jobs', withKey({ ...headers, 'if-none-match': etag }));
      assert.equal(again.status, 304);
    });
  });

  describe('key', () => {
    it('may come in the query or in Authorization', async () => {
      assert.equal((await ask(`/v1/jobs?key=${board.key}`)).status, 200);
      assert.equal((await ask('/v1/jobs', withKey())).status, 200);
    });

    it('is asked for when it is missing, and refused when unknown', async () => {
      assert.equal(await code(await ask('/v1/jobs')), 'key_missing');
      assert.equal(await code(await ask('/v1/jobs?key=pk_test_nonsense')), 'key_unknown');
    });

    it('needs the scope', async () => {
      const key = await newKey({ scopes: ['jobs:read'] });
      const response = await ask(`/v1/regions?key=${key}`);
      assert.equal(response.status, 403);
      assert.equal(await code(response), 'scope_missing');
    });

    it('is refused in a browser when it is secret, so that the page can read why', async () => {
      const key = await newKey({ kind: 'secret' });
      const headers = { origin: 'https://jobs.example.edu.cn' };
      const response = await ask(`/v1/jobs?key=${key}`, { headers });
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(await code(response), 'secret_key_in_browser');
      assert.equal((await ask(`/v1/jobs?key=${key}`)).status, 200);
    });
  });

  describe('origin', () => {
    const cases: [string, string, boolean][] = [
      ['https://jobs.example.edu.cn', 'https://jobs.example.edu.cn', true],
      ['https://jobs.example.edu.cn', 'http://jobs.example.edu.cn', false],
      ['https://jobs.example.edu.cn', 'https://jobs.example.edu.cn:8443', false],
      ['https://*.example.edu.cn', 'https://a.b.example.edu.cn', true],
      ['https://*.example.edu.cn', 'https://example.edu.cn', false],
      ['https://*.example.edu.cn', 'https://evilexample.edu.cn', false],
      ['https://*.example.edu.cn', 'https://example.edu.cn.evil.test', false],
      ['https://jobs.example.edu.cn', 'null', false],
    ];
    for (const [allowed, origin, isAllowed] of cases) {
      it(`${origin} is ${isAllowed ? 'allowed' : 'refused'} by ${allowed}`, async () => {
        const key = await newKey({ origins: [allowed] });
        const response = await ask(`/v1/jobs?key=${key}`, { headers: { origin } });
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        assert.equal(response.status, isAllowed ? 200 : 403);
        if (!isAllowed) assert.equal(await code(response), 'origin_not_allowed');
      });
    }

    it('null is allowed where the key says so', async () => {
      const key = await newKey({ none: true });
      const response = await ask(`/v1/jobs?key=${key}`, { headers: { origin: 'null' } });
      assert.equal(response.status, 200);
    });
  });

  describe('method', () => {
    it('OPTIONS is answered without a key, for two hours', async () => {
      const response = await ask('/v1/jobs', { method: 'OPTIONS' });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('access-control-max-age'), '7200');
      assert.match(response.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
    });

    it('HEAD answers what GET does, without a body', async () => {
      const [head, get] = [
        await ask('/v1/jobs', { method: 'HEAD', ...withKey() }),
        await ask('/v1/jobs', withKey()),
      ];
      assert.equal(head.status, 200);
      assert.equal(head.headers.get('etag'), get.headers.get('etag'));
      assert.equal(await head.text(), '');
    });

    it('others are refused with the ones that work', async () => {
      const response = await ask('/v1/jobs', { method: 'DELETE' });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'OPTIONS, HEAD, GET');
      assert.equal(await code(response), 'method_not_allowed');
    });
  });

  describe('problem', () => {
    it('has every member of the contract, in Chinese or English as asked', async () => {
      const response = await ask('/v1/jobs?limit=0', withKey());
      const problem = (await response.json()) as Problem;
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(problem.type, 'urn:union-jobs:problem:invalid_request');
      assert.equal(problem.instance, '/v1/jobs');
      assert.equal(problem.requestId, response.headers.get('request-id'));
      assert.equal(problem.retryable, false);
      assert.match(problem.detail, /请求中的/);
      const english = await ask('/v1/jobs?limit=0', withKey({ 'accept-language': 'en-GB,en' }));
      assert.match(((await english.json()) as Problem).detail, /^Check these members/);
    });

    it('is not_found for unknown addresses and identifiers that cannot exist', async () => {
      assert.equal(await code(await ask('/v2/jobs')), 'not_found');
      assert.equal(await code(await ask('/v1/jobs/42', withKey())), 'not_found');
    });

    it('is internal, without a word of the cause, when the service fails', async () => {
      const faults: unknown[] = [];
      const broken = await openPglite();
      await broken.close();
      const app = createApp({ db: broken.db, onFault: (error) => faults.push(error) });
      const response = await app.request(`/v1/jobs?key=${board.key}`);
      const text = await response.text();
      assert.equal(response.status, 500);
      assert.equal((JSON.parse(text) as Problem).code, 'internal');
      assert.doesNotMatch(text, /destroyed|sql|select/i);
      assert.equal(faults.length, 1);
    });
  });
});
