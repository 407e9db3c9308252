import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { applicationFilterSchema } from '@union-jobs/contract';
import { CommandError, print, type CommandRun } from '../command.ts';
import { onlyOrganization } from '../organization/organization-rules.ts';
import { openVault } from '../vault/open-vault.ts';
import { applicationSheet } from './application-sheet.ts';

const usage = `用法：union-jobs export applications [选项]

  --out 文件           写到哪个 .xlsx 文件；默认是 投递-日期.xlsx
  --job 编号           只要这个岗位的
  --employer 编号      只要这家用人单位的
  --fair 编号          只要这场招聘会的
  --since 日期         这一天（含）以后投递的，如 2026-11-01
  --test               测试密钥收到的投递
  --organization 编号  属于哪家工会或院校；只有一家时不用写
  --data 文件夹        数据存放的文件夹`;

const options = {
  out: { type: 'string' },
  job: { type: 'string' },
  employer: { type: 'string' },
  fair: { type: 'string' },
  since: { type: 'string' },
  test: { type: 'boolean', default: false },
  organization: { type: 'string' },
  data: { type: 'string' },
} as const;

/** `union-jobs export applications`: who applied, as a workbook; noted in the audit. */
export async function exportCommand(run: CommandRun): Promise<void> {
  const { values, positionals } = parseArgs({ args: run.args, options, allowPositionals: true });
  if (positionals.join(' ') !== 'applications') throw new CommandError(usage);
  const filter = readFilter(values);
  const database = await run.open(values.data);
  try {
    const { db } = database;
    const vault = await openVault(run, db, values.data);
    const organizationId = await onlyOrganization(db, values.organization);
    const mode = values.test ? ('test' as const) : ('live' as const);
    const file = await applicationSheet(db, {
      vault,
      owner: { organizationId, mode },
      filter,
      actor: 'command',
      now: new Date(),
    });
    const name = values.out ?? file.name;
    const bytes = Buffer.from(await file.arrayBuffer());
    await writeFile(resolve(run.folder, name), bytes, { mode: 0o600 });
    print(run, `已写入 ${name}。其中有个人信息，请妥善保管，用后删除。`);
  } finally {
    await database.close();
  }
}

function readFilter(values: { job?: string; employer?: string; fair?: string; since?: string }) {
  const { job, employer, fair, since } = values;
  const filter = applicationFilterSchema.safeParse({
    job,
    employer,
    fair,
    since: since === undefined ? undefined : `${since}T00:00:00+08:00`,
  });
  if (filter.success) return filter.data;
  const names = filter.error.issues.map(({ path }) => `--${String(path[0])}`).join('、');
  throw new CommandError(`${names} 写得不对。编号形如 job_…，日期形如 2026-11-01。`);
}
