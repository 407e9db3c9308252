import { ProblemError } from './problem.ts';

/** Most bytes of a body of JSON. */
const mostBytes = 64 * 1024;
/** Most levels of lists and objects within each other. */
const mostDepth = 16;

/**
 * Reads the body of a request as JSON, no further than allowed.
 *
 * @throws {ProblemError} `unsupported_type`, `too_large`, `invalid_request`
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ProblemError('unsupported_type', {
      zh: '请求内容应是 JSON，并带有请求头 Content-Type: application/json。',
      en: 'Send JSON, with the header Content-Type: application/json.',
    });
  }
  const value = parse(await readBytes(request));
  if (!isAtMost(value, mostDepth)) {
    throw notJson(`内容嵌套超过 ${mostDepth} 层。`, `The body is nested over ${mostDepth} levels.`);
  }
  return value;
}

async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read().catch(brokenOff)) ?? {};
    if (!value) break;
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

function brokenOff(): never {
  throw notJson('请求没有传完就中断了。请再试一次。', 'The request broke off. Send it again.');
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The error quotes the text, which may be personal: it goes no further.
    throw notJson('请求内容不是完整的 JSON（UTF-8）。', 'The body is not whole JSON in UTF-8.');
  }
}

function isAtMost(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isAtMost(member, depth - 1));
}

function tooLarge(): ProblemError {
  return new ProblemError('too_large', {
    zh: `请求内容超过 ${mostBytes / 1024} KB。请缩短后再试。`,
    en: `The body is over ${mostBytes / 1024} KB. Send less.`,
  });
}

function notJson(zh: string, en: string): ProblemError {
  return new ProblemError('invalid_request', { zh, en });
}
