import type { Database } from '../database.ts';
import type { EmployerDraft } from '../job/job-draft.ts';
import { randomId } from '../random-id.ts';

/**
 * The ids of employers by name; those that the organization does not know yet are added. What is
 * known of an employer already stays as it is.
 */
export async function storeEmployers(
  db: Database,
  organizationId: string,
  drafts: readonly EmployerDraft[],
): Promise<Map<string, string>> {
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  if (byName.size === 0) return new Map();
  // In one order, so that two imports at a time never wait for each other in a circle.
  const rows = [...byName.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((draft) => newRow(organizationId, draft));
  await db
    .insertInto('employer')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organization_id', 'name']).doNothing())
    .execute();
  const stored = await db
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('organization_id', '=', organizationId)
    .where('name', 'in', [...byName.keys()])
    .execute();
  return new Map(stored.map((row) => [row.name, row.id]));
}

function newRow(organizationId: string, draft: EmployerDraft) {
  return {
    id: randomId('emp'),
    organization_id: organizationId,
    name: draft.name,
    credit_code: draft.creditCode,
    ownership: draft.ownership,
    size: draft.size,
    industry: draft.industry,
    introduction: draft.introduction,
  };
}
