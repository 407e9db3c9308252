import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { id, moment } from './field.ts';

/** Files that a résumé may be, with what they are called in names and in `Content-Type`. */
export const uploadTypes = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf' },
  docx: {
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  jpg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  png: { extensions: ['png'], mediaType: 'image/png' },
} as const;

/** What the types are called in `Content-Type`. */
export const uploadMediaTypes = Object.values(uploadTypes).map(({ mediaType }) => mediaType);

/** @see {@link uploadTypes} */
export type UploadType = keyof typeof uploadTypes;

/** What a page can check before it sends a file. */
export const uploadLimits = {
  /** Largest file: 10 MB. */
  bytes: 10 * 1024 * 1024,
  /** Characters of a name that are kept. */
  nameLength: 120,
  /** Hours after which a file that belongs to no application is deleted. */
  hours: 24,
} as const;

/** A file that was taken; its name is the person's own, cleaned. */
export const uploadSchema = z.object({
  id: id('upl'),
  name: z.string(),
  type: z.enum(['pdf', 'docx', 'jpg', 'png']),
  /** Bytes that are stored: pictures lose what cameras write into them besides the picture. */
  bytes: z.int(),
  /** Until then the file waits for an application to name it. */
  expiresAt: moment,
});
/** @see {@link uploadSchema} */
export type Upload = z.output<typeof uploadSchema>;

/** The file of an application; null where it came without. */
export const resumeSchema = z.nullable(
  z.object({ type: z.enum(['pdf', 'docx', 'jpg', 'png']), bytes: z.int() }),
);

/** Operations on files that belong to an application. */
export const upload = {
  /**
   * Sends a résumé ahead of the application that will name it: PDF, Word (.docx), JPG or PNG of at
   * most 10 MB. A file is refused with `unsupported_type` when its name, its content and its declared
   * type disagree, or when it holds what nobody should open unasked: macros, scripts, passwords,
   * files within files. `errors[0].code` names the reason and `detail` says what to do.
   */
  create: endpoint({
    method: 'POST',
    path: '/v1/uploads',
    summary: 'Send a file',
    encoding: 'multipart',
    body: z.strictObject({
      file: z.file().check(z.mime(uploadMediaTypes), z.maxSize(uploadLimits.bytes)),
    }),
    output: uploadSchema,
    problems: ['storage_full'],
    scope: 'applications:write',
    creates: true,
  }),
};
