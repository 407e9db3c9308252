import { inChina } from './china-time.ts';
import type { SharedMessages } from './messages/shared.zh-Hans.ts';

/** `12月31日`, with the year where it is not this one or `year` asks for it. */
export function dayText(
  moment: Date | string,
  messages: Pick<SharedMessages, 'day'>,
  options: { year?: boolean } = {},
) {
  const date = inChina(new Date(moment));
  const year = date.getUTCFullYear();
  const withYear = options.year || year !== inChina(new Date()).getUTCFullYear();
  return messages.day(withYear ? year : 0, date.getUTCMonth() + 1, date.getUTCDate());
}

/** `1,200`: both languages group alike. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The last day on which something that ends at this moment still stands. */
export function lastDayText(
  end: string,
  messages: Pick<SharedMessages, 'day'>,
  options: { year?: boolean } = {},
) {
  return dayText(new Date(Date.parse(end) - 1), messages, options);
}

/** The text for a code, or `other` for one that we do not know yet. */
export function labelOf(labels: Record<string, string>, code: string, other: string): string {
  return (Object.prototype.hasOwnProperty.call(labels, code) && labels[code]) || other;
}
