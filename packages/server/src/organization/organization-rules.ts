import { CommandError } from '../command.ts';
import type { Database } from '../database.ts';
import { listOrganizations } from './organization-queries.ts';

/**
 * The organization that a command is about: the one named, or the only one there is.
 *
 * @throws {CommandError} when there is none, or several and none was named
 */
export async function onlyOrganization(db: Database, id: string | undefined): Promise<string> {
  const organizations = await listOrganizations(db);
  const found = id ? organizations.filter((one) => one.id === id) : organizations;
  if (found.length === 1 && found[0]) return found[0].id;
  if (organizations.length === 0) {
    throw new CommandError('还没有工会或院校。先运行：union-jobs organization create --name 名称');
  }
  const list = organizations.map((one) => `${one.id}  ${one.name}`).join('\n');
  throw new CommandError(`请用 --organization 指明是哪一家：\n${list}`);
}
