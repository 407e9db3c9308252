import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import { onlyOrganization } from '../organization/organization-rules.ts';
import { verifyAudit } from './audit-queries.ts';

/** `union-jobs audit verify`: whether the record of who saw and changed personal data is whole. */
export async function auditCommand(run: CommandRun): Promise<void> {
  const [verb, ...args] = run.args;
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, organization: { type: 'string' } },
  });
  if (verb !== 'verify') {
    throw new CommandError('用法：union-jobs audit verify [--organization 编号]');
  }
  const database = await run.open(values.data);
  try {
    const organizationId = await onlyOrganization(database.db, values.organization);
    const { entries, head, brokenAt } = await verifyAudit(database.db, organizationId);
    if (brokenAt !== null) {
      throw new CommandError(`审计记录在第 ${brokenAt} 条处被改动或缺失，请保留现场并联系负责人。`);
    }
    print(run, `审计记录完整：共 ${entries} 条，末条校验值 ${head}`);
  } finally {
    await database.close();
  }
}
