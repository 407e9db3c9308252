import { sql } from 'kysely';
import { writeXlsx } from 'hucre/xlsx';
import { openDatabase, type DatabasePlace } from '../../packages/server/src/database.ts';
import { importJobs } from '../../packages/server/src/import/job-import.ts';
import { insertOrganization } from '../../packages/server/src/organization/organization-queries.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { machineName, printTable, verdict } from './figures.ts';

const goalPerSecond = 2000;
const header =
  '单位名称 岗位名称 招聘人数 薪资待遇 工作地点 详细地址 学历要求 工作经验 福利待遇 岗位职责及要求 所属行业 单位规模 有效期至';

/**
 * Imports a sheet (`--rows`, 10,000 unless told) into an empty database on each engine, takes it in
 * once more, and stores the same rows bare, from one table into the other, with the same indexes.
 */
export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--rows');
  const count = at < 0 ? 10_000 : Number(args[at + 1]);
  const bytes = await writeXlsx({
    sheets: [{ name: '岗位', rows: [header.split(' '), ...rows(count)] }],
  });
  console.log(
    `${machineName()}; ${count.toLocaleString('en')} rows, ${(bytes.length / 1e6).toFixed(1)} MB`,
  );
  const lines = [await measureOn('PGlite', { memory: true }, { bytes, count })];
  const postgres = await startPostgres();
  try {
    lines.push(
      await measureOn('PostgreSQL', { url: await postgres.createDatabase() }, { bytes, count }),
    );
  } finally {
    await postgres.stop();
  }
  printTable(
    [
      'database',
      'rows/s',
      'again',
      'bare insert',
      'times bare',
      'CPU s',
      'rows/CPU s',
      'heap MB early',
      'heap MB late',
    ],
    lines.map((line) => line.cells),
  );
  const slowest = Math.min(...lines.map((line) => line.perSecond));
  const met = verdict(goalPerSecond / slowest, 1);
  console.log(`import: ${Math.round(slowest)} rows/s at the least, goal ${goalPerSecond}: ${met}`);
  if (met === 'missed') process.exitCode = 1;
}

async function measureOn(
  name: string,
  place: DatabasePlace,
  { bytes, count }: { bytes: Uint8Array; count: number },
): Promise<{ perSecond: number; cells: string[] }> {
  const database = await openDatabase(place);
  try {
    const { db } = database;
    const organizationId = await insertOrganization(db, {
      name: '测试',
      licence: null,
      website: null,
    });
    const heap: number[] = [];
    const take = () =>
      importJobs(db, {
        organizationId,
        fileName: '岗位.xlsx',
        bytes,
        terms: {
          now: new Date(),
          validUntil: null,
          fairId: null,
          region: undefined,
          sourceName: '测试',
        },
        onProgress: () => heap.push(process.memoryUsage().heapUsed / 1e6),
      });
    const cpu = process.cpuUsage();
    const firstMs = await timed(take);
    const { user, system } = process.cpuUsage(cpu);
    const cpuSeconds = (user + system) / 1e6;
    const early = Math.max(...heap.slice(0, heap.length / 4));
    const late = Math.max(...heap.slice(-heap.length / 4));
    const againMs = await timed(take);
    await sql`create table kept as select * from job`.execute(db);
    await sql`delete from job`.execute(db);
    const bareMs = await timed(() => sql`insert into job select * from kept`.execute(db));
    const perSecond = (count / firstMs) * 1000;
    const rate = (ms: number) => Math.round((count / ms) * 1000).toString();
    const cells = [name, rate(firstMs), rate(againMs), rate(bareMs), (firstMs / bareMs).toFixed(1)];
    return {
      perSecond,
      cells: [
        ...cells,
        cpuSeconds.toFixed(1),
        Math.round(count / cpuSeconds).toString(),
        early.toFixed(0),
        late.toFixed(0),
      ],
    };
  } finally {
    await database.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Rows that differ in everything that makes a posting, with a text of a usual length. */
function* rows(count: number): Iterable<(string | number)[]> {
  const trades = ['焊工', '钳工', '电工', '叉车司机', '质检员', '仓库管理员', '装配工', '收银员'];
  const places = [
    '长春市宽城区',
    '长春·南关区',
    '吉林市船营区',
    '通辽市科尔沁区',
    '廊坊市广阳区',
    '肇庆市端州区',
  ];
  const duties = [
    '按图纸加工零件',
    '检查设备并填写记录',
    '清点货物并装车',
    '接待顾客并收款',
    '保养机器',
    '打扫工位',
  ];
  for (let index = 0; index < count; index += 1) {
    const pick = (list: readonly string[], step: number) =>
      list[Math.floor(index / step) % list.length] ?? '';
    const text = `岗位职责：1、${pick(duties, 1)}；2、${pick(duties, 5)}；3、${pick(duties, 7)}。任职要求：1、能倒班，服从安排；2、男女不限，不收取任何费用；3、编号${index}，有相关证书者优先。`;
    yield [
      `第${index % 3000}号测试有限公司`,
      `${pick(trades, 1)}${index % 50}组`,
      `${(index % 20) + 1}人`,
      `${4 + (index % 5)}-${9 + (index % 7)}千·13薪`,
      pick(places, 3),
      `${pick(places, 3)}测试路${index}号`,
      '高中/中专',
      '1-3年',
      '五险一金|包吃|包住|周末双休',
      text.repeat(2),
      '机械制造',
      '100-499人',
      '2099-12-31',
    ];
  }
}
