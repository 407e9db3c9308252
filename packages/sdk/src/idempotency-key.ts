/** A new name for one intent of a person: 128 random bits in 32 hexadecimal digits. */
export function newIdempotencyKey(): string {
  let key = '';
  // Not `randomUUID`, which pages without https lack.
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
    key += (byte + 256).toString(16).slice(1);
  }
  return key;
}
