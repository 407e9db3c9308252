/**
 * Where fairs are subscribed to: addresses for calendars and readers of feeds, with the key and the
 * filters of `fair.list` in them. What they answer is no JSON.
 */
export const fairFeedRoutes = {
  /** The fairs of a filter as iCalendar (RFC 5545): those to come, and of the last month. */
  calendar: { method: 'GET', path: '/feeds/fairs.ics' },
  /** One fair as iCalendar. */
  one: { method: 'GET', path: '/feeds/fairs/{id}.ics' },
  /** The fairs of a filter as RSS 2.0. */
  rss: { method: 'GET', path: '/feeds/fairs.rss' },
} as const;
