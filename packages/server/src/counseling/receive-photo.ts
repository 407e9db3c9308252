import { counselorPhotoLimits, uploadTypes, type counselorPhotoTypes } from '@union-jobs/contract';
import { createHash } from 'node:crypto';
import { ProblemError } from '../problem.ts';
import { typeOfFile } from '../upload/file-type.ts';
import { readFormFile, type FormFile } from '../upload/form-file.ts';
import { plainJpeg } from '../upload/jpeg-picture.ts';
import { checkPixels } from '../upload/picture-size.ts';
import { plainPng } from '../upload/png-picture.ts';
import { refusedFile } from '../upload/refused-file.ts';

/** A photo that is checked, without what the camera wrote besides the picture. */
export interface ReceivedPhoto {
  readonly content: Buffer;
  readonly type: (typeof counselorPhotoTypes)[number];
  /** SHA-256 of the content, in base64url. */
  readonly version: string;
}

/**
 * Takes the photo of a request whole: it is small, and stands in the database.
 *
 * @throws {ProblemError} `unsupported_type`, `too_large`, `invalid_fields`, `invalid_request`
 */
export function receivePhoto(request: Request): Promise<ReceivedPhoto> {
  return readFormFile(request, async (file) => {
    const type = typeOfPhoto(file);
    const plain = type === 'png' ? plainPng : plainJpeg;
    const parts: Uint8Array[] = [];
    for await (const part of plain(limited(file.chunks), checkSides)) parts.push(part);
    const content = Buffer.concat(parts);
    const version = createHash('sha256').update(content).digest('base64url');
    return { content, type: uploadTypes[type].mediaType, version };
  });
}

function typeOfPhoto({ name, declaredType }: FormFile): 'jpg' | 'png' {
  if (!/\.(jpe?g|png)$/i.test(name)) throw refusedFile('not_a_photo');
  return typeOfFile(name, declaredType) === 'png' ? 'png' : 'jpg';
}

function checkSides(width: number, height: number): void {
  checkPixels(width, height);
  const { leastSide, mostSide } = counselorPhotoLimits;
  const isMeant = [width, height].every((side) => side >= leastSide && side <= mostSide);
  if (!isMeant) throw refusedFile('photo_size');
}

async function* limited(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > counselorPhotoLimits.bytes) throw tooLarge();
    yield chunk;
  }
}

function tooLarge(): ProblemError {
  const wording = {
    zh: `照片超过 ${counselorPhotoLimits.bytes / 1024} KB。请裁剪、缩小或降低画质后再上传。`,
    en: `The photo is over ${counselorPhotoLimits.bytes / 1024} KB. Cut it, or save it smaller.`,
  };
  return new ProblemError('too_large', wording, {
    fields: [{ pointer: '/body/file', code: 'too_large', detail: wording }],
  });
}
