import { faultZhHans, sharedZhHans } from './shared.zh-Hans.ts';

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
  comma: '，',
  state: { past: '已结束', running: '进行中', soon: '即将开始', cancelled: '已取消' },
  filters: '筛选条件',
  filter: {
    region: '地区',
    kind: '类型',
    format: '形式',
    targetGroup: '重点群体',
    host: '主办单位',
  },
  empty: '这个月没有招聘会。',
  emptyFiltered: '这个月没有符合条件的招聘会。',
  fault: {
    ...faultZhHans,
    refused: '招聘会信息暂不可用。',
    closed: '这场招聘会已不在这里',
  },
};

/** The texts of one language. */
export type FairCalendarMessages = typeof fairCalendarZhHans;
