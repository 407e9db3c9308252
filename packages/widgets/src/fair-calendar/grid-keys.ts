import { dayAt, firstDayOf, monthOf, partsOf, type ChinaDay } from './china-day.ts';

interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** The day on which weeks begin, 0 for Sunday to 6. */
  readonly weekStart: number;
  readonly isRightToLeft: boolean;
}

/**
 * The day to which a key leads from another, by the grid pattern of ARIA Authoring Practices: arrows
 * by day and week, Home and End within the week, PageUp and PageDown by month, with Shift by year.
 */
export function dayToward(day: ChinaDay, pressed: PressedKey): ChinaDay {
  const { key, shiftKey, weekStart, isRightToLeft } = pressed;
  const inWeek = (partsOf(day).weekday - weekStart + 7) % 7;
  const ahead = isRightToLeft ? -1 : 1;
  const months = shiftKey ? 12 : 1;
  switch (key) {
    case 'ArrowRight':
      return day + ahead;
    case 'ArrowLeft':
      return day - ahead;
    case 'ArrowDown':
      return day + 7;
    case 'ArrowUp':
      return day - 7;
    case 'Home':
      return day - inWeek;
    case 'End':
      return day + 6 - inWeek;
    case 'PageDown':
      return inMonths(day, months);
    case 'PageUp':
      return inMonths(day, -months);
    default:
      return day;
  }
}

/** The same date some months later, or the last one of a month that is too short for it. */
function inMonths(day: ChinaDay, months: number): ChinaDay {
  const month = monthOf(day) + months;
  const { date } = partsOf(day);
  const last = firstDayOf(month + 1) - 1;
  return Math.min(last, dayAt(Math.floor(month / 12), (month % 12) + 1, date));
}
