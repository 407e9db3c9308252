import { memberOf, pageWith } from '../page-members.ts';
import { addressed, isNamed, startOf, type AddressSpace } from './job-address.ts';
import type { JobCards } from './job-cards.ts';
import { attributeOf, presetNames, queryOf, type JobQuery, type PresetName } from './job-query.ts';

/** What of a list stands in the page's address. */
export interface Shown {
  readonly query: JobQuery;
  readonly pages: number;
  readonly job?: string | undefined;
  /** The saved jobs stand in place of the list. */
  readonly saved?: boolean;
}

/** Where a person was in a list: a card at this height of the window, and the card with the focus. */
interface Place {
  readonly job: string;
  readonly topPx: number;
  readonly focus: string | undefined;
}

type State = { unionJobs?: Record<string, Place> } | null;

interface HistoryOptions {
  space: () => AddressSpace;
  /** What the attributes say. */
  preset: (name: PresetName) => string | null;
  cards: JobCards;
}

/**
 * Keeps the page's address in step with a list. Whatever else stands in the address, and in the
 * state of its entries, belongs to the page and stays as it is.
 */
export class JobHistory {
  readonly #options: HistoryOptions;

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  /** The members of the address that say what is shown; presets are left out. */
  membersOf({ query, pages, job, saved }: Shown): string[] {
    const { space, preset } = this.#options;
    const { prefix, locked } = space();
    const before = queryOf(startOf(preset, { prefix: '', locked }));
    const members: string[] = [];
    const add = (name: string, value: string) => members.push(memberOf(prefix + name, value));
    presetNames.forEach((name) => {
      const value = String(query[name] ?? '');
      if (!isNamed(locked, name) && value !== String(before[name] ?? '')) {
        add(attributeOf(name), value);
      }
    });
    if (pages > 1) add('page', String(pages));
    if (job) add('job', job);
    if (saved) add('saved', '1');
    return members;
  }

  /** Writes what is shown into the address: a new entry, or the current one corrected. */
  write(shown: Shown, { replace }: { replace: boolean }): void {
    const { prefix } = this.#options.space();
    if (!prefix) return;
    const address = this.#addressWith(this.membersOf(shown));
    if (address === location.href) return;
    try {
      if (replace) history.replaceState(history.state, '', address);
      else history.pushState(this.#stateWith(undefined), '', address);
    } catch {
      // Sandboxed pages and files have no history of ours: the list works without.
    }
  }

  /** The job that the address names. */
  get job(): string | undefined {
    return jobIn(addressed(this.#options.space().prefix, 'job'));
  }

  /** Address of this page that opens a job; the page alone where the list leaves its address alone. */
  linkTo(job: string): string {
    const { prefix } = this.#options.space();
    return prefix ? this.#addressWith([`${prefix}job=${job}`], ['union-apply']) : location.href;
  }

  /** Whether the address names the saved jobs. */
  get showsSaved(): boolean {
    return addressed(this.#options.space().prefix, 'saved') !== null;
  }

  /** Keeps where the person is, in the state of the current entry. */
  keepPlace(): void {
    if (!this.#options.space().prefix) return;
    const place = this.#place();
    if (!place) return;
    try {
      history.replaceState(this.#stateWith(place), '');
    } catch {
      // As above; engines also refuse more than some writes a second.
    }
  }

  /** Takes the person where they were. */
  async restorePlace(): Promise<void> {
    const { space, cards } = this.#options;
    const place = (history.state as State)?.unionJobs?.[space().prefix];
    if (!place) return;
    // Again and again, because cards get their heights only once they are near the window.
    for (let frame = 0; frame < 4; frame++) {
      await new Promise(requestAnimationFrame);
      const card = cards.cardOf(place.job);
      if (card) scrollBy(0, card.getBoundingClientRect().top - place.topPx);
    }
    const focused = place.focus && cards.cardOf(place.focus)?.querySelector('button');
    if (focused) focused.focus({ preventScroll: true });
  }

  /** This page with these members of ours in its address, and all of others but those left out. */
  #addressWith(members: readonly string[], left: readonly string[] = []): string {
    const { prefix } = this.#options.space();
    const own = [...presetNames.map(attributeOf), 'page', 'job', 'saved'].map(
      (name) => prefix + name,
    );
    return pageWith(members, [...own, ...left]);
  }

  #place(): Place | undefined {
    const { cards } = this.#options;
    const root = cards.element.getRootNode() as ShadowRoot;
    const focus = (root.activeElement as HTMLElement | null)?.dataset['job'];
    // The first card that a person sees; hidden ones have no height.
    for (const card of cards.element.children) {
      const { top, bottom, height } = card.getBoundingClientRect();
      const job = card.querySelector<HTMLElement>('[data-job]')?.dataset['job'];
      if (job && height && bottom > 0) return { job, topPx: Math.round(top), focus };
    }
    return undefined;
  }

  #stateWith(place: Place | undefined): unknown {
    const state: unknown = history.state;
    if (state && typeof state !== 'object') return state;
    const { unionJobs, ...others } = { ...(state as State) };
    const places = { ...unionJobs };
    if (place) places[this.#options.space().prefix] = place;
    else delete places[this.#options.space().prefix];
    return { ...others, unionJobs: places };
  }
}

/** The id of a job that a member of the address holds. */
export function jobIn(text: string | null): string | undefined {
  return text && /^job_[0-9a-z]{20}$/.test(text) ? text : undefined;
}
