import type { ChinaDay } from './china-day.ts';

/** Festivals by month and day of the Chinese calendar. */
const festivals: Readonly<Record<string, string>> = {
  '1-1': '春节',
  '1-15': '元宵节',
  '2-2': '龙抬头',
  '5-5': '端午节',
  '7-7': '七夕',
  '7-15': '中元节',
  '8-15': '中秋节',
  '9-9': '重阳节',
  '12-8': '腊八节',
};

const monthNames = '正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 冬月 腊月'.split(' ');
const digits = '一二三四五六七八九十';

/** What a day is in the Chinese calendar, as sheets show it; `Intl` knows, and loads slowly. */
export function lunarDayTexts(): ((day: ChinaDay) => string) | undefined {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
  });
  if (format.resolvedOptions().calendar !== 'chinese') return undefined;
  const partsOf = (day: ChinaDay) => {
    const parts = format.formatToParts(new Date(day * 86_400_000));
    const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    return { month: read('month'), date: parseInt(read('day'), 10) };
  };
  const known = new Map<ChinaDay, string>();
  return (day) => {
    let text = known.get(day);
    if (text === undefined) {
      const { month, date } = partsOf(day);
      const isNewYearsEve = partsOf(day + 1).month === '1' && partsOf(day + 1).date === 1;
      text = isNewYearsEve ? '除夕' : (festivals[`${month}-${date}`] ?? plainText(month, date));
      known.set(day, text);
    }
    return text;
  };
}

/** `初八`, `廿三`; the first day of a month bears its name. `6bis` is a leap month. */
function plainText(month: string, date: number): string {
  if (date === 1) {
    const name = monthNames[parseInt(month, 10) - 1] ?? '';
    return /^\d+$/.test(month) ? name : `闰${name}`;
  }
  if (date === 10 || date === 20 || date === 30)
    return { 10: '初十', 20: '二十', 30: '三十' }[date];
  return `${'初十廿'[Math.floor(date / 10)]}${digits[(date % 10) - 1]}`;
}
