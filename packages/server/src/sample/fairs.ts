/** A fair of the sample; its kind and its figures are those of fairs in public reports. */
export interface SampleFair {
  readonly key: 'changchun' | 'langfang' | 'zhaoqing' | 'tongliao';
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How a fair is filled: codes its employers come from, by prefix, and how many have a booth. */
export interface FairPlan {
  readonly regions: readonly string[];
  readonly employers: number;
  /** How many more people each of its postings wants than others do. */
  readonly demand: number;
  readonly inDays: number;
}

/**
 * 长春: more than 130 employers and 1,000 places. 廊坊: 1,500 places across Beijing, Tianjin and
 * Hebei. 肇庆: a hall for nearly 3,000 visitors. 通辽: 126 employers of three provinces and one
 * autonomous region, some 7,000 people wanted.
 */
export const fairPlans: Readonly<Record<SampleFair['key'], FairPlan>> = {
  changchun: { regions: ['2201'], employers: 134, demand: 1, inDays: 4 },
  langfang: { regions: ['11', '12', '13'], employers: 62, demand: 1, inDays: 9 },
  zhaoqing: { regions: ['4412'], employers: 58, demand: 1, inDays: 2 },
  tongliao: { regions: ['15', '21', '22', '23'], employers: 126, demand: 2.4, inDays: 17 },
};

const names: Readonly<Record<SampleFair['key'], string>> = {
  changchun: '长春市“工会帮就业”专场招聘会',
  langfang: '廊坊市总工会京津冀跨区域招聘会',
  zhaoqing: '肇庆市工会系统大型现场招聘会',
  tongliao: '通辽市东北三省一区工会协作招聘会',
};

const dayMs = 86_400_000;
const chinaOffsetMs = 8 * 3_600_000;

/** The day of a moment in China, counted from 1970. */
export function chinaDayNumber(at: Date): number {
  return Math.floor((at.getTime() + chinaOffsetMs) / dayMs);
}

/** A time of a day in China. */
export function chinaTime(dayNumber: number, hour: number, minute = 0, second = 0): Date {
  return new Date(dayNumber * dayMs - chinaOffsetMs + ((hour * 60 + minute) * 60 + second) * 1000);
}

/** The fairs, all in the days after `now`, each from 9:00 to 15:00. */
export function sampleFairs(now: Date): SampleFair[] {
  const today = chinaDayNumber(now);
  return (Object.keys(fairPlans) as SampleFair['key'][]).map((key) => ({
    key,
    name: names[key],
    startsAt: chinaTime(today + fairPlans[key].inDays, 9),
    endsAt: chinaTime(today + fairPlans[key].inDays, 15),
  }));
}
