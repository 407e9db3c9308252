/** What a fair calendar says where it is used, in Chinese; the other languages have the same members. */
export const fairVisitZhHans = {
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
};

/** The texts of one language. */
export type FairVisitMessages = typeof fairVisitZhHans;
