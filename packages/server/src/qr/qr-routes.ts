import { qr } from '@union-jobs/contract';
import type { Hono } from 'hono';
import type { Database } from '../database.ts';
import { createKeyGate } from '../key/key-gate.ts';
import { allowsOrigin } from '../key/key-rules.ts';
import { ProblemError } from '../problem.ts';
import { readInput } from '../request-input.ts';
import { ownOrigin } from '../public-address.ts';
import { qrPng } from './qr-image.ts';

/** `GET /v1/qr.png`: the same picture for the same address, always. */
export function qrRoutes(
  app: Hono,
  { db, publicUrl }: { db: Database; publicUrl?: string | undefined },
): void {
  const admit = createKeyGate(db, publicUrl);
  app.get(qr.image.path, async (context) => {
    const grant = await admit(context, qr.image);
    const { searchParams } = new URL(context.req.url);
    const { query } = readInput(qr.image, { params: {}, search: searchParams });
    const { to, size } = query as { to: string; size: number };
    const { origin } = new URL(to);
    if (origin !== ownOrigin(context, publicUrl) && !allowsOrigin(grant, origin)) {
      throw foreignAddress(origin);
    }
    return context.body(qrPng(to, size), 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
}

/** A code that this service draws is trusted; it must not lead just anywhere. */
function foreignAddress(origin: string): ProblemError {
  return new ProblemError('origin_not_allowed', {
    zh: `二维码只能指向本服务或此密钥授权的网站，${origin} 不在其中。请联系发放密钥的工会添加该网站。`,
    en: `A QR code leads to this service or to an origin of the key; ${origin} is neither. Ask the union that issued the key to add it.`,
  });
}
