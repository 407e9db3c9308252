import { webAddress } from '@union-jobs/contract';
import type { EmployerDraft } from '../job/job-draft.ts';
import { readCreditCode } from './credit-code.ts';
import { readDate, type DateReading } from './date.ts';
import {
  fairItems,
  readFairForm,
  type FairParts,
  type FormTerms,
  type ReadFair,
} from './fair-form.ts';
import { readOwnership } from './ownership.ts';
import type { ReportNote } from './posting-batch.ts';
import type { Sheet } from './sheet.ts';
import { openSheets, SheetFileError } from './sheet-file.ts';
import {
  noteOn,
  readForm,
  readSmallTable,
  type PlacedCell,
  type PlacedCells,
} from './small-table.ts';
import { findTable } from './table.ts';

/** An employer with its booth. */
export interface BoothDraft {
  readonly employer: EmployerDraft;
  readonly booth: string | null;
}

/** A workbook of a fair: the form, and the tables around it. */
export interface FairFile extends ReadFair {
  /** Null where the workbook has no table of booths. */
  readonly booths: readonly BoothDraft[] | null;
  /** Sheets that are no tables of postings. */
  readonly ownSheets: readonly string[];
  readonly hasPostings: boolean;
}

const boothColumns = {
  employer: '单位名称 用人单位 用人单位名称 参会单位 参会企业 企业名称 公司名称 招聘单位',
  booth: '展位号 展位 摊位号 展位编号',
  ownership: '单位性质 企业性质 公司性质',
  size: '单位规模 企业规模 公司规模',
  industry: '所属行业 行业',
  creditCode: '统一社会信用代码 信用代码',
  introduction: '单位简介 企业简介 公司简介',
} as const;

const partColumns = {
  name: '场次 名称 场次名称 内容 环节',
  platform: '平台 直播平台',
  url: '直播地址 地址 链接 直播链接',
  qrText: '二维码 二维码内容 直播间',
  startsAt: '开始时间 开始',
  endsAt: '结束时间 结束',
  replayUrl: '回放地址 回放 回放链接',
} as const;
type PartColumn = keyof typeof partColumns;

/**
 * Reads the workbook of a fair: a form (招聘会), and where there are such, tables of its sessions
 * (场次), streams (直播) and booths (展位). Tables of postings are left to who reads those.
 *
 * @throws {SheetFileError} when it is no workbook, or no sheet of it holds the form
 */
export async function readFairFile(
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
  terms: Omit<FormTerms, 'sheet'>,
): Promise<FairFile> {
  const sheets = (await openSheets(bytes, fileName)).filter(({ isHidden }) => !isHidden);
  const reading = new FairReading(terms);
  for (const sheet of sheets) reading.take(sheet);
  return reading.result(fileName);
}

class FairReading {
  readonly #terms: Omit<FormTerms, 'sheet'>;
  readonly #notes: ReportNote[] = [];
  readonly #own: string[] = [];
  readonly #parts: FairParts = { sessions: [], streams: [] };
  #form: { sheet: string; items: ReturnType<typeof formOf> } | null = null;
  #booths: BoothDraft[] | null = null;
  #hasPostings = false;

  constructor(terms: Omit<FormTerms, 'sheet'>) {
    this.#terms = terms;
  }

