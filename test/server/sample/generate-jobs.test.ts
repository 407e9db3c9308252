import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockSchema, headcountSchema, paySchema } from '@union-jobs/contract';
import * as z from 'zod/mini';
import { readHeadcount } from '../../../packages/server/src/import/headcount.ts';
import { readPay } from '../../../packages/server/src/import/pay.ts';
import { checkPosting } from '../../../packages/server/src/import/posting-check.ts';
import type { JobDraft } from '../../../packages/server/src/job/job-draft.ts';
import { jobIdentity } from '../../../packages/server/src/job/job-identity.ts';
import { regionByCode } from '../../../packages/server/src/region/region-data.ts';
import { employerKinds } from '../../../packages/server/src/sample/employer-kinds.ts';
import { sampleFairs } from '../../../packages/server/src/sample/fairs.ts';
import { generateJobs } from '../../../packages/server/src/sample/generate-jobs.ts';
import { occupations } from '../../../packages/server/src/sample/occupation/occupations.ts';
import { rolesByKind } from '../../../packages/server/src/sample/roles.ts';

const now = new Date('2026-11-23T09:00:00+08:00');
const fairIds = {
  changchun: 'changchun',
  langfang: 'langfang',
  zhaoqing: 'zhaoqing',
  tongliao: 'tongliao',
};
const generate = (options: { seed?: number; count?: number; now?: Date } = {}) => [
  ...generateJobs({ seed: 2026, count: 3200, now, fairIds, ...options }),
];
const jobs = generate();
const textOf = (job: JobDraft) =>
  job.description
    .flatMap((block) => (block.type === 'list' ? block.items.flat() : block.children))
    .map((run) => run.text)
    .join('\n');
const different = <T>(values: T[]) => new Set(values).size;

describe('generateJobs', () => {
  it('makes as many as asked for, without end before', () => {
    assert.equal(jobs.length, 3200);
    assert.equal(generate({ count: 7 }).length, 7);
    assert.deepEqual(generate({ count: 0 }), []);
  });

  it('makes the same again for one seed and moment, and others for others', () => {
    assert.deepEqual(generate(), jobs);
    assert.notDeepEqual(generate({ seed: 2027, count: 50 }), jobs.slice(0, 50));
  });

  it('makes the first of many alike, however many', () => {
    assert.deepEqual(generate({ count: 100 }).slice(0, 90), jobs.slice(0, 90));
  });

  it('never makes the same posting twice', () => {
    const many = generate({ count: 30_000 });
    assert.equal(different(many.map(jobIdentity)), many.length);
    assert.equal(different(many.map((job) => job.title + job.employer.name)), many.length);
  });

  it('varies titles, employers, words and pay', () => {
    assert.ok(different(jobs.map((job) => job.title)) > 350);
    assert.ok(different(jobs.map((job) => job.employer.name)) > 700);
    assert.ok(different(jobs.map(textOf)) > 3000);
    assert.ok(different(jobs.map((job) => job.pay.text)) > 1500);
    assert.ok(different(jobs.map((job) => job.regionCode)) > 200);
  });

  it('uses every value a filter offers', () => {
    assert.equal(different(jobs.map((job) => job.employmentType)), 6);
    assert.equal(different(jobs.map((job) => job.pay.unit)), 6);
    assert.ok(different(jobs.map((job) => job.industry)) >= 15);
    assert.equal(different(jobs.flatMap((job) => job.targetGroups)), 5);
    assert.equal(different(jobs.map((job) => job.education)), 7);
  });

  it('fits the contract', () => {
    for (const job of jobs) {
      paySchema.parse(job.pay);
      headcountSchema.parse(job.headcount);
      z.array(blockSchema).parse(job.description);
    }
  });

  it('writes pay and headcount that the import reads alike', () => {
    for (const { pay, headcount } of jobs) {
      assert.deepEqual({ ...readPay(pay.text), settlement: null }, { ...pay, settlement: null });
      assert.deepEqual(readHeadcount(headcount.text), headcount);
    }
  });

  it('pays between 2,000 and 30,000 a month, more where experience is asked for', () => {
    const monthly = jobs.filter((job) => job.pay.unit === 'month');
    for (const { pay, title } of monthly) {
      assert.ok(pay.min !== null && pay.max !== null && pay.min <= pay.max, title);
      assert.ok(pay.min >= 2000 && pay.max <= 30_000, `${title} ${pay.text}`);
    }
  });

  it('says nothing that the posting check minds', () => {
    for (const job of generate({ count: 6000 })) {
      const findings = checkPosting([
        { name: '岗位名称', text: job.title },
        { name: '岗位描述', text: textOf(job) },
        { name: '福利待遇', text: job.benefits.join('，') },
      ]);
      assert.deepEqual(findings, [], job.title);
    }
  });

  it('asks nurses and drivers for what the law asks of them', () => {
    const texts = (title: RegExp) => jobs.filter((job) => title.test(job.title)).map(textOf);
    const nurses = texts(/^(病房|门诊|社区)?护士(（|$)/);
    assert.ok(nurses.length > 10);
    for (const text of nurses) assert.match(text, /护士执业资格证/);
    for (const text of texts(/叉车/)) assert.match(text, /叉车作业证（N1）/);
    for (const text of texts(/^(电焊工|氩弧焊工)/)) assert.match(text, /作业证/);
  });

  it('names the agency of dispatched and outsourced work, in the text too', () => {
    const viaAgency = jobs.filter((job) => job.agency !== null);
    assert.ok(viaAgency.length > 100);
    for (const job of viaAgency) {
      assert.match(job.employmentType, /^(dispatch|outsourced)$/);
      assert.ok(textOf(job).includes(job.agency ?? ''), job.title);
    }
  });

  it('finds work for searches that people make', () => {
    for (const words of [
      '机器人',
      '焊工',
      'Python',
      'Java',
      'CNC',
      '叉车',
      '护士',
      '会计',
      '骑手',
    ]) {
      const found = jobs.filter((job) => job.title.includes(words)).length;
      assert.ok(found >= 5, `${words}: ${found}`);
    }
  });

  it('stands in regions in force, most of all where the fairs are', () => {
    for (const job of jobs) assert.equal(regionByCode(job.regionCode ?? '')?.validTo, null);
    const share = (...prefixes: string[]) =>
      jobs.filter((job) => prefixes.some((prefix) => job.regionCode?.startsWith(prefix))).length /
      jobs.length;
    assert.ok(share('2201') > 0.15);
    assert.ok(share('11', '12', '13') > 0.15);
    assert.ok(share('4412') > 0.05);
    assert.ok(share('1505') > 0.05);
  });

  it('was published in the last 60 days and stays open', () => {
    for (const { publishedAt, validUntil } of jobs) {
      assert.ok(publishedAt <= now && now.getTime() - publishedAt.getTime() <= 60 * 86_400_000);
      assert.ok(validUntil > now);
    }
    const soon = jobs.filter((job) => job.validUntil.getTime() - now.getTime() < 4 * 86_400_000);
    assert.ok(soon.length > 50);
  });

  it('invents every employer and says so', () => {
    for (const { employer } of jobs) {
      assert.match(employer.introduction ?? '', /单位为虚构/);
      assert.equal(employer.creditCode, null);
    }
  });
});

