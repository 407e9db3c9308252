import { html, nothing, type TemplateResult } from 'lit';
import type { Job, JobSummary } from '@union-jobs/sdk';
import { dayText, labelOf, lastDayText } from '../format.ts';
import { educationText, headcountText } from './job-card.ts';
import type { DetailMessages } from './opened-job-language.ts';

type Fact = string | TemplateResult | null | undefined | false;

interface FactsOptions {
  messages: DetailMessages;
  /** Shows all jobs of the employer; its name is a button then. */
  onEmployer?: (() => void) | undefined;
}

/** What the law wants a posting to say, as a list of terms; the rest arrives with the whole job. */
export function renderFacts(job: Job | JobSummary, options: FactsOptions) {
  const { messages } = options;
  const { detail } = messages;
  const full = 'description' in job ? job : undefined;
  const warned = job.employmentType === 'dispatch' || job.employmentType === 'outsourced';
  const type = labelOf(messages.employmentType, job.employmentType, messages.other);
  const groups = job.targetGroups.map((one) => labelOf(messages.targetGroup, one, messages.other));
  const from = dayText(job.publishedAt, messages, { year: true });
  const to = lastDayText(job.validUntil, messages, { year: true });
  return html`<dl>
    ${fact(detail.employer, employerFact(job, full, options))} ${fact(detail.agency, job.agency)}
    ${fact(detail.place, placeText(job.region?.path ?? [], full?.address ?? ''))}
    ${fact(detail.headcount, headcountText(job.headcount, messages))}
    ${fact(
      detail.requirements,
      joined([
        educationText(job.education, messages),
        labelOf(messages.experience, job.experience, messages.other),
        full?.majors.length ? detail.majors(full.majors) : '',
      ]),
    )}
    ${fact(detail.employmentType, warned ? html`<span class="tag warn">${type}</span>` : type)}
    ${fact(detail.targetGroup, joined(groups))} ${fact(detail.benefits, joined(job.benefits))}
    ${fact(detail.fair, fairFact(job, messages))} ${fact(detail.valid, detail.validSpan(from, to))}
    ${fact(detail.source, sourceFact(job, messages))}
  </dl>`;
}

/** What pay is besides its words: how it is settled, months a year. */
export function furtherPay({ pay }: JobSummary, { detail }: DetailMessages): string {
  return joined([
    pay.settlement && detail.settlement[pay.settlement],
    pay.months && pay.months > 12 && !/薪/.test(pay.text) ? detail.months(pay.months) : '',
  ]);
}

function fact(term: string, value: Fact) {
  return value
    ? html`<dt>${term}</dt>
        <dd>${value}</dd>`
    : nothing;
}

function joined(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Division and address in one, without naming twice what the address names already. */
function placeText(path: readonly string[], address: string): string {
  return path.some((name) => address.includes(name)) ? address : path.join('') + address;
}

function employerFact(
  { employer }: JobSummary,
  full: Job | undefined,
  { messages, onEmployer }: FactsOptions,
) {
  const { ownership, size, industry } = full?.employer ?? {};
  const { other, detail } = messages;
  const basics = joined([ownership && labelOf(detail.ownership, ownership, other), size, industry]);
  const name = onEmployer
    ? html`<button class="link" @click=${onEmployer}>
        ${employer.name}<span class="unseen">（${messages.allOfEmployer}）</span>
      </button>`
    : employer.name;
  return html`${name}
  ${employer.verified ? html`<span class="tag good">${messages.verified}</span>` : nothing}
  ${basics ? html`<div class="muted">${basics}</div>` : nothing}`;
}

function fairFact({ fair }: JobSummary, messages: DetailMessages) {
  if (!fair) return undefined;
  return joined([
    fair.name,
    dayText(fair.startsAt, messages, { year: true }),
    fair.booth && messages.booth(fair.booth),
  ]);
}

function sourceFact({ source }: JobSummary, messages: DetailMessages) {
  if (!source.url) return source.name;
  return html`<a href=${source.url} target="_blank" rel="noopener nofollow"
    >${source.name}<span aria-hidden="true"> ↗</span
    ><span class="unseen">（${messages.detail.newWindow}）</span></a
  >`;
}
