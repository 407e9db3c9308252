import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { endpoint, region as regionEndpoints } from '@union-jobs/contract';
import * as z from 'zod/mini';
import { html, json, problem, startFaultService, type FaultService } from './fault-service.ts';
import { sdkVariants } from './sdk-variants.ts';

const jilin = {
  code: '220000',
  name: '吉林省',
  fullName: '吉林省',
  level: 'province',
  parent: null,
  validFrom: null,
  validTo: null,
  replacedBy: null,
};
const regions = { items: [jilin] };

const note = {
  create: endpoint({
    method: 'POST',
    path: '/v1/notes',
    summary: 'A write, for this test',
    body: z.object({ tags: z.array(z.string()) }),
    output: z.object({ id: z.string() }),
    problems: [],
    scope: 'jobs:read',
  }),
  read: endpoint({
    method: 'GET',
    path: '/v1/notes/mine',
    summary: 'A read of what is one’s own, for this test',
    output: z.object({ id: z.string() }),
    problems: [],
    scope: 'jobs:read',
    auth: 'manage_token',
  }),
};

type Answer = Parameters<typeof startFaultService>[0];

for (const [variant, sdk] of await sdkVariants()) {
  /** A client of a service that answers like this; both end with the test. */
  const startClient = async (
    context: TestContext,
    answer: Answer,
    options: Partial<Parameters<typeof sdk.createClient>[0]> = {},
  ) => {
    const service: FaultService = await startFaultService(answer);
    context.after(() => service.close());
    const nouns = { region: regionEndpoints, note };
    const whole = { baseUrl: service.baseUrl, key: 'pk_test_1', ...options };
    return { service, options: whole, client: sdk.bindClient(nouns, whole) };
  };

  describe(`a call of the SDK ${variant}`, { concurrency: true }, () => {
    it('is answered after two failures', async (context) => {
      const told: number[] = [];
      const { client, service } = await startClient(context, (response, _, number) =>
        number < 3 ? problem(response, 503) : json(response, regions),
      );
      const answer = await client.region.list({ onRetry: (tries) => told.push(tries) });
      assert.deepEqual(answer, regions);
      assert.equal(service.requests.length, 3);
      assert.deepEqual(told, [1, 2]);
    });

    it('is answered after a broken connection', async (context) => {
      const { client } = await startClient(context, (response, _, number) =>
        number === 1 ? response.destroy() : json(response, regions),
      );
      assert.deepEqual(await client.region.list(), regions);
    });

    it('ends after three tries with what the service said', async (context) => {
      const { client, service } = await startClient(context, (response) => problem(response, 503));
      await assert.rejects(client.region.list(), {
        name: 'ApiError',
        code: 'unavailable',
        status: 503,
        retryable: true,
        requestId: 'req_1',
      });
      assert.equal(service.requests.length, 3);
    });

    it('is not repeated when the refusal is final', async (context) => {
      const { client, service } = await startClient(context, (response) => problem(response, 410));
      await assert.rejects(client.region.list(), (error) => sdk.isApiError(error, 'job_closed'));
      assert.equal(service.requests.length, 1);
    });

    it('repeats a write with the key of its intent', async (context) => {
      const { client, service } = await startClient(context, (response, _, number) =>
        number < 3 ? problem(response, 503) : json(response, { id: '1' }, 201),
      );
      await client.note.create({ body: { tags: [] } });
      await client.note.create({ body: { tags: [] } });
      const keys = service.requests.map(({ request }) => request.headers['idempotency-key']);
      assert.match(String(keys[0]), /^[0-9a-f]{32}$/);
      assert.deepEqual(keys.slice(0, 3), [keys[0], keys[0], keys[0]]);
      assert.notEqual(keys[3], keys[0]);
    });

    it('sends a write under the key that it was given', async (context) => {
      const { client, service } = await startClient(context, (response) =>
        json(response, { id: '1' }, 201),
      );
      await client.note.create({ body: { tags: [] }, idempotencyKey: 'intent-of-a-person-1' });
      assert.equal(service.requests[0]?.request.headers['idempotency-key'], 'intent-of-a-person-1');
    });

    it('is not repeated when it is a write without a key', async (context) => {
      const { options, service } = await startClient(context, (response) => problem(response, 503));
      const body = { tags: [] };
      await assert.rejects(sdk.call(note.create, { body }, options), { name: 'ApiError' });
      assert.equal(service.requests.length, 1);
    });

    it('waits for the first of two equal writes', async (context) => {
      const { client, service } = await startClient(context, (response, _, number) =>
        number === 1
          ? problem(response, 409, { 'retry-after': '0' })
          : json(response, { id: '1' }, 201),
      );
      assert.deepEqual(await client.note.create({ body: { tags: [] } }), { id: '1' });
      assert.equal(service.requests.length, 2);
    });

    it('is not repeated after a conflict that will not pass', async (context) => {
      const { client, service } = await startClient(context, (response) => problem(response, 409));
      await assert.rejects(client.note.create({ body: { tags: [] } }), { status: 409 });
      assert.equal(service.requests.length, 1);
    });

    it('shows the proof that a matter is one’s own in a header', async (context) => {
      const { client, service } = await startClient(context, (response) =>
        json(response, { id: '1' }),
      );
      await client.note.read({ manageToken: 'secret' });
      const { headers, url } = service.requests[0]?.request ?? {};
      assert.equal(headers?.['manage-token'], 'secret');
      assert.doesNotMatch(String(url), /secret/);
    });

    it('gives a write twice the time of a read', async (context) => {
      const { client } = await startClient(
        context,
        (response, request) => {
          const answer = request.method === 'GET' ? regions : { id: '1' };
          setTimeout(() => json(response, answer), 1500);
        },
        { timeoutMs: 1000 },
      );
      await assert.rejects(client.region.list(), { name: 'TimeoutError' });
      assert.deepEqual(await client.note.create({ body: { tags: [] } }), { id: '1' });
    });

    for (const [said, value, requests] of [
      ['no time', '0', 3],
      ['eleven days', '999999', 1],
      ['a date in an hour', new Date(Date.now() + 3_600_000).toUTCString(), 1],
      ['a date an hour ago', new Date(Date.now() - 3_600_000).toUTCString(), 3],
      ['a word', 'soon', 3],
      ['a negative number', '-5', 3],
    ] as const) {
      it(`sends ${requests} in all when told to come back after ${said}`, async (context) => {
        const { client, service } = await startClient(context, (response) =>
          problem(response, 429, { 'retry-after': value }),
        );
        await assert.rejects(client.region.list(), { code: 'rate_limited' });
        assert.equal(service.requests.length, requests);
      });
    }

    it('tells how long the service asks to wait when there is no time for it', async (context) => {
      const { client, service } = await startClient(context, (response) =>
        problem(response, 429, { 'retry-after': '20' }),
      );
      await assert.rejects(client.region.list(), { retryAfterMs: 20_000 });
      assert.equal(service.requests.length, 1);
    });

    it('rejects with the reason of the signal during the request', async (context) => {
      const stop = new AbortController();
      const reason = new Error('left the page');
      const { client } = await startClient(context, () => stop.abort(reason));
      await assert.rejects(client.region.list({ signal: stop.signal }), reason);
    });

    it('rejects with the reason of the signal during the pause', async (context) => {
      const stop = new AbortController();
      const reason = new Error('left the page');
      const { client, service } = await startClient(context, (response) => problem(response, 503));
      const onRetry = () => setTimeout(() => stop.abort(reason));
      await assert.rejects(client.region.list({ signal: stop.signal, onRetry }), reason);
      assert.equal(service.requests.length, 1);
    });

    it('is not sent with a signal that has ended', async (context) => {
      const { client, service } = await startClient(context, (response) => json(response, regions));
      const reason = new Error('gone');
      await assert.rejects(client.region.list({ signal: AbortSignal.abort(reason) }), reason);
      assert.equal(service.requests.length, 0);
    });

    it('ends in time when no answer comes', async (context) => {
      const { client } = await startClient(context, () => undefined, { timeoutMs: 300 });
      await assert.rejects(client.region.list(), { name: 'TimeoutError' });
    });

    it('ends in time when the body stalls', async (context) => {
      const { client } = await startClient(context, (response) => response.write('{"items":['), {
        timeoutMs: 300,
      });
      await assert.rejects(client.region.list(), { name: 'TimeoutError' });
    });

    it('ends in time where a page put its own fetch that never ends', async () => {
      const client = sdk.bindClient(
        { region: regionEndpoints },
        {
          baseUrl: 'http://127.0.0.1:9',
          timeoutMs: 300,
          fetch: () => new Promise(() => undefined),
        },
      );
      await assert.rejects(client.region.list(), { name: 'TimeoutError' });
    });

    it('refuses a body of more than 2 MB', async (context) => {
      const { client } = await startClient(context, (response) => {
        response.write('[');
        response.end('1,'.repeat(1_500_000));
      });
      await assert.rejects(client.region.list(), { name: 'ResponseError', message: /2 MB/ });
    });

    it('refuses truncated JSON', async (context) => {
      const { client } = await startClient(context, (response) => response.end('{"items":[{"co'));
      await assert.rejects(client.region.list(), { name: 'ResponseError' });
    });

    it('rejects when the connection breaks within the body', async (context) => {
      const { client } = await startClient(context, (response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"items":[');
        setTimeout(() => response.destroy(), 20);
      });
      await assert.rejects(client.region.list(), { name: 'NetworkError' });
    });

    it('keeps the text of a foreign error page out', async (context) => {
      const { client, service } = await startClient(context, (response) => html(response, 502));
      await assert.rejects(client.region.list(), (error: Error & { requestId?: string }) => {
        assert.equal(error.name, 'ResponseError');
        assert.equal(error.requestId, 'req_html');
        assert.doesNotMatch(error.message, /Foreign/);
        return true;
      });
      assert.equal(service.requests.length, 3);
    });

    it('refuses the page of a captive portal', async (context) => {
      const { client } = await startClient(context, (response) => html(response, 200));
      await assert.rejects(client.region.list(), { name: 'ResponseError', requestId: 'req_html' });
    });

    it('rejects when nobody is there', async (context) => {
      const { client, service } = await startClient(context, () => undefined);
      service.close();
      await assert.rejects(client.region.list(), (error: Error) => {
        assert.equal(error.name, 'NetworkError');
        assert.ok(error.cause instanceof Error);
        return true;
      });
    });

    it('calls fetch as the member of nothing, which browsers insist on', async (context) => {
      const { client } = await startClient(context, (response) => json(response, regions), {
        fetch(this: unknown, input, init) {
          if (this !== undefined && this !== globalThis) throw new TypeError('Illegal invocation');
          return fetch(input, init);
        },
      });
      assert.deepEqual((await client.region.list()).items, [jilin]);
    });

    it('drops and counts rows that are off the contract', async (context) => {
      const { client } = await startClient(context, (response) =>
        json(response, { items: [{ ...jilin, level: 'planet' }, jilin, null], later: 1 }),
      );
      assert.deepEqual(await client.region.list(), { items: [jilin], dropped: 2 });
    });

    it('is held back after five failures, until the breaker is reset', async (context) => {
      const { client, service } = await startClient(context, (response) => problem(response, 503));
      await Promise.allSettled(Array.from({ length: 5 }, () => client.region.list()));
      const before = service.requests.length;
      await assert.rejects(client.region.list(), { name: 'NetworkError' });
      assert.equal(service.requests.length, before);
      sdk.resetBreaker(service.baseUrl);
      await assert.rejects(client.region.list(), { name: 'ApiError' });
    });

    it('puts a publishable key into the address and a secret one into a header', async (context) => {
      const answer: Answer = (response) => json(response, regions);
      const open = await startClient(context, answer);
      const secret = await startClient(context, answer, { key: 'sk_test_1', language: 'en' });
      await Promise.all([open.client.region.list(), secret.client.region.list()]);
      assert.equal(open.service.requests[0]?.request.url, '/v1/regions?key=pk_test_1');
      const { url, headers } = secret.service.requests[0]?.request ?? {};
      assert.equal(url, '/v1/regions');
      assert.equal(headers?.authorization, 'Bearer sk_test_1');
      assert.equal(headers?.['accept-language'], 'en');
    });
  });

  describe(`a body of the SDK ${variant}`, () => {
    it('is plain JSON where a library gave arrays a toJSON', async (context) => {
      const { client, service } = await startClient(context, (r) => json(r, { id: 'note_1' }));
      Object.assign(Array.prototype, { toJSON: () => 'broken' });
      context.after(() => Reflect.deleteProperty(Array.prototype, 'toJSON'));
      await client.note.create({ body: { tags: ['a', 'b'] } });
      assert.equal(service.requests[0]?.body, '{"tags":["a","b"]}');
    });
  });
}
