/** What elements of any subject say at once, in Chinese; the other languages have the same members. */
export const sharedZhHans = {
  other: '其他',
  /** A year of 0 stands for the current one. */
  day: (year: number, month: number, day: number) => `${year ? `${year}年` : ''}${month}月${day}日`,
  loading: '正在加载…',
  slow: '网络较慢，请稍候…',
  retrying: '暂时连不上，正在重试…',
  stale: (time: string) => `显示的是 ${time} 的内容`,
  again: '重试',
  waitSeconds: (seconds: number) => `${seconds} 秒后自动重试`,
  broken: '这部分内容无法显示，请刷新页面再试。',
  requestId: (id: string) => `问题编号：${id}`,
  operator: (name: string) => `由 ${name} 提供`,
  licence: (number: string) => `人力资源服务许可证 ${number}`,
  hotlines: '监督电话',
  free: '求职服务免费',
};

/** What is told of a failure of any subject. */
export const faultZhHans = {
  offline: '网络已断开，恢复后自动继续。',
  unreachable: '暂时连不上服务。请检查网络，稍后再试。',
  slow: '等了 10 秒仍没有完整的回应，请重试。',
  limited: '访问的人较多，请稍后再试。',
  failed: '服务出了点问题，请稍后再试。',
};

/** The texts of one language. */
export type SharedMessages = typeof sharedZhHans;

/** What is told of a failure in one language. */
export type FaultMessages = typeof faultZhHans;
