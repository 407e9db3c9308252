import type { JobSummary } from '@union-jobs/sdk';
import { copies, make } from '../copies.ts';
import { labelOf, lastDayText } from '../format.ts';
import { putMarked } from '../marked.ts';
import type { Messages } from '../messages/zh-Hans.ts';

/** What a card needs besides its job. */
export interface CardOptions {
  readonly messages: Messages;
  readonly headingLevel: number;
}

/** Gives a function that makes cards. The whole card answers to a click; its title is the button. */
export function cardMaker({ messages, headingLevel }: CardOptions) {
  const newCard = copies(() =>
    make(
      'li',
      { class: 'job', part: 'job' },
      make(
        'div',
        { class: 'head' },
        make(
          'div',
          { class: 'title', role: 'heading', 'aria-level': String(headingLevel) },
          make('button', { part: 'job-title' }),
        ),
        make('span', { class: 'pay', part: 'job-pay' }),
      ),
      make('div', { class: 'who', part: 'job-employer' }),
      make('ul', { class: 'tags', role: 'list' }),
      make('div', { class: 'foot' }, make('span'), make('span')),
    ),
  );
  const newMark = copies(() => make('span', { class: 'tag good' }, messages.verified));

  return (job: JobSummary): HTMLElement => {
    const { employer, agency, source, fair, highlights } = job;
    const card = newCard();
    const head = first(card);
    const who = next(head);
    const tags = next(who);
    const from = first(next(tags));
    const title = first(first(head));
    title.setAttribute('data-job', job.id);
    putMarked(title, job.title, highlights?.title);
    next(first(head)).textContent = job.pay.text;
    putMarked(who, employer.name, highlights?.employer);
    if (employer.verified) who.append(' ', newMark());
    if (agency) who.append(' ', make('span', { class: 'muted' }, messages.agency(agency)));
    if (highlights?.passage) {
      const passage = make('p', { class: 'passage' });
      putMarked(passage, highlights.passage.text, highlights.passage.ranges);
      card.insertBefore(passage, tags);
    }
    addTags(tags, job, messages);
    from.textContent = fair
      ? fair.name + (fair.booth ? ` · ${messages.booth(fair.booth)}` : '')
      : messages.source(source.name);
    next(from).textContent = messages.validUntil(lastDayText(job.validUntil, messages));
    return card;
  };
}

const first = (element: Element) => element.firstElementChild as Element;
const next = (element: Element) => element.nextElementSibling as Element;

const newTag = copies(() => make('li', { class: 'tag', part: 'tag' }));

function addTags(tags: Element, job: JobSummary, messages: Messages): void {
  const add = (text: string, kind = '') => {
    const tag = newTag();
    if (kind) tag.className += kind;
    tag.textContent = text;
    tags.append(tag);
  };
  const { employmentType, experience, region } = job;
  const warned = employmentType === 'dispatch' || employmentType === 'outsourced';
  if (region) add(region.path.join(' · '));
  add(educationText(job.education, messages));
  if (experience !== 'any') add(labelOf(messages.experience, experience, messages.other));
  add(messages.wanted(headcountText(job.headcount, messages)));
  if (employmentType !== 'full_time') {
    const label = labelOf(messages.employmentType, employmentType, messages.other);
    add(label, warned ? ' warn' : '');
  }
  job.targetGroups.forEach((one) =>
    add(labelOf(messages.targetGroup, one, messages.other), ' info'),
  );
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
