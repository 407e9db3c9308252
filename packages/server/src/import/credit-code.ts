const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Reads a unified social credit code: 18 characters without I, O, S, V, Z, the last of which checks
 * the others (GB 32100-2015: weights 3^i modulo 31). Null when it is none.
 */
export function readCreditCode(text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return null;
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += alphabet.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17] ? code : null;
}
