import { expect } from '@open-wc/testing';
import { clearPage } from './apply-user.ts';
import { asksBeforeLeaving, withoutStorage } from './fault-stage.ts';
import { formSubjects, type FormSubject, type OpenForm } from './form-stage.ts';
import { until } from './job-list-user.ts';
import { never, refusal } from './job-service.ts';
import { clearOfElements, setOnLine } from './on-page.ts';

const unclear: readonly (readonly [string, () => Response | Promise<Response>])[] = [
  ['no answer in time', never],
  ['500', () => refusal('internal', 500)],
  ['a 502 of somebody else', () => new Response('<h1>请登录校园网</h1>', { status: 502 })],
  ['the page of a captive portal', () => new Response('<h1>请登录校园网</h1>')],
  ['half an answer', () => new Response('{"id":"app_', { status: 201 })],
  ['a request still in progress', () => refusal('request_in_progress', 409)],
];

/** The rows of `Faults` in the design that tell of what a person sends, for each form. */
for (const subject of formSubjects) {
  describe(`<${subject.tag}> faults of every form`, () => {
    afterEach(async () => {
      setOnLine(true);
      await clearPage();
      clearOfElements();
    });
    once(subject);
    unsure(subject);
    waiting(subject);
    refusing(subject);
  });
}

async function says(form: OpenForm, words: string): Promise<void> {
  await until(() => form.text().includes(words), `“${words}”`);
}

function once(subject: FormSubject) {
  it('sends once when it is pressed twice', async () => {
    const form = await subject.open();
    form.send();
    form.send();
    await says(form, subject.done);
    expect(form.keys().length).to.equal(1);
  });

  it('is stored once when answers are lost, under one key', async () => {
    let lost = 0;
    const form = await subject.open({ loses: () => ++lost < 3 });
    form.send();
    await says(form, subject.done);
    expect(form.keys().length).to.equal(3);
    expect(new Set(form.keys()).size).to.equal(1);
    expect(form.stored()).to.equal(1);
  });

  it('works without storage', () =>
    withoutStorage(async () => {
      const form = await subject.open();
      form.send();
      await says(form, subject.done);
    }));
}

function unsure(subject: FormSubject) {
  it('says that the outcome is not confirmed, never that it failed, and finds it out', async () => {
    let isBroken = true;
    const form = await subject.open({ loses: () => isBroken });
    form.send();
    await says(form, '结果未确认');
    expect(form.text()).not.to.include('失败');
    expect(form.stored()).to.equal(1);
    isBroken = false;
    await form.press('查询结果');
    await says(form, subject.done);
    expect(new Set(form.keys()).size).to.equal(1);
    expect(form.stored()).to.equal(1);
  });

  for (const [name, answer] of unclear) {
    it(`does not confirm the outcome after ${name}`, async () => {
      const form = await subject.open({ timeoutMs: 800, instead: answer });
      form.send();
      await says(form, '结果未确认');
      expect(form.text()).not.to.match(/失败|校园网/);
    });
  }
}

function waiting(subject: FormSubject) {
  it('waits for the network and sends by itself when it is back', async () => {
    const form = await subject.open();
    setOnLine(false);
    form.send();
    await says(form, '网络已断开，恢复后自动提交');
    expect(form.keys().length).to.equal(0);
    expect(asksBeforeLeaving()).to.equal(true);
    setOnLine(true);
    window.dispatchEvent(new Event('online'));
    await says(form, subject.done);
    expect(form.keys().length).to.equal(1);
    await until(() => !asksBeforeLeaving(), 'the end');
  });

  it('can be cancelled while it waits for the network, with all kept', async () => {
    const form = await subject.open();
    setOnLine(false);
    form.send();
    await says(form, '恢复后自动提交');
    await form.press('取消提交');
    await until(form.isKept, 'the form');
    setOnLine(true);
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(form.keys().length).to.equal(0);
  });

  it('asks before the page is closed while it sends, and only then', async () => {
    const form = await subject.open({ timeoutMs: 300, instead: never });
    expect(asksBeforeLeaving()).to.equal(false);
    form.send();
    await says(form, '正在提交');
    expect(asksBeforeLeaving()).to.equal(true);
    await says(form, '结果未确认');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('counts down and sends by itself when the service asks to slow down', async () => {
    let tries = 0;
    const slowDown = () => refusal('rate_limited', 429, { 'retry-after': '2' });
    const instead = () => (++tries === 1 ? slowDown() : undefined);
    const form = await subject.open({ timeoutMs: 900, instead });
    form.send();
    await says(form, '秒后自动提交');
    await says(form, subject.done);
    expect(new Set(form.keys()).size).to.equal(1);
  });

  it('asks for patience when the service wants a long wait, with all kept', async () => {
    const instead = () => refusal('rate_limited', 429, { 'retry-after': '600' });
    const form = await subject.open({ instead });
    form.send();
    await says(form, '请稍后再试');
    expect(form.isKept()).to.equal(true);
  });
}

function refusing(subject: FormSubject) {
  it('puts what the service refuses at its field, which gets the focus', async () => {
    const form = await subject.open({ instead: () => subject.refuse('这个号码是空号。') });
    form.send();
    await until(() => form.isAtMisfit('这个号码是空号。'), 'the words at the field');
  });

  it('keeps everything when the service refuses it as a whole', async () => {
    const form = await subject.open({ instead: () => refusal('too_large', 413) });
    form.send();
    await says(form, '服务出了点问题');
    expect(form.text()).to.include('req_0001');
    expect(form.isKept()).to.equal(true);
  });
}
