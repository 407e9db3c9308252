import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import { findHours } from '../counseling/counseling-queries.ts';
import { findFair } from '../fair/fair-queries.ts';
import { onlyOrganization } from '../organization/organization-rules.ts';
import { insertKey, listKeys, revokeKey } from './key-queries.ts';
import { checkOriginPattern, chooseScopes, type KeyGrant } from './key-rules.ts';

const usage =
  '用法：union-jobs key create --origin https://网站 [--origin …] [--organization 编号] [--secret] ' +
  '[--scope 权限]… [--test] [--null-origin]，union-jobs key create --counselor 咨询师编号，' +
  'union-jobs key create --door 招聘会编号，union-jobs key list，或 union-jobs key revoke 编号';

/** `union-jobs key create|list|revoke`: what web sites and programs ask the service with. */
export async function keyCommand(run: CommandRun): Promise<void> {
  const [verb, ...args] = run.args;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      organization: { type: 'string' },
      origin: { type: 'string', multiple: true },
      secret: { type: 'boolean', default: false },
      counselor: { type: 'string' },
      door: { type: 'string' },
      scope: { type: 'string', multiple: true },
      test: { type: 'boolean', default: false },
      'null-origin': { type: 'boolean', default: false },
    },
  });
  const database = await run.open(values.data);
  const { db } = database;
  try {
    if (verb === 'list') {
      for (const key of await listKeys(db)) {
        const state = key.revokedAt ? '已停用' : key.allowedOrigins.join(' ');
        print(run, `${key.id}  ${key.kind} …${key.lastFour}  ${state}`);
      }
    } else if (verb === 'revoke' && positionals[0]) {
      if (!(await revokeKey(db, positionals[0]))) {
        throw new CommandError(`没有编号为 ${positionals[0]} 的有效密钥。用 key list 查看。`);
      }
      print(run, '已停用，最多 10 秒后生效。');
    } else if (verb === 'create') {
      const origins = values.origin ?? [];
      const { counselor: counselorId, door: fairId } = values;
      if (!counselorId && !fairId && !values.secret && !origins.length && !values['null-origin'])
        throw new CommandError(usage);
      for (const origin of origins) checkOriginPattern(origin);
      const kind = kindOf(values);
      const organizationId = await onlyOrganization(db, values.organization);
      if (counselorId && !(await findHours(db, { id: counselorId, organizationId }))) {
        throw new CommandError(`没有编号为 ${counselorId} 的咨询师。`);
      }
      const mode = values.test ? 'test' : 'live';
      const asker = { organizationId, mode, now: new Date() } as const;
      if (fairId && !(await findFair(db, asker, fairId))) {
        throw new CommandError(`没有编号为 ${fairId} 的招聘会。`);
      }
      const key = await insertKey(db, {
        organizationId,
        kind,
        mode,
        scopes: chooseScopes(kind, values.scope),
        allowedOrigins: origins,
        allowNullOrigin: values['null-origin'],
        ...(counselorId ? { counselorId } : {}),
        ...(fairId ? { fairId } : {}),
      });
      print(run, `${key}\n请现在保存：密钥只显示这一次。`);
      if (fairId) {
        print(run, `签到页面：<服务地址>/staff/check-in?fair=${fairId}#${key}`);
      }
    } else {
      throw new CommandError(usage);
    }
  } finally {
    await database.close();
  }
}

function kindOf(asked: {
  readonly counselor?: string | undefined;
  readonly door?: string | undefined;
  readonly secret: boolean;
}): KeyGrant['kind'] {
  if (asked.counselor) return 'counselor';
  if (asked.door) return 'door';
  return asked.secret ? 'secret' : 'publishable';
}
