import { adminContract, type QuestionOwner } from '@union-jobs/contract';
import { noteByKey } from '../audit/note-by-key.ts';
import type { Database } from '../database.ts';
import { invalidFields, notFound } from '../request-input.ts';
import type { Router } from '../route.ts';
import { checkQuestions } from './question-check.ts';
import { findQuestions, isOwnedBy, storeQuestions } from './question-queries.ts';

/** `GET /v1/admin/questions` and `POST /v1/admin/questions`. */
export function questionRoutes(router: Router): void {
  router.privateRoute(adminContract.question.list, async ({ db, grant, query }) => {
    const { organizationId } = grant;
    const ownerId = await ownerIdOf(db, organizationId, query);
    const sets = await findQuestions(db, { organizationId, ownerIds: [ownerId] });
    return { items: sets.get(ownerId) ?? [] };
  });

  router.changeRoute(adminContract.question.put, {
    async work(call) {
      const { db, grant, body } = call;
      const { organizationId } = grant;
      const { questions } = body;
      const refused = checkQuestions(questions);
      if (refused.length) throw invalidFields(refused);
      const ownerId = await ownerIdOf(db, organizationId, body);
      await storeQuestions(db, { organizationId, ownerId, questions });
      await noteByKey(call, {
        action: 'question.put',
        subject: ownerId,
        detail: { count: questions.length },
      });
      return { items: questions };
    },
    complete: (kept) => kept,
  });
}

/** Who asks: the fair, the employer, or else the organization. */
async function ownerIdOf(
  db: Database,
  organizationId: string,
  { fair, employer }: QuestionOwner,
): Promise<string> {
  const id = fair ?? employer;
  if (id === undefined) return organizationId;
  const table = fair ? 'fair' : 'employer';
  if (!(await isOwnedBy(db, { table, id, organizationId }))) throw notFound();
  return id;
}
