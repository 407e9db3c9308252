/** One zone for all: the times of China are shown wherever the reader is. */
const timeZone = 'Asia/Shanghai';

/** `12月31日`, with the year where it is not this one or `year` asks for it. */
export function dayText(moment: Date | string, language: string, options: { year?: boolean } = {}) {
  const date = new Date(moment);
  const yearOf = (one: Date) => one.toLocaleDateString('en', { timeZone, year: 'numeric' });
  const withYear = options.year || yearOf(date) !== yearOf(new Date());
  return date.toLocaleDateString(language, {
    timeZone,
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(withYear && { year: 'numeric' }),
  });
}

/** The last day on which something that ends at this moment still stands. */
export function lastDayText(end: string, language: string, options: { year?: boolean } = {}) {
  return dayText(new Date(Date.parse(end) - 1), language, options);
}

/** `10:32` */
export function timeText(moment: Date, language: string): string {
  return moment.toLocaleTimeString(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** The text for a code, or `other` for one that we do not know yet. */
export function labelOf(labels: Record<string, string>, code: string, other: string): string {
  return (Object.prototype.hasOwnProperty.call(labels, code) && labels[code]) || other;
}
