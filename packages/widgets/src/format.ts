/** One zone for all: the times of China are shown wherever the reader is. */
const timeZone = 'Asia/Shanghai';

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** `12月31日`, with the year where it is not this one or `year` asks for it. */
export function dayText(moment: Date | string, language: string, options: { year?: boolean } = {}) {
  const date = new Date(moment);
  const withYear = options.year || yearOf(date) !== yearOf(new Date());
  const name = `${language} ${withYear}`;
  // Kept, because making a format takes many times as long as using it.
  let format = dayFormats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      timeZone,
      month: language === 'en' ? 'short' : 'long',
      day: 'numeric',
      ...(withYear && { year: 'numeric' }),
    });
    dayFormats.set(name, format);
  }
  return format.format(date);
}

/** The year in China, which is eight hours ahead of UTC. */
function yearOf(date: Date): number {
  return new Date(date.getTime() + 8 * 3_600_000).getUTCFullYear();
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
