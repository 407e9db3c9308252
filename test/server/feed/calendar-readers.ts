import ICAL from 'ical.js';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convertIcsCalendar } from 'ts-ics';
import { installPackages, onPath } from '../../programs.ts';

const run = promisify(execFile);

/** What a reader found in an event; moments in UTC, null for what is not there. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
}

/** Reads calendars, each as a list of its events. */
export type CalendarReader = (calendars: readonly string[]) => Promise<ReadEvent[][]>;

/** Three readers that know nothing of each other, by name. */
export const calendarReaders: Readonly<Record<string, CalendarReader>> = {
  'ical.js': (calendars) => Promise.resolve(calendars.map(byIcalJs)),
  'ts-ics': (calendars) => Promise.resolve(calendars.map(byTsIcs)),
  'python3-icalendar': byPython,
};

function byIcalJs(calendar: string): ReadEvent[] {
  const root = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const text = (name: string) => {
      const value = component.getFirstPropertyValue(name);
      return value === null ? null : String(value);
    };
    const changed = component.getFirstPropertyValue('last-modified') as ICAL.Time;
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: text('status') ?? '',
      summary: event.summary,
      description: event.description,
      location: text('location'),
      url: text('url') ?? '',
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      changedAt: changed.toJSDate().toISOString(),
    };
  });
}

function byTsIcs(calendar: string): ReadEvent[] {
  const { events = [] } = convertIcsCalendar(undefined, calendar);
  return events.map((event) => ({
    uid: event.uid,
    sequence: event.sequence ?? 0,
    status: event.status ?? '',
    summary: event.summary,
    description: event.description ?? '',
    location: event.location ?? null,
    url: event.url ?? '',
    startsAt: event.start.date.toISOString(),
    endsAt: event.end?.date.toISOString() ?? '',
    changedAt: event.lastModified?.date.toISOString() ?? '',
  }));
}

async function byPython(calendars: readonly string[]): Promise<ReadEvent[][]> {
  const python = await findPython();
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-calendars-'));
  try {
    const files = calendars.map((_, index) => join(folder, `${index}.ics`));
    await Promise.all(files.map((file, index) => writeFile(file, calendars[index] ?? '')));
    const script = join(import.meta.dirname, 'read_calendar.py');
    const { stdout } = await run(python, [script, ...files], { maxBuffer: 256_000_000 });
    return JSON.parse(stdout) as ReadEvent[][];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A Python with the package icalendar; Debian's is installed when this is root on Debian.
 *
 * @throws {Error} with one sentence that says what to do when there is none
 */
async function findPython(): Promise<string> {
  const find = async () => {
    const candidates = ['/usr/bin/python3', onPath(['python3'])].filter(
      (path) => path !== undefined,
    );
    for (const path of candidates) {
      const has = run(path, ['-c', 'import icalendar']).then(
        () => true,
        () => false,
      );
      if (await has) return path;
    }
    return undefined;
  };
  let python = await find();
  if (!python && (await installPackages(['python3-icalendar']))) python = await find();
  if (python) return python;
  throw new Error(
    'No Python with icalendar found: install it, on Debian by `apt-get install python3-icalendar`.',
  );
}
