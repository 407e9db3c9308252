import type { RegionRow } from '../region/region-data.ts';
import { readRegion, regionsNamed } from '../region/region-names.ts';
import { lineage } from '../region/region-tree.ts';
import { remembering } from './remembering.ts';

/** What a row says about where the work is. */
export interface PlaceWords {
  readonly place: string;
  readonly address: string;
  /** Where the sheet is known to be, if the import was told (`--region`). */
  readonly within?: string | undefined;
}

/** Where the work is, as far as it is certain. */
export interface PlaceReading {
  readonly code: string | null;
  /** The divisions that the words could mean, when they mean several. */
  readonly candidates: readonly RegionRow[];
}

/**
 * Tells the division of a workplace from the words of a row: `长春 | 宽城区`, `北京·海淀区`, `海淀 | 西二旗`.
 * A name that several divisions bear (朝阳) is decided by the address, then by the region of the
 * import; otherwise what all of them have in common is taken, if anything.
 */
export function locate({ place, address, within }: PlaceWords): PlaceReading {
  const byAddress = certain(address, within);
  const named = candidatesOf(place, within);
  if (named.length === 0) return { code: byAddress?.code ?? null, candidates: [] };
  const fitting = byAddress ? named.filter((row) => isRelated(row, byAddress)) : named;
  if (byAddress && fitting.length > 0) {
    const exact = [byAddress, ...fitting].reduce((a, b) => (depth(b) > depth(a) ? b : a));
    return { code: exact.code, candidates: [] };
  }
  const [only] = named;
  if (named.length === 1 && only) return { code: only.code, candidates: [] };
  return { code: common(named), candidates: named };
}

const placeReadings = remembering<readonly RegionRow[]>();

/** Every division that the words at the start of a text can mean. */
function candidatesOf(text: string, within: string | undefined): readonly RegionRow[] {
  return placeReadings(`${within} ${text}`, () => readCandidates(text, within));
}

function readCandidates(text: string, within: string | undefined): readonly RegionRow[] {
  const reading = readRegion(text, { within });
  const [first] = reading.regions;
  if (!first) return [];
  // A full name or a name below another one is as clear as can be; a short name alone may not be.
  const bare = /^[^\s·•.,，、/|\-—_]{2,4}/.exec(text.trim())?.[0] ?? '';
  const homonyms = regionsNamed(bare, { within });
  const alone = homonyms.includes(first) ? homonyms : reading.regions;
  const capital = alone.find((row) => row.code.endsWith('0100'));
  if (alone.length > 1 && capital) return [capital];
  return alone;
}

function certain(text: string, within: string | undefined): RegionRow | undefined {
  if (text === '') return undefined;
  const rows = candidatesOf(text, within);
  return rows.length === 1 ? rows[0] : undefined;
}

function isRelated(a: RegionRow, b: RegionRow): boolean {
  const above = (row: RegionRow) => lineage(row.code).map((level) => level.code);
  return above(a).includes(b.code) || above(b).includes(a.code);
}

function depth(row: RegionRow): number {
  return lineage(row.code).length;
}

/** The most exact division that holds all of them; null when they lie in several provinces. */
function common(rows: readonly RegionRow[]): string | null {
  const paths = rows.map((row) => lineage(row.code).map((level) => level.code));
  const [first = []] = paths;
  return first.filter((code) => paths.every((path) => path.includes(code))).at(-1) ?? null;
}
