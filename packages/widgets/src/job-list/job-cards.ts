import type { JobSummary } from '@union-jobs/sdk';
import { make } from '../copies.ts';
import { cardMaker, type CardOptions } from './job-card.ts';

/** The cards of a list, made once for each job and language. */
export class JobCards {
  readonly element = make('ul', { class: 'jobs', role: 'list' });
  #jobs: readonly JobSummary[] = [];
  #options: CardOptions | undefined;

  constructor(onOpen: (job: JobSummary) => void) {
    this.element.addEventListener('click', ({ target }) => {
      const id = (target as HTMLElement).closest<HTMLElement>('[data-job]')?.dataset['job'];
      const job = this.#jobs.find((one) => one.id === id);
      if (job) onOpen(job);
    });
  }

  /** Shows these jobs; cards that stand already, in this order, stay. */
  show(jobs: readonly JobSummary[], options: CardOptions): void {
    const { messages, headingLevel } = options;
    const { children } = this.element;
    const stays =
      messages === this.#options?.messages && headingLevel === this.#options.headingLevel;
    let at = 0;
    this.#jobs.forEach((job) => {
      if (stays && job === jobs[at]) at++;
      else children[at]?.remove();
    });
    this.#jobs = jobs;
    this.#options = options;
    this.element.append(...jobs.slice(at).map(cardMaker(options)));
  }

  /** The card of a job. */
  cardOf(id: string | undefined): Element | undefined {
    return this.element.children[this.#jobs.findIndex((job) => job.id === id)];
  }

  /** Greys the cards while others are on their way. */
  set old(old: boolean) {
    this.element.classList.toggle('old', old);
  }
}
