import type { Endpoint } from '@union-jobs/contract';
import type { Context } from 'hono';
import type { Database } from '../database.ts';
import { ProblemError } from '../problem.ts';
import { ownOrigin } from '../public-address.ts';
import { findGrant } from './key-queries.ts';
import { checkGrant, type KeyGrant } from './key-rules.ts';
import { playFault, type FaultyOperation } from './test-fault.ts';

/** How long an accepted key is believed without asking the database again. */
const grantAgeMs = 10_000;

/**
 * Lets a request in by its key, from this origin and for this purpose.
 *
 * @throws {ProblemError} `key_missing`, `key_unknown`, what {@link checkGrant} finds, or the fault that
 *   a test key asks for, see {@link playFault}
 */
export type KeyGate = (
  context: Context,
  endpoint: Pick<Endpoint, 'scope'> & FaultyOperation,
) => Promise<KeyGrant>;

/** Makes the gate of an app, which remembers the keys that came lately. */
export function createKeyGate(db: Database, publicUrl: string | undefined): KeyGate {
  const grants = new Map<string, { grant: KeyGrant; until: number }>();

  async function grantOf(secret: string): Promise<KeyGrant | undefined> {
    const known = grants.get(secret);
    const now = Date.now();
    if (known && known.until > now) return known.grant;
    grants.delete(secret);
    const grant = await findGrant(db, secret);
    if (grant) grants.set(secret, { grant, until: now + grantAgeMs });
    return grant;
  }

  return async (context, endpoint) => {
    const [secret = '', fault] = keyOf(context).split('~');
    const grant = await grantOf(secret);
    if (!grant || (fault !== undefined && grant.mode === 'live')) throw keyUnknown();
    const origin = context.req.header('origin');
    checkGrant(grant, endpoint.scope, {
      origin,
      isOwn: origin === ownOrigin(context, publicUrl),
    });
    if (fault !== undefined) await playFault(fault, endpoint);
    return grant;
  };
}

function keyOf(context: Context): string {
  const bearer = context.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1];
  const key = bearer ?? context.req.query('key');
  if (!key) {
    throw new ProblemError('key_missing', {
      zh: '请求没有带接入密钥。请在 ?key= 或 Authorization 中带上工会发放的密钥。',
      en: 'No key was sent. Pass the key that the union issued in ?key= or Authorization.',
    });
  }
  return key;
}

function keyUnknown(): ProblemError {
  return new ProblemError('key_unknown', {
    zh: '接入密钥无效或已停用。请检查是否完整复制，或联系发放密钥的工会。',
    en: 'The key is unknown or revoked. Check that it was copied whole, or ask the union.',
  });
}
