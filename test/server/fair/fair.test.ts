import type { Fair, FairEmployer, FairPage, JobPage } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  openDesk,
  openNeighbourDesk,
  problemOf,
  type ApplicationDesk,
} from '../application/application-desk.ts';
import { storeBooths } from '../../../packages/server/src/fair/booth-queries.ts';
import { forEachDatabase } from '../databases.ts';
import { openedAt } from '../job/job-board.ts';
import { createFair, fairBody, fairNames, inDays, readFair } from './fair-desk.ts';

forEachDatabase((name, open) => {
  describe(`fairs on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    const find = (query: string) => fairNames(desk, query);

    describe('GET /v1/fairs/{id}', () => {
      it('tells everything that staff stored', async () => {
        const stored = await createFair(desk, {
          name: '京津冀跨区域招聘会',
          edition: '第三届',
          kind: 'cross_region',
          format: 'hybrid',
          hosts: [
            { role: 'co_organizer', name: '示例市人社局' },
            { role: 'organizer', name: '示例市总工会' },
          ],
          regions: ['110000', '120000'],
          targetGroups: ['migrant_worker'],
          venue: {
            name: '会展中心',
            address: '光明西道1号',
            region: '131003',
            coordinates: { latitude: 39.52, longitude: 116.7, datum: 'GCJ-02' },
            transport: '公交 1 路到会展中心站',
          },
          sessions: [{ name: '上午场', startsAt: inDays(4), endsAt: inDays(4, 3) }],
          streams: [
            {
              platform: '示例直播',
              url: 'https://live.example.com/1.m3u8',
              startsAt: inDays(4),
              endsAt: inDays(4, 2),
            },
          ],
          services: ['join_union', 'legal_advice'],
          contactPhone: '12351',
          description: '请带好身份证件。',
          registration: { capacity: 30 },
        });
        const fair = await readFair(desk, stored.id);
        assert.deepEqual(fair, stored);
        assert.deepEqual(
          fair.hosts.map((host) => [host.role, host.name]),
          [
            ['organizer', '示例市总工会'],
            ['co_organizer', '示例市人社局'],
          ],
        );
        assert.deepEqual(
          fair.regions.map((region) => region.path.join('')),
          ['廊坊市广阳区', '北京市', '天津市'],
        );
        assert.equal(fair.venue?.coordinates?.datum, 'GCJ-02');
        assert.deepEqual(fair.registration, {
          isOpen: true,
          opensAt: null,
          deadline: fair.endsAt,
          capacity: 30,
          placesLeft: 30,
          hasWaitlist: true,
          waiting: 0,
        });
        assert.equal(fair.sequence, 0);
        assert.deepEqual(
          fair.organizations.map((one) => one.id),
          [desk.board.organizationId],
        );
      });

      it('is not sent again while nothing changed, and counts up when something did', async () => {
        const { id } = await createFair(desk);
        const first = await desk.ask('GET', `/fairs/${id}`);
        // Pages tell by it whether a fair is running, whatever the clock of the device says.
        assert.match(first.headers.get('access-control-expose-headers') ?? '', /\bDate\b/);
        const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
        assert.equal((await desk.ask('GET', `/fairs/${id}`, { headers })).status, 304);
        const body = { ...fairBody({ startsAt: inDays(5), endsAt: inDays(5, 6) }), note: '改期' };
        await desk.read('POST', `/admin/fairs/${id}`, { key: desk.secret, body });
        const answer = await desk.ask('GET', `/fairs/${id}`, { headers });
        assert.equal(answer.status, 200);
        const fair = (await answer.json()) as Fair;
        assert.deepEqual(
          [fair.id, fair.sequence, fair.status, fair.statusNote, fair.startsAt],
          [id, 1, 'changed', '改期', inDays(5)],
        );
      });

      it('says the same of a fair of somebody else and of one that never was', async () => {
        const neighbour = await openNeighbourDesk(desk);
        const theirs = await createFair(neighbour);
        const answers = [];
        for (const id of [theirs.id, 'fair_00000000000000000000']) {
          const { code, title, detail, status } = await problemOf(
            await desk.ask('GET', `/fairs/${id}`),
          );
          answers.push({ code, title, detail, status });
        }
        assert.equal(answers[0]?.code, 'not_found');
        assert.deepEqual(answers[0], answers[1]);
      });
    });

    describe('POST /v1/admin/fairs', () => {
      it('says of every time what is wrong with it', async () => {
        const body = fairBody({
          endsAt: inDays(3),
          sessions: [{ startsAt: inDays(9), endsAt: inDays(8) }],
        });
        const answer = await desk.ask('POST', '/admin/fairs', { key: desk.secret, body });
        const { code, errors = [] } = await problemOf(answer);
        assert.equal(code, 'invalid_fields');
        assert.deepEqual(
          errors.map((error) => error.pointer),
          ['/body/endsAt', '/body/sessions/0/endsAt', '/body/sessions/0'],
        );
      });

      it('is not for keys of pages', async () => {
        const answer = await desk.ask('POST', '/admin/fairs', { body: fairBody() });
        assert.equal((await problemOf(answer)).code, 'scope_missing');
      });
    });

    describe('GET /v1/fairs', () => {
      it('finds by days, region, kind, format, group, host and words', async () => {
        const at = (days: number) => ({ startsAt: inDays(days), endsAt: inDays(days, 6) });
        await createFair(desk, {
          name: '甲',
          ...at(100),
          kind: 'campus',
          format: 'online',
          regions: ['220103'],
          targetGroups: ['graduate'],
          hosts: [{ role: 'organizer', name: '甲校' }],
        });
        await createFair(desk, {
          name: '乙',
          startsAt: inDays(101),
          endsAt: inDays(104),
          regions: ['220000'],
        });
        await createFair(desk, {
          name: '丙',
          ...at(110),
          regions: ['440100'],
          venue: { name: 'ＡＢＣ大厅', address: '天河路' },
        });
        const days = '&from=2027-03-01&to=2027-12-31';
        assert.deepEqual(await find(days), ['甲', '乙', '丙']);
        assert.deepEqual(await find('&from=2027-03-05&to=2027-03-06'), ['乙']);
        assert.deepEqual(await find(`${days}&region=220100`), ['甲', '乙']);
        assert.deepEqual(await find(`${days}&region=440000`), ['丙']);
        assert.deepEqual(await find(`${days}&kind=campus&kind=gig`), ['甲']);
        assert.deepEqual(await find(`${days}&format=online`), ['甲']);
        assert.deepEqual(await find(`${days}&targetGroup=graduate`), ['甲']);
        assert.deepEqual(await find(`${days}&host=甲校`), ['甲']);
        assert.deepEqual(await find(`${days}&q=abc 天河`), ['丙']);
        assert.deepEqual(await find(`${days}&q=%25`), []);
        const { facets } = await desk.read<FairPage>(
          'GET',
          `/fairs?include=facets${days}&kind=campus`,
        );
        assert.equal(facets?.fairs.value, 1);
        assert.deepEqual(facets.kind, [
          { value: 'general', label: null, count: 2 },
          { value: 'campus', label: null, count: 1 },
        ]);
        assert.deepEqual(
          facets.region.map(({ value, label, count }) => [value, label, count]),
          [
            ['220000', '吉林省', 1],
            ['220100', '长春市', 1],
          ],
        );
      });

      it('walks through a month while fairs come, each that stands throughout once', async () => {
        const start = Date.parse('2028-02-01T09:00:00+08:00');
        const add = (index: number) => {
          const at = new Date(start + Math.floor(index / 3) * 3_600_000).toISOString();
          const endsAt = new Date(Date.parse(at) + 3_600_000).toISOString();
          return createFair(desk, { name: `第${index}场`, startsAt: at, endsAt });
        };
        for (let index = 0; index < 20; index += 1) await add(index);
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page: FairPage = await desk.read<FairPage>(
            'GET',
            `/fairs?from=2028-02-01&to=2028-02-29&limit=3${cursor ? `&cursor=${cursor}` : ''}`,
          );
          seen.push(...page.items.map((fair) => fair.name));
          cursor = page.nextCursor;
          if (seen.length < 7) await add(100);
        } while (cursor);
        const stood = seen.filter((fair) => fair !== '第100场');
        assert.deepEqual(
          stood.sort(),
          Array.from({ length: 20 }, (_, index) => `第${index}场`).sort(),
        );
      });
    });

    describe('GET /v1/fairs/{id}/employers', () => {
      it('lists booths in their order and finds by name or booth', async () => {
        const { id } = await createFair(desk);
        for (const booth of ['B2', 'A10', 'A2', null]) {
          await desk.addJob({ fairId: id, booth, employer: { name: `${booth ?? '无展位'}公司` } });
        }
        await desk.addJob({ fairId: id, booth: 'A2', employer: { name: 'A2公司' } });
        const read = async (query = '') => {
          const path = `/fairs/${id}/employers?limit=2${query}`;
          return desk.read<{ items: FairEmployer[]; nextCursor: string | null }>('GET', path);
        };
        const first = await read();
        const second = await read(`&cursor=${first.nextCursor}`);
        assert.equal(second.nextCursor, null);
        assert.deepEqual(
          [...first.items, ...second.items].map(({ booth, posts, headcount }) => [
            booth,
            posts,
            headcount,
          ]),
          [
            ['A2', 2, 4],
            ['A10', 1, 2],
            ['B2', 1, 2],
            [null, 1, 2],
          ],
        );
        const found = async (q: string) =>
          (await read(`&q=${q}`)).items.map((one) => one.employer.name);
        assert.deepEqual(await found('a1'), ['A10公司']);
        assert.deepEqual(await found('无展'), ['无展位公司']);
        const { items } = await desk.read<JobPage>('GET', `/jobs?fair=${id}`);
        assert.equal(items.length, 5);
      });
    });

    describe('a fair of several organizations', () => {
      it('is one fair, which each shows once after it was invited', async () => {
        const neighbour = await openNeighbourDesk(desk);
        const host = { role: 'organizer' as const, name: '邻市总工会' };
        const { id } = await createFair(desk, {
          hosts: [{ ...host, organizationId: neighbour.board.organizationId }],
        });
        const show = (isShown: boolean) =>
          neighbour.ask('POST', `/admin/fairs/${id}/showing`, {
            key: neighbour.secret,
            body: { isShown },
          });
        assert.deepEqual(await fairNames(neighbour), []);
        assert.equal((await show(true)).status, 200);
        await show(true);
        assert.equal((await readFair(neighbour, id)).organizations.length, 2);
        assert.deepEqual(await fairNames(neighbour), ['春风行动招聘会']);
        await desk.addJob({ fairId: id });
        assert.equal((await readFair(neighbour, id)).counters.posts, 1);
        const publishedAt = new Date(inDays(0, 1));
        await desk.addJob({ fairId: id, publishedAt });
        desk.board.now = neighbour.board.now = publishedAt;
        assert.equal((await readFair(neighbour, id)).counters.posts, 2);
        await storeBooths(desk.database.db, id, [
          { employerId: await employerOf(desk), booth: 'Ａ7' },
        ]);
        const booths = await neighbour.read<{ items: FairEmployer[] }>(
          'GET',
          `/fairs/${id}/employers?q=a7`,
        );
        assert.equal(booths.items[0]?.booth, 'Ａ7');
        const change = await neighbour.ask('POST', `/admin/fairs/${id}`, {
          key: neighbour.secret,
          body: fairBody(),
        });
        assert.equal(change.status, 404);
        const theirJob = await neighbour.addJob();
        await neighbour.apply(theirJob, { source: { fair: id, booth: 'A1' } });
        const [row] = await desk.database.db
          .selectFrom('application')
          .select(['fair_id', 'booth'])
          .where('job_id', '=', theirJob)
          .execute();
        assert.deepEqual(row, { fair_id: id, booth: 'A1' });
        await show(false);
        assert.deepEqual(await fairNames(neighbour), []);
        desk.board.now = neighbour.board.now = openedAt;
      });

      it('is not forced on anybody, and shown by nobody who was not named', async () => {
        const neighbour = await openNeighbourDesk(desk);
        const { id } = await createFair(desk);
        const answer = await neighbour.ask('POST', `/admin/fairs/${id}/showing`, {
          key: neighbour.secret,
          body: { isShown: true },
        });
        assert.equal(answer.status, 404);
      });
    });
  });
});

/** The employer of the desk's jobs. */
async function employerOf({ database, board }: ApplicationDesk): Promise<string> {
  const { id } = await database.db
    .selectFrom('employer')
    .select('id')
    .where('organization_id', '=', board.organizationId)
    .where('name', '=', '示例仓储有限公司')
    .executeTakeFirstOrThrow();
  return id;
}
