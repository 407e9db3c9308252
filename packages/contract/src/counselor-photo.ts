import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { id } from './field.ts';

/** What a photo of a counselor may be. */
export const counselorPhotoTypes = ['image/jpeg', 'image/png'] as const;

/** How large it may be: shown small, on phones, a dozen at a time. */
export const counselorPhotoLimits = {
  bytes: 300 * 1024,
  /** Pixels of each side. */
  leastSide: 120,
  mostSide: 1000,
} as const;

/** Where photos of counselors are; apart, because pages write the address and read no JSON. */
export const counselorPhotoRoute = { method: 'GET', path: '/v1/counselors/{id}/photo' } as const;

/** Operations on photos of counselors. */
export const counselorPhoto = {
  /**
   * The photo of a counselor, for `<img>`. It comes from the service and nowhere else: another host
   * would be told of everybody who is about to ask for counsel.
   */
  image: endpoint({
    ...counselorPhotoRoute,
    summary: 'The photo of a counselor',
    params: z.strictObject({ id: id('csl') }),
    query: z.strictObject({
      /** `photo` of the counselor, so that a copy is not shown once there is another. */
      version: z.optional(z.string().check(z.maxLength(64))),
    }),
    output: z.file().check(z.mime([...counselorPhotoTypes])),
    problems: ['not_found'],
    scope: 'slots:read',
  }),
};
