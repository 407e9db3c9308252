import { fairInputSchema, type FairInput } from '@union-jobs/contract';
import { checkFair } from '../fair/fair-rules.ts';
import { readDate } from './date.ts';
import {
  hostItems,
  readCoordinates,
  readFairFormat,
  readFairKind,
  readFairServices,
  readNames,
  readRegions,
} from './fair-words.ts';
import type { ReportNote } from './posting-batch.ts';
import { nameOf, noteOn, type PlacedCell, type PlacedCells } from './small-table.ts';
import { readTargetGroups } from './target-group.ts';

/** Items of the form of a fair, in the spellings that clerks use. */
export const fairItems = {
  name: '招聘会名称 活动名称 名称 招聘会',
  edition: '届次 期次 届',
  kind: '类型 招聘会类型 活动类型',
  format: '形式 举办形式 活动形式',
  startsAt: '开始时间 举办时间 起始时间',
  endsAt: '结束时间 截止时间',
  organizer: '主办单位 主办',
  co_organizer: '承办单位 承办',
  supporter: '协办单位 协办',
  adviser: '指导单位 指导',
  sponsor: '支持单位 支持',
  regions: '面向地区 地区 覆盖地区 区域',
  targetGroups: '面向群体 重点群体 面向人群',
  venue: '场馆名称 场馆 举办场馆 会场',
  address: '详细地址 举办地址 场馆地址 地址',
  venueRegion: '所在区县 场馆所在地 所在地区 所在地',
  coordinates: '经纬度 坐标 地图坐标',
  transport: '交通 交通指引 乘车路线 交通路线',
  services: '现场服务 配套服务 服务',
  contactPhone: '联系电话 咨询电话 电话',
  description: '简介 活动简介 说明 招聘会简介',
  takesRegistration: '是否报名 需要报名 求职者报名',
  capacity: '报名名额 名额 报名人数上限',
  deadline: '报名截止 报名截止时间',
} as const;
/** @see {@link fairItems} */
export type FairItem = keyof typeof fairItems;

/** Sessions and streams, which have tables of their own. */
export interface FairParts {
  readonly sessions: object[];
  readonly streams: object[];
}

/** A fair as the form tells it; null where something is missing or wrong. */
export interface ReadFair {
  readonly input: FairInput | null;
  readonly notes: readonly ReportNote[];
}

/** What reading a form depends on. */
export interface FormTerms {
  readonly sheet: string;
  readonly now: Date;
  readonly region: string | undefined;
}

/** Reads the form of a fair; what is missing or wrong is noted with what to do about it. */
export function readFairForm(
  items: PlacedCells<FairItem>,
  parts: FairParts,
  terms: FormTerms,
): ReadFair {
  const form = new Form(items, terms);
  const input = form.read(parts);
  return { input: form.isRefused ? null : input, notes: form.notes };
}

class Form {
  readonly notes: ReportNote[] = [];
  readonly #items: PlacedCells<FairItem>;
  readonly #terms: FormTerms;

  constructor(items: PlacedCells<FairItem>, terms: FormTerms) {
    this.#items = items;
    this.#terms = terms;
  }

  get isRefused(): boolean {
    return this.notes.some(({ level }) => level === 'refused');
  }

  read(parts: FairParts): FairInput | null {
    const name = this.#text('name');
    if (!name) this.#refuse('name', '缺少招聘会名称', '请填写招聘会全称');
    const startsAt = this.#moment('startsAt', 'start');
    const endsAt = this.#moment('endsAt', 'end', startsAt);
    if (!startsAt)
      this.#refuse('startsAt', '缺少开始时间，或看不出是哪天几点', '请写成 2026-12-05 09:00');
    if (!endsAt)
      this.#refuse('endsAt', '缺少结束时间，或看不出是哪天几点', '请写成 2026-12-05 15:00');
    if (!name || !startsAt || !endsAt) return null;
    const given = {
      name,
      edition: this.#text('edition'),
      kind: this.#coded('kind', readFairKind) ?? readFairKind(name) ?? 'general',
      format: this.#coded('format', readFairFormat) ?? (this.#text('venue') ? 'onsite' : 'online'),
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      hosts: hostItems.flatMap((role) =>
        readNames(this.#text(role) ?? '').map((host) => ({ role, name: host })),
      ),
      regions: this.#regions('regions'),
      targetGroups: readTargetGroups(this.#text('targetGroups') ?? ''),
      venue: this.#venue(),
      services: readFairServices(this.#text('services') ?? ''),
      contactPhone: this.#text('contactPhone'),
      description: this.#text('description'),
      registration: this.#registration(),
      ...parts,
    };
    // Through JSON, so that what is not there is not there.
    const read = fairInputSchema.safeParse(JSON.parse(JSON.stringify(given)));
    if (read.success) this.#check(read.data);
    else for (const { path } of read.error.issues) this.#tooLong(path);
    return read.success ? read.data : null;
  }

  #check(input: FairInput): void {
    for (const { pointer, detail } of checkFair(input)) {
      const words = typeof detail === 'string' ? detail : detail.zh;
      const item = itemOf(pointer.split('/').slice(2));
      this.#refuse(item, words.replace(/[，,]?请检查。$/, ''), '请核对时间');
    }
  }

  #tooLong(path: readonly PropertyKey[]): void {
    this.#refuse(itemOf(path), '内容过长，或不符合格式', '请缩短或改正后重新导入');
  }

  #text(item: FairItem): string | undefined {
    return this.#items.get(item)?.text;
  }

