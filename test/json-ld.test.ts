import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { Fair } from '@union-jobs/sdk';
import ts from 'typescript';
import { fairEventOf } from '../packages/widgets/src/fair/fair-event.ts';
import { jobPostingOf } from '../packages/widgets/src/job-list/job-posting.ts';
import { sampleFairs } from './widgets/fair-data.ts';
import { sampleJobs } from './widgets/job-data.ts';

// What search engines read, held against the vocabulary of schema.org in the form of types: the
// compiler refuses a member that a type does not have, and a value that a member does not take.

const [onsite] = sampleFairs(1) as [Fair];
const url = 'https://partner.example/fair?id=1';
const { venue } = onsite;
const stream = {
  platform: '抖音',
  url: null,
  qrText: null,
  startsAt: onsite.startsAt,
  endsAt: onsite.endsAt,
  replayUrl: null,
};
const moved = { status: 'changed', previousStartsAt: '2026-10-13T09:00:00+08:00' };

/** Fairs by what is told of them, with what must be seen in it. */
const fairs: readonly [what: string, change: Partial<Fair>, seen: RegExp][] = [
  ['offline', {}, /OfflineEventAttendanceMode.*"@type":"Place"/],
  ['offline, streamed', { streams: [stream] }, /^(?!.*VirtualLocation)/],
  ['offline without a venue', { venue: null }, /"Place","address".*廊坊市/],
  ['offline without any place', { venue: null, regions: [] }, /^(?!.*location)/],
  [
    'online',
    { format: 'online', venue: null, streams: [stream] },
    /"VirtualLocation","name":"抖音"/,
  ],
  ['online without a stream', { format: 'online', venue: null }, /"VirtualLocation","url"/],
  ['mixed', { format: 'hybrid', streams: [stream] }, /Mixed.*"Place".*"VirtualLocation"/],
  ['of a format to come', { format: 'dream', streams: [stream] }, /^(?!.*AttendanceMode)/],
  ['cancelled', { status: 'cancelled', statusNote: '大雪' }, /EventCancelled/],
  ['rescheduled', moved, /"previousStartDate":"2026-10-13T09.*EventRescheduled/],
  ['changed otherwise', { status: 'changed' }, /^(?!.*previousStartDate).*EventScheduled/],
  [
    'measured by a survey',
    {
      venue: venue && {
        ...venue,
        coordinates: { latitude: 39.52, longitude: 116.7, datum: 'CGCS2000' },
      },
    },
    /"GeoCoordinates","latitude":39.52/,
  ],
  ['without words', { description: [], hosts: [], registration: null }, /^(?!.*description)/],
];

describe('JSON-LD', () => {
  const jobs = sampleJobs(8);
  const told: [what: string, type: string, data: object][] = [
    ...fairs.map(([what, change]): [string, string, object] => [
      `a fair that is ${what}`,
      'Event',
      fairEventOf({ ...onsite, ...change }, url),
    ]),
    ...jobs.map((job, index): [string, string, object] => [
      `job ${index + 1}`,
      'JobPosting',
      jobPostingOf(job, { directApply: index === 0 }),
    ]),
  ];
  const faults = faultsOf(told.map(([, type, data]) => [type, data]));

  told.forEach(([what, type, data], index) => {
    it(`${what} is ${type === 'Event' ? 'an Event' : 'a JobPosting'} of schema.org`, () => {
      assert.match((data as { '@context': string })['@context'], /^https:\/\/schema\.org\/?$/);
      assert.deepEqual(faults[index], []);
    });
  });

  for (const [what, change, seen] of fairs) {
    it(`tells of a fair that is ${what}`, () => {
      assert.match(JSON.stringify(fairEventOf({ ...onsite, ...change }, url)), seen);
    });
  }

  it('would be refused with a member or a value that schema.org does not know', () => {
    const event = fairEventOf(onsite, url);
    const wrong = faultsOf([
      ['Event', { ...event, beginDate: onsite.startsAt }],
      ['Event', { ...event, eventStatus: 'https://schema.org/EventOver' }],
      ['Event', { ...event, location: [{ '@type': 'Place', adress: '和平路 1 号' }] }],
    ]);
    assert.deepEqual(
      wrong.map((one) => one.length > 0),
      [true, true, true],
    );
  });
});

/** What the compiler has to say of each piece of data as a value of a type of schema.org. */
function faultsOf(values: readonly (readonly [type: string, data: object])[]): string[][] {
  const lines = values.map(([type, data], index) => {
    const thing = { ...data, '@context': undefined };
    return `export const value${index}: ${type} = ${JSON.stringify(thing)};`;
  });
  const text = `import type { Event, JobPosting } from 'schema-dts';\n${lines.join('\n')}\n`;
  const name = join(import.meta.dirname, 'json-ld.values.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.getCurrentDirectory = () => dirname(name);
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? text : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, rest[0]) : getSourceFile(file, ...rest);
  const program = ts.createProgram([name], options, host);
  const found = values.map((): string[] => []);
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    if (!file) throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    const line = file.getLineAndCharacterOfPosition(start).line - 1;
    if (!found[line]) throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    found[line].push(ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 400));
  }
  return found;
}
