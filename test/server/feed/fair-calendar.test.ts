import { fairHostRoles, fairKinds, type FairSummary } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { fairFacts, placeText } from '../../../packages/server/src/fair/fair-words.ts';
import { calendarOf } from '../../../packages/server/src/feed/fair-calendar.ts';
import { fairFeed } from '../../../packages/server/src/feed/fair-feed.ts';
import { calendarReaders, type ReadEvent } from './calendar-readers.ts';

/** A piece of text as somebody wrote it, and as every reader must see it. */
type Piece = readonly [written: string, read: string];

const same = (text: string): Piece => [text, text];
const pieces: readonly Piece[] = [
  ...['招聘会', 'Fair', ' ', ',', ';', ':', 'C:\\工具', '"', "'", '\n', '\t'].map(same),
  ...['X:Y', '<b>&amp;</b>', '%0A', '\u3000', '\u00a0'].map(same),
  ...['😀', '👩‍🏭', '🇨🇳', 'e\u0301', '𠮷', '\u200f', 'עברית'].map(same),
  ...['很长'.repeat(40), 'x'.repeat(80)].map(same),
  ['\r\n', '\n'],
  ['\r-', '\n-'],
  ['\u2028', '\n'],
  ['\u0085', '\n'],
  ['\u000b', '\n'],
  ['\u0000', ''],
  ['\u0007', ''],
  ['\u001b[31m', '[31m'],
  ['\u007f', ''],
  ['\u009f', ''],
  ['\ufeff', ''],
  ['\ud83d', ''],
  ['\u202egnp.exe', 'gnp.exe'],
  ['\u2067abc', 'abc'],
];

/**
 * Right by the standard, and misread by some: python3-icalendar 4 takes a backslash before `n`, a
 * comma or a semicolon for one sign with it, ts-ics takes marks of beginning and end out of texts.
 */
const hardPieces = [
  ...pieces,
  ...['\\', '\\n', '\\,', '\\;', 'BEGIN:VEVENT', 'END:VCALENDAR'].map(same),
];

const wordsOf = (from: readonly Piece[]) =>
  fc
    .array(fc.constantFrom(...from), { minLength: 1, maxLength: 12 })
    .map((parts): Piece => [
      `会${parts.map(([one]) => one).join('')}`,
      `会${parts.map(([, one]) => one).join('')}`,
    ]);

/** Two fairs that differ by what is written and read of their texts. */
type Pair = readonly [written: FairSummary, read: FairSummary];

const minute = fc.integer({
  min: Date.UTC(1992, 0, 1) / 60_000,
  max: Date.UTC(2090, 0, 1) / 60_000,
});
const id = fc.stringMatching(/^[0-9a-z]{20}$/);

const pairOf = (words: fc.Arbitrary<Piece>): fc.Arbitrary<Pair> =>
  fc
    .record({
      id,
      name: words,
      note: words,
      place: words,
      transport: fc.option(words),
      hosts: fc.array(fc.tuple(fc.constantFrom(...fairHostRoles), words), { maxLength: 4 }),
      platform: words,
      hasVenue: fc.boolean(),
      kind: fc.constantFrom(...fairKinds),
      status: fc.constantFrom('scheduled', 'changed', 'cancelled'),
      starts: minute,
      minutes: fc.integer({ min: 1, max: 4 * 24 * 60 }),
      datum: fc.constantFrom('GCJ-02' as const, 'CGCS2000' as const),
      sequence: fc.nat(1000),
    })
    .map((one): Pair => {
      const at = (minutes: number) => new Date(minutes * 60_000).toISOString();
      const fairOf = (side: 0 | 1): FairSummary => ({
        id: `fair_${one.id}`,
        name: one.name[side],
        edition: null,
        kind: one.kind,
        format: 'hybrid',
        status: one.status,
        statusNote: one.note[side],
        startsAt: at(one.starts),
        endsAt: at(one.starts + one.minutes),
        hosts: one.hosts.map(([role, name]) => ({ role, name: name[side], organizationId: null })),
        regions: [],
        targetGroups: ['graduate'],
        venue: one.hasVenue
          ? {
              name: one.place[side],
              address: one.note[side],
              region: { code: '131003', path: ['廊坊市', '广阳区'] },
              coordinates: { latitude: 39.52, longitude: -116.7, datum: one.datum },
              transport: one.transport?.[side] ?? null,
            }
          : null,
        streams: [
          {
            platform: one.platform[side],
            url: 'https://live.example.com/a,b;c?d="e"&f=\\g',
            qrText: null,
            startsAt: at(one.starts),
            endsAt: at(one.starts + 60),
            replayUrl: null,
          },
        ],
        registration: null,
        counters: {
          employers: 0,
          posts: 0,
          headcount: 0,
          registered: 0,
          attended: 0,
          intentions: 0,
        },
        sequence: one.sequence,
        updatedAt: at(one.starts - 1000),
      });
      return [fairOf(0), fairOf(1)];
    });

