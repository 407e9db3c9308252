import { read as readWorkbook, utils } from '@e965/xlsx';
import type { ApplicationReceipt, StaffApplicationDetail } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { insertKey } from '../../../packages/server/src/key/key-queries.ts';
import { forEachDatabase } from '../databases.ts';
import {
  newMobile,
  openDesk,
  openNeighbourDesk,
  openTestDesk,
  problemOf,
  type ApplicationDesk,
} from './application-desk.ts';

interface Page {
  items: StaffApplicationDetail[];
  nextCursor: string | null;
}

forEachDatabase((name, open) =>
  describe(`staff and applications on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    const list = (query = '') =>
      desk.read<Page>('GET', `/admin/applications${query}`, { key: desk.secret });
    const setState = (id: string, body: unknown) =>
      desk.ask('POST', `/admin/applications/${id}/state`, { key: desk.secret, body });
    const audit = async () => {
      const query = desk.database.db.selectFrom('audit').select(['action', 'subject', 'detail']);
      return query
        .where('organization_id', '=', desk.board.organizationId)
        .orderBy('position')
        .execute();
    };

    it('lists what people wrote, and notes that it did', async () => {
      const jobId = await desk.addJob({ title: '质检员' });
      const mobile = newMobile();
      const { id } = await desk.apply(jobId, { values: { name: '赵丽', mobile } });
      const { items } = await list(`?job=${jobId}`);
      assert.equal(items.length, 1);
      assert.equal(items[0]?.applicant.name, '赵丽');
      assert.equal(items[0]?.applicant.mobile, mobile);
      assert.equal(items[0]?.job.title, '质检员');
      const last = (await audit()).at(-1);
      assert.deepEqual(last, {
        action: 'application.list',
        subject: null,
        detail: { count: 1, filters: ['job'] },
      });
      await desk.read('GET', `/admin/applications/${id}`, { key: desk.secret });
      assert.equal((await audit()).at(-1)?.subject, id);
    });

    it('filters by employer, state and time', async () => {
      const jobId = await desk.addJob({ employer: { name: '北方造纸厂' } });
      const { now } = desk.board;
      const first = await desk.apply(jobId);
      desk.board.now = new Date(now.getTime() + 60_000);
      const second = await desk.apply(jobId);
      assert.equal((await setState(first.id, { state: 'viewed' })).status, 200);
      const { items } = await list(`?job=${jobId}`);
      assert.deepEqual(ids(items), [second.id, first.id]);
      const employer = items[0]?.job.employer.id;
      const since = encodeURIComponent(desk.board.now.toISOString());
      desk.board.now = now;
      assert.deepEqual(ids((await list(`?employer=${employer}&state=viewed`)).items), [first.id]);
      assert.deepEqual(ids((await list(`?employer=${employer}&since=${since}`)).items), [
        second.id,
      ]);
    });

    it('walks through all pages, each application once', async () => {
      const jobId = await desk.addJob();
      const receipts: ApplicationReceipt[] = [];
      for (let i = 0; i < 7; i++) receipts.push(await desk.apply(jobId));
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await list(`?job=${jobId}&limit=3${cursor && `&cursor=${cursor}`}`);
        seen.push(...ids(page.items));
        cursor = page.nextCursor ?? '';
      } while (cursor);
      assert.deepEqual(seen.toSorted(), receipts.map(({ id }) => id).toSorted());
      const { nextCursor } = await list(`?job=${jobId}&limit=3`);
      const response = await desk.ask('GET', `/admin/applications?cursor=${nextCursor}`, {
        key: desk.secret,
      });
      assert.equal((await problemOf(response)).code, 'invalid_cursor');
    });

    it('sets a state with a note, which the person sees in the history', async () => {
      const { id, manageToken: token } = await desk.apply(await desk.addJob());
      await setState(id, { state: 'viewed' });
      await setState(id, { state: 'interview', note: '周三上午面试' });
      const one = await desk.read<StaffApplicationDetail>('GET', `/admin/applications/${id}`, {
        key: desk.secret,
      });
      assert.equal(one.state, 'interview');
      assert.deepEqual(
        one.history.map(({ state, note }) => [state, note]),
        [
          ['submitted', null],
          ['viewed', null],
          ['interview', '周三上午面试'],
        ],
      );
      const status = await desk.read<object>('GET', `/applications/${id}`, { token });
      assert.doesNotMatch(JSON.stringify(status), /周三/);
      const all = await desk.read<object>('GET', `/applications/${id}/export`, { token });
      assert.match(JSON.stringify(all), /周三上午面试/);
    });

    it('leaves a withdrawn application as it is', async () => {
      const { id, manageToken: token } = await desk.apply(await desk.addJob());
      await desk.read('POST', `/applications/${id}/withdrawal`, { token });
      const response = await setState(id, { state: 'offer' });
      assert.equal(response.status, 422);
      assert.equal((await problemOf(response)).errors?.[0]?.code, 'withdrawn');
    });

    it('sees nothing of what was erased, of others, or of test mode', async () => {
      const jobId = await desk.addJob();
      const erased = await desk.apply(jobId);
      await desk.read('DELETE', `/applications/${erased.id}`, { token: erased.manageToken });
      const test = await openTestDesk(desk);
      const tried = await test.apply(jobId);
      const neighbour = await openNeighbourDesk(desk);
      const foreign = await neighbour.apply(await neighbour.addJob());
      assert.deepEqual((await list(`?job=${jobId}`)).items, []);
      for (const { id } of [erased, tried, foreign]) {
        const response = await desk.ask('GET', `/admin/applications/${id}`, { key: desk.secret });
        assert.equal((await problemOf(response)).code, 'not_found');
        assert.equal((await setState(id, { state: 'viewed' })).status, 404);
      }
    });

    it('needs a secret key, which no browser may send', async () => {
      const paths = ['/admin/applications', '/admin/applications.xlsx', '/admin/questions'];
      for (const path of paths) {
        const fromPage = await desk.ask('GET', path);
        assert.equal((await problemOf(fromPage)).code, 'scope_missing');
        const headers = { origin: 'https://jobs.example.edu.cn' };
        const fromBrowser = await desk.ask('GET', path, { key: desk.secret, headers });
        assert.equal((await problemOf(fromBrowser)).code, 'secret_key_in_browser');
      }
    });

    it('never opens to a key for pages, whatever scopes it was given', async () => {
      const key = await insertKey(desk.database.db, {
        organizationId: desk.board.organizationId,
        kind: 'publishable',
        mode: 'live',
        scopes: ['applications:read', 'applications:manage'],
        allowedOrigins: [],
      });
      const response = await desk.ask('GET', '/admin/applications', { key });
      assert.equal((await problemOf(response)).code, 'scope_missing');
    });

    describe('the workbook', () => {
      const narrow = ['=1+1', '+1', '-1', '@SUM(A1)', '|x', '\t=1', '\r=1', ' =1', '\u3000=1'];
      const formulas = [...narrow, '＝1+1', '＋1', '－1', '＠SUM(A1)'];

      it('holds every application of the filter, and no formula in any cell', async () => {
        const jobId = await desk.addJob({ title: '=HYPERLINK("http://evil.example")' });
        const messages = new Map<string, string>();
        for (const message of formulas) {
          const { number } = await desk.apply(jobId, { values: { name: `${message}x`, message } });
          messages.set(number, message);
        }
        const path = `/admin/applications.xlsx?job=${jobId}`;
        const response = await desk.ask('GET', path, { key: desk.secret });
        assert.equal(response.status, 200);
        assert.match(response.headers.get('content-type') ?? '', /spreadsheetml/);
        assert.match(
          response.headers.get('content-disposition') ?? '',
          /^attachment; filename\*=UTF-8''.*\.xlsx$/,
        );
        assert.equal(response.headers.get('cache-control'), 'no-store');
        const book = readWorkbook(Buffer.from(await response.arrayBuffer()), { cellFormula: true });
        const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
        const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!')) as [
          string,
          { f?: string; v?: unknown; t: string },
        ][];
        for (const [address, cell] of cells) {
          assert.equal(cell.f, undefined, address);
          assert.equal(cell.t, 's', address);
          assert.doesNotMatch(String(cell.v), /^\s*[=+\-@|\t\r＝＋－＠]/, address);
        }
        const rows = utils.sheet_to_json<Record<string, string>>(sheet);
        assert.equal(rows.length, formulas.length);
        for (const row of rows) {
          const written = messages.get(row['编号'] ?? '');
          assert.equal(row['留言'], `'${written?.trim() ?? ''}`);
        }
        const last = (await audit()).at(-1);
        assert.equal(last?.action, 'application.export_sheet');
        assert.deepEqual(last?.detail, { count: formulas.length, filters: ['job'] });
      });

      it('has a column for each question', async () => {
        const question = {
          name: 'shift',
          kind: 'yes_no',
          title: { zh: '能上夜班吗' },
          required: false,
        };
        await desk.read('POST', '/admin/questions', {
          key: desk.secret,
          body: { questions: [question] },
        });
        const jobId = await desk.addJob();
        await desk.apply(jobId, { values: { organization_shift: true } });
        const path = `/admin/applications.xlsx?job=${jobId}`;
        const response = await desk.ask('GET', path, { key: desk.secret });
        const book = readWorkbook(Buffer.from(await response.arrayBuffer()));
        const [row] = utils.sheet_to_json<Record<string, string>>(book.Sheets['投递'] ?? {});
        assert.equal(row?.['能上夜班吗'], '是');
      });
    });

    describe('attribution', () => {
      it('counts by day, page and placement, without a word about people', async () => {
        const own = await openNeighbourDesk(desk);
        const jobId = await own.addJob();
        const page = 'https://jobs.example.edu.cn/zp/list.html';
        for (let i = 0; i < 3; i++) await own.apply(jobId, { source: { page, placement: 'top' } });
        const erased = await own.apply(jobId, { source: { page } });
        await own.read('DELETE', `/applications/${erased.id}`, { token: erased.manageToken });
        await own.apply(jobId);
        const path = '/admin/application-attribution?from=2026-11-23&to=2026-11-23';
        const { items } = await own.read<{ items: object[] }>('GET', path, { key: own.secret });
        const site = { day: '2026-11-23', partner: 'https://jobs.example.edu.cn' };
        assert.deepEqual(items, [
          { ...site, page: '/zp/list.html', placement: 'top', count: 3 },
          { ...site, page: '/zp/list.html', placement: null, count: 1 },
          { day: '2026-11-23', partner: null, page: null, placement: null, count: 1 },
        ]);
        const none = await own.read<{ items: object[] }>(
          'GET',
          '/admin/application-attribution?from=2026-11-24',
          { key: own.secret },
        );
        assert.deepEqual(none.items, []);
      });

      it('takes no address with a query', async () => {
        const jobId = await desk.addJob();
        const body = {
          ...(await desk.application(jobId)),
          source: { page: 'https://jobs.example.edu.cn/?openid=1' },
        };
        const problem = await problemOf(await desk.ask('POST', '/applications', { body }));
        assert.equal(problem.errors?.[0]?.pointer, '/body/source/page');
      });
    });
  }),
);

function ids(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}
