import type { JobDraft } from '../job/job-draft.ts';
import { createEmployers, type SampleEmployer } from './employers.ts';
import { chinaDayNumber, chinaTime, fairPlans, sampleFairs, type SampleFair } from './fairs.ts';
import { writePosting } from './posting-text.ts';
import { createRandom, type Random } from './random.ts';
import { type Role, rolesByKind } from './roles.ts';
import { drawHeadcount, drawPay } from './sample-pay.ts';
import { drawBenefits, drawHours } from './working-conditions.ts';

/** What decides which postings are made: the same options make the same postings. */
export interface GenerateOptions {
  readonly seed: number;
  readonly count: number;
  /** Postings were published in the 60 days before it and end after it. */
  readonly now: Date;
  /** Identifiers of stored fairs; without them nobody stands at a fair. */
  readonly fairIds?: Readonly<Record<SampleFair['key'], string>>;
}

/** Makes plausible postings of employers that do not exist, one after the other. */
export function* generateJobs(options: GenerateOptions): Generator<JobDraft> {
  const random = createRandom(options.seed);
  const nextEmployer = createEmployers(random);
  const nextBooth = createBooths(random, options);
  let left = options.count;
  while (left > 0) {
    const employer = nextEmployer();
    const booth = nextBooth(employer);
    const roles = rolesByKind.get(employer.kind) ?? [];
    const wanted = Math.min(left, 1 + Math.floor(8 * random.next() ** 1.5));
    for (const role of random.some(roles, wanted)) {
      left -= 1;
      yield draftOf(random, { employer, role, booth, now: options.now });
    }
  }
}

interface Booth {
  readonly fairId: string;
  readonly number: string;
  readonly lastDay: number;
  readonly demand: number;
}

const levels = {
  graduate: 0.95,
  '3_5_years': 1.15,
  '5_10_years': 1.3,
  over_10_years: 1.4,
} as const;

function draftOf(
  random: Random,
  {
    employer,
    role,
    booth,
    now,
  }: { employer: SampleEmployer; role: Role; booth: Booth | null; now: Date },
): JobDraft {
  const employmentType = random.pick(role.types);
  const isIntern = employmentType === 'internship';
  const experience = isIntern ? 'graduate' : random.pick(role.experience);
  const education = random.pick(role.education);
  const hours = drawHours(random, role, employmentType);
  const pay = payOf(random, { employer, role, employmentType, experience });
  const viaAgency = employmentType === 'dispatch' || employmentType === 'outsourced';
  return {
    title: titleOf(random, role.title, { employmentType, experience }),
    employer: employer.draft,
    agency: viaAgency ? employer.agency : null,
    regionCode: employer.place.regionCode,
    address: employer.address,
    pay,
    headcount: drawHeadcount(random, role.headcount, booth?.demand ?? 1),
    education,
    experience,
    employmentType,
    targetGroups: random.chance(0.6) ? random.some(role.groups, random.whole(1, 2)) : [],
    benefits: drawBenefits(random, role, { employmentType, hours, pay }),
    majors: education === 'any' ? [] : random.some(role.majors, random.whole(1, 3)),
    industry: employer.section,
    description: writePosting(random, {
      employer,
      role,
      education,
      experience,
      employmentType,
      hours,
    }),
    ...datesOf(random, { now, booth }),
    source: random.pick(sources),
    fairId: booth?.fairId ?? null,
    booth: booth?.number ?? null,
  };
}

function payOf(
  random: Random,
  facts: { employer: SampleEmployer; role: Role } & Pick<JobDraft, 'employmentType' | 'experience'>,
): JobDraft['pay'] {
  const { role, employmentType, experience } = facts;
  const { payLevel } = facts.employer.place;
  if (employmentType === 'internship') {
    const range = { unit: 'month', low: 2400, high: 4000 } as const;
    return drawPay(random, range, { level: payLevel, withMonths: false });
  }
  const isLoose = employmentType === 'gig' || employmentType === 'part_time';
  const range = (isLoose && role.gigPay) || role.pay;
  const ofExperience = levels[experience as keyof typeof levels] ?? 1;
  const pay = drawPay(random, range, {
    level: payLevel * (range.unit === 'month' ? ofExperience : 1),
    withMonths: !isLoose && role.benefits === 'office',
  });
  const settlement =
    isLoose && pay.unit !== 'month' ? random.pick(['day', 'day', 'week'] as const) : 'month';
  return { ...pay, settlement: pay.negotiable || random.chance(0.3) ? null : settlement };
}

function titleOf(
  random: Random,
  title: string,
  { employmentType, experience }: Pick<JobDraft, 'employmentType' | 'experience'>,
): string {
  if (title.includes('（') || title.includes('兼职')) return title;
  if (employmentType === 'internship') return `${title}（实习）`;
  if (employmentType === 'part_time') return `${title}（兼职）`;
  if (experience === 'graduate' && random.chance(0.4)) return `${title}（应届可）`;
  return title;
}

const sources: readonly JobDraft['source'][] = [
  { name: '企业直接报送', url: null },
  { name: '工会岗位征集表', url: null },
  { name: '社区就业服务站征集', url: null },
  { name: '校园双选会征集', url: null },
  { name: '松禾人才网（示例）', url: 'https://jobs.example.com/' },
  { name: '岭桥招聘（示例）', url: 'https://recruit.example.org/' },
];

/** Published mostly of late; a few end within three days, none before its fair. */
function datesOf(
  random: Random,
  { now, booth }: { now: Date; booth: Booth | null },
): Pick<JobDraft, 'publishedAt' | 'validUntil'> {
  const today = chinaDayNumber(now);
  const agoMs = random.next() ** 1.6 * 60 * 86_400_000;
  const publishedAt = new Date(Math.floor((now.getTime() - agoMs) / 60_000) * 60_000);
  const days = random.chance(0.07) ? random.whole(0, 3) : random.whole(4, 75);
  const lastDay = Math.max(today + days, booth?.lastDay ?? 0);
  return { publishedAt, validUntil: chinaTime(lastDay, 23, 59, 59) };
}

/** Gives booths to the first employers of the regions of a fair, until its hall is full. */
function createBooths(
  random: Random,
  { fairIds, now }: GenerateOptions,
): (employer: SampleEmployer) => Booth | null {
  if (!fairIds) return () => null;
  const fairs = sampleFairs(now).map((fair) => ({ ...fair, ...fairPlans[fair.key], taken: 0 }));
  return (employer) => {
    const fair = fairs.find(
      ({ regions, taken, employers }) =>
        taken < employers && regions.some((prefix) => employer.place.regionCode.startsWith(prefix)),
    );
    if (!fair || random.chance(0.1)) return null;
    const hall = 'ABCD'[Math.floor(fair.taken / 40)] ?? 'E';
    const number = `${hall}${String((fair.taken % 40) + 1).padStart(2, '0')}`;
    fair.taken += 1;
    return { ...fair, fairId: fairIds[fair.key], number, lastDay: chinaDayNumber(fair.endsAt) };
  };
}
