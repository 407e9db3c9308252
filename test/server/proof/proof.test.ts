import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ProofChallenge } from '@union-jobs/contract';
import { createApp } from '../../../packages/server/src/app.ts';
import { openDesk, type ApplicationDesk } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';

forEachDatabase((name, open) =>
  describe(`proofs of work on ${name}`, () => {
    let desk: ApplicationDesk;
    let app: ReturnType<typeof createApp>;
    let jobId: string;
    beforeEach(async () => {
      desk = await openDesk(open);
      const { db } = desk.database;
      const clock = () => desk.board.now;
      app = createApp({ db, vault: desk.vault, clock, proofFromPerSecond: 0.2 });
      jobId = await desk.addJob();
    });
    afterEach(() => desk.database.close());

    const apply = async (proof?: string) => {
      const body = { ...(await desk.application(jobId)), ...(proof ? { proof } : {}) };
      return desk.ask('POST', '/applications', { body, app });
    };
    const riddle = async () => {
      const response = await desk.ask('GET', '/proof', { app });
      return ((await response.json()) as { challenge: ProofChallenge | null }).challenge;
    };
    /** Brings more applications than usual. */
    const press = async () => {
      for (let i = 0; i < 2; i += 1) assert.equal((await apply()).status, 201);
      assert.equal((await apply()).status, 422);
    };

    it('are not asked for while few apply', async () => {
      assert.equal(await riddle(), null);
      assert.equal((await apply()).status, 201);
      assert.equal(await riddle(), null);
    });

    it('let a person through under pressure', async () => {
      await press();
      const challenge = await riddle();
      assert.ok(challenge);
      assert.equal((await apply(solve(challenge))).status, 201);
    });

    it('say what is wanted when none is there', async () => {
      await press();
      const { errors } = (await (await apply()).json()) as { errors: unknown };
      assert.deepEqual(errors, [
        {
          pointer: '/body/proof',
          code: 'proof_required',
          detail: '现在提交的人很多，请重新提交一次。',
        },
      ]);
    });

    it('are good for one application', async () => {
      await press();
      const challenge = await riddle();
      assert.ok(challenge);
      const proof = solve(challenge);
      const answers = await Promise.all([apply(proof), apply(proof), apply(proof)]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422, 422]);
    });

    it('are not used up by an application that is refused', async () => {
      await press();
      const challenge = await riddle();
      assert.ok(challenge);
      const proof = solve(challenge);
      const wrong = { ...(await desk.application(jobId, { values: { mobile: '1' } })), proof };
      assert.equal((await desk.ask('POST', '/applications', { body: wrong, app })).status, 422);
      assert.equal((await apply(proof)).status, 201);
    });

    it('expire, and cannot be made longer', async () => {
      await press();
      const challenge = await riddle();
      assert.ok(challenge);
      const { board } = desk;
      board.now = new Date(board.now.getTime() + 10 * 60_000 + 1000);
      await press();
      assert.equal((await apply(solve(challenge))).status, 422);
      const longer = {
        ...challenge,
        salt: challenge.salt.replace(/expires=\d+/, 'expires=9999999999'),
      };
      assert.equal((await apply(solve({ ...longer, maxnumber: 0 }))).status, 422);
    });

    it('of another organization, or made up, count for nothing', async () => {
      await press();
      const challenge = await riddle();
      assert.ok(challenge);
      for (const part of [{ signature: '0'.repeat(64) }, { challenge: '0'.repeat(64) }]) {
        assert.equal((await apply(solve({ ...challenge, ...part }))).status, 422);
      }
      for (const proof of ['AAAA', Buffer.from('null').toString('base64'), 'e30=']) {
        assert.equal((await apply(proof)).status, 422);
      }
    });

    it('are no longer asked for once it is quiet', async () => {
      await press();
      desk.board.now = new Date(desk.board.now.getTime() + 11_000);
      assert.equal(await riddle(), null);
      assert.equal((await apply()).status, 201);
    });
  }),
);

/** Solves a riddle as the protocol says, by trying; what has no answer is sent with a wrong one. */
function solve({ maxnumber, ...riddle }: ProofChallenge): string {
  let number = 0;
  while (number < maxnumber && sha256(riddle.salt + number) !== riddle.challenge) number += 1;
  return Buffer.from(JSON.stringify({ ...riddle, number })).toString('base64');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
