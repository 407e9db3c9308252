import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import type { Database } from '../database.ts';
import { listOrganizations } from '../organization/organization-queries.ts';
import { showProgress } from '../progress.ts';
import { regionByCode } from '../region/region-data.ts';
import { chinaDay, endOfDay } from './date.ts';
import { importFair, type FairImportResult } from './fair-import.ts';
import { findFair } from './import-queries.ts';
import { importJobs, type ImportResult } from './job-import.ts';
import type { ReportNote } from './posting-batch.ts';
import type { ImportTerms } from './posting-row.ts';
import { fairLine, resultLine, writeReport } from './report.ts';
import { SheetFileError } from './sheet-file.ts';

const usage = `用法：union-jobs import jobs 文件 [选项]
      union-jobs import fair 文件 [选项]   一个工作簿：招聘会、参会单位、展位和岗位

  --dry-run            试运行：只检查，不保存
  --fair 编号          （岗位表）属于哪场招聘会；没有写有效期的岗位到招聘会结束为止
  --valid-until 日期   没有写有效期的岗位到这一天为止，如 2026-12-31
  --region 代码        表格所在地区的行政区划代码，如 220100；用来分清同名的地方
  --report 文件        把逐行说明写成 .xlsx 文件
  --organization 编号  属于哪家工会或院校；只有一家时不用写
  --data 文件夹        数据存放的文件夹`;

const options = {
  'dry-run': { type: 'boolean', default: false },
  fair: { type: 'string' },
  'valid-until': { type: 'string' },
  region: { type: 'string' },
  report: { type: 'string' },
  organization: { type: 'string' },
  data: { type: 'string' },
} as const;

const nouns = ['jobs', 'fair'] as const;

type Options = ReturnType<typeof readOptions>['values'];

/** Largest file that is read; a sheet of 100,000 postings has a tenth of it. */
const mostBytes = 200 * 1024 * 1024;
/** Kinds of refusals that the terminal shows; the report has every row. */
const shownReasons = 10;

/**
 * `union-jobs import jobs FILE` takes a sheet of postings in, `union-jobs import fair FILE` the workbook
 * of a fair; both say what became of each row.
 */
export async function importCommand(run: CommandRun): Promise<void> {
  const { noun, values, file } = readOptions(run.args);
  const path = resolve(run.folder, file);
  const bytes = await readInput(path, file);
  const database = await run.open(values.data);
  try {
    await importInto(database.db, { run, noun, values, bytes, fileName: basename(path) });
  } finally {
    await database.close();
  }
}

function readOptions(args: string[]) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [word, file, ...more] = positionals;
  const noun = nouns.find((one) => one === word);
  const isMixed = noun === 'fair' && values.fair !== undefined;
  if (!noun || !file || more.length > 0 || isMixed) throw new CommandError(usage);
  return { noun, values, file };
}

async function readInput(path: string, name: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > mostBytes) {
      throw new CommandError(`“${name}”超过 200 MB。请拆成几个文件分别导入。`);
    }
    return bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new CommandError(`找不到文件“${name}”。请检查文件名和所在的文件夹。`);
    if (code === 'EISDIR') throw new CommandError(`“${name}”是文件夹。请选择其中的一个表格文件。`);
    if (code === 'EACCES' || code === 'EPERM') throw new CommandError(`没有权限读取“${name}”。`);
    throw error;
  }
}

