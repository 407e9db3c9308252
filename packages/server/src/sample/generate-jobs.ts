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
  /** Halls to be filled after those. */
  readonly halls?: readonly FairHall[];
}

/** A stored fair with room for so many employers of its regions, told by prefixes of their codes. */
export interface FairHall {
  readonly fairId: string;
  readonly regions: readonly string[];
  readonly employers: number;
  readonly endsAt: Date;
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

/**
 * Makes postings of employers of a fair until it has as many as asked for; halls from `F` on, as
 * `generateJobs` fills those before.
 */
export function* generateFairJobs(options: {
  readonly seed: number;
  readonly count: number;
  readonly now: Date;
  readonly hall: Omit<FairHall, 'employers'>;
}): Generator<JobDraft> {
  const { hall, now } = options;
  const random = createRandom(options.seed);
  const nextEmployer = createEmployers(random);
  let left = options.count;
  for (let stand = 0; left > 0;) {
    const employer = nextEmployer();
    if (!isOf(employer, hall.regions)) continue;
    const booth = { ...boothAt(hall, stand++, 'FGHJKLMNPQRSTUVW'), demand: 0.1 };
    const roles = rolesByKind.get(employer.kind) ?? [];
    for (const role of random.some(roles, Math.min(left, random.whole(2, 8)))) {
      left -= 1;
      yield draftOf(random, { employer, role, booth, now });
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
  { fairIds, halls = [], now }: GenerateOptions,
): (employer: SampleEmployer) => Booth | null {
  const planned = fairIds
    ? sampleFairs(now).map(({ key, endsAt }) => {
        return { ...fairPlans[key], fairId: fairIds[key], endsAt, taken: 0 };
      })
    : [];
  const fairs = [...planned, ...halls.map((hall) => ({ ...hall, demand: 1, taken: 0 }))];
  if (fairs.length === 0) return () => null;
  return (employer) => {
    const fair = fairs.find(
      ({ regions, taken, employers }) => taken < employers && isOf(employer, regions),
    );
    if (!fair || random.chance(0.1)) return null;
    return { ...boothAt(fair, fair.taken++, 'ABCDE'), demand: fair.demand };
  };
}

function isOf({ place }: SampleEmployer, regions: readonly string[]): boolean {
  return regions.some((prefix) => place.regionCode.startsWith(prefix));
}

/** Forty booths in each hall. */
function boothAt(
  { fairId, endsAt }: Pick<FairHall, 'fairId' | 'endsAt'>,
  stand: number,
  letters: string,
): Omit<Booth, 'demand'> {
  const letter = letters[Math.floor(stand / 40)] ?? letters.at(-1) ?? '';
  const number = `${letter}${String((stand % 40) + 1).padStart(2, '0')}`;
  return { fairId, number, lastDay: chinaDayNumber(endsAt) };
}
