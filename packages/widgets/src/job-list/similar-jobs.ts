import { html, nothing } from 'lit';
import type { JobSummary } from '@union-jobs/sdk';
import type { AllMessages } from '../language-on-use.ts';

interface SimilarOptions {
  messages: AllMessages;
  headingLevel: number;
  onOpen: (job: JobSummary) => void;
}

/** Jobs like the opened one, a button each. */
export function renderSimilar(jobs: readonly JobSummary[], options: SimilarOptions) {
  const { messages, headingLevel, onOpen } = options;
  if (!jobs.length) return nothing;
  return html`<div role="heading" aria-level=${headingLevel} class="heading">
      ${messages.detail.similar}
    </div>
    <ul role="list" class="similar">
      ${jobs.slice(0, 5).map(
        (job) =>
          html`<li>
            <button part="similar" @click=${() => onOpen(job)}>
              <span class="grow">
                <span class="strong">${job.title}</span>
                <span class="muted">
                  ${[job.employer.name, job.region?.path.join('')].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span class="pay">${job.pay.text}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}
