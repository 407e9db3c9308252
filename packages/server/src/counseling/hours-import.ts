import type { CounselorHours } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { SheetFileError, openSheets } from '../import/sheet-file.ts';
import {
  findHours,
  insertPlace,
  listCounselors,
  listPlaces,
  replaceHours,
} from './counseling-queries.ts';
import { readHours, type HoursLine, type HoursNote } from './hours-sheet.ts';

/** What became of a sheet of hours. */
export interface HoursImport {
  /** Counselors whose hours were set. */
  readonly set: readonly string[];
  /** Counselors of whom a row is wrong, so that their hours stay as they were. */
  readonly kept: readonly string[];
  readonly notes: readonly HoursNote[];
}

/**
 * Puts the hours of a sheet in place of those that were there, in one transaction; breaks and what
 * is set for holidays stay. Of a counselor with a wrong row nothing changes.
 *
 * @throws {SheetFileError} when the file is no sheet of hours
 */
export async function importHours(
  db: Database,
  file: { organizationId: string; bytes: Uint8Array; fileName: string; dryRun: boolean },
): Promise<HoursImport> {
  const readings = (await openSheets(file.bytes, file.fileName)).flatMap(
    (sheet) => readHours(sheet) ?? [],
  );
  if (readings.length === 0) {
    throw new SheetFileError(
      `“${file.fileName}”中没有找到时间表。表头应有“咨询师”“星期”（或“日期”）和“时间”三栏。`,
    );
  }
  const lines = readings.flatMap((reading) => reading.lines);
  const notes = readings.flatMap((reading) => reading.notes);
  const wrong = new Set(notes.map(({ counselor }) => counselor));
  return db.transaction().execute(async (transaction) => {
    const { organizationId } = file;
    const counselors = await listCounselors(transaction, organizationId);
    const set: string[] = [];
    for (const name of new Set(lines.map(({ counselor }) => counselor))) {
      const [own, ...more] = counselors.filter((one) => one.name === name);
      if (!own || more.length > 0) notes.push(unknown(name, more.length > 0));
      if (!own || more.length > 0 || wrong.has(name)) {
        wrong.add(name);
        continue;
      }
      set.push(name);
      if (file.dryRun) continue;
      const given = lines.filter(({ counselor }) => counselor === name);
      await setHours(transaction, { id: own.id, organizationId }, given);
    }
    return { set, kept: [...wrong], notes };
  });
}

function unknown(counselor: string, isTwice: boolean): HoursNote {
  return {
    sheet: '',
    row: 0,
    counselor,
    column: '咨询师',
    reason: isTwice ? `有几位叫“${counselor}”的咨询师` : `没有叫“${counselor}”的咨询师`,
    cure: isTwice ? '请逐位设置，或改成不同的名字' : '请先添加，或检查名字的写法',
  };
}

async function setHours(
  db: Database,
  counselor: { id: string; organizationId: string },
  lines: readonly HoursLine[],
): Promise<void> {
  const { organizationId } = counselor;
  const before = await findHours(db, counselor);
  if (!before) return;
  const placeIds = new Map<string, string>();
  for (const { id, name } of await listPlaces(db, organizationId)) placeIds.set(name, id);
  for (const { place } of lines) {
    if (place === null || placeIds.has(place)) continue;
    placeIds.set(place, (await insertPlace(db, organizationId, { name: place })).id);
  }
  const spanOf = ({ span, modes, place }: HoursLine) =>
    span ? [{ ...span, modes, ...(place ? { placeId: placeIds.get(place) } : {}) }] : [];
  const dates = new Set(lines.flatMap(({ date }) => date ?? []));
  const hours: CounselorHours = {
    ...before,
    weekly: lines.flatMap((line) =>
      line.weekdays.flatMap((weekday) => spanOf(line).map((span) => ({ weekday, ...span }))),
    ),
    exceptions: [
      ...before.exceptions.filter(({ date }) => !dates.has(date)),
      ...[...dates].map((date) => ({
        date,
        spans: lines.filter((line) => line.date === date).flatMap(spanOf),
      })),
    ],
  };
  await replaceHours(db, counselor, hours);
}
