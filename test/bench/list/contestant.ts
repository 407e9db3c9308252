import type { JobPage } from '@union-jobs/sdk';
import { nextFrame, timed } from '../frames.ts';

/** A list of jobs that can be put on a page, in one way of making it. */
export interface Contestant {
  /** Makes ready what is not to be timed. */
  prepare?(page: JobPage): void;
  /** Puts the list of these jobs on the page. */
  mount(place: HTMLElement, page: JobPage): void;
  /** Shows other jobs, as after a change of filter or page. */
  change(page: JobPage): void;
  /** Takes the list off the page. */
  unmount(): void;
  /** The cards that stand on the page. */
  cards(): Iterable<Element> & { readonly length: number };
}

/** What the pages of this bench offer to the program that drives them. */
export interface Stage {
  /** Milliseconds from the start of mounting to the end of the frame that shows every card. */
  mount(jobs: number): Promise<number>;
  /** Milliseconds from the order to show another page to the end of the frame that shows it. */
  change(jobs: number): Promise<number>;
  /** Takes the list off again and waits for the next frame. */
  unmount(): Promise<void>;
  /** Fetches and parses what `mount` and `change` will show. */
  load(jobs: number): Promise<void>;
  /** The words on the first cards. */
  words(cards: number): string[];
}

declare global {
  interface Window {
    stage: Stage;
  }
}

/** Sets a contestant on the page that this runs in. */
export function setStage(contestant: Contestant): void {
  const place = document.createElement('main');
  document.body.append(place);
  const pages = new Map<string, JobPage>();
  const shows = (page: JobPage) => () => {
    const { length } = contestant.cards();
    const [first] = contestant.cards();
    return (
      length === page.items.length &&
      wordsOf(first).startsWith((page.items[0]?.title ?? '-').replace(/\s+/g, ''))
    );
  };
  const pageNamed = (name: string) => {
    const page = pages.get(name);
    if (!page) throw new Error(`The page ${name} has not been loaded`);
    return page;
  };
  let turn = 0;
  window.stage = {
    async load(jobs) {
      for (const name of [`first-${jobs}`, `second-${jobs}`]) {
        const page = (await (await fetch(`/jobs/${name}.json`)).json()) as JobPage;
        contestant.prepare?.(page);
        pages.set(name, page);
      }
    },
    mount(jobs) {
      const page = pageNamed(`first-${jobs}`);
      turn = 0;
      return timed(() => contestant.mount(place, page), shows(page));
    },
    change(jobs) {
      const page = pageNamed(turn++ % 2 ? `first-${jobs}` : `second-${jobs}`);
      return timed(() => contestant.change(page), shows(page));
    },
    async unmount() {
      contestant.unmount();
      await nextFrame();
    },
    words: (cards) => [...contestant.cards()].slice(0, cards).map(wordsOf),
  };
}

function wordsOf(card: Element | undefined): string {
  return (card?.textContent ?? '').replace(/\s+/g, '');
}
