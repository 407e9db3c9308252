import type { ApplicationExport, ApplicationForm, ApplicationReceipt } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../../packages/server/src/app.ts';
import { FolderStore } from '../../../packages/server/src/upload/folder-store.ts';
import { forEachDatabase } from '../databases.ts';
import { newMobile, openDesk, problemOf, type ApplicationDesk } from './application-desk.ts';

forEachDatabase((name, open) =>
  describe(`applying for a job on ${name}`, () => {
    let desk: ApplicationDesk;
    let jobId: string;
    before(async () => {
      desk = await openDesk(open);
      jobId = await desk.addJob({
        title: '装配工',
        employer: { name: '星河机械有限公司' },
        agency: '众成人力资源有限公司',
      });
    });
    after(() => desk.database.close());

    async function refusal(body: unknown) {
      const problem = await problemOf(await desk.ask('POST', '/applications', { body }));
      return { code: problem.code, fields: problem.errors ?? [] };
    }

    describe('GET /v1/jobs/{id}/application-form', () => {
      it('describes the fields as JSON Schema in the order of the form', async () => {
        const form = await desk.read<ApplicationForm>('GET', `/jobs/${jobId}/application-form`);
        assert.deepEqual(Object.keys(form.schema.properties), [
          'name',
          'mobile',
          'email',
          'education',
          'targetGroup',
          'message',
        ]);
        assert.deepEqual(form.schema.required, ['name', 'mobile']);
        assert.equal(form.schema.properties['mobile']?.title, '手机号');
        assert.equal(form.notice, '本服务免费，任何人不得向您收取押金或其他费用。');
      });

      it('says whether a résumé may go with it', async () => {
        const path = `/jobs/${jobId}/application-form`;
        const { db } = desk.database;
        const files = new FolderStore(tmpdir(), { reserveBytes: 0 });
        const app = createApp({ db, vault: desk.vault, files, clock: () => desk.board.now });
        assert.equal((await desk.read<ApplicationForm>('GET', path)).takesResume, false);
        assert.equal((await desk.read<ApplicationForm>('GET', path, { app })).takesResume, true);
      });

      it('speaks English where asked', async () => {
        const path = `/jobs/${jobId}/application-form?language=en`;
        const form = await desk.read<ApplicationForm>('GET', path);
        assert.equal(form.schema.properties['name']?.title, 'Name');
        assert.match(form.notice, /free/);
      });

      it('names employer, agency and job in the consent, under a hash of both texts', async () => {
        const { consent } = await desk.read<ApplicationForm>(
          'GET',
          `/jobs/${jobId}/application-form`,
        );
        for (const text of [consent.zh, consent.en]) {
          assert.match(text, /星河机械有限公司/);
          assert.match(text, /众成人力资源有限公司/);
          assert.match(text, /装配工/);
        }
        const hash = createHash('sha256').update(`${consent.zh}\n${consent.en}`).digest('hex');
        assert.equal(consent.hash, hash);
      });

      it('may be kept by caches, no longer than the job is open', async () => {
        const response = await desk.ask('GET', `/jobs/${jobId}/application-form`);
        assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=60/);
        assert.ok(response.headers.get('etag'));
      });
    });

    describe('POST /v1/applications', () => {
      it('answers 201 with a receipt that nobody keeps', async () => {
        const body = await desk.application(jobId);
        const response = await desk.ask('POST', '/applications', { body });
        assert.equal(response.status, 201);
        assert.equal(response.headers.get('cache-control'), 'no-store');
        assert.equal(response.headers.get('etag'), null);
        const receipt = (await response.json()) as ApplicationReceipt;
        assert.match(receipt.number, /^[2-9A-HJKMNP-TV-Z]{8}$/);
        assert.equal(Buffer.from(receipt.manageToken, 'base64url').length, 32);
        assert.equal(receipt.state, 'submitted');
        assert.deepEqual(receipt.job, {
          id: jobId,
          title: '装配工',
          employer: '星河机械有限公司',
        });
      });

      it('takes a mobile number however it is written', async () => {
        for (const mobile of ['138 0000 0001', '+8613800000002', '86-138-0000-0003']) {
          await desk.apply(jobId, { values: { mobile } });
        }
      });

      it('says of every field what to do', async () => {
        const body = await desk.application(jobId, {
          values: {
            name: '  ',
            mobile: '12345',
            education: 'wizard',
            targetGroup: ['graduate', 'graduate'],
            message: '长'.repeat(1001),
            gender: '男',
          },
        });
        const { code, fields } = await refusal(body);
        assert.equal(code, 'invalid_fields');
        assert.deepEqual(
          fields.map((field) => [field.pointer, field.code]),
          [
            ['/body/values/name', 'required'],
            ['/body/values/mobile', 'invalid_format'],
            ['/body/values/education', 'not_offered'],
            ['/body/values/targetGroup', 'not_offered'],
            ['/body/values/message', 'too_big'],
            ['/body/values/gender', 'unrecognized_keys'],
          ],
        );
        assert.match(fields[1]?.detail ?? '', /11 位手机号/);
        assert.doesNotMatch(JSON.stringify(fields), /12345/);
      });

      it('says so in English where asked', async () => {
        const body = { ...(await desk.application(jobId)), values: {} };
        const headers = { 'accept-language': 'en' };
        const response = await desk.ask('POST', '/applications', { body, headers });
        const { errors = [] } = await problemOf(response);
        assert.equal(errors[0]?.detail, 'Fill in “Name”.');
      });

      it('refuses members that the contract does not know', async () => {
        const { code, fields } = await refusal({ ...(await desk.application(jobId)), age: 30 });
        assert.equal(code, 'invalid_fields');
        assert.equal(fields[0]?.pointer, '/body/age');
      });

      it('shows the consent again when it is not the one of today', async () => {
        const body = await desk.application(jobId);
        const { code, fields } = await refusal({
          ...body,
          consent: { version: '1', hash: '0'.repeat(64) },
        });
        assert.equal(code, 'invalid_fields');
        assert.equal(fields[0]?.pointer, '/body/consent');
        assert.match(fields[0]?.detail ?? '', /重新阅读并勾选：我同意.*星河机械有限公司/);
      });

      it('knows no job of another organization, and no job that never was', async () => {
        const neighbour = await desk.board.neighbour();
        const [foreign] = await neighbour.add({});
        const body = await desk.application(jobId);
        for (const id of [foreign?.id, 'job_00000000000000000000']) {
          assert.equal((await refusal({ ...body, jobId: id })).code, 'not_found');
        }
      });

      it('is job_closed from the second on in which the job ends', async () => {
        const ends = new Date(desk.board.now.getTime() + 1000);
        const closing = await desk.addJob({ validUntil: ends });
        const body = await desk.application(closing);
        const { now } = desk.board;
        desk.board.now = ends;
        assert.equal((await refusal(body)).code, 'job_closed');
        desk.board.now = now;
        await desk.read('POST', '/applications', { body });
      });

      it('is already_applied the second time, and open again after a withdrawal', async () => {
        const values = { mobile: newMobile() };
        const first = await desk.apply(jobId, { values });
        const again = await desk.application(jobId, { values });
        const response = await desk.ask('POST', '/applications', { body: again });
        assert.equal(response.status, 409);
        const text = await response.text();
        assert.match(text, /"already_applied"/);
        assert.ok(!text.includes(values.mobile) && !text.includes(first.id));
        await desk.read('POST', `/applications/${first.id}/withdrawal`, {
          token: first.manageToken,
        });
        const second = await desk.apply(jobId, { values });
        assert.notEqual(second.number, first.number);
      });

      it('keeps the fair and booth that the person came from, of its own organization', async () => {
        const { db } = desk.database;
        const fairs = [
          { id: 'fair_00000000000000000001', organization_id: desk.board.organizationId },
          {
            id: 'fair_00000000000000000002',
            organization_id: (await desk.board.neighbour()).organizationId,
          },
        ];
        const starts_at = desk.board.now;
        const ends_at = new Date(starts_at.getTime() + 3_600_000);
        await db
          .insertInto('fair')
          .values(fairs.map((fair) => ({ ...fair, name: '春季招聘会', starts_at, ends_at })))
          .execute();
        const kept: unknown[] = [];
        for (const { id: fair } of fairs) {
          const { id, manageToken: token } = await desk.apply(jobId, {
            source: { fair, booth: 'A12' },
          });
          const path = `/applications/${id}/export`;
          kept.push((await desk.read<ApplicationExport>('GET', path, { token })).source.fair);
        }
        assert.deepEqual(kept, [fairs[0]?.id, null]);
      });

      it('knows a mobile number for one job only', async () => {
        const values = { mobile: newMobile() };
        await desk.apply(jobId, { values });
        await desk.apply(await desk.addJob(), { values });
      });
    });

    describe('a request that changes something', () => {
      it('needs an Idempotency-Key of 16 to 255 visible characters', async () => {
        const body = await desk.application(jobId);
        for (const idempotencyKey of [null, 'short', 'x'.repeat(256), 'with a space inside it']) {
          const response = await desk.ask('POST', '/applications', { body, idempotencyKey });
          assert.equal(response.status, 400);
          assert.equal((await problemOf(response)).code, 'idempotency_key_missing');
        }
      });

      it('must be JSON, of at most 64 KB and 16 levels', async () => {
        const text = (headers: Record<string, string>, content: string) =>
          desk.app.request('/v1/applications', {
            method: 'POST',
            headers: {
              authorization: `Bearer ${desk.key}`,
              'idempotency-key': 'intent-0123456789',
              ...headers,
            },
            body: content,
          });
        const json = { 'content-type': 'application/json' };
        const cases: [Response, string][] = [
          [await text({ 'content-type': 'text/plain' }, '{}'), 'unsupported_type'],
          [await text({}, '{}'), 'unsupported_type'],
          [await text(json, `"${'x'.repeat(64 * 1024)}"`), 'too_large'],
          [await text(json, '{"name":"李四'), 'invalid_request'],
          [await text(json, '['.repeat(17) + ']'.repeat(17)), 'invalid_request'],
          [await text(json, '[]'), 'invalid_fields'],
        ];
        for (const [response, code] of cases) {
          const problem = await problemOf(response);
          assert.equal(problem.code, code);
          assert.ok(!JSON.stringify(problem).includes('李四'));
        }
      });

      it('is let through by the preflight, and its headers can be read', async () => {
        const response = await desk.app.request('/v1/applications', { method: 'OPTIONS' });
        assert.match(response.headers.get('access-control-allow-headers') ?? '', /Manage-Token/);
        const answer = await desk.ask('POST', '/applications', { body: {} });
        const exposed = answer.headers.get('access-control-expose-headers') ?? '';
        assert.match(exposed, /Idempotency-Replayed/);
        assert.match(answer.headers.get('ratelimit') ?? '', /^"change";r=\d+;t=\d+$/);
      });

      it('is refused from another origin, so that the page can read why', async () => {
        const headers = { origin: 'https://elsewhere.example' };
        const response = await desk.ask('POST', '/applications', { body: {}, headers });
        assert.equal(response.status, 403);
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        assert.equal((await problemOf(response)).code, 'origin_not_allowed');
      });

      it('is told to wait after too many', async () => {
        const { database, vault, board, key } = desk;
        const clock = () => board.now;
        const app = createApp({ db: database.db, vault, clock, changesPerMinute: 2 });
        const codes: string[] = [];
        let last = new Response();
        for (let i = 0; i < 3; i++) {
          last = await desk.ask('POST', '/applications', { app, key, body: {} });
          codes.push((await problemOf(last)).code);
        }
        assert.deepEqual(codes, ['invalid_fields', 'invalid_fields', 'rate_limited']);
        assert.ok(Number(last.headers.get('retry-after')) > 0);
      });

      it('is unavailable on a service without a master key', async () => {
        const app = createApp({ db: desk.database.db, clock: () => desk.board.now });
        const response = await desk.ask('POST', '/applications', { app, body: {} });
        assert.equal(response.status, 503);
        assert.equal((await problemOf(response)).code, 'unavailable');
      });
    });
  }),
);
