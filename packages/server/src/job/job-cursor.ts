import { openCursor, sealCursor, type CursorSeal } from '../cursor.ts';
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
export function writeCursor(position: JobPosition, seal: CursorSeal): string {
  const packed: Packed = [
    position.publishedAt.getTime(),
    position.id,
    position.isTop ? 1 : 0,
    position.corrections,
    position.loose ? 1 : 0,
  ];
  return sealCursor(packed, seal);
}

/**
 * Reads a cursor.
 *
 * @throws {ProblemError} `invalid_cursor` when it was changed, or made for something else
 */
export function readCursor(cursor: string, seal: CursorSeal): JobPosition {
  const packed = openCursor(cursor, seal) as Packed;
  const [publishedAt, id, isTop, corrections, loose] = packed;
  return {
    publishedAt: new Date(publishedAt),
    id,
    isTop: isTop === 1,
    corrections,
    loose: loose === 1,
  };
}
