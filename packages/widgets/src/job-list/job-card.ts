import { html, nothing } from 'lit';
import type { JobSummary } from '@union-jobs/sdk';
import { labelOf, lastDayText } from '../format.ts';
import { marked } from '../marked.ts';
import type { Messages } from '../messages/zh-Hans.ts';

/** What a card needs besides its job. */
export interface CardOptions {
  readonly messages: Messages;
  readonly language: string;
  readonly headingLevel: number;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

/** A job of the list. The whole card answers to a click; its title is the button. */
export function renderJobCard(job: JobSummary, options: CardOptions) {
  const { messages, language } = options;
  const { employer, agency, pay, source, fair, highlights } = job;
  return html`<li class=${options.selected ? 'job selected' : 'job'} part="job">
    <div class="head">
      <div role="heading" aria-level=${options.headingLevel} class="title">
        <button
          part="job-title"
          data-job=${job.id}
          aria-current=${options.selected ? 'true' : nothing}
          @click=${options.onOpen}
        >
          ${marked(job.title, highlights?.title)}
        </button>
      </div>
      <span class="pay" part="job-pay">${pay.text}</span>
    </div>
    <div class="who" part="job-employer">
      ${marked(employer.name, highlights?.employer)}
      ${employer.verified ? html`<span class="tag good">${messages.verified}</span>` : nothing}
      ${agency ? html`<span class="muted">${messages.agency(agency)}</span>` : nothing}
    </div>
    ${
      highlights?.passage
        ? html`<p class="passage">${marked(highlights.passage.text, highlights.passage.ranges)}</p>`
        : nothing
    }
    <ul role="list" class="tags">
      ${renderTags(job, messages)}
    </ul>
    <div class="foot">
      <span
        >${fair ? [fair.name, fair.booth && ` · ${messages.booth(fair.booth)}`] : messages.source(source.name)}</span
      >
      <span>${messages.validUntil(lastDayText(job.validUntil, language))}</span>
    </div>
  </li>`;
}

function renderTags(job: JobSummary, messages: Messages) {
  const tag = (text: string, kind = '') =>
    html`<li class="tag ${kind}" part="tag" dir="auto">${text}</li>`;
  const { employmentType, experience, region } = job;
  const warned = employmentType === 'dispatch' || employmentType === 'outsourced';
  return [
    region ? tag(region.path.join(' · ')) : nothing,
    tag(educationText(job.education, messages)),
    experience === 'any' ? nothing : tag(labelOf(messages.experience, experience, messages.other)),
    tag(messages.wanted(headcountText(job.headcount, messages))),
    employmentType === 'full_time'
      ? nothing
      : tag(labelOf(messages.employmentType, employmentType, messages.other), warned ? 'warn' : ''),
    job.targetGroups.map((group) =>
      tag(labelOf(messages.targetGroup, group, messages.other), 'info'),
    ),
  ];
}

const exact = ['any', 'junior_high', 'doctor'];

/** `大专及以上`, `学历不限` */
export function educationText(education: string, messages: Messages): string {
  const label = labelOf(messages.education, education, messages.other);
  return exact.includes(education) ? label : messages.orAbove(label);
}

/** `8 人`, `3–5 人`, `若干人` */
export function headcountText({ text, min, max }: JobSummary['headcount'], messages: Messages) {
  if (min === null) return messages.somePeople(text);
  return messages.people(max === null || max === min ? String(min) : `${min}–${max}`);
}
