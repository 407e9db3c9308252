import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import type { JobFilter } from '@union-jobs/sdk';

/** What a list is asked for, as the person chose it; a change makes a new one. */
export type JobQuery = Readonly<JobFilter> & { readonly sort?: JobSort };

/** Orders of a list. */
export type JobSort = 'newest' | 'relevance';

const code = /^\w+$/;
const amount = /^\d{1,6}$/;
/** How the values of each preset are written; all but those of `single` may be several. */
const patterns = {
  region: /^[1-9]\d{5}$/,
  targetGroup: code,
  education: code,
  employmentType: code,
  experience: code,
  industry: /^[A-T]$/,
  benefit: /^.{1,20}$/,
  fair: /^fair_[0-9a-z]{20}$/,
  employer: /^emp_[0-9a-z]{20}$/,
  payMin: amount,
  payMax: amount,
  postedWithin: /^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/,
  sort: /^(newest|relevance)$/,
  q: /./,
};
const single = /^(pay|po|s|q)/;

/** The name of a property with which a partner presets a list. */
export type PresetName = keyof typeof patterns;

/** Names of the properties with which a partner presets a list. */
export const presetNames = Object.keys(patterns) as PresetName[];

/** Presets as they stand in attributes; several values are separated by commas. */
export type Presets = Readonly<Record<PresetName, string>>;

/** The attribute of a preset: `target-group` for `targetGroup`. */
export function attributeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Properties of an element, those of presets among them, with the attributes they go by. */
export function propertiesOf(own: PropertyDeclarations): PropertyDeclarations {
  const properties: Record<string, PropertyDeclaration> = {};
  [...Object.keys(own), ...presetNames].forEach(
    (name) => (properties[name] = { attribute: attributeOf(name), ...own[name] }),
  );
  return properties;
}

/** Reads presets. A value goes in when `isMeant` says so, which is told whether it is written well. */
export function queryOf(
  presets: Presets,
  isMeant: (name: string, value: string, isWell: boolean) => boolean = (_, __, isWell) => isWell,
): JobQuery {
  const query: Record<string, string | number | string[]> = {};
  presetNames.forEach((name) => {
    const text = presets[name].trim();
    const values = (name === 'q' ? [text.slice(0, 100)] : text.split(/[\s,，]+/)).filter(
      (value) => value && isMeant(name, value, patterns[name].test(value)),
    );
    const [first] = values;
    if (first)
      query[name] = single.test(name)
        ? amount.test(first) && name !== 'q'
          ? Number(first)
          : first
        : values;
  });
  return query as JobQuery;
}

/** The order asked for: a search shows the best first unless another order was chosen. */
export function sortOf(query: JobQuery): JobSort {
  return query.sort ?? (query.q ? 'relevance' : 'newest');
}

/** How many rows to ask for. */
export interface PageSize {
  /** Rows in a page; 20 for anything outside 1–100. */
  readonly limit: number;
  /** Pages in one, as many as 100 rows hold. */
  readonly pages?: number;
}

/**
 * What the first page of a query is asked for. The loader asks it too, while the element's code is
 * on its way, and both must come to the same address.
 */
export function firstPageQuery(query: JobQuery, size: PageSize) {
  return { ...pageQuery(query, size), include: ['facets' as const, 'organization' as const] };
}

/** What any page of a query is asked for. */
export function pageQuery(query: JobQuery, { limit, pages = 1 }: PageSize) {
  return {
    ...query,
    sort: sortOf(query),
    limit: rowsOf(limit) * pagesInOne(limit, pages),
  };
}

/** Rows in a page for what was asked for. */
export function rowsOf(limit: number): number {
  return limit >= 1 && limit <= 100 ? Math.floor(limit) : 20;
}

/** How many of these pages one answer holds. */
export function pagesInOne(limit: number, pages: number): number {
  return Math.min(pages, Math.floor(100 / rowsOf(limit)));
}
