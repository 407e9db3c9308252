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

/** A file of personal data that is sent while it is read. */
export class OpenFile {
  readonly name: string;
  /** As in `Content-Type`. */
  readonly type: string;
  readonly bytes: number;
  /** The content from its beginning. */
  readonly chunks: () => AsyncIterable<Uint8Array>;

  constructor(file: Pick<OpenFile, 'name' | 'type' | 'bytes' | 'chunks'>) {
    this.name = file.name;
    this.type = file.type;
    this.bytes = file.bytes;
    this.chunks = file.chunks;
  }
}

/** Sends personal data, or a file of it, so that nobody on the way keeps a copy. */
export function respondPrivately(
  context: Context,
  output: unknown,
  { isNew, onFault }: { isNew?: boolean; onFault?: (error: unknown) => void } = {},
): Response | Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  if (output instanceof File) return respondWithFile(context, output, headers);
  if (output instanceof OpenFile) {
    return respondWithOpenFile(context, output, { headers, ...(onFault ? { onFault } : {}) });
  }
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
  return context.body(await file.arrayBuffer(), 200, { ...headers, ...asAttachment(file) });
}

/** Sends a file while it is read; where it cannot be read on, the connection breaks off. */
function respondWithOpenFile(
  context: Context,
  file: OpenFile,
  { headers, onFault }: { headers: Record<string, string>; onFault?: (error: unknown) => void },
): Response {
  const chunks = file.chunks()[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next().catch((error: unknown) => {
          onFault?.(error);
          throw error;
        });
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    // Nothing is read before somebody wants it: HEAD never does.
    { highWaterMark: 0 },
  );
  return context.body(stream, 200, {
    ...headers,
    ...asAttachment(file),
    'content-length': String(file.bytes),
  });
}

/** To be saved, not shown, under a name in any script (RFC 6266, RFC 8187). */
function asAttachment({ name, type }: { name: string; type: string }): Record<string, string> {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
    'content-security-policy': "sandbox; default-src 'none'",
  };
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
