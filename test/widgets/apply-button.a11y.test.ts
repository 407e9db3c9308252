import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  clearPage,
  dialogOf,
  errorAt,
  field,
  fillIn,
  form,
  mountButton,
  mountOpen,
  press,
  pressIn,
  says,
  send,
  type,
} from './apply-user.ts';
import { never, refusal } from './job-service.ts';
import { shadow, until } from './job-list-user.ts';

const isCreate = ({ method, address }: { method: string; address: URL }) =>
  method === 'POST' && address.pathname === '/v1/applications';

describe('<union-apply-button> a11y', () => {
  afterEach(async () => {
    await clearPage();
    await setViewport({ width: 800, height: 600 });
  });

  it('is accessible closed', async () => {
    const { button } = mountButton();
    await expect(button).to.be.accessible();
  });

  it('is accessible while it waits', async () => {
    const { button } = mountButton({ instead: never });
    press(button);
    await says(button, '投递简历');
    await expect(button).to.be.accessible();
  });

  for (const attributes of [{ lang: 'zh-Hans' }, { lang: 'en' }, { theme: 'dark' }]) {
    it(`is accessible with the form, ${JSON.stringify(attributes)}`, async () => {
      const { button } = await mountOpen({ attributes });
      await expect(button).to.be.accessible();
    });
  }

  it('is accessible with mistakes, which are tied to their fields', async () => {
    const { button } = await mountOpen();
    type(button, 'mobile', '1');
    send(button);
    await until(() => errorAt(button, 'mobile'), 'the error');
    await expect(button).to.be.accessible();
    const mobile = field(button, 'mobile');
    expect(mobile.getAttribute('aria-invalid')).to.equal('true');
    expect(mobile.getAttribute('aria-describedby')).to.include('error-mobile');
  });

  it('is accessible when it asks before closing', async () => {
    const { button } = await mountOpen();
    type(button, 'name', '姜');
    pressIn(button, '关闭');
    await says(button, '要关闭吗');
    await expect(button).to.be.accessible();
  });

  it('is accessible with the way to a phone', async () => {
    const { button } = await mountOpen();
    pressIn(button, '用手机填写');
    await until(() => dialogOf(button)?.shadowRoot?.querySelector('img'), 'the code');
    await expect(button).to.be.accessible();
  });

  for (const [words, answer] of [
    ['正在提交', never],
    ['您已经投递过', () => refusal('already_applied', 409)],
    ['该职位已关闭', () => refusal('job_closed', 410)],
    ['秒后自动提交', () => refusal('rate_limited', 429, { 'retry-after': '20' })],
    ['结果未确认', () => new Response('<p>Hotel</p>')],
    ['请稍后再试', () => refusal('rate_limited', 429, { 'retry-after': '600' })],
  ] as const) {
    it(`is accessible when it says ${words}`, async () => {
      const { button } = await mountOpen({
        timeoutMs: 1_000,
        instead: (asked) => (isCreate(asked) ? answer() : undefined),
      });
      fillIn(button);
      send(button);
      await says(button, words);
      await expect(button).to.be.accessible();
    });
  }

  it('is accessible with the receipt', async () => {
    const { button } = await mountOpen();
    fillIn(button);
    send(button);
    await until(() => dialogOf(button)?.shadowRoot?.querySelector('img'), 'the receipt');
    await expect(button).to.be.accessible();
  });

  it('has targets of 44 pixels and text of 16 in fields, and fits 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    const { button } = await mountOpen();
    const dialog = dialogOf(button)?.shadowRoot?.querySelector('dialog') as HTMLElement;
    expect(dialog.scrollWidth).to.be.at.most(320);
    expect(dialog.getBoundingClientRect().height).to.equal(640);
    expect(shadow(button).querySelector('button')?.offsetHeight).to.be.at.least(44);
    for (const control of dialog.querySelectorAll<HTMLElement>('button, input, select, textarea')) {
      if (!control.getClientRects().length) continue;
      const target = control.closest('label.choice, label.button') ?? control;
      const { height } = target.getBoundingClientRect();
      expect(height, control.outerHTML).to.be.at.least(44);
      if (control.matches('.choice input, [type=file], button')) continue;
      const size = Number.parseFloat(getComputedStyle(control).fontSize);
      expect(size, control.outerHTML).to.be.at.least(16);
    }
    expect(form(button)?.noValidate).to.equal(true);
  });
});
