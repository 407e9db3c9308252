import { CFB } from '@e965/xlsx';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A file within a container. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly isStored?: boolean;
  /** General purpose flags: 1 says encrypted. */
  readonly flags?: number;
  /** Unix mode, such as that of a link. */
  readonly mode?: number;
  /** Said in the directory in place of the real size. */
  readonly claimedBytes?: number;
  /** Said in the directory in place of its own place: another entry's. */
  readonly startOf?: string;
  readonly method?: number;
}

/** Writes a zip container, wrong wherever the parts say so. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const starts = new Map<string, number>();
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const packed = part.isStored ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((part.flags ?? 0) | 0x800, 2);
    common.writeUInt16LE(part.method ?? (part.isStored ? 0 : 8), 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedBytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    starts.set(part.name, at);
    bodies.push(Buffer.from('PK\x03\x04'), common, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(starts.get(part.startOf ?? part.name) ?? at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03'), common, rest, name);
    at += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word document with some text, and more where wanted. */
export function docxParts(
  text = '求职简历',
  { mainType = word, links = '' }: { mainType?: string; links?: string } = {},
): ZipPart[] {
  const open = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return [
    {
      name: '[Content_Types].xml',
      content: `${open}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${open}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${open}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${open}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    },
  ];
}

/** A relationship to something outside of the document. */
export function externalLink(
  type: string,
  target: string,
  mode = ' TargetMode="External"',
): string {
  return `<Relationship Id="rId9" Type="${relations}/${type}" Target="${target}"${mode}/>`;
}

/** A Word document, with more parts or other ones where wanted. */
export function docx(more: readonly ZipPart[] = [], text?: string): Buffer {
  return zip([...docxParts(text), ...more]);
}

/**
 * An old container ([MS-CFB]) of streams. A document with a password is one with `EncryptionInfo` and
 * `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4), as Word, WPS and LibreOffice write it.
 */
export function oldContainer(streams: readonly string[], content = Buffer.alloc(6000, 7)): Buffer {
  const container = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(container, `/${name}`, content);
  return CFB.write(container, { type: 'buffer' }) as Buffer;
}

/** A PDF of one page with some text; `objects` are added to its body, `trailer` to its end. */
export function pdf({ text = 'Resume', objects = '', catalog = '', trailer = '' } = {}): Buffer {
  const content = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = bodies.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  file += objects;
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 6\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size 6 /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Objects packed together, as writers of PDF 1.5 do. */
export function objectStream(objects: string): string {
  const packed = deflateSync(Buffer.from(objects, 'latin1'));
  return (
    `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\n` +
    `stream\n${packed.toString('latin1')}\nendstream\nendobj\n`
  );
}

const nothing: Buffer = Buffer.alloc(0);

/** A chunk of a PNG. */
export function pngChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(name, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content, crc32(name)));
  return Buffer.concat([head, content, sum]);
}

/** A grey PNG; `more` stands between its header and its pixels. */
export function png({ width = 8, height = 8, more = nothing } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Math.min(height, 64);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    more,
    pngChunk('IDAT', deflateSync(Buffer.alloc(rows * (Math.min(width, 64) + 1), 0x5a))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A segment of a JPEG. */
export function jpegSegment(code: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** EXIF data as a phone writes them: which side is up, a device, and a place as text. */
export function exif(orientation: number, place: string): Buffer {
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(0x0112, 0);
  entry.writeUInt16LE(3, 2);
  entry.writeUInt32LE(1, 4);
  entry.writeUInt16LE(orientation, 8);
  const directory = Buffer.concat([Buffer.from([1, 0]), entry, Buffer.alloc(4)]);
  return Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'),
    directory,
    Buffer.from(place),
  ]);
}

/** A grey JPEG of one block, baseline (ITU-T T.81); `more` stands behind its beginning. */
export function jpeg({ width = 8, height = 8, more = nothing, tail = nothing } = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  // One code of one bit for each table: difference 0, end of block.
  const table = (kind: number) => Buffer.from([kind, 1, ...new Array<number>(15).fill(0), 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    more,
    jpegSegment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, table(0x00)),
    jpegSegment(0xc4, table(0x10)),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0x00, 0x3f]),
    Buffer.from([0xff, 0xd9]),
    tail,
  ]);
}
