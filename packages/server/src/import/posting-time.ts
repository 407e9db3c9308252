import { afterTerm, chinaDay, readDate } from './date.ts';
import type { ImportTerms } from './posting-row.ts';
import type { RowNotes } from './row-notes.ts';

const cure = '请填写 2026-12-31 这样的日期，或在导入时用 --valid-until 指定整张表的有效期';

/** When the row says it was published; null when it says nothing that can be used. */
export function readPublishedAt(notes: RowNotes, now: Date): Date | null {
  const read = readDate(notes.cell('publishedAt')?.value, { day: 'start', now });
  if (read.kind === 'empty') return null;
  if (read.kind === 'date' && read.at <= now) return read.at;
  if (read.kind === 'date')
    notes.warn('publishedAt', '发布日期还没有到，按今天发布处理', '请核对发布日期');
  else
    notes.warn(
      'publishedAt',
      '发布日期看不出是哪一天，按今天发布处理',
      '请写成 2026-11-01 这样的日期',
    );
  return null;
}

/**
 * Until when the posting stands: as the row says, else as the import says for all rows. Null, with a
 * note, when neither says it or the day is past.
 */
export function readValidUntil(
  notes: RowNotes,
  terms: ImportTerms,
  publishedAt: Date | null,
): Date | null {
  const read = readDate(notes.cell('validUntil')?.value, { day: 'end', now: terms.now });
  if (read.kind === 'date' || read.kind === 'term') {
    const at = read.kind === 'date' ? read.at : afterTerm(publishedAt ?? terms.now, read);
    if (at > terms.now) return at;
    notes.refuse(
      'validUntil',
      `有效期已过（${chinaDay(at)}）`,
      '岗位仍在招聘的，请改为新的截止日期',
    );
    return null;
  }
  if (read.kind === 'impossible' || read.kind === 'unreadable') {
    const reason = read.kind === 'impossible' ? '有效期写的日子不存在' : '有效期看不出是哪一天';
    notes.refuse('validUntil', reason, cure);
    return null;
  }
  if (terms.validUntil) {
    if (read.kind === 'open') {
      notes.warn(
        'validUntil',
        `“${notes.text('validUntil')}”不是日期，按 ${chinaDay(terms.validUntil)} 截止处理`,
        '请填写具体日期',
      );
    }
    return terms.validUntil;
  }
  if (read.kind === 'open')
    notes.refuse(
      'validUntil',
      `“${notes.text('validUntil')}”不是日期，岗位信息必须有截止日期`,
      cure,
    );
  else notes.refuse('validUntil', '缺少有效期', cure);
  return null;
}
