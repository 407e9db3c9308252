import { choiceZhHans } from './choice.zh-Hans.ts';

/** What a fair calendar says where it is used, in Chinese; the other languages have the same members. */
export const fairVisitZhHans = {
  ...choiceZhHans,
  jump: '选择月份',
  year: (year: number) => `${year}年`,
  shortMonth: (month: number) => `${month}月`,
  previousYear: '上一年',
  nextYear: '下一年',
  close: '关闭',
  done: '完成',
  noChoice: '这个月没有可以选择的条件。',
  nobody: '这一天没有招聘会。',
  dropped: (count: number) => `另有 ${count} 条信息无法显示`,
  clearAll: '清空条件',
  newWindow: '在新窗口打开',
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
};

/** The texts of one language. */
export type FairVisitMessages = typeof fairVisitZhHans;
