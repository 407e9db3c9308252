/** Octets of a line without its break (RFC 5545, 3.1). */
const lineOctets = 75;

/**
 * A value of type TEXT (RFC 5545, 3.3.11): a line break of any kind becomes `\n`. Control characters,
 * which it does not allow, are left out, and signs that turn the text around them.
 */
export function calendarText(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A value of type TEXT that a reader shows in one line. */
export function calendarTitle(text: string): string {
  return calendarText(plainText(text).replace(/\s+/g, ' ').trim());
}

/** A parameter value in quotes (RFC 5545, 3.2), which holds none itself and no line break. */
export function calendarParameter(text: string): string {
  return `"${plainText(text).replace(/\s+/g, ' ').replaceAll('"', '”').trim()}"`;
}

/** An address as a value of type URI, which is not escaped (RFC 5545, 3.3.13); null for none. */
export function calendarUri(address: string): string | null {
  return URL.canParse(address) ? new URL(address).href : null;
}

/** A moment in UTC: `20261127T010000Z`. */
export function calendarMoment(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

const chinaOffsetMs = 8 * 3_600_000;

/** A moment by the clock in China, which `TZID=Asia/Shanghai` goes with: `20261127T090000`. */
export function calendarChinaTime(at: string): string {
  const moved = new Date(Date.parse(at) + chinaOffsetMs);
  return calendarMoment(moved.toISOString()).slice(0, -1);
}

/** Lines as they are sent: folded at 75 octets, never within a character, ended by CRLF. */
export function calendarBody(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > lineOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Signs of direction (Unicode TR 9) that reach beyond the text they stand in. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufeff]/gu, '')
    .replace(turning, '');
}
