import { regionByCode, regions } from './region-data.ts';
import type { RegionRow } from './region-data.ts';

/** Provinces that are a city as well: the municipalities, 台湾, 香港 and 澳门. */
const cityProvinces = ['11', '12', '31', '50', '71', '81', '82'];

/** Whether a code is in force on a day (`2026-11-23`). */
export function isInForce(region: RegionRow, day: string): boolean {
  return (
    (region.validFrom === null || region.validFrom <= day) &&
    (region.validTo === null || day < region.validTo)
  );
}

/** The children of a division, or the provinces, in force or retired, in the order of codes. */
export function childrenOf(parent: string | null): readonly RegionRow[] {
  return regions.filter((region) => region.parent === parent);
}

/** A division and all above it, province first; of an unknown code what is known by its prefix. */
export function lineage(code: string): readonly RegionRow[] {
  const known =
    regionByCode(code) ??
    regionByCode(`${code.slice(0, 4)}00`) ??
    regionByCode(`${code.slice(0, 2)}0000`);
  if (!known) return [];
  return known.parent === null ? [known] : [...lineage(known.parent), known];
}

/**
 * The names a job shows for its region: below the province (`长春市`, `宽城区`), with the
 * municipality (`北京市`, `海淀区`), or the province alone where nothing more exact is known.
 */
export function regionPath(code: string): string[] {
  const names = lineage(code).map((region) => region.name);
  return names.length > 1 && !cityProvinces.includes(code.slice(0, 2)) ? names.slice(1) : names;
}

/**
 * The codes that a code stands for today, the largest part first: itself, or what followed a
 * retired one (340225 无为县 → 340281 无为市), through any number of changes. An unknown code
 * stands for itself.
 */
export function currentCodes(code: string): string[] {
  const successors = regionByCode(code)?.successors ?? [];
  return successors.length === 0 ? [code] : [...new Set(successors.flatMap(currentCodes))];
}

/** The columns a stored job is filtered by, so that each level of filter is a simple equality. */
export interface RegionColumns {
  /** The code in force; of a divided one the largest part. */
  readonly code: string;
  readonly province: string;
  /**
   * The city; the province itself where it is a city too (110108 → 110000); the county itself
   * where no city stands between (429004 → 429004); null where only the province is known.
   */
  readonly city: string | null;
}

/** Where a job with this code belongs, told by the digits, so that unknown codes work as well. */
export function regionColumns(code: string): RegionColumns {
  const current = currentCodes(code)[0] ?? code;
  const province = `${current.slice(0, 2)}0000`;
  return { code: current, province, city: cityOf(current) };
}

function cityOf(code: string): string | null {
  const province = `${code.slice(0, 2)}0000`;
  if (cityProvinces.includes(code.slice(0, 2))) return province;
  if (code === province) return null;
  return code.slice(2, 4) === '90' ? code : `${code.slice(0, 4)}00`;
}

/** A region filter by column: a job matches when it equals any value of any of the three. */
export interface RegionScope {
  readonly provinces: string[];
  readonly cities: string[];
  readonly codes: string[];
}

/**
 * Sorts the codes of a filter by the column that answers them, child regions included: 110000 and
 * 110100 by province, 220100 by city, 220103 and unknown counties by code. A retired code also
 * finds what followed it.
 */
export function regionScope(filter: readonly string[]): RegionScope {
  const codes = [...new Set(filter.flatMap(currentCodes))];
  const level = (code: string) =>
    code.endsWith('0000') || (code.endsWith('00') && cityProvinces.includes(code.slice(0, 2)))
      ? 'province'
      : code.endsWith('00')
        ? 'city'
        : 'code';
  return {
    provinces: codes
      .filter((code) => level(code) === 'province')
      .map((c) => `${c.slice(0, 2)}0000`),
    cities: codes.filter((code) => level(code) === 'city'),
    codes: codes.filter((code) => level(code) === 'code'),
  };
}
