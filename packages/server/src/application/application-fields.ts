import {
  educations,
  targetGroups,
  type Applicant,
  type CustomAnswer,
  type FieldValue,
  type Question,
} from '@union-jobs/contract';
import { educationTitles } from '../job/job-words.ts';
import type { Wording } from '../problem.ts';
import type { FieldDefinition } from './form-field.ts';

const targetGroupTitles: Readonly<Record<(typeof targetGroups)[number], Wording>> = {
  transferred_worker: { zh: '转岗待岗职工', en: 'Worker between posts' },
  new_form_worker: { zh: '新就业形态劳动者', en: 'Worker in new forms of employment' },
  migrant_worker: { zh: '农牧民工', en: 'Migrant worker' },
  hardship_family: { zh: '困难职工家庭成员', en: 'Member of a family in hardship' },
  graduate: { zh: '高校毕业生', en: 'Graduate' },
};

/**
 * What everyone is asked. There is no field for gender, age, marriage, children, ethnicity, photo or
 * identity number (就业促进法 articles 26–28, 妇女权益保障法 article 43, 个人信息保护法 article 6).
 */
const builtInFields: readonly FieldDefinition[] = [
  {
    name: 'name',
    kind: 'text',
    title: { zh: '姓名', en: 'Name' },
    required: true,
    pattern: '\\S',
    maxLength: 40,
    autocomplete: 'name',
  },
  {
    name: 'mobile',
    kind: 'tel',
    title: { zh: '手机号', en: 'Mobile number' },
    description: {
      zh: '请填写 11 位手机号，如 13800138000。',
      en: 'Eleven digits, such as 13800138000.',
    },
    required: true,
    pattern: '^\\s*(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}\\s*$',
    maxLength: 30,
    autocomplete: 'tel',
  },
  {
    name: 'email',
    kind: 'email',
    title: { zh: '电子邮箱', en: 'E-mail' },
    description: { zh: '如 name@example.com。', en: 'Such as name@example.com.' },
    required: false,
    pattern: '^\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*$',
    maxLength: 254,
    autocomplete: 'email',
  },
  {
    name: 'education',
    kind: 'choice',
    title: { zh: '学历', en: 'Education' },
    required: false,
    options: educations
      .filter((value) => value !== 'any')
      .map((value) => ({ value, title: educationTitles[value] })),
  },
  {
    name: 'targetGroup',
    kind: 'choices',
    title: { zh: '我属于（可不选，可多选）', en: 'I am (optional)' },
    description: {
      zh: '自愿填写，用于提供帮扶政策，不作为录用条件。',
      en: 'Of your own will, for support that you may be entitled to; no condition of hiring.',
    },
    required: false,
    options: targetGroups.map((value) => ({ value, title: targetGroupTitles[value] })),
  },
  {
    name: 'message',
    kind: 'long_text',
    title: { zh: '想对用人单位说的话', en: 'Message to the employer' },
    required: false,
    maxLength: 1000,
  },
];

/** What the values of a built-in field mean, in Chinese. */
export function applicationTitles(name: 'education' | 'targetGroup'): Map<string, string> {
  const field = builtInFields.find((one) => one.name === name);
  return new Map(field?.options?.map(({ value, title }) => [value, title.zh]));
}

/** The questions of somebody who may ask: `organization`, `fair` or `employer`. */
export interface AskedQuestions {
  readonly owner: 'organization' | 'fair' | 'employer';
  readonly questions: readonly Question[];
}

/** The fields of a form: what everyone is asked, then the questions of those who may ask. */
export function applicationFields(asked: readonly AskedQuestions[]): FieldDefinition[] {
  return [
    ...builtInFields,
    ...asked.flatMap(({ owner, questions }) =>
      questions.map((question) => questionField(owner, question)),
    ),
  ];
}

function questionField(owner: AskedQuestions['owner'], question: Question): FieldDefinition {
  const { name, kind, title, required, options } = question;
  const isText = kind === 'text' || kind === 'long_text';
  return {
    name: `${owner}_${name}`,
    kind,
    title: inBoth(title),
    required,
    ...(isText ? { maxLength: kind === 'text' ? 100 : 1000 } : {}),
    ...(isText && required ? { pattern: '\\S' } : {}),
    ...(options
      ? { options: options.map((option) => ({ value: option.zh, title: inBoth(option) })) }
      : {}),
  };
}

function inBoth({ zh, en = zh }: Question['title']): Wording {
  return { zh, en };
}

/** What a person wrote, as it is kept. */
export interface PersonRecord {
  readonly applicant: Applicant;
  readonly answers: readonly CustomAnswer[];
}

/** Puts checked values in order: the built-in fields, and the answers beside their questions. */
export function personRecord(
  fields: readonly FieldDefinition[],
  values: Readonly<Record<string, FieldValue>>,
): PersonRecord {
  const text = (name: string) => clean(String(values[name] ?? '')) || null;
  const builtIn = new Set(builtInFields.map((field) => field.name));
  return {
    applicant: {
      name: text('name') ?? '',
      mobile: mobileDigits(String(values['mobile'])),
      email: text('email'),
      education: text('education'),
      targetGroup: Array.isArray(values['targetGroup']) ? [...values['targetGroup']] : [],
      message: text('message'),
    },
    answers: fields.flatMap(({ name, title }) => {
      const value = values[name];
      if (builtIn.has(name) || value === undefined) return [];
      return [{ name, title: title.zh, value: typeof value === 'string' ? clean(value) : value }];
    }),
  };
}

/** Eleven digits of a mobile number, however it was written. */
export function mobileDigits(text: string): string {
  return text.replace(/\D/g, '').slice(-11);
}

/** Without control characters but line breaks, and without signs that turn text round. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
