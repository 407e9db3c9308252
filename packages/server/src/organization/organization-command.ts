import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import { insertOrganization, listOrganizations, updateRetention } from './organization-queries.ts';
import { onlyOrganization } from './organization-rules.ts';

/** `union-jobs organization create|list|set`: the unions and colleges that this service serves. */
export async function organizationCommand(run: CommandRun): Promise<void> {
  const [verb, ...args] = run.args;
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      name: { type: 'string' },
      licence: { type: 'string' },
      website: { type: 'string' },
      hotline: { type: 'string', multiple: true },
      organization: { type: 'string' },
      'retention-days': { type: 'string' },
    },
  });
  const database = await run.open(values.data);
  try {
    if (verb === 'list') {
      for (const { id, name } of await listOrganizations(database.db)) print(run, `${id}  ${name}`);
    } else if (verb === 'create' && values.name) {
      const id = await insertOrganization(database.db, {
        name: values.name,
        licence: values.licence ?? null,
        website: values.website ?? null,
        ...(values.hotline ? { hotlines: values.hotline } : {}),
      });
      print(run, `已添加 ${values.name}：${id}`);
    } else if (verb === 'set' && /^[1-9]\d{0,4}$/.test(values['retention-days'] ?? '')) {
      const id = await onlyOrganization(database.db, values.organization);
      const days = Number(values['retention-days']);
      await updateRetention(database.db, id, days);
      print(run, `已设置：岗位结束 ${days} 天后，删除其投递记录中的个人信息。`);
    } else {
      throw new CommandError(
        '用法：union-jobs organization create --name 名称 [--licence 许可证号] [--website 网址] ' +
          '[--hotline 电话]…，union-jobs organization list，' +
          '或 union-jobs organization set --retention-days 天数 [--organization 编号]',
      );
    }
  } finally {
    await database.close();
  }
}
