import { fairFormats, fairKinds, targetGroups, type FairFilter } from '@union-jobs/sdk';

/** Filters of a calendar, in the order in which they stand on the page. */
export const fairFilterNames = ['region', 'kind', 'format', 'targetGroup', 'host'] as const;

/** A filter of a calendar. */
export type FairFilterName = (typeof fairFilterNames)[number];

/** The filters that are chosen; a change makes a new one. */
export type FairQuery = Readonly<Pick<FairFilter, FairFilterName>>;

/**
 * Reads filters as they stand in attributes and addresses, several values separated by commas. Calls
 * `onRefused` with what cannot be meant, which is left out.
 */
export function fairQueryOf(
  read: (name: FairFilterName) => string,
  onRefused: (name: FairFilterName, value: string) => void,
): FairQuery {
  const query: Record<string, string[]> = {};
  fairFilterNames.forEach((name) => {
    const values = read(name)
      .split(/\s*[,，]\s*/)
      .filter((value) => {
        if (value && !isMeant(name, value)) onRefused(name, value);
        return value && isMeant(name, value);
      });
    if (values.length) query[name] = values;
  });
  return query;
}

/** The codes of each filter; those without have values that no table holds. */
const codes: Partial<Record<FairFilterName, readonly string[]>> = {
  kind: fairKinds,
  format: fairFormats,
  targetGroup: targetGroups,
};

function isMeant(name: FairFilterName, value: string): boolean {
  const known = codes[name];
  if (known) return known.includes(value);
  return name === 'region' ? /^[1-9]\d{5}$/.test(value) : value.length <= 100;
}
