import type { JobSummary } from '@union-jobs/sdk';
import { labelOf, lastDayText } from '../format.ts';
import { marked } from '../marked.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { shape } from '../shape.ts';

/** What a card needs besides its job. */
export interface CardOptions {
  readonly messages: Messages;
  readonly language: string;
  readonly headingLevel: number;
}

const card = shape('li', { class: 'job', part: 'job' });
const head = shape('div', { class: 'head' });
const heading = shape('div', { class: 'title', role: 'heading' });
const title = shape('button', { part: 'job-title' });
const pay = shape('span', { class: 'pay', part: 'job-pay' });
const who = shape('div', { class: 'who', part: 'job-employer' });
const verified = shape('span', { class: 'tag good' });
const agency = shape('span', { class: 'muted' });
const passage = shape('p', { class: 'passage' });
const tags = shape('ul', { class: 'tags', role: 'list' });
const foot = shape('div', { class: 'foot' });
const note = shape('span');

const tagShape = (kind: string) => shape('li', { class: `tag${kind}`, part: 'tag', dir: 'auto' });
const tag = tagShape('');
const warning = tagShape(' warn');
const group = tagShape(' info');

/** A job of the list. The whole card answers to a click; its title is the button. */
export function makeJobCard(job: JobSummary, options: CardOptions): HTMLElement {
  const { messages, language, headingLevel } = options;
  const { employer, source, fair, highlights } = job;
  const button = title(...marked(job.title, highlights?.title));
  button.dataset['job'] = job.id;
  const named = heading(button);
  named.setAttribute('aria-level', String(headingLevel));
  const by = who(...marked(employer.name, highlights?.employer));
  if (employer.verified) by.append(' ', verified(messages.verified));
  if (job.agency) by.append(' ', agency(messages.agency(job.agency)));
  const from = fair
    ? fair.name + (fair.booth ? ` · ${messages.booth(fair.booth)}` : '')
    : messages.source(source.name);
  const until = messages.validUntil(lastDayText(job.validUntil, language));
  const made = card(head(named, pay(job.pay.text)), by);
  if (highlights?.passage) {
    made.append(passage(...marked(highlights.passage.text, highlights.passage.ranges)));
  }
  made.append(tags(...makeTags(job, messages)), foot(note(from), note(until)));
  return made;
}

function makeTags(job: JobSummary, messages: Messages): HTMLElement[] {
  const { employmentType, experience, region } = job;
  const made: HTMLElement[] = [];
  if (region) made.push(tag(region.path.join(' · ')));
  made.push(tag(educationText(job.education, messages)));
  if (experience !== 'any') {
    made.push(tag(labelOf(messages.experience, experience, messages.other)));
  }
  made.push(tag(messages.wanted(headcountText(job.headcount, messages))));
  if (employmentType !== 'full_time') {
    const warned = employmentType === 'dispatch' || employmentType === 'outsourced';
    const label = labelOf(messages.employmentType, employmentType, messages.other);
    made.push((warned ? warning : tag)(label));
  }
  job.targetGroups.forEach((one) =>
    made.push(group(labelOf(messages.targetGroup, one, messages.other))),
  );
  return made;
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
