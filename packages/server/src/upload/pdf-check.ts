import { inflate } from 'node:zlib';
import { promisify } from 'node:util';
import type { RandomAccess } from './random-access.ts';
import { refusedFile, type RefusalReason } from './refused-file.ts';

const inflateBytes = promisify(inflate);

/** Within how many bytes of start and end a PDF has its marks (ISO 32000-1, annex H.3.4). */
const markBytes = 1024;

/**
 * Checks that a file is a whole PDF that opens without a password and in which nothing runs by
 * itself and no file is carried along. Scripts are looked for as names, in the open and in packed
 * object streams; this finds what programs write, not everything that a clever enemy could hide.
 * A password is refused although only printing may be locked: nobody could look into such a file.
 *
 * @throws {ProblemError} `unsupported_type`
 */
export async function checkPdf(file: RandomAccess): Promise<void> {
  const head = await file.read(0, markBytes);
  const tail = await file.read(Math.max(0, file.bytes - markBytes), markBytes);
  if (!head.includes('%PDF-')) throw refusedFile('content_differs');
  if (!tail.includes('%%EOF')) throw refusedFile('damaged');
  let streamStart = -1;
  for await (const { text, mark, end } of marksIn(file)) {
    if (mark === 'object_stream') streamStart = 0;
    else if (mark === 'stream' && streamStart === 0) streamStart = end;
    else if (mark === 'stream_end' && streamStart > 0) {
      await checkObjectStream(file, streamStart, end - text.length);
      streamStart = -1;
    } else if (isReason(mark)) throw refusedFile(mark);
  }
}

/** A name as it may be written: each character plain or as `#` and two digits (ISO 32000-1, 7.3.5). */
function named(name: string): string {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  });
  return `/${letters.join('')}(?![A-Za-z0-9#])`;
}

const space = '[\\0\\t\\n\\f\\r ]{0,64}';
const value = `${space}(?:\\d{1,10}${space}\\d{1,5}${space}R|<<)`;

const patterns = {
  password: `${named('Encrypt')}${value}`,
  pdf_script: `${named('S')}${space}(?:${named('JavaScript')}|${named('Launch')})|${named('JavaScript')}${value}`,
  pdf_attachment: [
    `${named('EmbeddedFiles')}${value}`,
    `${named('EF')}${value}`,
    `${named('Type')}${space}${named('EmbeddedFile')}`,
    `${named('Subtype')}${space}(?:${named('FileAttachment')}|${named('RichMedia')})`,
  ].join('|'),
  object_stream: `${named('Type')}${space}${named('ObjStm')}`,
  stream_end: 'endstream',
  stream: 'stream\\r?\\n',
} as const;

type Mark = keyof typeof patterns;

const anyMark = new RegExp(
  Object.entries(patterns)
    .map(([mark, pattern]) => `(?<${mark}>${pattern})`)
    .join('|'),
  'g',
);

function isReason(mark: Mark): mark is Mark & RefusalReason {
  return mark === 'password' || mark.startsWith('pdf_');
}

interface FoundMark {
  readonly mark: Mark;
  readonly text: string;
  /** Position behind it. */
  readonly end: number;
}

const windowBytes = 64 * 1024;
/** Longer than any mark. */
const overlapBytes = 512;

async function* marksIn(file: RandomAccess): AsyncGenerator<FoundMark> {
  let carried = '';
  for (let at = 0; at < file.bytes; at += windowBytes) {
    const window = carried + (await file.read(at, windowBytes)).toString('latin1');
    const isLast = at + windowBytes >= file.bytes;
    let seen = 0;
    for (const found of window.matchAll(anyMark)) {
      // A mark at the edge may go on beyond it.
      const end = found.index + found[0].length;
      if (!isLast && end > window.length - overlapBytes / 2) break;
      yield { mark: markOf(found), text: found[0], end: at - carried.length + end };
      seen = end;
    }
    carried = window.slice(Math.max(seen, window.length - overlapBytes));
  }
}

function markOf(found: RegExpMatchArray): Mark {
  const [mark] = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
  return mark as Mark;
}

/** Programs pack some hundred objects together; more than this is no document. */
const mostPackedBytes = 2 * 1024 * 1024;
const mostObjectBytes = 16 * 1024 * 1024;

/** Looks into packed objects; what is packed in another way, or not whole, is left alone. */
async function checkObjectStream(file: RandomAccess, start: number, end: number): Promise<void> {
  if (end - start > mostPackedBytes) throw refusedFile('damaged');
  const packed = await file.read(start, end - start);
  const objects = await inflateBytes(packed, { maxOutputLength: mostObjectBytes }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw refusedFile('damaged');
      return Buffer.alloc(0);
    },
  );
  for (const found of objects.toString('latin1').matchAll(anyMark)) {
    const mark = markOf(found);
    if (isReason(mark)) throw refusedFile(mark);
  }
}