interface Input {
  readonly run: CommandRun;
  readonly noun: (typeof nouns)[number];
  readonly values: Options;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

async function importInto(db: Database, input: Input): Promise<void> {
  const { run, values, bytes, fileName } = input;
  const organization = await chooseOrganization(db, values.organization);
  const { terms, validity } = await readTerms(db, values, organization.id);
  const dryRun = values['dry-run'];
  const progress = showProgress(dryRun ? '检查' : '导入', run.output);
  const take = input.noun === 'fair' ? importFair : importJobs;
  const result: ImportResult & Partial<FairImportResult> = await take(db, {
    organizationId: organization.id,
    fileName,
    bytes,
    terms,
    dryRun,
    signal: run.signal,
    onProgress: (done, total) => progress.update(done, total),
  }).catch((error: unknown) => {
    if (run.signal.aborted) throw new CommandError('已取消，没有导入任何内容。');
    if (error instanceof SheetFileError) throw new CommandError(error.message);
    throw error;
  });
  progress.end(`${dryRun ? '试运行，没有保存。' : ''}${resultLine(result)}`);
  if (result.fair) print(run, fairLine(result.fair));
  if (validity && result.validityGiven > 0) {
    print(run, `${result.validityGiven} 个岗位没有写有效期，采用${validity}。`);
  }
  for (const remark of result.remarks) print(run, remark);
  if (values.report === undefined) {
    showNotes(run, result);
    return;
  }
  const head = {
    fileName,
    organization: organization.name,
    importedAt: terms.now,
    validity,
    dryRun,
  };
  await writeFile(resolve(run.folder, values.report), await writeReport(result, head));
  print(run, `逐行说明已写入 ${values.report}。`);
}

async function chooseOrganization(
  db: Database,
  id: string | undefined,
): Promise<{ id: string; name: string }> {
  const organizations = await listOrganizations(db);
  const [only] = organizations;
  if (!only)
    throw new CommandError(
      '还没有工会或院校。请先运行：union-jobs organization create --name 名称',
    );
  if (id === undefined && organizations.length === 1) return only;
  const chosen = organizations.find((organization) => organization.id === id);
  if (chosen) return chosen;
  const list = organizations
    .map((organization) => `  ${organization.id}  ${organization.name}`)
    .join('\n');
  throw new CommandError(`请用 --organization 指定岗位属于哪一家：\n${list}`);
}

async function readTerms(
  db: Database,
  values: Options,
  organizationId: string,
): Promise<{ terms: ImportTerms; validity: string | null }> {
  const now = new Date();
  if (values.region !== undefined && !regionByCode(values.region)) {
    throw new CommandError(
      `没有行政区划代码 ${values.region}。请写六位代码，如 220100（长春市）。`,
    );
  }
  const fair =
    values.fair === undefined ? undefined : await findFair(db, { id: values.fair, organizationId });
  if (values.fair !== undefined && !fair)
    throw new CommandError(`没有编号为 ${values.fair} 的招聘会。`);
  const stated =
    values['valid-until'] === undefined ? null : validUntilOption(values['valid-until'], now);
  const fairEnd = fair && fair.ends_at > now ? fair.ends_at : null;
  const validUntil = stated ?? fairEnd;
  const from = stated ? '导入时指定的' : `招聘会“${fair?.name}”结束的`;
  const terms = {
    now,
    validUntil,
    fairId: fair?.id ?? null,
    region: values.region,
    sourceName: '单位报送',
  };
  return { terms, validity: validUntil && `${from} ${chinaDay(validUntil)}` };
}

function validUntilOption(text: string, now: Date): Date {
  let at: Date;
  try {
    at = endOfDay(text);
  } catch {
    throw new CommandError(`“${text}”不是日期。--valid-until 请写成 2026-12-31。`);
  }
  if (at <= now)
    throw new CommandError(`--valid-until 的日期 ${chinaDay(at)} 已经过去。请写以后的日期。`);
  return at;
}

/** The refusals by reason, the most frequent first, so that one mistake made 1,000 times is one line. */
function showNotes(run: CommandRun, { notes }: ImportResult): void {
  const groups = new Map<string, { first: ReportNote; rows: number }>();
  for (const note of notes) {
    if (note.level !== 'refused') continue;
    const kind = note.reason.replace(/“[^”]*”/g, '') + note.column;
    groups.set(kind, {
      first: groups.get(kind)?.first ?? note,
      rows: (groups.get(kind)?.rows ?? 0) + 1,
    });
  }
  const sorted = [...groups.values()].sort((a, b) => b.rows - a.rows);
  for (const { first, rows } of sorted.slice(0, shownReasons)) {
    const where = `“${first.sheet}”第 ${first.row} 行${rows > 1 ? `等 ${rows} 行` : ''}`;
    print(run, `  ${where}，${first.column}：${first.reason}。${first.cure}。`);
  }
  if (notes.length > 0)
    print(run, `共 ${notes.length} 条说明；加上 --report 报告.xlsx 可得到逐行说明。`);
}
