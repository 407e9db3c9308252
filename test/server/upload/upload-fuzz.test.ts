import fc from 'fast-check';
import { describe, it } from 'node:test';
import { checkDocx } from '../../../packages/server/src/upload/docx-check.ts';
import { cleanName } from '../../../packages/server/src/upload/upload-name.ts';
import { plainJpeg } from '../../../packages/server/src/upload/jpeg-picture.ts';
import { checkPdf } from '../../../packages/server/src/upload/pdf-check.ts';
import { plainPng } from '../../../packages/server/src/upload/png-picture.ts';
import { memoryFile, pieces, reasonOf, whole } from './memory-file.ts';
import { docx, exif, jpeg, jpegSegment, objectStream, pdf, png, pngChunk } from './sample-files.ts';

const runs = Number(process.env['UNION_JOBS_TEST_FILES'] ?? 400);

/** A harm done to a file: bytes changed, cut off, taken out, doubled or put in. */
const harm = fc.record({
  kind: fc.constantFrom('change', 'cut', 'remove', 'double', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
});

type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function harmed(content: Buffer, { kind, at, bytes }: Harm): Buffer {
  const start = Math.floor(at * content.length);
  const head = content.subarray(0, start);
  const tail = content.subarray(start);
  if (kind === 'cut') return head;
  if (kind === 'remove') return Buffer.concat([head, tail.subarray(bytes.length)]);
  if (kind === 'double') return Buffer.concat([head, tail.subarray(0, bytes.length), tail]);
  if (kind === 'insert') return Buffer.concat([head, bytes, tail]);
  return Buffer.concat([head, bytes, tail.subarray(bytes.length)]);
}

const kinds: Record<string, { sample: Buffer; check: (content: Buffer) => Promise<unknown> }> = {
  'Word document': {
    sample: docx([{ name: 'word/media/image1.png', content: png(), isStored: true }]),
    check: (content) => checkDocx(memoryFile(content)),
  },
  PDF: {
    sample: pdf({ objects: objectStream('6 0 << /Type /Annot >>') }),
    check: (content) => checkPdf(memoryFile(content)),
  },
  JPEG: {
    sample: jpeg({ more: jpegSegment(0xe1, exif(6, 'place')) }),
    check: (content) => whole(plainJpeg(pieces(content, 13))),
  },
  PNG: {
    sample: png({ more: pngChunk('tEXt', Buffer.from('Comment\0place')) }),
    check: (content) => whole(plainPng(pieces(content, 13))),
  },
};

describe('any file', () => {
  for (const [kind, { sample, check }] of Object.entries(kinds)) {
    it(`that was a ${kind} and was harmed is taken or refused with a reason`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 4 }), async (harms) => {
          await reasonOf(check(harms.reduce(harmed, sample)));
        }),
        { numRuns: runs },
      );
    });

    it(`that says it is a ${kind} is taken or refused with a reason`, async () => {
      const bytes = fc.uint8Array({ maxLength: 3000 });
      await fc.assert(
        fc.asyncProperty(bytes, fc.nat(200), async (noise, kept) => {
          await reasonOf(check(Buffer.concat([sample.subarray(0, kept), noise])));
        }),
        { numRuns: runs },
      );
    });
  }

  it('has a name that is short, visible and its own cleaned form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = cleanName(given);
        return (
          cleanName(name) === name &&
          [...name].length <= 120 &&
          name !== '' &&
          !/[\p{Cc}\p{Cf}\p{Cs}/\\]/u.test(name)
        );
      }),
      { numRuns: runs * 10 },
    );
  });
});
