import { faultEn, sharedEn } from './shared.en.ts';
import type { TimeChoiceMessages } from './time-choice.zh-Hans.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const longDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** What the choice of a time says, in English. */
export const timeChoiceEn: TimeChoiceMessages = {
  ...sharedEn,
  fault: {
    ...faultEn,
    refused: 'Booking is not available here.',
    closed: 'This service is no longer here.',
  },
  time: {
    zone: 'All times are Beijing time.',
    otherZone: (offset) =>
      `Your device is set to UTC${offset}. All times here are Beijing time (UTC+8).`,
    month: (year, month) => `${months[month - 1]} ${year}`,
    date: (month, date) => `${months[month - 1]?.slice(0, 3)} ${date}`,
    span: (from, to) => `${from} – ${to}`,
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    weekday: (name) => longDays.find((day) => day.startsWith(name)) ?? name,
    shortWeekday: (name) => name,
    comma: ', ',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousDays: 'Previous two weeks',
    nextDays: 'Next two weeks',
    days: 'Choose a day',
    free: (count) => (count === 1 ? '1 free time' : `${count} free times`),
    fewFree: (count) => `${count} free`,
    noneFree: 'nothing free',
    full: '—',
    morning: 'Morning',
    afternoon: 'Afternoon',
    evening: 'Evening',
    fromTo: (from, to) => `${from} to ${to}`,
    dayFull: 'Nothing is free on this day any more.',
    nearest: 'Nearest free times',
    noneHere: 'Nothing is free in these days.',
    noneAtAll: 'Nothing is free at the moment.',
    wait: 'Join the waitlist',
    waitHint: 'When somebody cancels, it is kept for who has waited longest, and you are told.',
    taken: (time) => `${time} has just been taken.`,
    takenHint: 'All that you chose and wrote is still here. Please choose another time.',
  },
};
