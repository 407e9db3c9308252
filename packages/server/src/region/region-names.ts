import { regionByCode, regions } from './region-data.ts';
import type { RegionRow } from './region-data.ts';
import { currentCodes, lineage } from './region-tree.ts';

/** What a text says about a place. */
export interface RegionReading {
  /** The most exact divisions that fit, in force: one when the text is clear, none when silent. */
  readonly regions: readonly RegionRow[];
  /** What follows the names: `东盛大街18号`. */
  readonly rest: string;
}

const peoples =
  '(?:蒙古族?|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|鄂温克|(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|保安|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|怒|普米|裕固|独龙|各)族)';
const autonomous = new RegExp(`${peoples}*族?自治[区州县旗]$`);
const suffix = /(?:特别行政区|省|市|地区|盟|新区|林区|特区|区|县|旗)$/;
const levels = ['province', 'city', 'county'] as const;
const separators = /^[\s·•.,，、/|\-—_>()（）]+/u;
/** A short name before one of these belongs to a street or a village: 和平 in 和平路, 安宁 in 安宁庄. */
const street = /^[路街道巷村镇乡屯胡里庄]/u;

/** `长春` of 长春市, `延边` of 延边朝鲜族自治州; names of two characters stay whole (郊区). */
function shortName(name: string): string {
  const pattern = name.includes('自治') ? autonomous : suffix;
  const short = name.replace(pattern, '');
  return short.length >= 2 ? short : name.replace(/族?自治[区州县旗]$/, '');
}

const index = new Map<string, RegionRow[]>();
for (const region of regions) {
  const names = [region.name, ...region.otherNames];
  for (const name of new Set([...names, ...names.map(shortName)])) {
    const current = currentCodes(region.code).map(regionByCode);
    for (const row of current.filter((found) => found !== undefined)) {
      const rows = index.get(name) ?? [];
      if (!rows.includes(row)) index.set(name, [...rows, row]);
    }
  }
}
const longest = Math.max(...[...index.keys()].map((name) => name.length));

/**
 * The divisions in force with a name, with or without its suffix, or with a former name: one for
 * 长春, two for 吉林 (province and city) and more for 朝阳. `within` narrows to those below a code.
 */
export function regionsNamed(
  name: string,
  { within }: { within?: string | undefined } = {},
): readonly RegionRow[] {
  return rowsNamed(name.normalize('NFKC').trim(), within);
}

function rowsNamed(plain: string, within: string | undefined): readonly RegionRow[] {
  const known = index.get(plain);
  if (!known) return [];
  const rows = known.filter((row) => !within || isBelow(row, within));
  const named = rows.filter((row) => row.name === plain);
  return named.length > 0 ? named : rows;
}

/** The divisions in force whose name begins so, the widest first, as many as `most`. */
export function regionsStarting(text: string, most: number): readonly RegionRow[] {
  if (text === '') return [];
  const found = regions.filter(
    ({ name, otherNames, code }) =>
      currentCodes(code)[0] === code && [name, ...otherNames].some((one) => one.startsWith(text)),
  );
  return found.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)).slice(0, most);
}

/**
 * Reads the divisions at the start of a text as people write them: `吉林省长春市宽城区`, `长春·宽城`,
 * `北京-朝阳`, `海淀 | 西二旗`, or a code. `within` is where the text is known to be, such as the
 * city of the sheet.
 */
export function readRegion(
  text: string,
  { within }: { within?: string | undefined } = {},
): RegionReading {
  const plain = text.normalize('NFKC').trim().replace(/^中国/u, '');
  const byCode = /^\d{6}$/.test(plain) ? regionByCode(currentCodes(plain)[0] ?? plain) : undefined;
  if (byCode) return { regions: [byCode], rest: '' };
  const inside = within === undefined ? undefined : readFrom(plain, within);
  return inside && inside.regions.length > 0 ? inside : readFrom(plain, undefined);
}

/** Of all ways to read the text, those that get farthest; among equals the widest divisions. */
function readFrom(text: string, within: string | undefined): RegionReading {
  const start = text.replace(separators, '');
  let best: RegionReading = { regions: [], rest: text };
  for (let length = Math.min(longest, start.length); length >= 2; length -= 1) {
    const name = start.slice(0, length);
    const rest = start.slice(length);
    for (const row of rowsNamed(name.trim(), within)) {
      if (row.name !== name && street.test(rest)) continue;
      const next = row.level === 'county' ? undefined : readFrom(rest, row.code);
      const reading = next && next.regions.length > 0 ? next : { regions: [row], rest };
      if (best.regions.length === 0 || reading.rest.length < best.rest.length) best = reading;
      else if (reading.rest.length === best.rest.length)
        best = { regions: widest([...best.regions, ...reading.regions]), rest: best.rest };
    }
  }
  return best.regions.length > 0 ? { ...best, rest: best.rest.replace(separators, '') } : best;
}

/** 吉林 is the province, which holds the city as well; 西安 is the city, not 西安区 elsewhere. */
function widest(rows: readonly RegionRow[]): RegionRow[] {
  const level = levels.find((wanted) => rows.some((row) => row.level === wanted));
  return [...new Set(rows.filter((row) => row.level === level))];
}

function isBelow(row: RegionRow, code: string): boolean {
  return row.code !== code && lineage(row.code).some((above) => above.code === code);
}
