import type { educations, employmentTypes, experiences, JobSummary } from '@union-jobs/contract';
import type { Wording } from '../problem.ts';

/** Floors of schooling as people call them. */
export const educationTitles: Readonly<Record<(typeof educations)[number], Wording>> = {
  any: { zh: '不限', en: 'Any' },
  junior_high: { zh: '初中及以下', en: 'Junior high school or below' },
  high_school: { zh: '高中', en: 'High school' },
  vocational: { zh: '中专/中技', en: 'Secondary vocational school' },
  college: { zh: '大专', en: 'Junior college' },
  bachelor: { zh: '本科', en: 'Bachelor' },
  master: { zh: '硕士', en: 'Master' },
  doctor: { zh: '博士', en: 'Doctor' },
};

const experienceTitles: Readonly<Record<(typeof experiences)[number], string>> = {
  any: '经验不限',
  graduate: '在校/应届',
  under_1_year: '1年以内',
  '1_3_years': '1-3年',
  '3_5_years': '3-5年',
  '5_10_years': '5-10年',
  over_10_years: '10年以上',
};

const employmentTitles: Readonly<Record<(typeof employmentTypes)[number], string>> = {
  full_time: '全职',
  part_time: '兼职',
  internship: '实习',
  gig: '零工',
  dispatch: '劳务派遣',
  outsourced: '外包',
};

/** What a posting says at a glance, in Chinese, as the law wants it visible: name and value. */
export function jobFacts(job: JobSummary): [name: string, value: string][] {
  const asked = [
    wordOf(educationTitles, job.education)?.zh,
    wordOf(experienceTitles, job.experience),
    wordOf(employmentTitles, job.employmentType),
  ];
  const facts: [string, string | null | undefined][] = [
    ['单位', job.employer.name],
    ['代招机构', job.agency],
    ['薪资', job.pay.text],
    ['人数', job.headcount.text],
    ['地点', job.region?.path.join(' ')],
    ['要求', asked.filter((word) => word !== undefined).join('，')],
    ['有效期至', lastDay(job.validUntil)],
    ['来源', job.source.name],
  ];
  return facts.filter((fact): fact is [string, string] => !!fact[1]);
}

/** A code of a later version has no word here. */
function wordOf<T>(words: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}

const shanghaiDay = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
});

/** The last day on which something that ends at this moment still holds. */
export function lastDay(moment: string): string {
  return shanghaiDay.format(new Date(Date.parse(moment) - 1));
}
