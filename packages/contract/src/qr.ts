import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { webAddress } from './field.ts';

/** Where pictures of QR codes are; apart, because pages write the address and read no JSON. */
export const qrRoute = { method: 'GET', path: '/v1/qr.png' } as const;

/** Operations on QR codes. */
export const qr = {
  /**
   * A QR code as a picture, for `<img>`: where no script draws, and where a phone reads a code by a
   * long press on the picture. It leads to the service or to an origin that the key allows.
   */
  image: endpoint({
    ...qrRoute,
    summary: 'A QR code as PNG',
    query: z.strictObject({
      /** The address that the code holds, at most 1,000 characters. */
      to: webAddress.check(z.maxLength(1000)),
      /** Least width in pixels, 100–1,200. */
      size: z._default(
        z.coerce.number<number>().check(z.int(), z.minimum(100), z.maximum(1200)),
        400,
      ),
    }),
    output: z.file().check(z.mime(['image/png'])),
    problems: [],
    scope: 'jobs:read',
  }),
};
