import { isDeepStrictEqual } from 'node:util';
import { createHash } from 'node:crypto';
import type { FairInput } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { fairValues, hostValues } from '../fair/fair-rules.ts';
import { keepBooths, passBooths } from '../fair/booth-queries.ts';
import { findFairByIdentity, type StoredFair } from '../fair/fair-identity-queries.ts';
import { insertFair, replaceFair } from '../fair/fair-store-queries.ts';
import { ProblemError } from '../problem.ts';
import { randomId } from '../random-id.ts';
import { bareText } from './cell-text.ts';
import { chinaDay } from './date.ts';
import { readFairFile, type FairFile } from './fair-file.ts';
import { saveEmployers } from './import-queries.ts';
import { DryRunEnd, importJobs, type ImportResult, type JobImport } from './job-import.ts';
import type { ReportNote } from './posting-batch.ts';

/** What became of the fair of a workbook, beside what became of its postings. */
export interface FairImportResult extends ImportResult {
  readonly fair: {
    /** Null where it was refused, and nothing of the file was taken. */
    readonly id: string | null;
    readonly name: string;
    readonly outcome: 'created' | 'updated' | 'unchanged' | 'refused';
    readonly booths: number;
  };
}

/** An import of a workbook; its postings belong to the fair and end with it unless they say. */
export type FairImport = Omit<JobImport, 'ownSheets' | 'prepare' | 'finish'>;

/**
 * Takes in a fair with its employers, booths and postings, all or nothing. The same workbook once
 * more changes nothing; one of the same name and edition is a change of the fair, which keeps its id.
 *
 * @throws {SheetFileError} when the file cannot be read as the workbook of a fair
 */
export async function importFair(db: Database, job: FairImport): Promise<FairImportResult> {
  const { organizationId, terms } = job;
  const file = await readFairFile(job, terms);
  const { input } = file;
  if (!input) return refused(file);
  const stored = await findFairByIdentity(db, { organizationId, identity: identityOf(input) });
  const over = stored && isAnother(stored, input, terms.now);
  if (over) return refused({ ...file, notes: [...file.notes, over] }, input.name);
  const id = stored?.id ?? randomId('fair');
  const storing = new Storing(job, { id, input, stored, file });
  const prepare = (inside: Database) => storing.begin(inside);
  const finish = (inside: Database) => passBooths(inside, { fairId: id, organizationId });
  const own = {
    terms: { ...terms, fairId: id, validUntil: terms.validUntil ?? new Date(input.endsAt) },
  };
  try {
    const result = file.hasPostings
      ? await importJobs(db, { ...job, ...own, ownSheets: file.ownSheets, prepare, finish })
      : await withoutPostings(db, { prepare, dryRun: job.dryRun === true });
    const isCancelled = stored?.status === 'cancelled' && storing.fair.outcome === 'updated';
    return {
      ...result,
      fair: storing.fair,
      notes: [...file.notes, ...result.notes],
      remarks: [...(isCancelled ? [stillCancelled] : []), ...result.remarks],
    };
  } catch (error) {
    // Fewer places than people who have one: the sheet is wrong, not the service.
    if (!(error instanceof ProblemError)) throw error;
    const { sheet } = file.notes[0] ?? { sheet: file.ownSheets[0] ?? '' };
    const place = {
      sheet,
      row: 1,
      column: '报名名额',
      value: String(input.registration?.capacity),
    };
    const cure = '请改为不少于已报名的人数';
    const note = { ...place, level: 'refused' as const, reason: error.wording.zh, cure };
    return refused({ ...file, notes: [...file.notes, note] }, input.name);
  }
}

/** Stores the fair and its booths within the transaction of the import. */
class Storing {
  readonly #job: FairImport;
  readonly #fair: { id: string; input: FairInput; stored: StoredFair | undefined; file: FairFile };
  #outcome: FairImportResult['fair']['outcome'] = 'unchanged';

  constructor(job: FairImport, fair: Storing['part']) {
    this.#job = job;
    this.#fair = fair;
  }

  get part() {
    return this.#fair;
  }

