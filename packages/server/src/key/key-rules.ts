import type { Scope } from '@union-jobs/contract';
import { createHash } from 'node:crypto';
import { CommandError } from '../command.ts';
import { ProblemError } from '../problem.ts';

/** What a key allows, as far as requests need to know. */
export interface KeyGrant {
  readonly keyId: string;
  readonly organizationId: string;
  readonly kind: 'publishable' | 'secret' | 'counselor' | 'door';
  /** Test data and live data never meet. */
  readonly mode: 'test' | 'live';
  readonly scopes: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly allowNullOrigin: boolean;
  /** Whose key it is; null unless it is a counselor's. */
  readonly counselorId: string | null;
  /** The fair at whose door it is used; null unless it is a door's. */
  readonly fairId: string | null;
}

const pageScopes = [
  'jobs:read',
  'regions:read',
  'applications:write',
  'slots:read',
  'bookings:write',
] as const;
const staffScopes = [
  'applications:read',
  'applications:manage',
  'files:read',
  'bookings:read',
  'bookings:manage',
  'check_ins:write',
] as const;

/**
 * What keys of a kind may be used for: what is in a page never reads personal data, and what a
 * counselor noted is for that counselor's key alone.
 */
export const scopesOfKind: Readonly<Record<KeyGrant['kind'], readonly Scope[]>> = {
  publishable: pageScopes,
  secret: [...pageScopes, ...staffScopes],
  counselor: ['notes:write'],
  door: ['jobs:read', 'check_ins:write'],
};

/**
 * The scopes of a new key: those asked for, or else all of its kind.
 *
 * @throws {CommandError} for a scope that keys of the kind never have
 */
export function chooseScopes(
  kind: KeyGrant['kind'],
  asked: readonly string[] | undefined,
): readonly string[] {
  const allowed: readonly string[] = scopesOfKind[kind];
  const wrong = asked?.find((scope) => !allowed.includes(scope));
  if (wrong !== undefined) {
    throw new CommandError(
      `${kindTitles[kind]}密钥没有“${wrong}”权限，可用的有：${allowed.join(' ')}`,
    );
  }
  return asked ?? allowed;
}

const kindTitles: Readonly<Record<KeyGrant['kind'], string>> = {
  publishable: '公开',
  secret: '服务端',
  counselor: '咨询师',
  door: '签到',
};

/** SHA-256 of a key; keys hold over 128 random bits, so a plain hash suffices (OWASP ASVS 6.5.2). */
export function hashKey(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/**
 * Checks that a key may be used from this page for this purpose. The origin limits misuse; it
 * authenticates nobody. A door's key is used on the page that the service has for it.
 *
 * @throws {ProblemError} `secret_key_in_browser`, `origin_not_allowed`, `scope_missing`
 */
export function checkGrant(
  grant: KeyGrant,
  scope: Scope,
  { origin, isOwn }: { origin: string | undefined; isOwn: boolean },
): void {
  const isAtDoor = grant.kind === 'door' && isOwn;
  if (origin !== undefined && grant.kind !== 'publishable' && !isAtDoor) {
    throw new ProblemError('secret_key_in_browser', {
      zh: '服务端密钥（sk_、ck_、dk_）被用在了网页里。请立即作废它，网页中改用公开密钥（pk_）。',
      en: 'A secret key (sk_, ck_, dk_) was sent from a browser. Revoke it and use a publishable key (pk_).',
    });
  }
  if (origin !== undefined && !isAtDoor && !allowsOrigin(grant, origin)) {
    throw new ProblemError('origin_not_allowed', {
      zh: `网站 ${origin} 不在此密钥的授权列表中。请联系发放密钥的工会添加该网站。`,
      en: `The origin ${origin} is not on the list of this key. Ask the union that issued it to add it.`,
    });
  }
  if (!grant.scopes.includes(scope) || !scopesOfKind[grant.kind].includes(scope)) {
    throw new ProblemError('scope_missing', {
      zh: `此密钥没有 ${scope} 权限。请联系发放密钥的工会。`,
      en: `The key lacks the scope ${scope}. Ask the union that issued it.`,
    });
  }
}

/**
 * Whether a key goes with the pages of an origin: exact origins, or `https://*.example.edu.cn` for
 * every host below; `null` only where allowed.
 */
export function allowsOrigin(grant: KeyGrant, origin: string): boolean {
  if (origin === 'null') return grant.allowNullOrigin;
  return grant.allowedOrigins.some((allowed) => {
    const [scheme, host] = allowed.split('://*.');
    if (host === undefined) return allowed === origin;
    return origin.startsWith(`${scheme}://`) && origin.endsWith(`.${host}`);
  });
}

/**
 * Checks an origin that a key is to allow.
 *
 * @throws {CommandError} unless it is `https://host[:port]` or `https://*.host`
 */
export function checkOriginPattern(pattern: string): void {
  const plain = pattern.replace('://*.', '://');
  if (URL.canParse(plain) && new URL(plain).origin === plain && /^https?:/.test(plain)) return;
  throw new CommandError(
    `“${pattern}”不是网站来源。应写成 https://jobs.example.edu.cn 或 https://*.example.edu.cn，结尾不带斜杠。`,
  );
}