describe('the fairs of the sample', () => {
  const fairs = sampleFairs(now);
  const at = (fairId: string) => jobs.filter((job) => job.fairId === fairId);
  const employersAt = (fairId: string) => different(at(fairId).map((job) => job.employer.name));
  const wantedAt = (fairId: string) =>
    at(fairId).reduce((sum, job) => sum + (job.headcount.max ?? 1), 0);

  it('are all ahead', () => {
    assert.equal(fairs.length, 4);
    for (const fair of fairs) assert.ok(fair.startsAt > now && fair.endsAt > fair.startsAt);
  });

  it('have the size of those in public reports', () => {
    assert.ok(employersAt('changchun') > 130);
    assert.ok(wantedAt('changchun') > 1000);
    assert.ok(wantedAt('langfang') > 1200 && wantedAt('langfang') < 1800);
    assert.equal(employersAt('tongliao'), 126);
    assert.ok(wantedAt('tongliao') > 5500 && wantedAt('tongliao') < 8500);
    assert.ok(employersAt('zhaoqing') > 40);
  });

  it('give every employer one booth, and no booth twice', () => {
    for (const { key, endsAt } of fairs) {
      const booths = new Map<string, string>();
      for (const job of at(key)) {
        assert.ok(job.booth && job.validUntil >= endsAt);
        assert.equal(booths.get(job.booth) ?? job.employer.name, job.employer.name);
        booths.set(job.booth, job.employer.name);
      }
      assert.equal(booths.size, employersAt(key));
    }
  });
});

describe('the occupations of the sample', () => {
  it('are at least 70, each with words of its own', () => {
    assert.ok(occupations.length >= 70);
    const duties = occupations.flatMap((occupation) => occupation.duties);
    assert.equal(different(duties), duties.length);
    const titles = occupations.flatMap((occupation) => occupation.titles);
    assert.equal(different(titles), titles.length);
  });

  it('are enough for every kind of employer', () => {
    for (const kind of Object.keys(employerKinds) as (keyof typeof employerKinds)[]) {
      assert.ok((rolesByKind.get(kind)?.length ?? 0) >= 4, kind);
    }
  });
});
