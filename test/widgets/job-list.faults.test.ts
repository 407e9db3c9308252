import { expect } from '@open-wc/testing';
import type { UnionErrorEvent } from '../../packages/widgets/src/error-event.ts';
import { pageOf, sampleJobs } from './job-data.ts';
import { json, never, refusal } from './job-service.ts';
import {
  button,
  openJob,
  search,
  shadow,
  shown,
  titles,
  until,
  visibleText,
} from './job-list-user.ts';
import { clear, mount, mountShown } from './mount.ts';

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

function fallbackShows(list: Element): boolean {
  return (list.querySelector('a')?.getClientRects().length ?? 0) > 0;
}

describe('<union-job-list> faults', () => {
  afterEach(clear);

  it('says that it tries again, and after three tries that it failed', async () => {
    const { list, service } = mount({ instead: unreachable });
    await until(() => visibleText(list).includes('暂时连不上，正在重试'), 'the retry');
    await until(() => visibleText(list).includes('暂时连不上服务'), 'the failure');
    expect(service.asked.length).to.equal(3);
    expect(fallbackShows(list)).to.equal(true);
  });

  it('shows jobs when a person tries again and the service is back', async () => {
    let back = false;
    const { list } = await mountShown({ instead: () => (back ? undefined : json({})) });
    expect(titles(list).length).to.equal(0);
    back = true;
    button(list, '重试').click();
    await until(() => titles(list).length, 'jobs');
    expect(fallbackShows(list)).to.equal(false);
  });

  it('goes on by itself when the network returns', async () => {
    let back = false;
    const { list } = mount({ instead: () => (back ? undefined : unreachable()) });
    await until(() => visibleText(list).includes('暂时连不上服务'), 'the failure');
    back = true;
    window.dispatchEvent(new Event('online'));
    await until(() => titles(list).length, 'jobs');
  });

  it('keeps the old list with its time when a later read fails', async () => {
    let broken = false;
    const { list } = await mountShown({ instead: () => (broken ? json({}) : undefined) });
    broken = true;
    await search(list, '焊工');
    expect(titles(list).length).to.equal(20);
    expect(visibleText(list)).to.match(/显示的是 \d\d:\d\d 的内容/);
    expect(fallbackShows(list)).to.equal(false);
  });

  it('says that the network is slow, then that no answer came in time', async () => {
    const { list } = mount({ instead: never, timeoutMs: 4_500 });
    await until(() => visibleText(list).includes('网络较慢'), 'the word of slowness');
    await until(() => visibleText(list).includes('没有完整的回应'), 'the end');
  }).timeout(12_000);

  it('never shows foreign HTML, and tells the number of the request', async () => {
    const { list } = await mountShown({
      instead: () =>
        new Response('<h1>Wi-Fi 登录</h1>', { headers: { 'request-id': 'req_portal' } }),
    });
    expect(visibleText(list)).not.to.include('登录');
    expect(visibleText(list)).to.include('req_portal');
    expect(fallbackShows(list)).to.equal(true);
  });

  it('counts down and goes on when the service asks to slow down', async () => {
    let tries = 0;
    const { list } = mount({
      timeoutMs: 500,
      instead: () =>
        ++tries === 1 ? refusal('rate_limited', 429, { 'retry-after': '2' }) : undefined,
    });
    await until(() => visibleText(list).includes('秒后自动重试'), 'the countdown');
    await until(() => titles(list).length, 'jobs');
    expect(tries).to.equal(2);
  });

  it('asks for patience when the service wants a long wait', async () => {
    const { list } = await mountShown({
      instead: () => refusal('rate_limited', 429, { 'retry-after': '600' }),
    });
    expect(visibleText(list)).to.include('访问的人较多，请稍后再试');
    expect(visibleText(list)).not.to.include('秒后');
  });

  it('tells the visitor little and the integrator the cure when the key is bad', async () => {
    const told: unknown[] = [];
    const { error } = console;
    console.error = (text: unknown) => told.push(text);
    const first = await mountShown({ instead: () => refusal('key_unknown', 401) });
    await mountShown({ instead: () => refusal('key_unknown', 401) });
    console.error = error;
    expect(visibleText(first.list)).to.include('岗位信息暂不可用');
    expect(visibleText(first.list)).not.to.include('key');
    expect(fallbackShows(first.list)).to.equal(true);
    expect(told).to.deep.equal([
      'union-jobs: <union-job-list> key_unknown: key_unknown: ask the operator for a key of this site.',
    ]);
  });

  it('tells the integrator that no service was set', async () => {
    const told: unknown[] = [];
    const { error } = console;
    console.error = (text: unknown) => told.push(text);
    const { list } = mount();
    list.configuration = undefined;
    await list.updateComplete;
    await until(() => visibleText(list).includes('暂不可用'), 'the word of failure');
    console.error = error;
    expect(String(told[0])).to.include('data-base-url');
  });

  it('says that an opened job is closed', async () => {
    const { list } = await mountShown({
      instead: ({ pathname }) =>
        pathname.includes('job_') ? refusal('job_closed', 410) : undefined,
    });
    const detail = await openJob(list, 0);
    expect(visibleText(detail)).to.include('该职位已关闭');
  });

  it('shows only its own error when it cannot be rendered', async () => {
    const { error } = console;
    console.error = () => undefined;
    const { list } = mount();
    const page = pageOf(sampleJobs(1));
    list.data = { ...page, items: [{ ...page.items[0], pay: undefined }] } as never;
    await until(() => visibleText(list).includes('无法显示'), 'the error');
    console.error = error;
    expect(fallbackShows(list)).to.equal(true);
  });

  it('fires union-error with the code and the number of the request', async () => {
    const { list } = mount({ instead: () => refusal('origin_not_allowed', 403) });
    const { error } = console;
    console.error = () => undefined;
    const event = await new Promise<UnionErrorEvent>((resolve) =>
      list.addEventListener('union-error', resolve),
    );
    console.error = error;
    expect(event.target).to.equal(list);
    expect(event.detail).to.deep.equal({ code: 'origin_not_allowed', requestId: 'req_0001' });
  });

  it('gives up its requests when it leaves the page, and asks again when it is back', async () => {
    let first = true;
    const signals: AbortSignal[] = [];
    const { list, service } = mount({ instead: () => (first ? never() : undefined) });
    const { fetch } = service;
    list.configuration = {
      ...list.configuration,
      fetch: (input, init) => {
        const request = new Request(input, init);
        signals.push(request.signal);
        return fetch(request);
      },
    };
    await list.updateComplete;
    await until(() => signals.length, 'a request');
    const container = list.parentElement as Element;
    list.remove();
    await until(() => signals.every(({ aborted }) => aborted), 'the end of requests');
    first = false;
    container.append(list);
    await until(() => titles(list).length, 'jobs');
  });

  it('keeps what it shows when it is moved', async () => {
    const { list, service } = await mountShown();
    const elsewhere = document.createElement('section');
    list.parentElement?.append(elsewhere);
    elsewhere.append(list);
    await list.updateComplete;
    await shown(list);
    expect(titles(list).length).to.equal(20);
    expect(service.asked.length).to.equal(1);
    await search(list, '机器人');
    expect(service.asked.length).to.equal(2);
  });

  it('leaves nothing behind in the page around it', async () => {
    const before = Object.keys(window).length;
    const { list } = await mountShown();
    await openJob(list, 0);
    expect(Object.keys(window).length).to.equal(before);
    expect(shadow(list).querySelectorAll('[style]').length).to.equal(0);
  });
});
