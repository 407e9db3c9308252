import { readFileSync } from 'node:fs';
import type { Region } from '@union-jobs/contract';

/** A row of the table: what the contract shows, and what only look-ups need. */
export interface RegionRow extends Region {
  /** Every code that took over a part of a retired one, the largest part first. */
  readonly successors: readonly string[];
  /** Former names of the same code (襄樊市 of 420600) and common short forms (科左中旗). */
  readonly otherNames: readonly string[];
}

/**
 * The divisions of GB/T 2260 from province to county, in the order of their codes: all in force in
 * April 2026, and those retired since 2010. Facts of the Ministry of Civil Affairs' yearly tables
 * and of the public notices of each change. A change that is known by its year only carries the
 * last day of it, on which the yearly table stands; for April 2026 (草湖市) the last of the month.
 *
 * Left out because the standard does not have them: the fillers 市辖区, 县 and 省直辖县级行政区划
 * (110100, 429000), and the statistical codes of development zones (320576, 232761).
 */
export const regions: readonly RegionRow[] = read(
  readFileSync(new URL('../../data/regions.tsv', import.meta.url), 'utf8'),
);

const byCode = new Map(regions.map((region) => [region.code, region]));

/** The division with a code, in force or retired. */
export function regionByCode(code: string): RegionRow | undefined {
  return byCode.get(code);
}

function read(table: string): RegionRow[] {
  const rows = new Map<string, RegionRow>();
  for (const line of table.trimEnd().split('\n').slice(1)) {
    const [code = '', name = '', validFrom, validTo, replacedBy, otherNames] = line.split('\t');
    const parent = parentOf(code, rows);
    const successors = replacedBy ? replacedBy.split(',') : [];
    rows.set(code, {
      code,
      name,
      fullName: `${parent?.fullName ?? ''}${name}`,
      level: code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county',
      parent: parent?.code ?? null,
      validFrom: validFrom || null,
      validTo: validTo || null,
      replacedBy: successors[0] ?? null,
      successors,
      otherNames: otherNames ? otherNames.split(',') : [],
    });
  }
  return [...rows.values()];
}

/** Codes sort parents first; a county without a city (110108, 429004) belongs to its province. */
function parentOf(code: string, rows: ReadonlyMap<string, RegionRow>): RegionRow | undefined {
  if (code.endsWith('0000')) return undefined;
  const city = code.endsWith('00') ? undefined : rows.get(`${code.slice(0, 4)}00`);
  return city ?? rows.get(`${code.slice(0, 2)}0000`);
}