  take(sheet: Sheet): void {
    if (findTable(sheet)?.columns.has('title')) {
      this.#hasPostings = true;
      return;
    }
    this.#own.push(sheet.name);
    const items = this.#form ? null : formOf(sheet);
    if (items?.has('name') || items?.has('startsAt')) this.#form = { sheet: sheet.name, items };
    else if (!this.#takeBooths(sheet)) this.#takeParts(sheet);
  }

  result(fileName: string): FairFile {
    if (!this.#form) {
      throw new SheetFileError(
        `“${fileName}”里没有找到招聘会的基本信息。请用一张工作表逐行填写“招聘会名称”“开始时间”“结束时间”等项，名称在左、内容在右；没有导入任何内容。`,
      );
    }
    const { sheet, items } = this.#form;
    const { input, notes } = readFairForm(items, this.#parts, { ...this.#terms, sheet });
    return {
      input,
      notes: [...notes, ...this.#notes],
      booths: this.#booths,
      ownSheets: this.#own,
      hasPostings: this.#hasPostings,
    };
  }

  #takeBooths(sheet: Sheet): boolean {
    const required = ['employer', 'booth'] as const;
    const rows = readSmallTable(sheet, { spellings: boothColumns, required });
    if (!rows) return false;
    this.#booths ??= [];
    const taken = new Map<string, PlacedCell>();
    for (const row of rows) {
      const draft = this.#boothOf(row, taken);
      if (draft) this.#booths.push(draft);
    }
    return true;
  }

  #boothOf(
    row: PlacedCells<keyof typeof boothColumns>,
    taken: Map<string, PlacedCell>,
  ): BoothDraft | null {
    const cell = row.get('employer');
    const text = (key: keyof typeof boothColumns, most: number) =>
      row.get(key)?.text.slice(0, most) || null;
    const booth = text('booth', 20);
    if (!cell) {
      const found = row.get('booth');
      if (found) this.#refuse(found, '缺少单位名称', '请填写单位全称，或删去这一行');
      return null;
    }
    const name = cell.text
      .replace(/\s+/g, ' ')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）')
      .slice(0, 100);
    if (taken.has(name)) {
      this.#refuse(cell, `与第 ${taken.get(name)?.row} 行是同一家单位`, '每家单位只留一行');
      return null;
    }
    taken.set(name, cell);
    const shared = booth && [...(this.#booths ?? [])].find((one) => one.booth === booth);
    const place = row.get('booth');
    if (shared && place) {
      const reason = `与“${shared.employer.name}”同一展位`;
      this.#notes.push(noteOn(place, 'warned', { reason, cure: '如不是合用展位，请改正展位号' }));
    }
    return {
      booth,
      employer: {
        name,
        creditCode: readCreditCode(text('creditCode', 40) ?? ''),
        ownership: readOwnership(text('ownership', 40) ?? ''),
        size: text('size', 40),
        industry: text('industry', 60),
        introduction: text('introduction', 5000),
      },
    };
  }

  #takeParts(sheet: Sheet): void {
    const times = ['startsAt', 'endsAt'] as const;
    const streams = readSmallTable<PartColumn>(sheet, {
      spellings: partColumns,
      required: ['platform', ...times],
    });
    const rows =
      streams ?? readSmallTable<PartColumn>(sheet, { spellings: partColumns, required: times });
    for (const row of rows ?? []) {
      const span = this.#span(row);
      if (!span) continue;
      if (streams) {
        const stream = { platform: row.get('platform')?.text ?? '直播', ...span };
        const said = { url: this.#address(row, 'url'), replayUrl: this.#address(row, 'replayUrl') };
        this.#parts.streams.push({ ...stream, ...said, qrText: row.get('qrText')?.text });
      } else this.#parts.sessions.push({ name: row.get('name')?.text, ...span });
    }
  }

  #span(row: PlacedCells<PartColumn>) {
    const [startsAt, endsAt] = (['startsAt', 'endsAt'] as const).map((key) => {
      const cell = row.get(key);
      const at =
        cell && momentOf(cell, { day: key === 'endsAt' ? 'end' : 'start', ...this.#terms });
      if (cell && !at) this.#refuse(cell, '看不出是哪天几点', '请写成 2026-12-05 09:00');
      return at;
    });
    const [first] = row.values();
    if (first && (!row.has('startsAt') || !row.has('endsAt'))) {
      this.#refuse(first, '缺少开始时间或结束时间', '请写成 2026-12-05 09:00');
    }
    return startsAt && endsAt ? { startsAt, endsAt } : null;
  }

  #address(row: PlacedCells<PartColumn>, key: 'url' | 'replayUrl'): string | undefined {
    const cell = row.get(key);
    if (!cell || webAddress.safeParse(cell.text).success) return cell?.text;
    const cure = '请填写以 https:// 开头的网址';
    this.#notes.push(noteOn(cell, 'warned', { reason: '不是网址，没有采用', cure }));
    return undefined;
  }

  #refuse(cell: PlacedCell, reason: string, cure: string): void {
    this.#notes.push(noteOn(cell, 'refused', { reason, cure }));
  }
}

function formOf(sheet: Sheet) {
  return readForm(sheet, fairItems);
}

function momentOf(cell: PlacedCell, reading: DateReading): string | null {
  const read = readDate(cell.value, reading);
  return read.kind === 'date' ? read.at.toISOString() : null;
}
