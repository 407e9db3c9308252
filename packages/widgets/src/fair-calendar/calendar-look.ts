import { addressed, isNamed, type AddressSpace } from '../job-list/job-address.ts';
import { attributeOf } from '../job-list/job-query.ts';
import { dayFromIso, monthOf, type ChinaMonth } from './china-day.ts';
import { fairQueryOf, type FairFilterName, type FairQuery } from './fair-query.ts';

/** How a month is shown. */
export type CalendarView = 'month' | 'agenda';

/** What a person looks at; a change makes a new one. */
export interface CalendarLook {
  /** Undefined for the current month. */
  readonly month: ChinaMonth | undefined;
  /** Undefined while the width of the page decides. */
  readonly view: CalendarView | undefined;
  readonly query: FairQuery;
}

/** Members of the address, and attributes, that are no filters. */
type OtherName = 'month' | 'view';

/** Values that cannot be meant and were left out, `kind="big"`. */
export const refused = new Set<string>();

/** What attributes say, and over them the page's address where it says something. */
export function lookOf(
  preset: (name: FairFilterName | OtherName) => string,
  { prefix, locked }: AddressSpace,
): CalendarLook {
  const read = (name: FairFilterName | OtherName) =>
    (isNamed(locked, name) ? null : addressed(prefix, attributeOf(name))) ?? preset(name);
  const day = dayFromIso(`${read('month')}-01`);
  const view = read('view');
  return {
    month: day === undefined ? undefined : monthOf(day),
    view: view === 'month' || view === 'agenda' ? view : undefined,
    query: fairQueryOf(read, (name, value) => refused.add(`${name}="${value}"`)),
  };
}
