import { fairIn, fairMembers } from '../fair/fair-place.ts';
import { addressed, isNamed, type AddressSpace } from '../job-list/job-address.ts';
import { attributeOf } from '../job-list/job-query.ts';
import { memberOf, pageWith } from '../page-members.ts';
import type { CalendarLook } from './calendar-look.ts';
import { dayFromIso, firstDayOf, isoOf, type ChinaDay, type ChinaMonth } from './china-day.ts';
import { fairFilterNames } from './fair-query.ts';

/** What of a calendar stands in the page's address. */
export interface CalendarPlace {
  readonly look: CalendarLook;
  /** The day whose list is open. */
  readonly day: ChinaDay | undefined;
  /** The opened fair. */
  readonly fair: string | undefined;
}

const names = [...fairFilterNames.map(attributeOf), 'month', 'view', 'day', 'fair', ...fairMembers];

interface HistoryOptions {
  space: () => AddressSpace;
  /** What the attributes say. */
  preset: () => CalendarLook;
}

/**
 * Keeps the page's address in step with a calendar. Whatever else stands in the address, and in the
 * state of its entries, belongs to the page and stays as it is.
 */
export class FairHistory {
  readonly #options: HistoryOptions;

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  /** Writes what is shown into the address: a new entry, or the current one corrected. */
  write(place: CalendarPlace, { replace }: { replace: boolean }): void {
    const { prefix } = this.#options.space();
    if (!prefix) return;
    const replaced = names.map((name) => prefix + name);
    const address = pageWith(this.#membersOf(place), replaced);
    if (address === location.href) return;
    try {
      if (replace) history.replaceState(history.state, '', address);
      else history.pushState(history.state, '', address);
    } catch {
      // Sandboxed pages and files have no history of ours: the calendar works without.
    }
  }

  /** The day whose list the address opens. */
  get day(): ChinaDay | undefined {
    return dayFromIso(addressed(this.#options.space().prefix, 'day') ?? '');
  }

  /** The fair that the address opens. */
  get fair(): string | undefined {
    return fairIn(this.#options.space().prefix) || undefined;
  }

  #membersOf({ look, day, fair }: CalendarPlace): string[] {
    const { prefix, locked } = this.#options.space();
    const before = this.#options.preset();
    const members: string[] = [];
    const add = (name: string, value: string, preset = '') => {
      if (value !== preset) members.push(memberOf(prefix + name, value));
    };
    fairFilterNames.forEach((name) => {
      if (isNamed(locked, name)) return;
      add(attributeOf(name), String(look.query[name] ?? ''), String(before.query[name] ?? ''));
    });
    add('month', monthCode(look.month), monthCode(before.month));
    add('view', look.view ?? '', before.view);
    add('day', day === undefined ? '' : isoOf(day));
    add('fair', fair ?? '');
    return members;
  }
}

/** `2026-10` */
function monthCode(month: ChinaMonth | undefined): string {
  return month === undefined ? '' : isoOf(firstDayOf(month)).slice(0, 7);
}
