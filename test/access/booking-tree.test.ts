import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { bookingEn } from '../../packages/widgets/src/messages/booking.en.ts';
import { bookingZhHans } from '../../packages/widgets/src/messages/booking.zh-Hans.ts';
import { bookingStepsEn } from '../../packages/widgets/src/messages/booking-steps.en.ts';
import { bookingStepsZhHans } from '../../packages/widgets/src/messages/booking-steps.zh-Hans.ts';
import { counselingBookingEn } from '../../packages/widgets/src/messages/counseling-booking.en.ts';
import { counselingBookingZhHans } from '../../packages/widgets/src/messages/counseling-booking.zh-Hans.ts';
import { timeChoiceEn } from '../../packages/widgets/src/messages/time-choice.en.ts';
import { timeChoiceZhHans } from '../../packages/widgets/src/messages/time-choice.zh-Hans.ts';
import { findChromium } from '../browsers.ts';
import { openStoryBook } from '../story-book.ts';

const book = await openStoryBook();
const texts = {
  'zh-Hans': {
    first: counselingBookingZhHans,
    steps: bookingStepsZhHans,
    times: timeChoiceZhHans,
    own: bookingZhHans,
  },
  en: {
    first: counselingBookingEn,
    steps: bookingStepsEn,
    times: timeChoiceEn,
    own: bookingEn,
  },
};

/** A line of the tree: a role, and how its name begins. */
type Line = readonly [role: string, name: string];

/** What a screen reader comes to in each step, in this order, besides other things. */
function stepsIn({
  first,
  steps,
  times,
  own,
}: (typeof texts)['en']): Readonly<Record<string, readonly Line[]>> {
  const { booking, submit, kept } = steps;
  const top: readonly Line[] = [
    ['button', first.leave],
    ['region', first.crisis.title],
    ['link', '120'],
  ];
  const inStep = (title: string): readonly Line[] => [
    ...top,
    ['button', booking.back],
    ['heading', title],
  ];
  const ownTop = (title: string): readonly Line[] => [
    ['button', own.leave],
    ['heading', title],
  ];
  return {
    'union-counseling-booking--services': [...top, ['heading', first.title], ['list', '']],
    'union-counseling-booking--way': [
      ...inStep(booking.wayTitle),
      ['group', booking.mode],
      ['radio', booking.modes['phone'] ?? ''],
      ['group', booking.counselor],
      ['radio', booking.anyone],
      ['group', booking.sessions],
      ['button', booking.toTimes],
    ],
    'union-counseling-booking--times': [
      ...inStep(booking.timeTitle),
      ['button', times.time.previousDays],
      ['button', times.time.nextDays],
      ['grid', times.time.days],
      ['gridcell', ''],
      ['status', ''],
      ['heading', ''],
      ['group', times.time.morning],
      ['button', ''],
    ],
    'union-counseling-booking--person-misfits': [
      ...inStep(booking.personTitle),
      ['timer', ''],
      ['group', booking.contactKind],
      ['textbox', booking.contact['mobile'] ?? ''],
      ['group', booking.age],
      ['radio', booking.ages['adult'] ?? ''],
      ['textbox', booking.alias],
      ['checkbox', booking.reminders],
      ['button', booking.next],
    ],
    'union-counseling-booking--confirm': [
      ...inStep(booking.confirmTitle),
      ['timer', ''],
      ['term', booking.service],
      ['group', booking.consents],
      ['checkbox', ''],
      ['checkbox', ''],
      ['button', submit],
    ],
    'union-counseling-booking--booked': [
      ...top,
      ['heading', booking.booked],
      ['term', booking.time],
      ['textbox', ''],
      ['img', kept.qrAlt],
      ['link', booking.calendar],
    ],
    'union-counseling-booking--waiting': [...top, ['heading', booking.waiting(2)]],
    'union-counseling-booking--lectures': [
      ...inStep(booking.lecturesTitle),
      ['button', booking.bookSeat + booking.colon],
      ['button', times.time.wait + booking.colon],
    ],
    'union-booking--booked': [
      ...ownTop(own.title),
      ['list', own.sessions],
      ['term', own.number],
      ['button', own.move],
      ['button', own.calendar],
    ],
    'union-booking--moving': [...ownTop(own.title), ['group', ''], ['grid', times.time.days]],
    'union-booking--offered': [...ownTop(own.title), ['button', own.accept]],
    'union-booking--cancelling': [...ownTop(own.title), ['group', ''], ['button', own.withdrawYes]],
    'union-booking--erased': [...ownTop(own.erased), ['status', ''], ['textbox', own.ask]],
    'union-booking--not-found': [...ownTop(own.title), ['status', ''], ['textbox', own.ask]],
    'union-booking--loading': [['button', own.leave]],
  };
}

/** Roles that are of no use without a name. */
const named =
  /^ *- (button|link|radio|checkbox|textbox|combobox|grid|gridcell|group|region|heading|img)\b(?! ")/;

/** The first line that is not in the tree after those before it. */
function missing(tree: readonly string[], lines: readonly Line[]): Line | undefined {
  let at = 0;
  return lines.find(([role, name]) => {
    // A name stands in quotes; the words of what has none follow a colon.
    const begins = name ? [`- ${role} "${name}`, `- ${role}: ${name}`] : [`- ${role}`];
    const found = tree.findIndex(
      (line, index) => index >= at && begins.some((one) => line.trim().startsWith(one)),
    );
    at = found + 1;
    return found < 0;
  });
}

/* What a screen reader is told in each step of a booking of counsel and on the page of a booking. */
describe('the tree of a booking for screen readers', () => {
  let browser: Browser;
  before(async () => {
    const { path, args } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args] });
  });
  after(async () => {
    await browser.close();
    book.close();
  });

  for (const language of ['zh-Hans', 'en'] as const) {
    for (const [story, lines] of Object.entries(stepsIn(texts[language] as (typeof texts)['en']))) {
      it(`names all of ${story} in order, in ${language}`, async () => {
        const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
        await page.goto(book.addressOf(story, { language, scheme: 'light' }));
        await page.locator('body[data-story]').waitFor();
        const text = await page.locator('#storybook-root').ariaSnapshot();
        // YAML puts a line that holds a colon in quotes.
        const tree = text.split('\n').map((line) => line.replace(/^( *- )'/, '$1'));
        assert.equal(missing(tree, lines), undefined, text);
        assert.deepEqual(
          tree.filter((line) => named.test(line)),
          [],
          'without a name',
        );
        await page.close();
      });
    }
  }

  it('would miss a line that stands elsewhere, or nowhere', () => {
    const tree = ['- heading "Two"', '  - button "One"'];
    assert.deepEqual(
      missing(tree, [
        ['button', 'One'],
        ['heading', 'Two'],
      ]),
      ['heading', 'Two'],
    );
    assert.ok(named.test('  - button [disabled]: ‹'));
  });
});
