import { regionByCode } from '../region/region-data.ts';
import { childrenOf, isInForce, regionPath } from '../region/region-tree.ts';
import type { EmployerKind } from './employer-kinds.ts';
import type { Random } from './random.ts';

/** A city of the sample and what is particular to it. */
interface Place {
  readonly code: string;
  /** How many of a hundred employers are here. */
  readonly share: number;
  /** Pay against an average city. */
  readonly payLevel: number;
  /** Lines of business that are frequent here. */
  readonly strong: readonly EmployerKind[];
}

const places: readonly Place[] = [
  {
    code: '220100',
    share: 24,
    payLevel: 1,
    strong: ['vehicle', 'vehicle', 'machinery', 'software'],
  },
  { code: '220200', share: 3, payLevel: 0.95, strong: ['tourism', 'materials'] },
  { code: '220300', share: 2, payLevel: 0.92, strong: ['food', 'machinery'] },
  { code: '220700', share: 2, payLevel: 0.92, strong: ['farm', 'food'] },
  { code: '222400', share: 2, payLevel: 0.95, strong: ['pharmacy', 'tourism'] },
  { code: '131000', share: 11, payLevel: 1.05, strong: ['logistics', 'materials', 'software'] },
  { code: '110000', share: 5, payLevel: 1.4, strong: ['software', 'delivery'] },
  { code: '120000', share: 4, payLevel: 1.15, strong: ['machinery', 'logistics'] },
  { code: '130100', share: 2, payLevel: 1, strong: ['pharmacy', 'retail'] },
  { code: '130600', share: 2, payLevel: 0.98, strong: ['vehicle', 'construction'] },
  {
    code: '441200',
    share: 10,
    payLevel: 1.05,
    strong: ['materials', 'materials', 'electronics', 'vehicle'],
  },
  { code: '440100', share: 2, payLevel: 1.25, strong: ['retail', 'software'] },
  { code: '440600', share: 3, payLevel: 1.15, strong: ['materials', 'machinery'] },
  { code: '441900', share: 1, payLevel: 1.15, strong: ['electronics'] },
  { code: '440300', share: 1, payLevel: 1.4, strong: ['electronics', 'software'] },
  { code: '150500', share: 8, payLevel: 0.95, strong: ['farm', 'farm', 'energy', 'food'] },
  { code: '150400', share: 2, payLevel: 0.95, strong: ['farm', 'energy'] },
  { code: '150100', share: 1, payLevel: 1, strong: ['food', 'energy'] },
  { code: '210100', share: 4, payLevel: 1.02, strong: ['machinery', 'vehicle'] },
  { code: '210200', share: 2, payLevel: 1.05, strong: ['software', 'logistics'] },
  { code: '230100', share: 3, payLevel: 0.98, strong: ['food', 'tourism'] },
];

/** Where a posting is, ready to be written. */
export interface PostingPlace {
  readonly regionCode: string;
  /** `长春`, for the name of the employer. */
  readonly shortName: string;
  readonly payLevel: number;
  readonly strong: readonly EmployerKind[];
  /** A district of a city, where nobody keeps cattle. */
  readonly isUrban: boolean;
}

const day = '2026-11-23';
const countiesOf = (code: string): readonly string[] => {
  const codes = childrenOf(code)
    .filter((row) => isInForce(row, day))
    .map((row) => row.code);
  return codes.length > 0 ? codes : [code];
};
const ready = places.map((place) => ({ ...place, counties: countiesOf(place.code) }));
/** Everywhere else: the cities with counties of all provinces on the mainland. */
const elsewhere = childrenOf(null)
  .filter((province) => province.code < '700000')
  .flatMap((province) => childrenOf(province.code))
  .filter((city) => city.level === 'city' && isInForce(city, day) && city.code !== '460300')
  .map((city) => ({ code: city.code, payLevel: 1, strong: [], counties: countiesOf(city.code) }));

/** Draws where an employer is. */
export function drawPlace(random: Random): PostingPlace {
  let left = random.next() * 100;
  const place = ready.find(({ share }) => (left -= share) < 0) ?? random.pick(elsewhere);
  const regionCode = random.pick(place.counties);
  return {
    regionCode,
    shortName: shortNameOf(place.code),
    payLevel: place.payLevel,
    strong: place.strong,
    isUrban: regionByCode(regionCode)?.name.endsWith('区') ?? true,
  };
}

/** `延边` of 延边朝鲜族自治州: the first two characters, or the name without 市 and 地区. */
function shortNameOf(code: string): string {
  const name = regionByCode(code)?.name ?? '';
  return name.includes('自治') ? name.slice(0, 2) : name.replace(/(?:市|地区|盟)$/, '');
}

const roads = [
  '人民路',
  '解放大路',
  '建设街',
  '兴工路',
  '和平大街',
  '创业路',
  '文化路',
  '振兴街',
  '长江路',
  '光明路',
  '新华大街',
  '东风路',
  '站前街',
  '富民路',
  '迎宾大路',
  '科技大街',
  '工农路',
  '幸福街',
  '前进大街',
  '同心路',
];
const villages = [
  '兴隆村',
  '前进村',
  '双河村',
  '永安村',
  '红旗村',
  '新立屯',
  '太平庄',
  '向阳村',
  '胜利村',
  '大榆树村',
];
const parks = [
  '工业园区',
  '高新技术产业园',
  '先进制造产业园',
  '创新产业园',
  '物流园区',
  '科技创业园',
];

/** An address as employers write it, within the division. */
export function drawAddress(random: Random, kind: 'park' | 'street' | 'village'): string {
  if (kind === 'village') return `${random.pick(villages)}${random.whole(1, 9)}组`;
  const road = `${random.pick(roads)}${random.whole(1, 1999)}号`;
  if (kind === 'park') {
    return random.chance(0.5)
      ? `${random.pick(parks)}${road}`
      : `${road}${random.whole(1, 12)}号厂房`;
  }
  return random.chance(0.3) ? `${road}${random.whole(1, 22)}楼` : road;
}

/** `长春市宽城区`, for sentences. */
export function placeName(regionCode: string): string {
  return regionPath(regionCode).join('');
}
