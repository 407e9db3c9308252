import type { FairPage } from '@union-jobs/sdk';
import { nextFrame, timed } from '../frames.ts';

/** A calendar that can be put on a page, in one way of making it. */
export interface Contestant {
  /** Puts the first month on the page; the second one is at hand. */
  mount(place: HTMLElement, first: FairPage, second: FairPage): void;
  /** Turns to the second month. */
  next(): void;
  /** Turns back to the first month. */
  back(): void;
  /** Takes the calendar off the page. */
  unmount(): void;
  /** What stands for fairs on the page. */
  bars(): Iterable<Element> & { readonly length: number };
  /** Where the elements of the calendar are. */
  root(): ParentNode | null | undefined;
}

/** What the pages of this bench offer to the program that drives them. */
export interface CalendarStage {
  /** Fetches and parses what `mount` and `turn` will show. */
  load(fairs: number): Promise<void>;
  /** Milliseconds from the start of mounting to the end of the frame that shows the month. */
  mount(fairs: number): Promise<number>;
  /** Milliseconds from the order to show the other month to the end of the frame that shows it. */
  turn(): Promise<number>;
  unmount(): Promise<void>;
  /** Elements of the calendar, those of shadow roots among them. */
  nodes(): number;
  /** The words on the bars. */
  words(): string[];
}

declare global {
  interface Window {
    calendarStage: CalendarStage;
  }
}

/** Sets a contestant on the page that this runs in. */
export function setStage(contestant: Contestant): void {
  const place = document.createElement('main');
  document.body.append(place);
  const pages = new Map<string, FairPage>();
  const words = () => [...contestant.bars()].map((bar) => (bar.textContent ?? '').trim());
  // The names of the second month end differently from those of the first.
  const shows = (mark: string) => () =>
    contestant.bars().length > 9 && words().some((text) => text.includes(mark));
  let isSecond = false;
  window.calendarStage = {
    async load(fairs) {
      for (const name of [`first-${fairs}`, `second-${fairs}`]) {
        pages.set(name, (await (await fetch(`/fairs/${name}.json`)).json()) as FairPage);
      }
    },
    mount(fairs) {
      const [first, second] = [pages.get(`first-${fairs}`), pages.get(`second-${fairs}`)];
      if (!first || !second) throw new Error('The months have not been loaded');
      isSecond = false;
      return timed(() => contestant.mount(place, first, second), shows('甲'));
    },
    turn() {
      isSecond = !isSecond;
      return isSecond
        ? timed(() => contestant.next(), shows('乙'))
        : timed(() => contestant.back(), shows('甲'));
    },
    async unmount() {
      contestant.unmount();
      await nextFrame();
    },
    nodes: () => contestant.root()?.querySelectorAll('*').length ?? 0,
    words,
  };
}

/** Fairs in the form that other calendars take. */
export function eventsOf({ items }: FairPage) {
  return items.map(({ id, name, startsAt, endsAt }) => ({
    id,
    title: name,
    start: startsAt,
    end: endsAt,
  }));
}
