import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** First byte of everything sealed: AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D). */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals a text with a key of 32 bytes. `place` says where it belongs, such as organization, table,
 * column and row; what was moved elsewhere does not open.
 *
 * @returns version, nonce, cipher text, tag
 */
export function seal(key: Uint8Array, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, sealed, cipher.getAuthTag()]);
}

/**
 * Opens what {@link seal} made.
 *
 * @throws when the key or the place is another one, or a bit was changed
 */
export function unseal(key: Uint8Array, place: string, envelope: Uint8Array): Buffer {
  if (envelope[0] !== version || envelope.length < 1 + nonceBytes + tagBytes) {
    throw new Error('Not an envelope of this service');
  }
  const tagStart = envelope.length - tagBytes;
  const nonce = envelope.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(envelope.subarray(tagStart));
  return Buffer.concat([
    decipher.update(envelope.subarray(1 + nonceBytes, tagStart)),
    decipher.final(),
  ]);
}
