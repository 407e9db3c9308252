import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sdkVariants } from './sdk-variants.ts';

const service = { baseUrl: 'https://service.example/', key: 'pk_live_1' };
const fair = {
  id: 'fair_0123456789abcdefghij',
  name: '春风 & 招聘会 C++',
  startsAt: '2026-11-27T09:00:00+08:00',
  endsAt: '2026-11-27T15:00:00+08:00',
  venue: {
    name: '会展中心',
    address: '光明西道1号',
    region: { code: '131003', path: ['廊坊市', '广阳区'] },
    coordinates: null,
    transport: null,
  },
};

for (const [variant, { fairFeedLinks, fairLinks }] of await sdkVariants()) {
  describe(`links to calendars ${variant}`, () => {
    const page = 'https://college.example/fairs?a=1&b=2';

    it('fill in the forms of Google and Outlook', () => {
      const { google, outlook } = fairLinks(fair, { ...service, page });
      const said = Object.fromEntries(new URL(google).searchParams);
      assert.deepEqual(said, {
        action: 'TEMPLATE',
        text: '春风 & 招聘会 C++',
        dates: '20261127T010000Z/20261127T070000Z',
        ctz: 'Asia/Shanghai',
        details: page,
        location: '会展中心 廊坊市广阳区光明西道1号',
      });
      const { searchParams } = new URL(outlook);
      assert.equal(searchParams.get('subject'), '春风 & 招聘会 C++');
      assert.equal(searchParams.get('startdt'), '2026-11-27T01:00:00Z');
      assert.equal(searchParams.get('enddt'), '2026-11-27T07:00:00Z');
      assert.doesNotMatch(outlook, /\+/);
    });

    it('name the file of one fair and the feeds of a filter', () => {
      assert.equal(
        fairLinks(fair, { ...service, page }).file,
        'https://service.example/feeds/fairs/fair_0123456789abcdefghij.ics?key=pk_live_1',
      );
      const query = 'kind=campus&kind=gig&region=220100&key=pk_live_1';
      assert.deepEqual(fairFeedLinks({ region: ['220100'], kind: ['campus', 'gig'] }, service), {
        webcal: `webcal://service.example/feeds/fairs.ics?${query}`,
        calendar: `https://service.example/feeds/fairs.ics?${query}`,
        rss: `https://service.example/feeds/fairs.rss?${query}`,
      });
    });
  });
}
