import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Database } from '../database.ts';
import { seal, unseal } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import {
  deleteKeys,
  findKeysWrappedBefore,
  findWrappedKey,
  insertKeyOnce,
  replaceKey,
  replaceRoot,
  storeRoot,
} from './vault-queries.ts';

/** The key of one person's matter, or of one thing by which people are looked up. */
export class VaultKey {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** Seals a text for its place: organization, table, column and row. */
  seal(place: string, text: string): Buffer {
    return seal(this.#key, place, Buffer.from(text));
  }

  /** @throws when it was sealed with another key or for another place */
  open(place: string, sealed: Uint8Array): string {
    return unseal(this.#key, place, sealed).toString('utf8');
  }

  /** HMAC-SHA-256 of a text: the same for the same, under a key of its own (HKDF, RFC 5869). */
  mark(purpose: string, text: string): Buffer {
    const key = hkdfSync('sha256', this.#key, '', `union-jobs ${purpose}`, 32);
    return createHmac('sha256', Buffer.from(key)).update(text).digest();
  }
}

const rootPlace = 'vault.root';
const placeOf = (id: string) => `vault.key ${id}`;

/**
 * Keeps personal data readable for this service alone: a master key outside the database wraps a
 * random key for each matter of a person, and that one seals what the person wrote.
 */
export class Vault {
  readonly #masterKeys: MasterKeys;
  /** Lasts as long as the data, whatever becomes of the master key. */
  readonly root: VaultKey;
  readonly #rootBytes: Uint8Array;

  private constructor(masterKeys: MasterKeys, root: Uint8Array) {
    this.#masterKeys = masterKeys;
    this.#rootBytes = root;
    this.root = new VaultKey(root);
  }

  /**
   * Opens the vault of a database; the first to open it makes its root secret.
   *
   * @throws {WrongMasterKeyError} when the master key does not fit the data
   */
  static async open(db: Database, masterKeys: MasterKeys): Promise<Vault> {
    const stored = await storeRoot(db, masterKeys.wrap(rootPlace, randomBytes(32)));
    return new Vault(masterKeys, masterKeys.unwrap(rootPlace, stored));
  }

  /** Makes the key of a new matter; inside the transaction that stores what it seals. */
  async addKey(db: Database, id: string): Promise<VaultKey> {
    const key = randomBytes(32);
    await insertKeyOnce(db, id, this.#masterKeys.wrap(placeOf(id), key));
    return new VaultKey(key);
  }

  /** The key with this id, made when it is asked for the first time. */
  async obtainKey(db: Database, id: string): Promise<VaultKey> {
    const known = await this.findKey(db, id);
    if (known) return known;
    await this.addKey(db, id);
    const stored = await this.findKey(db, id);
    if (!stored) throw new Error(`The key ${id} was destroyed while it was made`);
    return stored;
  }

  /** The key with this id; undefined when it was destroyed. */
  async findKey(db: Database, id: string): Promise<VaultKey | undefined> {
    const wrapped = await findWrappedKey(db, id);
    return wrapped && this.openKey(id, wrapped);
  }

  /** The key that was read from the vault in its wrapping. */
  openKey(id: string, wrapped: Uint8Array): VaultKey {
    return new VaultKey(this.#masterKeys.unwrap(placeOf(id), wrapped));
  }

  /** Destroys keys, so that nothing sealed with them opens again, here or in a copy of the data. */
  async destroyKeys(db: Database, ids: readonly string[]): Promise<void> {
    await deleteKeys(db, ids);
  }

  /** Wraps some more keys with the newest master key; false when none is left. */
  async rotate(db: Database): Promise<boolean> {
    const name = this.#masterKeys.nameWhenRotating;
    if (!name) return false;
    await replaceRoot(db, this.#masterKeys.wrap(rootPlace, this.#rootBytes));
    const older = await findKeysWrappedBefore(db, { name, limit: 500 });
    for (const { id, wrapped } of older) {
      const key = this.#masterKeys.unwrap(placeOf(id), wrapped);
      await replaceKey(db, id, this.#masterKeys.wrap(placeOf(id), key));
    }
    return older.length > 0;
  }
}
