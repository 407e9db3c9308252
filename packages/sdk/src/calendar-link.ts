import { fairFeedRoutes, type FairFilter, type FairSummary } from '@union-jobs/contract';
import { addressOf } from './address.ts';

/** Where the service is, and with which key of a page it is asked. */
export interface FeedService {
  readonly baseUrl: string;
  readonly key: string;
}

/** Addresses that put one fair into a calendar. */
export interface FairLinks {
  /** A file for any calendar. */
  readonly file: string;
  /** A form of Google Calendar, filled in. */
  readonly google: string;
  /** A form of Outlook on the web, filled in. */
  readonly outlook: string;
}

/** What calendars are told of a fair. */
export type CalendarFair = Pick<FairSummary, 'id' | 'name' | 'startsAt' | 'endsAt' | 'venue'>;

/**
 * The addresses that put a fair into somebody's calendar; `page` is where the fair is shown. Nothing
 * is asked of anybody: they are for a person to follow. The forms of Google and Outlook know nothing
 * of later changes, the file and a subscription do.
 */
export function fairLinks(
  fair: CalendarFair,
  { page, ...service }: FeedService & { page: string },
): FairLinks {
  const { venue } = fair;
  const where = [venue?.name, `${venue?.region?.path.join('') ?? ''}${venue?.address ?? ''}`];
  const location = where.filter(Boolean).join(' ');
  const google = {
    action: 'TEMPLATE',
    text: fair.name,
    dates: `${compact(fair.startsAt)}/${compact(fair.endsAt)}`,
    ctz: 'Asia/Shanghai',
    details: page,
    location,
  };
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: fair.name,
    startdt: utc(fair.startsAt),
    enddt: utc(fair.endsAt),
    body: page,
    location,
  };
  return {
    file: addressOf(fairFeedRoutes.one, { params: { id: fair.id } }, service),
    google: `https://calendar.google.com/calendar/render?${new URLSearchParams(google)}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${written(outlook)}`,
  };
}

/** Addresses by which fairs are subscribed to. */
export interface FeedLinks {
  /** Opens the calendar of the device, which asks whether to subscribe. */
  readonly webcal: string;
  /** The same address to be copied: into WeChat, or a calendar that wants it typed. */
  readonly calendar: string;
  readonly rss: string;
}

/** The addresses by which the fairs of a filter are subscribed to. */
export function fairFeedLinks(filter: FairFilter, service: FeedService): FeedLinks {
  const calendar = addressOf(fairFeedRoutes.calendar, { query: filter }, service);
  return {
    webcal: calendar.replace(/^https?:/, 'webcal:'),
    calendar,
    rss: addressOf(fairFeedRoutes.rss, { query: filter }, service),
  };
}

function utc(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** `20261127T010000Z`. */
function compact(moment: string): string {
  return utc(moment).replace(/[-:]/g, '');
}

/** Outlook shows a plus as a plus: blanks are written as `%20`. */
function written(query: Record<string, string>): string {
  return new URLSearchParams(query).toString().replaceAll('+', '%20');
}
