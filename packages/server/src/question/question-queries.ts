import type { Question } from '@union-jobs/contract';
import type { Database } from '../database.ts';

/** The questions of those among these who ask any, by the id of who asks. */
export async function findQuestions(
  db: Database,
  { organizationId, ownerIds }: { organizationId: string; ownerIds: readonly string[] },
): Promise<Map<string, Question[]>> {
  const rows = await db
    .selectFrom('question_set')
    .select(['owner_id', 'questions'])
    .where('organization_id', '=', organizationId)
    .where('owner_id', 'in', ownerIds)
    .execute();
  return new Map(rows.map((row) => [row.owner_id, row.questions]));
}

/** Puts the questions of one who asks in place of those that were there. */
export async function storeQuestions(
  db: Database,
  set: { organizationId: string; ownerId: string; questions: readonly Question[] },
): Promise<void> {
  const questions = JSON.stringify(set.questions);
  await db
    .insertInto('question_set')
    .values({ organization_id: set.organizationId, owner_id: set.ownerId, questions })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'owner_id']).doUpdateSet({ questions }),
    )
    .execute();
}

/** Whether a fair or an employer is the organization's. */
export async function isOwnedBy(
  db: Database,
  { table, id, organizationId }: { table: 'fair' | 'employer'; id: string; organizationId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select('id')
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row !== undefined;
}
