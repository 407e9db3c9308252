import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from './problem.ts';

/** What signs a cursor, and what it goes with: the organization, the filters and the sort. */
export interface CursorSeal {
  readonly secret: string;
  readonly subject: string;
}

/** Writes a position in a list as a cursor that only goes with the subject of its seal. */
export function sealCursor(position: unknown, seal: CursorSeal): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${payload}.${signature(payload, seal).toString('base64url')}`;
}

/**
 * Reads the position in a cursor.
 *
 * @throws {ProblemError} `invalid_cursor` when it was changed, or made for something else
 */
export function openCursor(cursor: string, seal: CursorSeal): unknown {
  const [payload = '', mark = ''] = cursor.split('.');
  const given = Buffer.from(mark, 'base64url');
  const wanted = signature(payload, seal);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw invalidCursor();
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown;
}

function signature(payload: string, seal: CursorSeal): Buffer {
  const text = `${payload}\n${seal.subject}`;
  return createHmac('sha256', seal.secret).update(text).digest().subarray(0, 16);
}

function invalidCursor(): ProblemError {
  return new ProblemError('invalid_cursor', {
    zh: '翻页位置无效：它只适用于产生它的那次查询（同一工会、筛选条件和排序）。请从第一页重新开始。',
    en: 'The cursor belongs to another organization, filter or sort. Start again from the first page.',
  });
}
