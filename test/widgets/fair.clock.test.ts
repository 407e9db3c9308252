import { expect } from '@open-wc/testing';
import type { FairStream } from '@union-jobs/sdk';
import { button, shadow, until, visibleText } from './job-list-user.ts';
import { mountFairShown, sampleFair } from './mount-fair.ts';
import { clearOfElements } from './on-page.ts';

const stream: FairStream = {
  platform: '抖音',
  url: 'https://live.example/room/1',
  qrText: null,
  startsAt: '2026-10-14T14:00:00+08:00',
  endsAt: '2026-10-14T16:00:00+08:00',
  replayUrl: 'https://live.example/replay/1',
};

const timerIn = (fair: Element) => shadow(fair).querySelector('[role=timer]')?.textContent;
const streamIn = (fair: Element) =>
  shadow(fair).querySelector<HTMLElement>('[part=stream]')?.innerText.replace(/\s+/g, ' ');
const linkIn = (fair: Element) =>
  shadow(fair).querySelector<HTMLAnchorElement>('[part=stream] a')?.href;

/** At a moment by the clock of the service. */
const shownAt = (now: string, streams: FairStream[] = [], change = {}) =>
  mountFairShown({ now, change: { streams, ...change } });

function pretendHidden(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  delete (document as { hidden?: boolean }).hidden;
  clearOfElements();
});

describe('<union-fair> countdown', () => {
  it('counts days, hours and minutes by the clock of the service', async () => {
    const { fair } = await shownAt('2026-10-11T06:30:20+08:00');
    expect(timerIn(fair)).to.equal('3 天 2 小时 29 分');
  });

  it('counts seconds on the last day, without being spoken', async () => {
    const { fair } = await shownAt('2026-10-14T06:30:20+08:00');
    const before = timerIn(fair);
    expect(before).to.match(/^2 小时 29 分 \d+ 秒$/);
    await until(() => timerIn(fair) !== before, 'the next second');
    const timer = shadow(fair).querySelector('[role=timer]');
    expect(timer?.closest('[aria-live],[role=status],[role=alert]')).to.equal(null);
  });

  it('stands still while nobody sees it, and is right at once when it is seen again', async () => {
    const { fair } = await shownAt('2026-10-14T06:30:20+08:00');
    pretendHidden(true);
    const before = timerIn(fair);
    await new Promise((resolve) => setTimeout(resolve, 2200));
    expect(timerIn(fair)).to.equal(before);
    pretendHidden(false);
    expect(timerIn(fair)).to.not.equal(before);
  });

  it('gives way to the state when the fair begins', async () => {
    const { fair } = await shownAt('2026-10-14T08:59:58+08:00');
    expect(visibleText(fair)).to.include('即将开始');
    await until(() => visibleText(fair).includes('进行中'), 'its beginning');
    expect(timerIn(fair)).to.equal(undefined);
  });

  it('is not there for a cancelled fair', async () => {
    const { fair } = await shownAt('2026-10-11T06:30:20+08:00', [], { status: 'cancelled' });
    expect(timerIn(fair)).to.equal(undefined);
  });
});