  get fair(): FairImportResult['fair'] {
    const { id, input, file } = this.#fair;
    return { id, name: input.name, outcome: this.#outcome, booths: file.booths?.length ?? 0 };
  }

  async begin(db: Database): Promise<void> {
    const { id, input, stored, file } = this.#fair;
    const { organizationId, terms } = this.#job;
    if (!stored) {
      const owner = { organizationId, now: terms.now, identity: identityOf(input), id };
      await insertFair(db, input, owner);
      this.#outcome = 'created';
    } else if (!isSame(stored, input)) {
      await replaceFair(db, { id, input }, { now: terms.now, note: changeNote(stored, input) });
      this.#outcome = 'updated';
    }
    if (!file.booths) return;
    const drafts = file.booths.map(({ employer }) => employer);
    const ids = await saveEmployers(db, organizationId, drafts);
    const booths = file.booths.map(({ employer, booth }) => {
      return { employerId: ids.get(employer.name) ?? '', booth };
    });
    const changed = await keepBooths(db, id, booths);
    if (changed && this.#outcome === 'unchanged') this.#outcome = 'updated';
  }
}

async function withoutPostings(
  db: Database,
  { prepare, dryRun }: { prepare: (db: Database) => Promise<void>; dryRun: boolean },
): Promise<ImportResult> {
  const work = db.transaction().execute(async (transaction) => {
    await prepare(transaction);
    if (dryRun) throw new DryRunEnd();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof DryRunEnd)) throw error;
  });
  return { ...nothing, remarks: ['没有找到岗位表，只导入了招聘会和参会单位。'] };
}

const stillCancelled =
  '这场招聘会已取消，内容已更新，仍显示为已取消。如恢复举办，请调用 POST /v1/admin/fairs/{id}/reinstatement。';

const nothing: ImportResult = {
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  refused: 0,
  warned: 0,
  passed: 0,
  rows: 0,
  validityGiven: 0,
  remarks: [],
  notes: [],
};

function refused({ notes }: FairFile, name = ''): FairImportResult {
  return { ...nothing, notes, fair: { id: null, name, outcome: 'refused', booths: 0 } };
}

/** One name and edition is one fair, however often its time and place change. */
function identityOf({ name, edition }: FairInput): string {
  const words = `${bareText(name)}|${bareText(edition ?? '')}`;
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}

/** A note where a fair of the same name is over and this one is still to come. */
function isAnother(stored: StoredFair, input: FairInput, now: Date): ReportNote | null {
  if (stored.ends_at > now || new Date(input.startsAt) <= stored.ends_at) return null;
  return {
    sheet: '',
    row: 1,
    column: '届次',
    value: input.edition ?? '',
    level: 'refused',
    reason: `同名的招聘会已在 ${chinaDay(stored.ends_at)} 结束，看不出是不是新的一场`,
    cure: '如为新的一场，请在“届次”写明，如“第二届”',
  };
}

function isSame(stored: StoredFair, input: FairInput): boolean {
  const values = Object.entries(fairValues(input)).map(([name, value]) => [
    name,
    typeof value === 'string' && /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
  ]);
  const { hosts, capacity, has_waitlist: hasWaitlist, ...rest } = stored;
  const own = Object.fromEntries(values) as Record<string, unknown>;
  const kept = Object.fromEntries(Object.keys(own).map((name) => [name, rest[name as 'id']]));
  return (
    isDeepStrictEqual(own, kept) &&
    isDeepStrictEqual(hostValues(input), hosts) &&
    (input.registration?.capacity ?? null) === capacity &&
    (input.registration?.hasWaitlist ?? true) === hasWaitlist
  );
}

/** People are told where time or place changed; smaller changes need no word. */
function changeNote(stored: StoredFair, input: FairInput): string | undefined {
  // The reason of the cancellation is what people have to know.
  if (stored.status === 'cancelled') return undefined;
  const parts: string[] = [];
  const times = [stored.starts_at, stored.ends_at].map((at) => at.getTime());
  if (times[0] !== Date.parse(input.startsAt) || times[1] !== Date.parse(input.endsAt)) {
    parts.push('时间有变更');
  }
  if (
    stored.venue?.name !== input.venue?.name ||
    stored.venue?.address !== (input.venue?.address ?? null)
  ) {
    if (stored.venue ?? input.venue) parts.push('地点有变更');
  }
  return parts.length ? parts.join('，') : undefined;
}
