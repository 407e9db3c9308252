import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SharedLookups } from '../../../packages/server/src/booking/shared-lookups.ts';

/** Lookups that end when they are told to, numbered in the order in which they began. */
function lookups() {
  const ends: (() => void)[] = [];
  const look = () => {
    const number = ends.length + 1;
    return new Promise<number>((resolve) => ends.push(() => resolve(number)));
  };
  return { look, ends };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('SharedLookups', () => {
  it('gives nobody what was begun before they asked, and all others one answer', async () => {
    const shared = new SharedLookups<number>();
    const { look, ends } = lookups();
    const first = shared.ask('a', look);
    const later = [shared.ask('a', look), shared.ask('a', look), shared.ask('a', look)];
    assert.equal(ends.length, 1);
    ends[0]?.();
    assert.equal(await first, 1);
    await settle();
    assert.equal(ends.length, 2);
    const latest = shared.ask('a', look);
    ends[1]?.();
    assert.deepEqual(await Promise.all(later), [2, 2, 2]);
    await settle();
    ends[2]?.();
    assert.equal(await latest, 3);
  });

  it('does not let those wait who ask something else', async () => {
    const shared = new SharedLookups<number>();
    const { look, ends } = lookups();
    void shared.ask('a', look);
    const other = shared.ask('b', look);
    ends[1]?.();
    assert.equal(await other, 2);
  });

  it('tells a failure to those whose lookup failed, and begins anew for the next', async () => {
    const shared = new SharedLookups<number>();
    const failing = shared.ask('a', () => Promise.reject(new Error('away')));
    const next = shared.ask('a', () => Promise.resolve(7));
    await assert.rejects(failing, /away/);
    assert.equal(await next, 7);
    assert.equal(await shared.ask('a', () => Promise.resolve(8)), 8);
  });
});