describe('<union-fair> live', () => {
  for (const [now, words, link] of [
    ['2026-10-14T13:00:00+08:00', /预告.*打开抖音/, stream.url],
    ['2026-10-14T15:00:00+08:00', /直播中.*到抖音观看直播/, stream.url],
    ['2026-10-14T17:00:00+08:00', /回放.*到抖音观看回放/, stream.replayUrl],
  ] as const) {
    it(`is ${words.source.slice(0, 3)} at ${now.slice(11, 16)}`, async () => {
      const { fair } = await shownAt(now, [stream]);
      expect(streamIn(fair)).to.match(words);
      expect(linkIn(fair)).to.equal(link);
      await expect(fair).to.be.accessible();
    });
  }

  it('goes live by itself', async () => {
    const { fair } = await shownAt('2026-10-14T13:59:58+08:00', [stream]);
    expect(streamIn(fair)).to.include('预告');
    await until(() => streamIn(fair)?.includes('直播中'), 'its beginning');
  });

  it('says that a recording is not here yet', async () => {
    const { fair } = await shownAt('2026-10-14T17:00:00+08:00', [{ ...stream, replayUrl: null }]);
    expect(streamIn(fair)).to.include('回放还没有上线');
    expect(linkIn(fair)).to.equal(undefined);
  });

  it('shows the code of a platform that gives no address', async () => {
    const coded = { ...stream, url: null, qrText: 'https://live.example/scan' };
    const { fair } = await shownAt('2026-10-14T15:00:00+08:00', [coded]);
    button(fair, '直播间二维码').click();
    await until(() => shadow(fair).querySelector('[part=stream] [part=qr]'), 'the code');
  });

  it('loads a stream only when it is played', async () => {
    const hls = { ...stream, url: `${location.origin}/nowhere/live.m3u8` };
    const { fair } = await shownAt('2026-10-14T15:00:00+08:00', [hls]);
    expect(shadow(fair).querySelector('video')).to.equal(null);
    expect(linkIn(fair)).to.equal(undefined);
    button(fair, '播放直播').click();
    const isTold = () => /播放不了|不能直接播放/.test(streamIn(fair) ?? '');
    await until(isTold, 'that there is nothing');
    expect(linkIn(fair)).to.equal(hls.url);
  });
});

describe('<union-fair> venue', () => {
  it('leads to maps in the datum of the coordinates, and loads nothing of them', async () => {
    const { fair, service } = await shownAt('2026-10-14T10:00:00+08:00');
    const links = [...shadow(fair).querySelectorAll<HTMLAnchorElement>('.maps a')];
    const [amap, baidu, tencent] = links.map(({ href }) => new URL(href));
    expect(amap?.searchParams.get('position')).to.equal('116.7,39.52');
    expect(amap?.searchParams.get('coordinate')).to.equal('gaode');
    expect(baidu?.searchParams.get('location')).to.equal('39.52,116.7');
    expect(baidu?.searchParams.get('coord_type')).to.equal('gcj02');
    expect(baidu?.searchParams.get('src')).to.match(/^webapp\.[\w-]+\.\w+$/);
    expect(tencent?.searchParams.get('marker')).to.match(/^coord:39\.52,116\.7;title:市体育馆;/);
    expect(tencent?.searchParams.get('coord_type')).to.equal('2');
    expect(links.length).to.equal(3);
    expect(links.every(({ rel }) => /noreferrer/.test(rel))).to.equal(true);
    expect(service.asked.every(({ hostname }) => hostname.endsWith('.example'))).to.equal(true);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.some((name) => /amap|baidu|qq\.com/.test(name))).to.equal(false);
  });

  it('tells maps where a survey has measured', async () => {
    const { venue } = sampleFair();
    const coordinates = { latitude: 39.52, longitude: 116.7, datum: 'CGCS2000' as const };
    const change = { venue: venue && { ...venue, coordinates } };
    const { fair } = await shownAt('2026-10-14T10:00:00+08:00', [], change);
    const links = [...shadow(fair).querySelectorAll<HTMLAnchorElement>('.maps a')];
    const [amap, baidu, tencent] = links.map(({ href }) => new URL(href).searchParams);
    expect(amap?.get('coordinate')).to.equal('wgs84');
    expect(baidu?.get('coord_type')).to.equal('wgs84');
    expect(tencent?.get('coord_type')).to.equal('1');
  });

  it('has no maps without coordinates', async () => {
    const venue = {
      name: '职工之家',
      address: null,
      region: null,
      coordinates: null,
      transport: null,
    };
    const { fair } = await shownAt('2026-10-14T10:00:00+08:00', [], { venue });
    expect(shadow(fair).querySelector('.maps')).to.equal(null);
    expect(visibleText(fair)).to.include('职工之家');
  });
});
