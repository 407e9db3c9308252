import type {
  ApplicationExport,
  ApplicationReceipt,
  ApplicationStatus,
  Problem,
} from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { forEachDatabase } from '../databases.ts';
import {
  newMobile,
  openDesk,
  openNeighbourDesk,
  openTestDesk,
  problemOf,
  type ApplicationDesk,
  type Sent,
} from './application-desk.ts';

forEachDatabase((name, open) =>
  describe(`managing an application on ${name}`, () => {
    let desk: ApplicationDesk;
    let jobId: string;
    before(async () => {
      desk = await openDesk(open);
      jobId = await desk.addJob();
    });
    after(() => desk.database.close());

    const read = <T>(method: string, receipt: ApplicationReceipt, path = '') =>
      desk.read<T>(method, `/applications/${receipt.id}${path}`, { token: receipt.manageToken });

    it('shows the state with its times, and nothing that was written', async () => {
      const receipt = await desk.apply(jobId, { values: { name: '王秀英' } });
      const status = await read<ApplicationStatus>('GET', receipt);
      assert.equal(status.number, receipt.number);
      assert.deepEqual(status.history, [{ state: 'submitted', at: receipt.submittedAt }]);
      assert.ok(!JSON.stringify(status).includes('王秀英'));
    });

    it('is answered so that nobody keeps a copy', async () => {
      const { id, manageToken: token } = await desk.apply(jobId);
      for (const path of ['', '/export']) {
        const response = await desk.ask('GET', `/applications/${id}${path}`, { token });
        assert.equal(response.headers.get('cache-control'), 'no-store');
        assert.equal(response.headers.get('etag'), null);
      }
    });

    it('exports all that is held', async () => {
      const mobile = newMobile();
      const source = { page: 'https://jobs.example.edu.cn/list.html', placement: 'sidebar' };
      const receipt = await desk.apply(jobId, {
        values: {
          name: ' 李建国 ',
          mobile: `+86 ${mobile}`,
          email: 'li@example.com',
          education: 'bachelor',
          targetGroup: ['graduate'],
          message: '可以夜班',
        },
        source,
      });
      const all = await read<ApplicationExport>('GET', receipt, '/export');
      assert.deepEqual(all.applicant, {
        name: '李建国',
        mobile,
        email: 'li@example.com',
        education: 'bachelor',
        targetGroup: ['graduate'],
        message: '可以夜班',
      });
      assert.deepEqual(all.source, { ...source, fair: null, booth: null });
      assert.equal(all.consent.at, receipt.submittedAt);
    });

    it('withdraws once, however often it is asked', async () => {
      const receipt = await desk.apply(jobId);
      await read('POST', receipt, '/withdrawal');
      const status = await read<ApplicationStatus>('POST', receipt, '/withdrawal');
      assert.equal(status.state, 'withdrawn');
      assert.deepEqual(
        status.history.map((step) => step.state),
        ['submitted', 'withdrawn'],
      );
    });

    it('erases for good, and says so again when asked again', async () => {
      const receipt = await desk.apply(jobId);
      const erased = await read('DELETE', receipt);
      assert.deepEqual(await read('DELETE', receipt), erased);
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/export'],
        ['POST', '/withdrawal'],
      ] as const) {
        const address = `/applications/${receipt.id}${path}`;
        const response = await desk.ask(method, address, { token: receipt.manageToken });
        assert.equal((await problemOf(response)).code, 'not_found');
      }
    });

    it('lets the same person apply again after erasing', async () => {
      const values = { mobile: newMobile() };
      await read('DELETE', await desk.apply(jobId, { values }));
      await desk.apply(jobId, { values });
    });

    describe('a stranger', () => {
      let receipt: ApplicationReceipt;
      let strangers: [string, Sent & { id?: string }][];
      before(async () => {
        receipt = await desk.apply(jobId);
        const other = await desk.apply(jobId);
        const erased = await desk.apply(jobId);
        await read('DELETE', erased);
        const neighbour = await openNeighbourDesk(desk);
        const test = await openTestDesk(desk);
        const token = receipt.manageToken;
        strangers = [
          ['no token', {}],
          ['an empty token', { token: '' }],
          ['a token of somebody else', { token: other.manageToken }],
          ['the token in another case', { token: token.toUpperCase() }],
          ['a key of another organization', { token, key: neighbour.key }],
          ['a key of test mode', { token, key: test.key }],
          ['an application that never was', { token, id: 'app_00000000000000000000' }],
          ['something that is no id', { token, id: 'nonsense' }],
          ['an erased application', { token, id: erased.id }],
        ];
      });

      it('gets the same answer whatever is wrong', async () => {
        const answers = new Set<string>();
        for (const [, { id = receipt.id, ...sent }] of strangers) {
          for (const [method, path] of [
            ['GET', ''],
            ['GET', '/export'],
            ['DELETE', ''],
            ['POST', '/withdrawal'],
          ] as const) {
            const response = await desk.ask(method, `/applications/${id}${path}`, sent);
            const { code, title, detail } = (await response.json()) as Problem;
            const headers = [...response.headers].filter(
              ([header]) => header !== 'request-id' && !header.startsWith('ratelimit'),
            );
            answers.add(JSON.stringify([response.status, headers, code, title, detail]));
          }
        }
        assert.equal(answers.size, 1, [...answers].join('\n'));
        assert.match([...answers].join(), /"not_found"/);
      });

      it('changed nothing', async () => {
        assert.equal((await read<ApplicationStatus>('GET', receipt)).state, 'submitted');
      });
    });

    it('takes the token from its header only', async () => {
      const { id, manageToken } = await desk.apply(jobId);
      const response = await desk.ask('GET', `/applications/${id}?manage-token=${manageToken}`);
      assert.equal((await problemOf(response)).code, 'not_found');
    });
  }),
);
