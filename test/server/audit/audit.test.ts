import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { appendAudit, verifyAudit } from '../../../packages/server/src/audit/audit-queries.ts';
import { linkHash, type AuditEntry } from '../../../packages/server/src/audit/audit-rules.ts';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import type { AuditTable } from '../../../packages/server/src/tables.ts';
import { forEachDatabase } from '../databases.ts';

const entries = 1200;

forEachDatabase((name, open) =>
  describe(`the audit on ${name}`, () => {
    let database: OpenDatabase;
    let organizationId: string;
    before(async () => {
      database = await open();
      organizationId = await organization();
      for (let i = 0; i < entries; i++) await append(organizationId, i);
    });
    after(() => database.close());

    const organization = () =>
      insertOrganization(database.db, { name: '示例市总工会', licence: null, website: null });
    const append = (id: string, count: number) =>
      database.db.transaction().execute((db) =>
        appendAudit(db, {
          organizationId: id,
          at: new Date(Date.UTC(2026, 10, 23) + count),
          actor: 'key_0',
          action: 'application.list',
          subject: null,
          detail: { filters: ['state', 'job'], count },
        }),
      );

    /** Changes the chain as somebody with all rights could, looks, and takes it back. */
    async function verifyAfter(statement: string) {
      const undo = new Error('taken back');
      let verdict;
      await database.db
        .transaction()
        .execute(async (db) => {
          await sql`alter table audit disable trigger audit_append_only`.execute(db);
          await sql.raw(statement).execute(db);
          verdict = await verifyAudit(db, organizationId);
          throw undo;
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error;
        });
      return verdict as Awaited<ReturnType<typeof verifyAudit>> | undefined;
    }

    it('stands as it was written', async () => {
      const verdict = await verifyAudit(database.db, organizationId);
      assert.equal(verdict.brokenAt, null);
      assert.equal(verdict.entries, entries);
      assert.match(verdict.head, /^[0-9a-f]{64}$/);
    });

    it('takes entries of many at a time in one line', async () => {
      const busy = await organization();
      await Promise.all(Array.from({ length: 50 }, (_, index) => append(busy, index)));
      const verdict = await verifyAudit(database.db, busy);
      assert.deepEqual([verdict.entries, verdict.brokenAt], [50, null]);
    });

    for (const statement of [
      'update audit set actor = actor',
      'delete from audit',
      'truncate audit',
    ]) {
      it(`refuses “${statement}”`, async () => {
        await assert.rejects(sql.raw(statement).execute(database.db), /never changed/);
      });
    }

    for (const change of [
      "actor = 'somebody'",
      "detail = '{}'",
      "at = at + interval '1 hour'",
      "subject = 'app_1'",
      "action = 'application.read'",
    ]) {
      it(`shows where an entry was changed: ${change}`, async () => {
        const verdict = await verifyAfter(`update audit set ${change} where position = 1100`);
        assert.equal(verdict?.brokenAt, 1100);
      });
    }

    it('shows where an entry was changed together with its own hash', async () => {
      const { rows } = await sql<AuditTable>`
        select * from audit where organization_id = ${organizationId} and position = 1100
      `.execute(database.db);
      const [row] = rows;
      assert.ok(row);
      const forged = linkHash({
        organizationId,
        position: row.position,
        at: row.at as unknown as Date,
        actor: 'somebody',
        action: 'application.list',
        subject: null,
        detail: row.detail as unknown as AuditEntry['detail'],
        previous: row.previous,
      }).toString('hex');
      const verdict = await verifyAfter(
        `update audit set actor = 'somebody', hash = '\\x${forged}' where position = 1100`,
      );
      assert.equal(verdict?.brokenAt, 1101);
    });

    it('shows where an entry was taken out', async () => {
      assert.equal((await verifyAfter('delete from audit where position = 7'))?.brokenAt, 7);
    });

    it('ends with another hash when the last entries were cut off', async () => {
      const whole = await verifyAudit(database.db, organizationId);
      const cut = await verifyAfter('delete from audit where position > 1000');
      assert.equal(cut?.entries, 1000);
      assert.notEqual(cut.head, whole.head);
    });
  }),
);