const place = {
  title: '示例市总工会招聘会',
  self: new URL('https://service.example/feeds/fairs.ics?key=pk_test_1&q=%E6%98%A5'),
  origin: 'https://service.example',
};
const calendar = (fairs: readonly FairSummary[]) => calendarOf(fairFeed(fairs, place));

/** What a reader must find of a fair. */
function expected(fair: FairSummary): ReadEvent {
  const url = `https://service.example/fairs/${fair.id}?key=pk_test_1`;
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const facts = fairFacts(fair).map(([name, value]) => `${name}：${value}`);
  const isCancelled = fair.status === 'cancelled';
  return {
    uid: `${fair.id}@union-jobs`,
    sequence: fair.sequence,
    status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: oneLine(`${isCancelled ? '【已取消】' : ''}${fair.name}`),
    description: [...facts, `详情：${url}`].join('\n'),
    location: fair.venue && oneLine(placeText(fair.venue)),
    url,
    startsAt: fair.startsAt,
    endsAt: fair.endsAt,
    changedAt: fair.updatedAt,
  };
}

const pair = pairOf(wordsOf(pieces));
const hardPair = pairOf(wordsOf(hardPieces));

describe('a calendar of 2,000 fairs with hostile texts', () => {
  const pairs = fc.sample(pair, { numRuns: 2000, seed: 2026 });
  const groups = Array.from({ length: 20 }, (_, index) =>
    pairs.slice(index * 100, index * 100 + 100),
  );
  let calendars: string[];
  before(() => {
    calendars = groups.map((group) => calendar(group.map(([written]) => written)));
  });

  for (const [name, read] of Object.entries(calendarReaders)) {
    it(`is read by ${name} as it was meant`, async () => {
      const found = await read(calendars);
      assert.equal(found.flat().length, 2000);
      for (const [index, event] of found.flat().entries()) {
        assert.deepEqual(event, expected((pairs[index] as Pair)[1]), `fair ${index}`);
      }
    });
  }

  it('is read by ical.js as it was meant with texts that mislead other readers', async () => {
    const hard = fc.sample(hardPair, { numRuns: 2000, seed: 2027 });
    const text = calendar(hard.map(([written]) => written));
    const [found = []] = (await calendarReaders['ical.js']?.([text])) ?? [];
    assert.deepEqual(
      found,
      hard.map(([, read]) => expected(read)),
    );
  });

  it('keeps to lines of 75 octets, whole characters, CRLF and the characters allowed', () => {
    for (const text of calendars) {
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /(?!\t)\p{Cc}/u);
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.ok(!/\p{Cs}/u.test(line));
      }
    }
  });

  it('says how often to look, in the one form that all phones take', () => {
    const [text = ''] = calendars;
    assert.match(text, /\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n/);
    assert.doesNotMatch(text, /P6H/);
  });
});

describe('a fair in a calendar', () => {
  const [[fair]] = fc.sample(pair, { numRuns: 1, seed: 1 }) as [Pair];
  const venue = { name: '会展中心', address: null, region: null, transport: null };
  const coordinates = { latitude: 39.52, longitude: 116.7 };

  it('tells its position only where it is that of the whole world', () => {
    const at = (datum: 'GCJ-02' | 'CGCS2000') =>
      calendar([{ ...fair, venue: { ...venue, coordinates: { ...coordinates, datum } } }]);
    assert.match(at('CGCS2000'), /\r\nGEO:39\.52;116\.7\r\n/);
    assert.doesNotMatch(at('GCJ-02'), /GEO/);
  });

  it('names its stream with the address as it is, not escaped', () => {
    const unfolded = calendar([fair]).replaceAll('\r\n ', '');
    assert.match(
      unfolded,
      /\r\nCONFERENCE;VALUE=URI;FEATURE=FEED,VIDEO;LABEL="[^"\r]*":https:\/\/live\.example\.com\/a,b;c\?d=%22e%22&f=\\g\r\n/,
    );
  });
});
