import type { Block } from '@union-jobs/contract';
import type { SampleEmployer } from './employers.ts';
import { placeName } from './places.ts';
import type { Random } from './random.ts';
import type { Role } from './roles.ts';

/** What a text is made for; it must not say otherwise. */
export interface PostingFacts {
  readonly employer: SampleEmployer;
  readonly role: Role;
  readonly education: Role['education'][number];
  readonly experience: Role['experience'][number];
  readonly employmentType: Role['types'][number];
  readonly hours: string;
}

const educationWords = {
  any: '学历不限',
  junior_high: '初中及以上学历',
  high_school: '高中及以上学历',
  vocational: '中专、中技及以上学历',
  college: '大专及以上学历',
  bachelor: '本科及以上学历',
  master: '硕士及以上学历',
  doctor: '博士学历',
} as const;

const experienceWords = {
  any: '经验不限',
  graduate: '应届毕业生和在校生均可',
  under_1_year: '有一年以内相关经验即可',
  '1_3_years': '有1—3年相关工作经验',
  '3_5_years': '有3—5年相关工作经验',
  '5_10_years': '有5年以上相关工作经验',
  over_10_years: '有10年以上相关工作经验',
} as const;

const headings = [
  ['岗位职责', '任职要求', '工作时间'],
  ['工作内容', '我们希望您', '上班时间'],
  ['主要工作', '基本条件', '工作时间'],
] as const;

/** Writes duties, requirements and working time in the layout of the employer. */
export function writePosting(random: Random, facts: PostingFacts): Block[] {
  const duties = random.some(facts.role.duties, random.whole(3, 5));
  const requirements = [
    schooling(facts),
    ...(facts.role.must ?? []),
    ...random.some(facts.role.requirements, random.whole(2, 4)),
  ];
  const blocks =
    facts.employer.style === 3
      ? [
          paragraph(`工作内容：${duties.join('；')}。`),
          paragraph(`招聘要求：${requirements.join('；')}。`),
          paragraph(`工作时间：${facts.hours}。`),
        ]
      : listed(facts, duties, requirements);
  return [...blocks, ...disclosure(facts)];
}

function listed(facts: PostingFacts, duties: string[], requirements: string[]): Block[] {
  const [first, second, third] = headings[facts.employer.style] ?? headings[0];
  const ordered = facts.employer.style === 0;
  return [
    heading(first),
    list(duties, ordered),
    heading(second),
    list(requirements, ordered),
    paragraph(`${third}：${facts.hours}。`),
  ];
}

function schooling({ role, education, experience }: PostingFacts): string {
  const majors = role.majors.length > 0 ? `，${role.majors.slice(0, 2).join('、')}等专业优先` : '';
  return `${educationWords[education]}${majors}；${experienceWords[experience]}`;
}

/** Dispatched and outsourced work must be told as such (劳动合同法 art. 57–60). */
function disclosure({ employer, employmentType }: PostingFacts): Block[] {
  const place = `在${placeName(employer.place.regionCode)}的${employer.draft.name}工作`;
  if (employmentType === 'dispatch') {
    return [paragraph(`用工形式：劳务派遣，与${employer.agency}签订劳动合同，${place}。`)];
  }
  if (employmentType === 'outsourced') {
    return [paragraph(`用工形式：业务外包，由${employer.agency}聘用和管理，${place}。`)];
  }
  return [];
}

function heading(text: string): Block {
  return { type: 'heading', children: [{ text }] };
}

function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ text }] };
}

function list(items: string[], ordered: boolean): Block {
  return { type: 'list', ordered, items: items.map((text) => [{ text: `${text}。` }]) };
}
