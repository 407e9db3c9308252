import { expect } from '@open-wc/testing';
import type { UnionErrorEvent } from '../../packages/widgets/src/error-event.ts';
import { clearPage } from './apply-user.ts';
import {
  erring,
  linkShows,
  listenersLeft,
  says,
  shows,
  subjects,
  withoutStorage,
  type Stage,
  type Subject,
} from './fault-stage.ts';
import { until } from './job-list-user.ts';
import { json, never, refusal } from './job-service.ts';
import { clearOfElements, setOnLine } from './on-page.ts';

const unreachable = () => Promise.reject<Response>(new TypeError('Failed to fetch'));

const html = (status: number) =>
  new Response('<!doctype html><title>x</title><h1>请登录校园网</h1>', {
    status,
    headers: { 'content-type': 'text/html', 'request-id': 'req_gate', 'retry-after': '0' },
  });

/** Begins as an answer does, and never ends. */
const stalled = () =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }));

const badAnswers: readonly (readonly [string, () => Response, string])[] = [
  ['500', () => refusal('internal', 500, { 'retry-after': '0' }), 'req_0001'],
  ['502 of somebody else', () => html(502), 'req_gate'],
  ['the page of a captive portal', () => html(200), 'req_gate'],
  ['half an answer', () => new Response('{"items":[{"id":"job_'), ''],
  ['3 MB', () => new Response(JSON.stringify({ x: 'x'.repeat(3_000_000) })), ''],
  ['an answer off the contract', () => json({}), ''],
];

/** Codes of which the console tells once a page; each element has one to itself. */
const refusals = ['key_unknown', 'origin_not_allowed', 'scope_missing', 'key_missing'];

/** The rows of `Faults` in the design that tell of what an element reads, for each of them. */
subjects.forEach((subject, index) => {
  describe(`<${subject.tag}> faults as everywhere`, () => {
    afterEach(async () => {
      setOnLine(true);
      await clearPage();
      clearOfElements();
    });
    reading(subject);
    answers(subject);
    refusing(subject, refusals[index] ?? '');
    living(subject);
  });
});

function reading(subject: Subject) {
  it('says that it tries again, then that it failed, and goes on when asked', async () => {
    let isBack = false;
    const stage = subject.stage({ instead: () => (isBack ? undefined : unreachable()) });
    await says(stage, '暂时连不上，正在重试');
    await says(stage, '暂时连不上服务。请检查网络，稍后再试。');
    expect(stage.asked()).to.equal(3);
    expect(linkShows(stage)).to.equal(true);
    isBack = true;
    stage.press('重试');
    await until(stage.isShown, 'what the service has');
    expect(linkShows(stage)).to.equal(false);
  });

  it('keeps what is on screen with its time when a later read fails', async () => {
    let isBroken = false;
    const stage = subject.stage({ instead: () => (isBroken ? unreachable() : undefined) });
    await until(stage.isShown, 'what the service has');
    isBroken = true;
    await subject.readAgain(stage);
    await says(stage, /显示的是 \d\d:\d\d 的内容/);
    expect(stage.isShown()).to.equal(true);
    expect(linkShows(stage)).to.equal(false);
  });

  it('says that there is no network, and goes on by itself', async () => {
    setOnLine(false);
    let isBack = false;
    const stage = subject.stage({ instead: () => (isBack ? undefined : unreachable()) });
    await says(stage, '网络已断开，恢复后自动继续');
    isBack = true;
    setOnLine(true);
    window.dispatchEvent(new Event('online'));
    await until(stage.isShown, 'what the service has');
  });

  it('shows shapes, says that the network is slow, and ends', async () => {
    const stage = subject.stage({ instead: never, timeoutMs: 4_600 });
    await until(() => shows(stage, subject.waiting), 'the shapes');
    await says(stage, '网络较慢，请稍候');
    await says(stage, '没有完整的回应');
    expect(shows(stage, subject.waiting)).to.equal(false);
    expect(linkShows(stage)).to.equal(true);
  });

  it('ends an answer that stalls', async () => {
    const stage = subject.stage({ instead: stalled, timeoutMs: 300 });
    await says(stage, '没有完整的回应');
  });
}

