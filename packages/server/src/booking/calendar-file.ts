import type { BookingRow } from './booking-queries.ts';

/**
 * A calendar file (RFC 5545) of a booking. Whoever looks over a shoulder reads "预约" and a time: no
 * kind, no counselor, no place, no name of the organization.
 */
export function calendarFile(row: BookingRow, now: Date): string {
  const times = row.lecture
    ? [{ number: 1, ...row.lecture }]
    : row.sessions.filter(({ state }) => state === 'booked' || state === 'attended');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Union Jobs//NONSGML 1.0//ZH',
    'CALSCALE:GREGORIAN',
    ...times.flatMap(({ number, startsAt, endsAt }) => [
      'BEGIN:VEVENT',
      `UID:${row.id}-${number}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(new Date(startsAt))}`,
      `DTEND:${utc(new Date(endsAt))}`,
      'SUMMARY:预约',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** `20261123T010000Z` */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}
