import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Modules of white around a code (ISO/IEC 18004, 9.1). */
const quietModules = 4;

/**
 * A QR code as a PNG of two colours, at least `size` pixels wide. A quarter of it may be dirty or
 * worn (error correction level Q).
 */
export function qrPng(text: string, size: number): Uint8Array<ArrayBuffer> {
  const { data, size: modules } = encode(text, { ecc: 'Q', border: quietModules });
  const scale = Math.ceil(size / modules);
  const width = modules * scale;
  const rows = data.flatMap((row) => {
    const line = packedRow(row, scale, width);
    return Array.from({ length: scale }, () => line);
  });
  return png(width, Buffer.concat(rows));
}

/** A line of pixels, eight a byte, white set; led by the filter of the line, none. */
function packedRow(row: readonly boolean[], scale: number, width: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x++) {
    if (row[Math.floor(x / scale)]) continue;
    const at = 1 + (x >> 3);
    line[at] = (line[at] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

/** A square picture of one bit a pixel, grey (PNG, W3C 2003, clause 5). */
function png(width: number, lines: Buffer): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(1, 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND')];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length, 0);
  typed.copy(whole, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
}
