import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../problem.ts';
import type { Corrections } from './job-search.ts';

/** Where a page of jobs ends, and how its search was read, so that the next goes on the same way. */
export interface JobPosition {
  readonly publishedAt: Date;
  readonly id: string;
  /** Whether the last job was one of those ranked first. */
  readonly isTop: boolean;
  readonly corrections: Corrections;
  readonly loose: boolean;
}

type Packed = [number, string, 0 | 1, Corrections, 0 | 1];

/** Writes a position as a cursor that only goes with what it was made for (`subject`). */
export function writeCursor(position: JobPosition, seal: { secret: string; subject: string }) {
  const packed: Packed = [
    position.publishedAt.getTime(),
    position.id,
    position.isTop ? 1 : 0,
    position.corrections,
    position.loose ? 1 : 0,
  ];
  const payload = Buffer.from(JSON.stringify(packed)).toString('base64url');
  return `${payload}.${signature(payload, seal).toString('base64url')}`;
}

/**
 * Reads a cursor.
 *
 * @throws {ProblemError} `invalid_cursor` when it was changed, or made for something else
 */
export function readCursor(cursor: string, seal: { secret: string; subject: string }): JobPosition {
  const [payload = '', mark = ''] = cursor.split('.');
  const given = Buffer.from(mark, 'base64url');
  const wanted = signature(payload, seal);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw invalidCursor();
  const packed = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Packed;
  const [publishedAt, id, isTop, corrections, loose] = packed;
  return {
    publishedAt: new Date(publishedAt),
    id,
    isTop: isTop === 1,
    corrections,
    loose: loose === 1,
  };
}

function signature(payload: string, seal: { secret: string; subject: string }): Buffer {
  const text = `${payload}\n${seal.subject}`;
  return createHmac('sha256', seal.secret).update(text).digest().subarray(0, 16);
}

function invalidCursor(): ProblemError {
  return new ProblemError('invalid_cursor', {
    zh: '翻页位置无效：它只适用于产生它的那次查询（同一工会、筛选条件和排序）。请从第一页重新开始。',
    en: 'The cursor belongs to another organization, filter or sort. Start again from the first page.',
  });
}
