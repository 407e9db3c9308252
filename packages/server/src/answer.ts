import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { Finding } from './publication/publication-cache.ts';

/** A checked answer as it is sent, and kept to be sent again. */
export interface Answer {
  readonly body: string;
  /** Of the body as it stands; the packed body has its own (RFC 9110, 8.8.3.3). */
  readonly digest: string;
  /** The body packed, once somebody asked for it so. */
  packed?: Uint8Array<ArrayBuffer>;
}

/** Shorter bodies fit into one packet either way. */
const shortestPacked = 1400;

/** Makes an answer that is true until a moment, or until a write. */
export function answerOf(body: string, until: Date | null): Finding<Answer> {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { value: { body, digest }, until, size: body.length };
}

/** Sends an answer, or word that the reader's copy still holds. */
export function respond(context: Context, { value, until }: Finding<Answer>, now: Date): Response {
  const pack =
    value.body.length >= shortestPacked &&
    /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  const etag = `"${value.digest}${pack ? '-gzip' : ''}"`;
  const headers = {
    etag,
    'cache-control': cacheControl(until, now),
    vary: 'Accept-Encoding',
  };
  const known = context.req.header('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag) || known.includes(`W/${etag}`)) return context.body(null, 304, headers);
  const type = { 'content-type': 'application/json; charset=utf-8' };
  if (!pack) return context.body(value.body, 200, { ...headers, ...type });
  value.packed ??= new Uint8Array(gzipSync(value.body));
  return context.body(value.packed, 200, { ...headers, ...type, 'content-encoding': 'gzip' });
}

/** Sends personal data, or a file of it, so that nobody on the way keeps a copy. */
export function respondPrivately(
  context: Context,
  output: unknown,
  { isNew }: { isNew: boolean } = { isNew: false },
): Response | Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  if (output instanceof File) return respondWithFile(context, output, headers);
  return context.body(JSON.stringify(output), isNew ? 201 : 200, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
  });
}

/** A file to be saved, not shown (RFC 6266). */
async function respondWithFile(
  context: Context,
  file: File,
  headers: Record<string, string>,
): Promise<Response> {
  return context.body(await file.arrayBuffer(), 200, {
    ...headers,
    'content-type': file.type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
  });
}

/** A minute fresh, five more while a new copy is fetched, a day where the service is down. */
const freshness = { 'max-age': 60, 'stale-while-revalidate': 300, 'stale-if-error': 86_400 };

/** No copy anywhere (RFC 9111, RFC 5861) is good for longer than what it shows. */
function cacheControl(until: Date | null, now: Date): string {
  let leftS = until ? Math.floor((until.getTime() - now.getTime()) / 1000) : Infinity;
  const parts = Object.entries(freshness).map(([name, seconds]) => {
    const span = Math.max(0, Math.min(seconds, leftS));
    if (name !== 'stale-if-error') leftS -= span;
    return `${name}=${span}`;
  });
  return ['public', ...parts].join(', ');
}
