import { faultZhHans, sharedZhHans } from './shared.zh-Hans.ts';

/** What the choice of a time says, in Chinese; the other languages have the same members. */
export const timeChoiceZhHans = {
  ...sharedZhHans,
  fault: { ...faultZhHans, refused: '预约功能暂不可用。', closed: '这项服务已不在这里。' },
  time: {
    /** Where the visitor's clock is China's. */
    zone: '时间均为北京时间。',
    otherZone: (offset: string) => `您的设备使用 UTC${offset}，这里的时间一律是北京时间（UTC+8）。`,
    month: (year: number, month: number) => `${year}年${month}月`,
    date: (month: number, date: number) => `${month}月${date}日`,
    /** From one day to another. */
    span: (from: string, to: string) => `${from} – ${to}`,
    /** Sunday first. */
    weekdays: ['日', '一', '二', '三', '四', '五', '六'],
    weekday: (name: string) => `星期${name}`,
    shortWeekday: (name: string) => `周${name}`,
    comma: '，',
    previousMonth: '上个月',
    nextMonth: '下个月',
    previousDays: '前两周',
    nextDays: '后两周',
    days: '选择日期',
    free: (count: number) => `${count} 个空闲时间`,
    fewFree: (count: number) => `${count} 个`,
    noneFree: '没有空闲',
    full: '—',
    morning: '上午',
    afternoon: '下午',
    evening: '晚上',
    /** One time in words, for those who do not see the day beside it. */
    fromTo: (from: string, to: string) => `${from} 至 ${to}`,
    dayFull: '这一天没有空闲时间了。',
    nearest: '最近的空闲时间',
    noneHere: '这段时间都没有空闲。',
    noneAtAll: '目前没有空闲时间。',
    wait: '排队候补',
    waitHint: '有人取消时，按先后顺序为您留出，并通知您。',
    taken: (time: string) => `${time} 刚刚被约走了。`,
    takenHint: '您选择和填写的内容都还在，请另选一个时间。',
  },
};

/** The texts of one language. */
export type TimeChoiceMessages = typeof timeChoiceZhHans;
