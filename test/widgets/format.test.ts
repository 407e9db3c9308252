import { expect } from '@open-wc/testing';
import { timeText } from '../../packages/widgets/src/china-time.ts';
import { countText, dayText } from '../../packages/widgets/src/format.ts';
import { en } from '../../packages/widgets/src/messages/en.ts';
import { zhHans } from '../../packages/widgets/src/messages/zh-Hans.ts';

const timeZone = 'Asia/Shanghai';

/** Every 17 hours over two years: all days, all hours. */
const moments = Array.from(
  { length: 1030 },
  (_, turn) => new Date(Date.UTC(2027, 0, 1, 17 * turn)),
);

describe('dates and counts as the elements write them', () => {
  it('writes days as Intl does in Chinese', () => {
    const intl = new Intl.DateTimeFormat('zh-Hans', { timeZone, dateStyle: 'long' });
    moments.forEach((moment) =>
      expect(dayText(moment, zhHans, { year: true })).to.equal(intl.format(moment)),
    );
  });

  it('writes days as Intl does in English', () => {
    const intl = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'medium' });
    moments.forEach((moment) =>
      expect(dayText(moment, en, { year: true })).to.equal(intl.format(moment)),
    );
  });

  it('leaves the current year out', () => {
    const now = new Date();
    expect(dayText(now, zhHans)).to.match(/^\d{1,2}月\d{1,2}日$/);
    expect(dayText(now, en)).to.match(/^[A-Z][a-z]{2} \d{1,2}$/);
  });

  it('writes the time as Intl does', () => {
    const intl = new Intl.DateTimeFormat('zh-Hans', { timeZone, timeStyle: 'short' });
    moments.forEach((moment) => expect(timeText(moment)).to.equal(intl.format(moment)));
  });

  it('groups counts as Intl does in both languages', () => {
    [0, 7, 999, 1000, 12345, 999999, 1234567].forEach((count) => {
      expect(countText(count)).to.equal(count.toLocaleString('zh-Hans'));
      expect(countText(count)).to.equal(count.toLocaleString('en'));
    });
  });
});
