import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Turnstile } from '../../../packages/server/src/booking/turnstile.ts';

/** Somewhat longer than who waits is let wait for others. */
const settle = () => pause(50);

describe('Turnstile', () => {
  it('lets one at a time try, and tells all others by one look that it is gone', async () => {
    const turnstile = new Turnstile<string>();
    let looks = 0;
    const tries: string[] = [];
    let finish = () => {};
    const wants = (name: string) =>
      turnstile.pass('a', {
        look: () => Promise.resolve(`gone ${(looks += 1)}`),
        go: async (gone) => {
          if (gone !== undefined) return gone;
          tries.push(name);
          await new Promise<void>((resolve) => (finish = resolve));
          return 'had';
        },
      });
    const first = wants('first');
    const others = [wants('second'), wants('third'), wants('fourth')];
    await settle();
    assert.deepEqual([tries, looks], [['first'], 0]);
    finish();
    assert.equal(await first, 'had');
    assert.deepEqual(await Promise.all(others), ['gone 1', 'gone 1', 'gone 1']);
    await settle();
    const late = wants('late');
    finish();
    assert.equal(await late, 'had', 'who comes later tries anew');
  });

  it('lets the next one try while it is still to be had', async () => {
    const turnstile = new Turnstile<string>();
    let left = 2;
    const wants = () =>
      turnstile.pass('a', {
        look: () => Promise.resolve(left > 0 ? undefined : 'gone'),
        go: (gone) => Promise.resolve(gone ?? `had ${(left -= 1)}`),
      });
    assert.deepEqual(await Promise.all([wants(), wants(), wants(), wants()]), [
      'had 1',
      'had 0',
      'gone',
      'gone',
    ]);
  });

  it('looks after the last one came, with what that one knows', async () => {
    const turnstile = new Turnstile<string>();
    const wants = (name: string) =>
      turnstile.pass('a', {
        look: () => Promise.resolve(`seen by ${name}`),
        go: (gone) => Promise.resolve(gone),
      });
    const told = await Promise.all([wants('first'), wants('second'), wants('third')]);
    assert.deepEqual(told, [undefined, 'seen by third', 'seen by third']);
  });

  it('does not let those wait who want something else', async () => {
    const turnstile = new Turnstile<string>();
    const look = () => Promise.resolve('gone');
    void turnstile.pass('a', { look, go: () => new Promise(() => {}) });
    const other = await turnstile.pass('b', { look, go: (gone) => Promise.resolve(gone) });
    assert.equal(other, undefined);
  });

  it('tells a failed look to those who waited, and goes on after a failed try', async () => {
    const turnstile = new Turnstile<string>();
    const away = () => Promise.reject(new Error('away'));
    const first = turnstile.pass('a', { look: away, go: away });
    const second = turnstile.pass('a', { look: away, go: () => Promise.resolve('had') });
    await assert.rejects(first, /away/);
    await assert.rejects(second, /away/);
    await settle();
    assert.equal(
      await turnstile.pass('a', { look: away, go: () => Promise.resolve('had') }),
      'had',
    );
  });
});
