import { choiceEn } from './choice.en.ts';
import type { FairVisitMessages } from './fair-visit.zh-Hans.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** What a fair calendar says where it is used, in English. */
export const fairVisitEn: FairVisitMessages = {
  ...choiceEn,
  jump: 'Choose a month',
  year: (year) => String(year),
  shortMonth: (month) => months[month - 1] ?? '',
  previousYear: 'Previous year',
  nextYear: 'Next year',
  close: 'Close',
  done: 'Done',
  noChoice: 'There is nothing to choose from in this month.',
  nobody: 'There are no job fairs on this day.',
  dropped: (count) => (count === 1 ? '1 more cannot be shown' : `${count} more cannot be shown`),
  newWindow: 'opens in a new window',
  dayOff: 'off',
  workday: 'work',
  holiday: {
    new_year: 'New Year',
    spring: 'Spring Festival',
    tomb_sweeping: 'Qingming',
    labour: 'Labour Day',
    dragon_boat: 'Dragon Boat Festival',
    mid_autumn: 'Mid-Autumn Festival',
    national: 'National Day',
  },
  daysOffUnknown: (year) =>
    `Days off and make-up workdays of ${year} are not on record and not marked.`,
  clearAll: 'Clear filters',
};
