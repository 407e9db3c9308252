import type { Database } from '../database.ts';
import { randomId, randomText } from '../random-id.ts';
import { hashKey, type KeyGrant } from './key-rules.ts';

/** What a new key is made for. */
export interface NewKey {
  readonly organizationId: string;
  readonly kind: KeyGrant['kind'];
  readonly mode: 'test' | 'live';
  readonly scopes: readonly string[];
  /** `https://jobs.example.edu.cn`, or `https://*.example.edu.cn`. */
  readonly allowedOrigins: readonly string[];
  readonly allowNullOrigin?: boolean;
  /** Whose notes it is for; of a counselor's key alone. */
  readonly counselorId?: string;
  /** Whose visitors it checks in; of a door's key alone. */
  readonly fairId?: string;
}

const prefixes = { publishable: 'pk', secret: 'sk', counselor: 'ck', door: 'dk' } as const;

/** Issues a key and returns it; this is the only time it can be read. */
export async function insertKey(db: Database, key: NewKey): Promise<string> {
  const secret = `${prefixes[key.kind]}_${key.mode}_${randomText(32)}`;
  await db
    .insertInto('key')
    .values({
      id: randomId('key'),
      organization_id: key.organizationId,
      kind: key.kind,
      mode: key.mode,
      hash: hashKey(secret),
      last_four: secret.slice(-4),
      scopes: [...key.scopes],
      allowed_origins: [...key.allowedOrigins],
      allow_null_origin: key.allowNullOrigin ?? false,
      revoked_at: null,
      counselor_id: key.counselorId ?? null,
      fair_id: key.fairId ?? null,
    })
    .execute();
  return secret;
}

/** What a key allows, or undefined for an unknown or revoked one. */
export async function findGrant(db: Database, secret: string): Promise<KeyGrant | undefined> {
  const row = await db
    .selectFrom('key')
    .select([
      'id',
      'organization_id',
      'kind',
      'mode',
      'scopes',
      'allowed_origins',
      'allow_null_origin',
      'counselor_id',
      'fair_id',
    ])
    .where('hash', '=', hashKey(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      keyId: row.id,
      organizationId: row.organization_id,
      kind: row.kind,
      mode: row.mode,
      scopes: row.scopes,
      allowedOrigins: row.allowed_origins,
      allowNullOrigin: row.allow_null_origin,
      counselorId: row.counselor_id,
      fairId: row.fair_id,
    }
  );
}

/** A key as it is listed: never the key itself. */
export interface ListedKey {
  readonly id: string;
  readonly kind: KeyGrant['kind'];
  readonly lastFour: string;
  readonly allowedOrigins: readonly string[];
  readonly revokedAt: Date | null;
}

/** All keys, oldest first. */
export async function listKeys(db: Database): Promise<ListedKey[]> {
  return db
    .selectFrom('key')
    .select([
      'id',
      'kind',
      'last_four as lastFour',
      'allowed_origins as allowedOrigins',
      'revoked_at as revokedAt',
    ])
    .orderBy('created_at')
    .execute();
}

/** Ends a key for good; false when there is no such key in use. */
export async function revokeKey(db: Database, id: string): Promise<boolean> {
  const result = await db
    .updateTable('key')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
