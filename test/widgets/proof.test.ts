import { expect } from '@open-wc/testing';
import { sha256 } from '../../packages/widgets/src/proof/sha-256.ts';
import { solveProof } from '../../packages/widgets/src/proof/solve-proof.ts';
import { sampleChallenge } from './application-service.ts';

async function hashOfBrowser(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('sha256()', () => {
  it('gives what the browser gives, for texts of every length over three blocks', async () => {
    for (let length = 0; length < 200; length++) {
      const text = '工a'.repeat(length).slice(0, length);
      expect(sha256(text), String(length)).to.equal(await hashOfBrowser(text));
    }
  });
});

describe('solveProof()', () => {
  const riddle = { ...sampleChallenge, algorithm: 'SHA-256' as const };

  it('finds the number, also where old libraries change how texts are written', async () => {
    const prototype = String.prototype as { toJSON?: () => string };
    prototype.toJSON = () => '"changed"';
    const answer = await solveProof(riddle);
    delete prototype.toJSON;
    expect(JSON.parse(atob(answer ?? ''))).to.deep.equal({
      algorithm: 'SHA-256',
      challenge: riddle.challenge,
      salt: riddle.salt,
      signature: riddle.signature,
      number: 42,
    });
  });

  it('gives up where there is none', async () => {
    expect(await solveProof({ ...riddle, maxnumber: 41 })).to.equal(undefined);
  });
});