function answers(subject: Subject) {
  for (const [name, answer, requestId] of badAnswers) {
    it(`fails with a sentence and the link after ${name}`, async () => {
      const stage = subject.stage({ instead: answer });
      await says(stage, '服务出了点问题，请稍后再试。');
      expect(stage.text()).to.include(requestId);
      expect(stage.text()).not.to.match(/校园网|<h1|job_|xxx/);
      expect(linkShows(stage)).to.equal(true);
    });
  }

  it('counts down and goes on when the service asks to slow down', async () => {
    let tries = 0;
    const slowDown = () => refusal('rate_limited', 429, { 'retry-after': '2' });
    const instead = () => (++tries === 1 ? slowDown() : undefined);
    const stage = subject.stage({ timeoutMs: 900, instead });
    await says(stage, '秒后自动重试');
    await until(stage.isShown, 'what the service has');
  });

  it('asks for patience when the service wants a long wait', async () => {
    const stage = subject.stage({
      instead: () => refusal('rate_limited', 429, { 'retry-after': '600' }),
    });
    await says(stage, /人较多，请稍后再试/);
    expect(stage.text()).not.to.include('秒后');
  });

  it('leaves out what it cannot read, and takes what it does not know', async () => {
    const stage = subject.stage({ instead: () => json(subject.oddAnswer()) });
    await until(stage.isShown, 'what the service has');
    for (const words of subject.odd) await says(stage, words);
    expect(stage.text()).not.to.match(/hologram|undefined|constructor/);
  });
}

function refusing(subject: Subject, code: string) {
  it('tells visitors little and the integrator the cure when key or origin are wrong', async () => {
    const told = await erring(async () => {
      for (let copy = 0; copy < 2; copy++) {
        const stage = subject.stage({ instead: () => refusal(code, 403) });
        await says(stage, subject.refused);
        expect(stage.text()).not.to.include(code);
        expect(stage.text()).not.to.include('重试');
        expect(linkShows(stage)).to.equal(true);
        await clearPage();
      }
    });
    const cure = 'ask the operator for a key of this site.';
    expect(told).to.deep.equal([`union-jobs: <${subject.tag}> ${code}: ${code}: ${cure}`]);
  });

  it('fires union-error with code and number of the request, and nothing else', async () => {
    const fired: UnionErrorEvent[] = [];
    const note = (event: UnionErrorEvent) => fired.push(event);
    document.body.addEventListener('union-error', note);
    const stage = subject.stage({
      instead: () => refusal('internal', 500, { 'retry-after': '0' }),
    });
    await until(() => fired.length, 'the event');
    document.body.removeEventListener('union-error', note);
    expect(fired[0]?.target).to.equal(stage.element);
    expect(fired[0]?.detail).to.deep.equal({ code: 'internal', requestId: 'req_0001' });
  });
}

/** As when a pointer passes over the element. */
function touch({ element }: Stage) {
  const place = element.shadowRoot?.querySelector('.root, button');
  ['pointerover', 'pointerdown'].forEach((type) =>
    place?.dispatchEvent(new Event(type, { bubbles: true })),
  );
}

function living(subject: Subject) {
  it('gives up what it asked for when it leaves the page, and asks again when it is back', async () => {
    let isFirst = true;
    let given: AbortSignal | undefined;
    const instead = (_: URL, signal: AbortSignal) => {
      if (!isFirst) return undefined;
      given = signal;
      return never();
    };
    const stage = subject.stage({ instead });
    await until(() => given, 'a request');
    const place = stage.element.parentElement as Element;
    stage.element.remove();
    await until(() => given?.aborted, 'its end');
    isFirst = false;
    place.append(stage.element);
    await until(() => stage.isShown() || shows(stage, 'form'), 'what the service has');
  });

  it('keeps what it shows when it is moved', async () => {
    const stage = subject.stage();
    await until(stage.isShown, 'what the service has');
    const before = stage.asked();
    const elsewhere = document.createElement('section');
    stage.element.parentElement?.append(elsewhere);
    elsewhere.append(stage.element);
    await until(stage.isShown, 'the same');
    expect(stage.asked()).to.equal(before);
  });

  it('leaves nothing behind when fifty copies come and go', async () => {
    const first = subject.stage();
    await until(first.isShown, 'the code of the element');
    touch(first);
    await new Promise((resolve) => setTimeout(resolve, 300));
    first.element.parentElement?.remove();
    const globals = Object.keys(window).length;
    const looks = document.documentElement.outerHTML.length;
    const left = await listenersLeft(async () => {
      for (let copy = 0; copy < 50; copy++) {
        const stage = subject.stage();
        if (copy % 10 === 0) await until(stage.isShown, 'what the service has');
        touch(stage);
        stage.element.parentElement?.remove();
      }
      // Code that a touch asked for comes to elements that are gone.
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(left).to.deep.equal([]);
    expect(Object.keys(window).length).to.equal(globals);
    expect(document.documentElement.outerHTML.length).to.equal(looks);
  });

  it('works without storage', async () => {
    await withoutStorage(() => until(subject.stage().isShown, 'what the service has').then());
  });

  it('keeps an error of ours inside', async () => {
    const thrown: string[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => {
      event.preventDefault();
      thrown.push(event.type);
    };
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    const stage = subject.stage();
    await until(stage.isShown, 'what the service has');
    const told = await erring(async () => {
      subject.breakRender(stage);
      await says(stage, /这部分内容无法显示|cannot be shown/);
    });
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
    expect(told.length).to.equal(1);
    expect(told[0]).to.include(`<${subject.tag}> could not be rendered`);
    expect(linkShows(stage)).to.equal(true);
  });
}
