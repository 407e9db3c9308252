import type { JobFilter } from '@union-jobs/sdk';
import { choiceZhHans } from './choice.zh-Hans.ts';
import { faultZhHans, sharedZhHans } from './shared.zh-Hans.ts';

type Codes<Name extends keyof JobFilter> =
  NonNullable<JobFilter[Name]> extends (infer Code extends string)[] ? Record<Code, string> : never;

/** What elements about jobs say at once, in Chinese; the other languages have the same members. */
export const zhHans = {
  ...sharedZhHans,
  ...choiceZhHans,
  search: '搜索',
  searchJobs: '搜索岗位',
  searchHint: '职位或单位',
  filters: '筛选条件',
  /** In the order of the page; `more` is the button of those after it. */
  filter: {
    q: '搜索',
    region: '地区',
    pay: '薪资',
    education: '学历',
    targetGroup: '重点群体',
    employmentType: '用工形式',
    postedWithin: '发布时间',
    more: '更多筛选',
    experience: '经验',
    industry: '行业',
    benefit: '福利',
    fair: '招聘会',
    employer: '用人单位',
  },
  education: {
    any: '学历不限',
    junior_high: '初中及以下',
    high_school: '高中',
    vocational: '中专·中技',
    college: '大专',
    bachelor: '本科',
    master: '硕士',
    doctor: '博士',
  } satisfies Codes<'education'>,
  experience: {
    any: '经验不限',
    graduate: '在校/应届',
    under_1_year: '1年以内',
    '1_3_years': '1–3年',
    '3_5_years': '3–5年',
    '5_10_years': '5–10年',
    over_10_years: '10年以上',
  } satisfies Codes<'experience'>,
  employmentType: {
    full_time: '全职',
    part_time: '兼职',
    internship: '实习',
    gig: '零工',
    dispatch: '劳务派遣',
    outsourced: '外包',
  } satisfies Codes<'employmentType'>,
  jobs: (_count: number) => '个岗位',
  headcount: (count: string) => `招聘 ${count} 人`,
  sort: '排序',
  newest: '最新',
  relevance: '最相关',
  orAbove: (education: string) => `${education}及以上`,
  verified: '已核验',
  agency: (name: string) => `由 ${name} 代招`,
  people: (count: string) => `${count} 人`,
  somePeople: (text: string) => `${text.replace(/人$/, '')}人`,
  wanted: (people: string) => (/^\d/.test(people) ? `招 ${people}` : `招${people}`),
  source: (name: string) => `来源：${name}`,
  booth: (number: string) => `${number} 展位`,
  validUntil: (day: string) => `有效期至 ${day}`,
  more: '显示更多',
  fault: {
    ...faultZhHans,
    refused: '岗位信息暂不可用。',
    closed: '该职位已关闭',
  },
};

/** The texts of one language. */
export type Messages = typeof zhHans;
