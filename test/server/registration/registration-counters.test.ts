import type { Fair, RegistrationReceipt } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openDesk, type ApplicationDesk } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { createFair, fairBody, readFair, registrationBody } from '../fair/fair-desk.ts';

type State = 'waiting' | 'registered' | 'attended' | 'withdrawn';

/** What one does at a fair; `who` counts those who came so far, as a share of them. */
type Step =
  | { readonly does: 'register' }
  | {
      readonly does: 'withdraw' | 'erase' | 'checkIn' | 'undoCheckIn';
      readonly who: number;
    }
  | { readonly does: 'change'; readonly capacity: number | null; readonly hasWaitlist: boolean };

const who = fc.double({ min: 0, max: 0.999, noNaN: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ does: 'register' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('withdraw', 'erase', 'checkIn', 'undoCheckIn'),
      who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('change' as const),
      capacity: fc.option(fc.integer({ min: 1, max: 6 })),
      hasWaitlist: fc.boolean(),
    }),
  },
);

interface Visitor {
  readonly receipt: RegistrationReceipt;
  state: State;
  isErased: boolean;
}

/** A fair as it should be, on paper. */
class Paper {
  readonly visitors: Visitor[] = [];
  capacity: number | null = 3;
  hasWaitlist = true;

  count(...states: State[]): number {
    return this.visitors.filter(({ state }) => states.includes(state)).length;
  }

  /** Where the next who asks would be; undefined when turned away. */
  get next(): State | undefined {
    const isFree = this.capacity === null || this.count('registered', 'attended') < this.capacity;
    if (isFree && this.count('waiting') === 0) return 'registered';
    return this.hasWaitlist ? 'waiting' : undefined;
  }

  fill(): void {
    for (const visitor of this.visitors) {
      const isFree = this.capacity === null || this.count('registered', 'attended') < this.capacity;
      if (isFree && visitor.state === 'waiting') visitor.state = 'registered';
    }
  }
}

forEachDatabase((name, open) => {
  describe(`the figures of a fair on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    it('equal its rows whatever people and staff do', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
          const fair = await createFair(desk, { registration: { capacity: 3 } });
          const paper = new Paper();
          for (const one of steps) {
            await take(one, { desk, fair, paper });
            await compare(desk, fair, paper);
          }
        }),
        { numRuns: 12, seed: 7, endOnFailure: true },
      );
    });
  });
});

interface Scene {
  readonly desk: ApplicationDesk;
  readonly fair: Fair;
  readonly paper: Paper;
}

async function take(one: Step, scene: Scene): Promise<void> {
  const { desk, fair, paper } = scene;
  if (one.does === 'register') {
    const body = await registrationBody(desk, fair.id);
    const state = paper.next;
    const answer = await desk.ask('POST', '/registrations', { body });
    assert.equal(answer.status, state ? 201 : 409);
    const receipt = (await answer.json()) as RegistrationReceipt;
    if (state) paper.visitors.push({ receipt, state, isErased: false });
  } else if (one.does === 'change') {
    const { capacity, hasWaitlist } = one;
    const registration = { ...(capacity === null ? {} : { capacity }), hasWaitlist };
    const answer = await desk.ask('POST', `/admin/fairs/${fair.id}`, {
      key: desk.secret,
      body: fairBody({ registration }),
    });
    const fits = capacity === null || paper.count('registered', 'attended') <= capacity;
    assert.equal(answer.status, fits ? 200 : 422);
    if (fits) Object.assign(paper, { capacity, hasWaitlist });
    paper.fill();
  } else {
    const visitor = paper.visitors[Math.floor(one.who * paper.visitors.length)];
    if (visitor) await takeVisitor(one.does, visitor, scene);
    paper.fill();
  }
}

async function takeVisitor(
  does: 'withdraw' | 'erase' | 'checkIn' | 'undoCheckIn',
  visitor: Visitor,
  { desk, fair }: Scene,
): Promise<void> {
  const { id, code, manageToken: token } = visitor.receipt;
  const atDoor = (call: string) =>
    desk.ask('POST', `/admin/fairs/${fair.id}/${call}`, { key: desk.secret, body: { code } });
  const calls = {
    withdraw: () => desk.ask('POST', `/registrations/${id}/withdrawal`, { token }),
    erase: () => desk.ask('DELETE', `/registrations/${id}`, { token }),
    checkIn: () => atDoor('check-ins'),
    undoCheckIn: () => atDoor('check-in-reversals'),
  };
  const answer = await calls[does]();
  assert.equal(answer.status, visitor.isErased && does !== 'erase' ? 404 : 200);
  if (visitor.isErased) return;
  const leaves = visitor.state === 'registered' || visitor.state === 'waiting';
  if ((does === 'withdraw' || does === 'erase') && leaves) visitor.state = 'withdrawn';
  if (does === 'erase') visitor.isErased = true;
  if (does === 'checkIn' && visitor.state === 'registered') visitor.state = 'attended';
  if (does === 'undoCheckIn' && visitor.state === 'attended') visitor.state = 'registered';
}

async function compare(desk: ApplicationDesk, { id }: Fair, paper: Paper): Promise<void> {
  const rows = await desk.database.db
    .selectFrom('registration')
    .select(['id', 'state'])
    .where('fair_id', '=', id)
    .orderBy('turn')
    .execute();
  assert.deepEqual(
    rows.map((row) => [row.id, row.state]),
    paper.visitors.map(({ receipt, state }) => [receipt.id, state]),
  );
  const { counters, registration } = await readFair(desk, id);
  const registered = paper.count('registered', 'attended');
  const left = paper.capacity === null ? null : paper.capacity - registered;
  assert.deepEqual(
    [counters.registered, counters.attended, registration?.waiting, registration?.placesLeft],
    [
      registered,
      paper.count('attended'),
      paper.count('waiting'),
      paper.count('waiting') > 0 && left !== null ? 0 : left,
    ],
  );
}