  #moment(item: FairItem, day: 'start' | 'end', before?: Date | null): Date | null {
    const cell = this.#items.get(item);
    if (!cell) return null;
    // 15:00 alone is a time of the day on which it began.
    const clock = /^(\d{1,2})[:：时](\d{2})?分?$/.exec(cell.text);
    if (clock && before) {
      const date = new Date(before.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      return new Date(`${date}T${clock[1]?.padStart(2, '0')}:${clock[2] ?? '00'}:00+08:00`);
    }
    const read = readDate(cell.value, { day, now: this.#terms.now });
    return read.kind === 'date' ? read.at : null;
  }

  #coded<T>(item: FairItem, read: (text: string) => T | null): T | null {
    const cell = this.#items.get(item);
    if (!cell) return null;
    const code = read(cell.text);
    if (code === null)
      this.#warn(
        cell,
        '看不出是哪一种，按名称和场馆判断',
        `请改写为常用的${nameOf(fairItems[item])}`,
      );
    return code;
  }

  #regions(item: FairItem): string[] {
    const cell = this.#items.get(item);
    if (!cell) return [];
    const { codes, unclear } = readRegions(cell.text, this.#terms.region);
    for (const words of unclear) {
      this.#warn(
        cell,
        `“${words}”看不出是哪个地区，没有采用`,
        '请写省市区全称，或六位行政区划代码',
      );
    }
    return codes;
  }

  #venue() {
    const name = this.#text('venue');
    if (!name) return undefined;
    const place = this.#items.get('coordinates');
    const coordinates = place && readCoordinates(place.text);
    if (place && !coordinates) {
      this.#warn(place, '看不出经纬度，没有采用', '请写成 39.5186,116.7042');
    }
    const [region] = this.#regions('venueRegion');
    return {
      name,
      address: this.#text('address'),
      region,
      coordinates: coordinates ?? undefined,
      transport: this.#text('transport'),
    };
  }

  #registration() {
    const asked = this.#text('takesRegistration');
    const cell = this.#items.get('capacity');
    const deadline = this.#moment('deadline', 'end')?.toISOString();
    if (/^(?:否|不|无需|不用)/.test(asked ?? '')) return undefined;
    if (!asked && !cell && !deadline) return undefined;
    const digits = /\d+/.exec(cell?.text.normalize('NFKC').replace(/[,\s]/g, '') ?? '')?.[0];
    if (cell && !digits && !/不限/.test(cell.text)) {
      this.#refuse('capacity', '报名名额看不出是多少人', '请填写人数，或“不限”');
    }
    return { capacity: digits ? Number(digits) : undefined, deadline };
  }

  #refuse(item: FairItem, reason: string, cure: string): void {
    const cell = this.#items.get(item);
    const column = nameOf(fairItems[item]);
    const missing = { sheet: this.#terms.sheet, row: 1, column, value: '', reason, cure };
    this.notes.push(
      cell ? noteOn(cell, 'refused', { reason, cure }) : { ...missing, level: 'refused' },
    );
  }

  #warn(cell: PlacedCell, reason: string, cure: string): void {
    this.notes.push(noteOn(cell, 'warned', { reason, cure }));
  }
}

/** The item that a member of a fair was read from. */
function itemOf([first, second]: readonly PropertyKey[]): FairItem {
  const name = String(first);
  if (name === 'registration') return second === 'deadline' ? 'deadline' : 'capacity';
  if (name === 'venue') return second === 'address' || second === 'transport' ? second : 'venue';
  if (name === 'hosts') return 'organizer';
  return Object.hasOwn(fairItems, name) ? (name as FairItem) : 'endsAt';
}
