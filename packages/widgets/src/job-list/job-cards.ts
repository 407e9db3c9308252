import type { JobSummary } from '@union-jobs/sdk';
import { make } from '../copies.ts';
import { cardMaker, type CardOptions } from './job-card.ts';

interface CardsOptions {
  onOpen: (job: JobSummary) => void;
  /** A person turns to the cards. */
  onApproach: () => void;
}

/** The cards of a list, made once for each job and language. */
export class JobCards {
  readonly element = make('ul', { class: 'jobs', role: 'list' });
  #jobs: readonly JobSummary[] = [];
  #options: CardOptions | undefined;
  #selected: Element | undefined;

  constructor({ onOpen, onApproach }: CardsOptions) {
    this.element.addEventListener('pointerover', onApproach);
    this.element.addEventListener('focusin', onApproach);
    this.element.addEventListener('click', ({ target }) => {
      const id = (target as HTMLElement).closest<HTMLElement>('[data-job]')?.dataset['job'];
      const job = this.#jobs.find((one) => one.id === id);
      if (job) onOpen(job);
    });
  }

  /** Shows these jobs; cards that stand already at the start of the list stay. */
  show(jobs: readonly JobSummary[], options: CardOptions): void {
    const { messages, headingLevel } = options;
    const stay =
      messages === this.#options?.messages &&
      headingLevel === this.#options.headingLevel &&
      this.#jobs.every((job, index) => job === jobs[index]);
    if (!stay) this.element.textContent = '';
    const added = stay ? jobs.slice(this.#jobs.length) : jobs;
    this.#jobs = jobs;
    this.#options = options;
    this.element.append(...added.map(cardMaker(options)));
  }

  /** Marks the card of the opened job. */
  select(job: JobSummary | undefined): void {
    const index = job ? this.#jobs.indexOf(job) : -1;
    const card = this.element.children[index];
    if (card === this.#selected) return;
    this.#mark(this.#selected, false);
    this.#mark((this.#selected = card), true);
  }

  /** Greys the cards while others are on their way. */
  set old(old: boolean) {
    this.element.classList.toggle('old', old);
  }

  #mark(card: Element | undefined, selected: boolean) {
    card?.classList.toggle('selected', selected);
    card?.querySelector('button')?.setAttribute('aria-current', String(selected));
  }
}
