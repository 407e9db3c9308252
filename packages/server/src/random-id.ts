import { randomInt } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Random characters of base 36; 20 of them hold 103 bits. */
export function randomText(length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[randomInt(36)];
  return text;
}

/** A new identifier with the prefix of its noun: `job_4k1v…`. */
export function randomId(
  prefix:
    | 'org'
    | 'key'
    | 'emp'
    | 'fair'
    | 'job'
    | 'req'
    | 'app'
    | 'evt'
    | 'reg'
    | 'rpt'
    | 'upl'
    | 'svc'
    | 'plc'
    | 'csl'
    | 'lec'
    | 'book'
    | 'rem'
    | 'note',
): string {
  return `${prefix}_${randomText(20)}`;
}
