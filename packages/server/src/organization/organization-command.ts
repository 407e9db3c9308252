import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import { insertOrganization, listOrganizations } from './organization-queries.ts';

/** `union-jobs organization create|list`: the unions and colleges that this service serves. */
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
    } else {
      throw new CommandError(
        '用法：union-jobs organization create --name 名称 [--licence 许可证号] [--website 网址] ' +
          '[--hotline 电话]…，或 union-jobs organization list',
      );
    }
  } finally {
    await database.close();
  }
}
