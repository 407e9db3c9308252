import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeXlsx } from 'hucre/xlsx';
import type { DatabasePlace } from '../../packages/server/src/database.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { machineName, printTable, verdict } from './figures.ts';
import type { ImportAnswer, ImportMeasure } from './import-process.ts';

const goalPerSecond = 2000;
const fewRows = 10_000;
const manyRows = 100_000;
/** How often a visitor asks for a list while a sheet is taken in. */
const visitEveryMs = 50;
const header =
  '单位名称 岗位名称 招聘人数 薪资待遇 工作地点 详细地址 学历要求 工作经验 福利待遇 岗位职责及要求 所属行业 单位规模 有效期至';

/**
 * Imports a sheet of 10,000 rows into an empty database on each engine, by the built packages and in
 * a process of its own as in production; takes it in once more, stores the same rows bare (from one
 * table into the other, with the same indexes), and once more while visitors ask for lists. A sheet
 * of 100,000 rows shows what more rows cost in memory; `--few` leaves it out.
 */
export async function run(args: readonly string[]): Promise<void> {
  build();
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-bench-'));
  const postgres = await startPostgres();
  try {
    console.log(machineName());
    const lines: { name: string; measure: ImportMeasure }[] = [];
    for (const count of args.includes('--few') ? [fewRows] : [fewRows, manyRows]) {
      const file = join(folder, `${count}.xlsx`);
      const sheet = { name: '岗位', rows: [header.split(' '), ...rows(count)] };
      await writeFile(file, await writeXlsx({ sheets: [sheet] }));
      const places: [string, DatabasePlace][] = [
        ['PGlite', { folder: join(folder, `data-${count}`) }],
        ['PostgreSQL', { url: await postgres.createDatabase() }],
      ];
      for (const [name, place] of places) {
        lines.push({ name, measure: await measureImport({ place, file, count }) });
      }
    }
    report(lines);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What runs from source runs slower: the loader wraps functions to keep their names. */
function build(): void {
  for (const name of ['contract', 'server']) {
    const config = `packages/${name}/tsconfig.build.json`;
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config]);
  }
}

function report(lines: readonly { name: string; measure: ImportMeasure }[]): void {
  const rate = (ms: number | null, { count }: ImportMeasure) =>
    ms === null ? '' : Math.round((count / ms) * 1000).toString();
  printTable(
    [
      'database',
      'rows',
      'rows/s',
      'again',
      'bare insert',
      'times bare',
      'CPU s',
      'heap MB early',
      'late',
      'RSS MB before',
      'peak',
      'GET p50 ms',
      'p99',
      'longest',
    ],
    lines.map(({ name, measure }) => [
      name,
      measure.count.toString(),
      rate(measure.firstMs, measure),
      rate(measure.againMs, measure),
      rate(measure.bareMs, measure),
      measure.bareMs === null ? '' : (measure.firstMs / measure.bareMs).toFixed(1),
      measure.cpuSeconds.toFixed(1),
      ...[measure.heapMb.early, measure.heapMb.late].map((mb) => mb.toFixed(0)),
      ...[measure.rssMb.before, measure.rssMb.peak].map((mb) => mb.toFixed(0)),
      ...[0.5, 0.99, 1].map((share) => quantile(measure.waitsMs, share)),
    ]),
  );
  const slowest = Math.min(...lines.map(({ measure }) => (measure.count / measure.firstMs) * 1000));
  const met = verdict(goalPerSecond / slowest, 1);
  console.log(`import: ${Math.round(slowest)} rows/s at the least, goal ${goalPerSecond}: ${met}`);
  if (met === 'missed') process.exitCode = 1;
}

function quantile(sorted: readonly number[], share: number): string {
  return sorted.at(Math.floor((sorted.length - 1) * share))?.toFixed(0) ?? '';
}

async function measureImport(input: {
  place: DatabasePlace;
  file: string;
  count: number;
}): Promise<ImportMeasure> {
  const isWhole = input.count === fewRows;
  const child = fork(
    new URL('./import-process.ts', import.meta.url),
    [JSON.stringify({ ...input, isWhole })],
    { execArgv: ['--import', 'tsx'] },
  );
  const visitors: Promise<number>[] = [];
  for (;;) {
    const answer = await next(child);
    if ('visit' in answer) await visit(child, { ...answer.visit, visitors });
    else {
      const waitsMs = (await Promise.all(visitors)).sort((one, other) => one - other);
      child.disconnect();
      await once(child, 'exit');
      return { ...answer, waitsMs };
    }
  }
}

async function next(child: ChildProcess): Promise<ImportAnswer> {
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the measured process ended'))),
  ])) as [ImportAnswer];
  return answer;
}

/** Asks for a list again and again, whether the answers before have come or not, until the end. */
async function visit(
  child: ChildProcess,
  { url, key, visitors }: { url: string; key: string; visitors: Promise<number>[] },
): Promise<void> {
  let isOver = false;
  child.once('message', () => (isOver = true));
  void (async () => {
    while (!isOver) {
      visitors.push(timedGet(`${url}/v1/jobs?limit=20&key=${key}`));
      await setTimeout(visitEveryMs);
    }
  })();
}

async function timedGet(address: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(address);
  await response.text();
  if (!response.ok) throw new Error(`${response.status} ${address}`);
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
