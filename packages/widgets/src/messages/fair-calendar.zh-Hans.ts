import type { FairFilter } from '@union-jobs/sdk';
import { sharedZhHans } from './shared.zh-Hans.ts';

type Codes<Name extends 'kind' | 'format'> = Record<NonNullable<FairFilter[Name]>[number], string>;

/** What a fair calendar says at once, in Chinese; the other languages have the same members. */
export const fairCalendarZhHans = {
  ...sharedZhHans,
  month: (year: number, month: number) => `${year}年${month}月`,
  /** Sunday first. */
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  weekday: (name: string) => `星期${name}`,
  previous: '上个月',
  next: '下个月',
  today: '今天',
  views: '显示方式',
  view: { month: '月', agenda: '日程' },
  fairs: (count: number) => `${count} 场招聘会`,
  subscribe: '订阅',
  further: (count: number) => `另有 ${count} 场`,
  earlier: (count: number) => `显示此前的 ${count} 场`,
  comma: '，',
  dayOff: '休',
  workday: '班',
  holiday: {
    new_year: '元旦',
    spring: '春节',
    tomb_sweeping: '清明节',
    labour: '劳动节',
    dragon_boat: '端午节',
    mid_autumn: '中秋节',
    national: '国庆节',
  } as Record<string, string>,
  daysOffUnknown: (year: number) => `${year}年的放假安排没有收录，未标注休假和调休。`,
  state: { past: '已结束', running: '进行中', soon: '即将开始', cancelled: '已取消' },
  changed: '有变更',
  filters: '筛选条件',
  filter: {
    region: '地区',
    kind: '类型',
    format: '形式',
    targetGroup: '重点群体',
    host: '主办单位',
  },
  kind: {
    general: '综合招聘会',
    special: '专场招聘会',
    campus: '校园双选会',
    livestream: '直播带岗',
    video: '视频双选会',
    gig: '零工市场',
    cross_region: '跨区域协作',
  } satisfies Codes<'kind'>,
  format: { onsite: '线下', online: '线上', hybrid: '线上线下' } satisfies Codes<'format'>,
  employers: (count: string) => `${count} 家单位`,
  posts: (count: string) => `${count} 个岗位`,
  empty: '这个月没有招聘会。',
  emptyFiltered: '这个月没有符合条件的招聘会。',
  fault: {
    ...sharedZhHans.fault,
    refused: '招聘会信息暂不可用。',
    closed: '这场招聘会已不在这里',
  },
};

/** The texts of one language. */
export type FairCalendarMessages = typeof fairCalendarZhHans;
