import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heldBackMs, noteOutcome } from '../../packages/sdk/src/breaker.ts';

const service = 'https://jobs.example';

describe('the breaker of a service', () => {
  it('opens at the fifth failure, lets one call probe, and closes when it is answered', (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
    for (let failures = 1; failures <= 4; failures++) noteOutcome(service, false);
    assert.equal(heldBackMs(service), 0);
    noteOutcome(service, false);
    const openMs = heldBackMs(service);
    assert.ok(openMs >= 24_000 && openMs <= 36_000, String(openMs));
    assert.equal(heldBackMs('https://other.example'), 0);
    context.mock.timers.setTime(1_000_000 + openMs);
    assert.equal(heldBackMs(service), 0, 'the probe');
    assert.ok(heldBackMs(service) > 0, 'others wait for the probe');
    noteOutcome(service, false);
    assert.ok(heldBackMs(service) > 0, 'a failed probe opens it again');
    noteOutcome(service, true);
    assert.equal(heldBackMs(service), 0);
  });
});
