/** The constants of FIPS 180-4, 4.2.2 and 5.3.3: roots of the first primes, 32 bits of each fraction. */
const { rounds, start } = constants();

/**
 * SHA-256 of a short text, in hexadecimal (FIPS 180-4). The browser's own is slow for many short
 * texts, because each is a promise, and pages without https lack it.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = (bytes.length + 72) >> 6;
  const view = new DataView(new ArrayBuffer(blocks * 64));
  bytes.forEach((byte, index) => view.setUint8(index, byte));
  view.setUint8(bytes.length, 0x80);
  view.setUint32(blocks * 64 - 4, bytes.length * 8);
  const hash = new Int32Array(start);
  for (let block = 0; block < blocks; block++) compress(hash, view, block * 64);
  let hex = '';
  hash.forEach((word) => (hex += (word >>> 0).toString(16).padStart(8, '0')));
  return hex;
}

const words = new Int32Array(64);

function compress(hash: Int32Array, view: DataView, from: number): void {
  for (let at = 0; at < 64; at++) {
    words[at] = at < 16 ? view.getInt32(from + at * 4) : scheduled(at);
  }
  const before = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => word(hash, at));
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = before;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const big = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + big + choice + word(rounds, at) + word(words, at)) | 0;
    const major = (a & b) ^ (a & c) ^ (b & c);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + major;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => (hash[at] = word(before, at) + value));
}

function scheduled(at: number): number {
  const near = word(words, at - 2);
  const far = word(words, at - 15);
  return (
    (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)) +
    word(words, at - 7) +
    (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) +
    word(words, at - 16)
  );
}

function word(list: ArrayLike<number>, at: number): number {
  return list[at] ?? 0;
}

function turned(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function constants() {
  const rounds = new Int32Array(64);
  const start = new Int32Array(8);
  const fraction = (root: number) => (root - Math.floor(root)) * 2 ** 32;
  for (let count = 0, number = 2; count < 64; number++) {
    let divisor = 2;
    while (number % divisor) divisor++;
    if (divisor < number) continue;
    rounds[count] = fraction(Math.cbrt(number));
    if (count < 8) start[count] = fraction(Math.sqrt(number));
    count++;
  }
  return { rounds, start };
}
