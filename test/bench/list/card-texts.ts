import type { JobSummary } from '@union-jobs/sdk';
import { zhHans as messages } from '../../../packages/widgets/src/messages/zh-Hans.ts';

/** What stands on the card of a job, ready to be put into any markup. */
export interface CardTexts {
  readonly title: string;
  readonly pay: string;
  readonly employer: string;
  readonly verified: string | undefined;
  readonly agency: string | undefined;
  readonly tags: readonly (readonly [text: string, kind: string])[];
  readonly from: string;
  readonly until: string;
}

const formats = new Map<boolean, Intl.DateTimeFormat>();

const { education, experience, employmentType, targetGroup } = messages as Record<
  'education' | 'experience' | 'employmentType' | 'targetGroup',
  Record<string, string>
>;

/** The words of `<union-job-list>` for a job, found as a careful author would by hand. */
export function cardTexts(job: JobSummary): CardTexts {
  const { fair } = job;
  return {
    title: job.title,
    pay: job.pay.text,
    employer: job.employer.name,
    verified: job.employer.verified ? messages.verified : undefined,
    agency: job.agency === null ? undefined : messages.agency(job.agency),
    tags: tagTexts(job),
    from: fair
      ? fair.name + (fair.booth ? ` · ${messages.booth(fair.booth)}` : '')
      : messages.source(job.source.name),
    until: messages.validUntil(lastDay(job.validUntil)),
  };
}

function lastDay(end: string): string {
  const last = new Date(Date.parse(end) - 1);
  const withYear = yearOf(last) !== yearOf(new Date());
  const format =
    formats.get(withYear) ??
    new Intl.DateTimeFormat('zh-Hans', {
      timeZone: 'Asia/Shanghai',
      month: 'long',
      day: 'numeric',
      ...(withYear && { year: 'numeric' }),
    });
  formats.set(withYear, format);
  return format.format(last);
}

function yearOf(moment: Date): number {
  return new Date(moment.getTime() + 8 * 3_600_000).getUTCFullYear();
}

function tagTexts(job: JobSummary): [string, string][] {
  const tags: [string, string][] = [];
  const school = education[job.education] ?? messages.other;
  const { min, max, text } = job.headcount;
  const people = max === null || max === min ? String(min) : `${min}–${max}`;
  if (job.region) tags.push([job.region.path.join(' · '), '']);
  tags.push([
    /^(any|junior_high|doctor)$/.test(job.education) ? school : messages.orAbove(school),
    '',
  ]);
  if (job.experience !== 'any') tags.push([experience[job.experience] ?? messages.other, '']);
  tags.push([
    messages.wanted(min === null ? messages.somePeople(text) : messages.people(people)),
    '',
  ]);
  if (job.employmentType !== 'full_time') {
    const warned = /^(dispatch|outsourced)$/.test(job.employmentType);
    tags.push([employmentType[job.employmentType] ?? messages.other, warned ? 'warn' : '']);
  }
  job.targetGroups.forEach((group) => tags.push([targetGroup[group] ?? messages.other, 'info']));
  return tags;
}
