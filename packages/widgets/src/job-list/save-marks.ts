import type { JobSummary } from '@union-jobs/sdk';
import { make } from '../copies.ts';
import type { AllMessages } from '../language-on-use.ts';
import type { JobCards } from './job-cards.ts';
import { savedJobs } from './saved-jobs.ts';

/** Puts a star on each card, which saves its job on the device; cards that have one keep it. */
export function markCards(
  { element }: JobCards,
  jobs: readonly JobSummary[],
  messages: AllMessages,
): void {
  jobs.forEach(({ id, title }, at) => {
    const foot = element.children[at]?.querySelector('.foot');
    if (!foot) return;
    let mark = foot.querySelector<HTMLElement>('.save');
    if (!mark) {
      mark = make('button', { class: 'save', part: 'save' });
      mark.addEventListener('click', () => savedJobs.toggle({ id, title }));
      foot.append(mark);
    }
    const label = messages.saved.save(title);
    mark.setAttribute('aria-label', label);
    mark.title = messages.saved.label;
    mark.setAttribute('aria-pressed', String(savedJobs.has(id)));
  });
}

/** Takes the stars off the cards. */
export function unmarkCards({ element }: JobCards): void {
  element.querySelectorAll('.save').forEach((mark) => mark.remove());
}
