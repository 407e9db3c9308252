import type { FairSummary } from '@union-jobs/contract';
import { fairFacts, fairKindTitles, placeText } from '../fair/fair-words.ts';
import {
  calendarBody,
  calendarChinaTime,
  calendarMoment,
  calendarParameter,
  calendarText,
  calendarTitle,
  calendarUri,
} from './calendar-line.ts';
import type { FairFeed, FairFeedItem } from './fair-feed.ts';

/**
 * Fairs as iCalendar (RFC 5545, RFC 7986). A fair keeps its `UID`, `SEQUENCE` grows with each change,
 * and a cancelled one stays in as such, so that it goes from the calendars of those who subscribed.
 */
export function calendarOf(feed: FairFeed): string {
  return calendarBody([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Union Jobs//Fairs 1.0//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${calendarTitle(feed.title)}`,
    `X-WR-CALNAME:${calendarTitle(feed.title)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    // With the T: one maker of phones refuses a whole file for `P6H`.
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    `SOURCE;VALUE=URI:${feed.self}`,
    `URL:${feed.page}`,
    ...timeZone,
    ...feed.items.flatMap(eventOf),
    'END:VCALENDAR',
  ]);
}

/** China has kept one time without summer time since 1992, which no fair here is older than. */
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function eventOf({ fair, url }: FairFeedItem): string[] {
  const isCancelled = fair.status === 'cancelled';
  const facts = fairFacts(fair).map(([name, value]) => `${name}：${value}`);
  const kind = fairKindTitles[fair.kind as keyof typeof fairKindTitles] ?? fair.kind;
  return [
    'BEGIN:VEVENT',
    `UID:${fair.id}@union-jobs`,
    // The same for the same version, so that an unchanged feed is an unchanged file.
    `DTSTAMP:${calendarMoment(fair.updatedAt)}`,
    `LAST-MODIFIED:${calendarMoment(fair.updatedAt)}`,
    `SEQUENCE:${fair.sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;TZID=Asia/Shanghai:${calendarChinaTime(fair.startsAt)}`,
    `DTEND;TZID=Asia/Shanghai:${calendarChinaTime(fair.endsAt)}`,
    // Readers that keep cancelled events show them like any other.
    `SUMMARY:${calendarTitle(`${isCancelled ? '【已取消】' : ''}${fair.name}`)}`,
    `DESCRIPTION:${calendarText([...facts, `详情：${url}`].join('\n'))}`,
    ...(fair.venue ? [`LOCATION:${calendarTitle(placeText(fair.venue))}`] : []),
    ...geoOf(fair),
    `CATEGORIES:${calendarTitle(kind)}`,
    ...fair.streams.flatMap(conferenceOf),
    `URL:${url}`,
    // Who looks at fairs is not busy all day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** GEO is WGS 84, as CGCS2000 is to a few centimetres; GCJ-02 would lead hundreds of metres astray. */
function geoOf({ venue }: FairSummary): string[] {
  const at = venue?.coordinates;
  return at?.datum === 'CGCS2000' ? [`GEO:${at.latitude};${at.longitude}`] : [];
}

function conferenceOf({ platform, url }: FairSummary['streams'][number]): string[] {
  const address = url === null ? null : calendarUri(url);
  const label = calendarParameter(platform);
  return address ? [`CONFERENCE;VALUE=URI;FEATURE=FEED,VIDEO;LABEL=${label}:${address}`] : [];
}
