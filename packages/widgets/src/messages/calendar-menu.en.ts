import type { CalendarMenuMessages } from './calendar-menu.zh-Hans.ts';

/** What ways into a calendar say, in English. */
export const calendarMenuEn: CalendarMenuMessages = {
  copy: 'Copy address',
  copied: 'Copied',
  copyByHand: 'It could not be copied; select the text and copy it by hand.',
  file: 'Calendar file (.ics, for any calendar on phone or computer)',
  google: 'Google Calendar',
  outlook: 'Outlook on the web',
  fileHint: 'Address of the calendar file',
  addInWeChat:
    'WeChat opens no calendar. Tap “···” at the top right, choose “Open in browser”, then add the fair there; or copy the address below into the browser of your phone.',
  webcal: 'Subscribe with the calendar of this device',
  rss: 'Subscribe with a reader (RSS)',
  feedHint:
    'Address to subscribe to: paste it where your calendar asks for one; it follows all changes by itself.',
  subscribeInWeChat:
    'WeChat opens no calendar. Copy the address below and paste it where the calendar of your phone adds a subscription; or tap “···” at the top right, choose “Open in browser”, and subscribe there.',
};
