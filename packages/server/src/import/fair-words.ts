import { fairHostRoles, type FairInput } from '@union-jobs/contract';
import { locate } from './place.ts';

type Code<K extends keyof FairInput> = FairInput[K];

const kinds: readonly (readonly [RegExp, Code<'kind'>])[] = [
  [/跨区域|协作|联合|京津冀|三省/, 'cross_region'],
  [/视频/, 'video'],
  [/直播/, 'livestream'],
  [/校园|双选|校招|高校/, 'campus'],
  [/零工/, 'gig'],
  [/专场/, 'special'],
  [/综合|大型|现场|招聘会/, 'general'],
];

/** The kind of a fair from words; null when they name none. */
export function readFairKind(text: string): Code<'kind'> | null {
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The format of a fair from words; null when they name none. */
export function readFairFormat(text: string): Code<'format'> | null {
  if (/双线|混合|结合|同步|线上.*线下|线下.*线上/.test(text)) return 'hybrid';
  if (/线上|网络|直播|视频/.test(text)) return 'online';
  return /线下|现场/.test(text) ? 'onsite' : null;
}

const services: readonly (readonly [RegExp, Code<'services'>[number]])[] = [
  [/建会|组建工会/, 'found_union'],
  [/入会/, 'join_union'],
  [/贷款/, 'small_loan'],
  [/法律|维权/, 'legal_advice'],
  [/职业指导|就业指导|简历/, 'career_guidance'],
];

/** Side services from words: `建会入会、小额贷款、法律咨询`. */
export function readFairServices(text: string): Code<'services'> {
  return services.filter(([pattern]) => pattern.test(text)).map(([, code]) => code);
}

/** Names in a cell, one below the other or with marks between them. */
export function readNames(text: string): string[] {
  const names = text.split(/[\n、；;，,|]+/).map((name) => name.trim());
  return [...new Set(names.filter(Boolean))].slice(0, 50);
}

/** What the rows of hosts are named, in the order of their roles. */
export const hostItems = [
  'organizer',
  'co_organizer',
  'supporter',
  'adviser',
  'sponsor',
] as const satisfies typeof fairHostRoles;

/** Divisions by code or by name, with the words that name none or several. */
export function readRegions(text: string, within: string | undefined) {
  const codes: string[] = [];
  const unclear: string[] = [];
  for (const name of readNames(text)) {
    const code = /^[1-9]\d{5}$/.test(name)
      ? name
      : locate({ place: name, address: '', within }).code;
    if (code) codes.push(code);
    else unclear.push(name);
  }
  return { codes, unclear };
}

/**
 * A point of the map, in either order: in China a longitude is above 70 and a latitude below 54. Maps
 * in China give GCJ-02; what is measured says CGCS2000 beside it.
 */
export function readCoordinates(
  text: string,
): NonNullable<NonNullable<FairInput['venue']>['coordinates']> | null {
  const [first, second, more] = Array.from(text.matchAll(/\d{1,3}\.\d{2,}/g), ([one]) =>
    Number(one),
  );
  if (first === undefined || second === undefined || more !== undefined) return null;
  const [latitude, longitude] = first < second ? [first, second] : [second, first];
  if (latitude < 3 || latitude > 54 || longitude < 70 || longitude > 136) return null;
  return { latitude, longitude, datum: /2000|WGS|大地/i.test(text) ? 'CGCS2000' : 'GCJ-02' };
}
