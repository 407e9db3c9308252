import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { importJobs, type JobImport } from '../../../packages/server/src/import/job-import.ts';
import { findCorrections } from '../../../packages/server/src/job/search-word-queries.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import { forEachDatabase } from '../databases.ts';
import { header, posting, workbook, type TestSheet } from './workbook.ts';

const now = new Date('2026-11-23T12:00:00+08:00');

forEachDatabase((name, open) =>
  describe(`importJobs() on ${name}`, () => {
    let database: OpenDatabase;
    let organizationId: string;

    before(async () => {
      database = await open();
    });
    after(() => database.close());
    beforeEach(async () => {
      organizationId = await insertOrganization(database.db, {
        name: '测试工会',
        licence: null,
        website: null,
      });
    });

    async function take(
      rows: TestSheet['rows'],
      more: Partial<Omit<JobImport, 'terms'>> & { terms?: Partial<JobImport['terms']> } = {},
    ) {
      const terms = {
        now,
        validUntil: null,
        fairId: null,
        region: undefined,
        sourceName: '单位报送',
      };
      const result = await importJobs(database.db, {
        organizationId,
        fileName: '岗位.xlsx',
        bytes: await workbook({ rows: [header, ...rows] }),
        ...more,
        terms: { ...terms, ...more.terms },
      });
      const { created, updated, unchanged, duplicate, refused } = result;
      return { result, counts: [created, updated, unchanged, duplicate, refused] };
    }

    const stored = () =>
      database.db
        .selectFrom('job')
        .innerJoin('employer', 'employer.id', 'job.employer_id')
        .selectAll('job')
        .select('employer.name as employer')
        .where('job.organization_id', '=', organizationId)
        .orderBy('job.title')
        .orderBy('job.identity')
        .execute();

    it('stores what a row says', async () => {
      const { counts } = await take([posting()]);
      assert.deepEqual(counts, [1, 0, 0, 0, 0]);
      const [job] = await stored();
      assert.deepEqual(
        [job?.employer, job?.title, job?.region_code, job?.monthly_min, job?.headcount_min],
        ['长春测试机械有限公司', '焊工', '220103', 5000, 5],
      );
      assert.equal(job?.valid_until.toISOString(), '2099-12-31T15:59:59.000Z');
    });

    it('changes nothing when the same sheet is taken in again', async () => {
      const rows = [posting(), posting({ 岗位名称: '铣工' })];
      await take(rows);
      const once = await stored();
      const { counts } = await take(rows, { terms: { now: new Date(now.getTime() + 3_600_000) } });
      assert.deepEqual(counts, [0, 0, 2, 0, 0]);
      assert.deepEqual(await stored(), once);
    });

    it('updates a posting whose row was corrected, under its old id', async () => {
      await take([posting()]);
      const [before] = await stored();
      const { counts } = await take([posting({ 薪资待遇: '6000-8000元/月' })]);
      assert.deepEqual(counts, [0, 1, 0, 0, 0]);
      const jobs = await stored();
      assert.deepEqual(
        jobs.map((job) => [job.id, job.pay_min, job.published_at]),
        [[before?.id, 6000, before?.published_at]],
      );
    });

    it('stores a title that was cut inside an emoji, and a text that looks like an escape', async () => {
      await take([
        posting({
          岗位名称: `${'焊'.repeat(199)}😀工`,
          岗位职责及要求: '负责结构件焊接，读 C:\\ud83d 文件。',
        }),
      ]);
      const [job] = await stored();
      assert.equal(job?.title, `${'焊'.repeat(199)}\ufffd`);
      assert.match(JSON.stringify(job?.description), /C:\\\\ud83d 文件/);
    });

    it('keeps rows that differ in content apart, and names rows that do not', async () => {
      const night = posting({ 岗位职责及要求: '负责夜班焊接，持焊工证。' });
      const { counts, result } = await take([posting(), night, posting()]);
      assert.deepEqual(counts, [2, 0, 0, 1, 0]);
      assert.match(result.notes.find((note) => note.row === 4)?.reason ?? '', /第 2 行/);
      const again = await take([night, posting(), posting()]);
      assert.deepEqual(again.counts, [0, 0, 2, 1, 0]);
    });

    it('knows full-width figures as the same', async () => {
      const { counts } = await take([
        posting({ 招聘人数: 8, 薪资待遇: '5000-7000元/月' }),
        posting({ 招聘人数: '８', 薪资待遇: '５０００－７０００元／月' }),
      ]);
      assert.deepEqual(counts, [1, 0, 0, 1, 0]);
    });

    it('tells a correction from an addition among rows that are alike', async () => {
      const day = posting({ 岗位职责及要求: '负责白班焊接，持焊工证。' });
      const night = posting({ 岗位职责及要求: '负责夜班焊接，持焊工证。' });
      const dusk = posting({ 岗位职责及要求: '负责中班焊接，持焊工证。' });
      await take([day, night]);
      const ids = (await stored()).map((job) => job.id);
      const { counts } = await take([dusk, day, night]);
      assert.deepEqual(counts, [1, 0, 2, 0, 0]);
      assert.equal((await stored()).filter((job) => ids.includes(job.id)).length, 2);
      const corrected = await take([
        dusk,
        posting({ 岗位职责及要求: '负责早班焊接，持焊工证。' }),
        night,
      ]);
      assert.deepEqual(corrected.counts, [0, 1, 2, 0, 0]);
    });

    it('keeps the postings of two organizations apart', async () => {
      await take([posting()]);
      organizationId = await insertOrganization(database.db, {
        name: '另一家',
        licence: null,
        website: null,
      });
      assert.deepEqual((await take([posting()])).counts, [1, 0, 0, 0, 0]);
    });

    it('refuses rows with the column, the reason and the cure', async () => {
      const { result, counts } = await take([
        posting({ 单位名称: null }),
        posting({ 岗位名称: '' }),
        posting({ 招聘人数: '民营' }),
        posting({ 薪资待遇: null }),
        posting({ 工作地点: null }),
        posting({ 岗位职责及要求: null }),
        posting({ 有效期至: '2026-02-30' }),
        posting({ 有效期至: '2025-12-31' }),
        posting({ 有效期至: null }),
        posting({ 有效期至: '长期' }),
        posting({ 岗位职责及要求: '负责焊接，限男性。' }),
      ]);
      assert.deepEqual(counts, [0, 0, 0, 0, 11]);
      const notes = result.notes.map((note) => [
        note.row,
        note.column.replace(/（.列）/, ''),
        note.level,
      ]);
      assert.deepEqual(notes, [
        [2, '单位名称', 'refused'],
        [3, '岗位名称', 'refused'],
        [4, '招聘人数', 'refused'],
        [5, '薪资待遇', 'refused'],
        [6, '工作地点', 'refused'],
        [7, '岗位职责', 'refused'],
        [8, '有效期至', 'refused'],
        [9, '有效期至', 'refused'],
        [10, '截止日期', 'refused'],
        [11, '有效期至', 'refused'],
        [12, '岗位职责及要求', 'refused'],
      ]);
      assert.ok(result.notes.every((note) => note.reason && note.cure));
    });

    it('warns about rows that it takes', async () => {
      const { result, counts } = await take([
        posting({ 薪资待遇: '面议' }),
        posting({ 岗位名称: '钳工', 学历要求: null, 工作经验: '看能力' }),
        posting({ 岗位名称: '铣工', 工作地点: '朝阳区' }),
      ]);
      assert.deepEqual(counts, [3, 0, 0, 0, 0]);
      assert.equal(result.warned, 3);
      assert.deepEqual(
        result.notes.map((note) => [note.row, note.level]),
        [
          [2, 'warned'],
          [3, 'warned'],
          [3, 'warned'],
          [4, 'warned'],
        ],
      );
    });

    it('takes the validity of the import for rows without one, and counts them', async () => {
      const validUntil = new Date('2026-12-31T15:59:59Z');
      const rows = [posting({ 有效期至: null }), posting({ 岗位名称: '铣工' })];
      const { result } = await take(rows, { terms: { validUntil } });
      assert.equal(result.validityGiven, 1);
      assert.deepEqual(
        (await stored()).map((job) => job.valid_until.toISOString().slice(0, 4)),
        ['2026', '2099'],
      );
    });

    it('leaves a posting closed that was taken down, and opens one that only ran out', async () => {
      await take([posting(), posting({ 岗位名称: '铣工' })]);
      const [down, out] = await stored();
      await database.db
        .updateTable('job')
        .set({ closed_at: now })
        .where('id', '=', down?.id ?? '')
        .execute();
      await sql`update job set valid_until = ${now}, closed_at = ${now} where id = ${out?.id}`.execute(
        database.db,
      );
      const pay = { 薪资待遇: '6000-8000元/月' };
      await take([posting(pay), posting({ ...pay, 岗位名称: '铣工' })]);
      assert.deepEqual(
        (await stored()).map((job) => job.closed_at),
        [now, null],
      );
    });

    it('keeps nothing of a dry run, but says what would happen', async () => {
      const { counts } = await take([posting(), posting()], { dryRun: true });
      assert.deepEqual(counts, [1, 0, 0, 1, 0]);
      assert.deepEqual(await stored(), []);
    });

    it('keeps nothing when it is aborted', async () => {
      const stop = new AbortController();
      const rows = Array.from({ length: 1200 }, (_, index) =>
        posting({ 岗位名称: `焊工${index}` }),
      );
      const onProgress = (done: number) => {
        if (done >= 1000) stop.abort();
      };
      await assert.rejects(take(rows, { signal: stop.signal, onProgress }), { name: 'AbortError' });
      assert.deepEqual(await stored(), []);
    });

    it('keeps nothing when it fails midway', async () => {
      await sql`alter table job add constraint no_fitter check (title <> '打磨工') not valid`.execute(
        database.db,
      );
      const rows = Array.from({ length: 600 }, (_, index) => posting({ 岗位名称: `焊工${index}` }));
      await assert.rejects(take([...rows, posting({ 岗位名称: '打磨工' })]), /no_fitter/);
      assert.deepEqual(await stored(), []);
      await sql`alter table job drop constraint no_fitter`.execute(database.db);
    });

    it('lets searches with a slip find the words of every sheet', async () => {
      const skilled = (software: string) =>
        posting({ 岗位名称: software, 岗位职责及要求: `负责制图，会用${software}。` });
      await take([skilled('solidworks')]);
      await take([skilled('photoshop')]);
      assert.deepEqual(await findCorrections(database.db, ['solidwroks', 'photoshp']), {
        solidwroks: ['solidworks'],
        photoshp: ['photoshop'],
      });
    });

    it('keeps what is known of an employer when a later sheet says less', async () => {
      const wide = async (size: string | null) =>
        importJobs(database.db, {
          organizationId,
          fileName: '岗位.xlsx',
          bytes: await workbook({
            rows: [
              [...header, '单位规模'],
              [...posting(), size],
            ],
          }),
          terms: { now, validUntil: null, fairId: null, region: undefined, sourceName: '单位报送' },
        });
      await wide('100-499人');
      await wide(null);
      const employers = await database.db
        .selectFrom('employer')
        .select(['name', 'size'])
        .where('organization_id', '=', organizationId)
        .execute();
      assert.deepEqual(employers, [{ name: '长春测试机械有限公司', size: '100-499人' }]);
    });
  }),
);
