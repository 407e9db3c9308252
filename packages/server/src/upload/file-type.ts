import { uploadTypes, type UploadType } from '@union-jobs/contract';
import { refusedFile, type RefusalReason } from './refused-file.ts';
import { extensionOf } from './upload-name.ts';

/** What is often sent in place of what is taken, and what to tell. */
const knownOthers: readonly [RefusalReason, RegExp][] = [
  ['old_document', /^(doc|dot|docm|dotm|dotx|wps|wpt|rtf|odt|pages|txt|html?|mht)$/],
  ['phone_picture', /^(heic|heif|webp|avif|tiff?|bmp|gif|dng|raw)$/],
  ['archive', /^(zip|rar|7z|gz|tar|tgz|cab|iso)$/],
];

/** Names that programs give a type besides its registered one. */
const aliases: Readonly<Record<UploadType, readonly string[]>> = {
  pdf: ['application/x-pdf'],
  docx: [],
  jpg: ['image/jpg', 'image/pjpeg'],
  png: ['image/x-png'],
};

/** Says nothing about a file: what browsers send when they do not know it. */
const undeclared = ['', 'application/octet-stream'];

/**
 * The type that a name tells, with which the declared one must agree.
 *
 * @throws {ProblemError} `unsupported_type`
 */
export function typeOfFile(name: string, declared: string): UploadType {
  const extension = extensionOf(name).toLowerCase();
  const type = (Object.keys(uploadTypes) as UploadType[]).find((one) =>
    uploadTypes[one].extensions.some((known) => known === extension),
  );
  if (!type) {
    const other = knownOthers.find(([, names]) => names.test(extension));
    throw refusedFile(other?.[0] ?? 'unknown_extension');
  }
  const said = declared.trim().toLowerCase();
  const agreed = [uploadTypes[type].mediaType, ...aliases[type], ...undeclared];
  if (!agreed.includes(said)) throw refusedFile('type_differs');
  return type;
}

/** Bytes in which the mark of every type stands; a PDF may have a foreword (ISO 32000, annex H). */
export const markBytes = 1024;

const marks: Readonly<Record<UploadType, (head: Buffer) => boolean>> = {
  pdf: (head) => head.includes('%PDF-'),
  docx: (head) => head.readUInt32BE() === 0x504b0304 || isOldContainer(head),
  jpg: (head) => head.readUIntBE(0, 3) === 0xffd8ff,
  png: (head) => head.readUInt32BE() === 0x89504e47,
};

/** Old Word begins so, and so does a document of today with a password ([MS-CFB] 2.2). */
export function isOldContainer(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32BE() === 0xd0cf11e0;
}

/**
 * Checks that a file begins as its type does.
 *
 * @param head the first {@link markBytes}, or all there are
 * @throws {ProblemError} `unsupported_type`
 */
export function checkMark(type: UploadType, head: Buffer): void {
  if (head.length === 0) throw refusedFile('empty');
  if (head.length >= 4 && marks[type](head)) return;
  throw refusedFile('content_differs');
}
