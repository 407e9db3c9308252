import type { FairAgendaMessages } from './fair-agenda.zh-Hans.ts';
import type { FairCalendarMessages } from './fair-calendar.zh-Hans.ts';
import { faultEn, sharedEn } from './shared.en.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const longDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const fairsOf = (count: number) => (count === 1 ? '1 fair' : `${count} fairs`);

/** What a fair calendar says at once, and in the rows of its agenda, in English. */
export const fairCalendarEn: FairCalendarMessages & FairAgendaMessages = {
  ...sharedEn,
  month: (year, month) => `${months[month - 1]} ${year}`,
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  weekday: (name) => longDays.find((day) => day.startsWith(name)) ?? name,
  previous: 'Previous month',
  next: 'Next month',
  today: 'Today',
  views: 'View',
  view: { month: 'Month', agenda: 'Agenda' },
  fairs: (count) => (count === 1 ? '1 job fair' : `${count} job fairs`),
  subscribe: 'Subscribe',
  further: (count) => `${count} more`,
  earlier: (count) => `Show ${fairsOf(count)} before today`,
  comma: ', ',
  state: { past: 'Over', running: 'On now', soon: 'Within 24 hours', cancelled: 'Cancelled' },
  changed: 'Changed',
  filters: 'Filters',
  filter: {
    region: 'Region',
    kind: 'Kind',
    format: 'Format',
    targetGroup: 'For whom',
    host: 'Host',
  },
  kind: {
    general: 'General fair',
    special: 'Special fair',
    campus: 'Campus fair',
    livestream: 'Livestream',
    video: 'Video fair',
    gig: 'Gig market',
    cross_region: 'Cross-region fair',
  },
  format: { onsite: 'On site', online: 'Online', hybrid: 'On site and online' },
  employers: (count) => `${count} employers`,
  posts: (count) => `${count} jobs`,
  empty: 'There are no job fairs in this month.',
  emptyFiltered: 'No job fair of this month fits the filters.',
  fault: {
    ...faultEn,
    refused: 'Job fairs are not available right now.',
    closed: 'This job fair is no longer here',
  },
};
