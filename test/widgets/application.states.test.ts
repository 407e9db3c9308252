import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../packages/widgets/src/application/define.ts';
import type { UnionApplication } from '../../packages/widgets/src/application/application.ts';
import {
  applicationService,
  sampleToken,
  type ApplicationServiceOptions,
} from './application-service.ts';
import { sampleId } from './job-data.ts';
import { json, never, refusal } from './job-service.ts';
import { button, shadow, until, visibleText } from './job-list-user.ts';
import { clearOfElements, elementOver, putOnPage, type ElementOptions } from './on-page.ts';

const code = `${sampleId('app', 1)}~${sampleToken}`;

/** Puts a status page on the page, over a service of samples. */
function mountApplication({
  attributes,
  timeoutMs,
  ...options
}: ApplicationServiceOptions & ElementOptions = {}) {
  const service = applicationService(options);
  const element = elementOver('union-application', {
    ...{ fetch: service.fetch, link: '回到首页', timeoutMs },
    attributes: { lang: 'zh-Hans', ...attributes },
  });
  putOnPage(element);
  return { element, service };
}

/** Puts one on the page with a code in the address. */
async function mountWithCode(options: Parameters<typeof mountApplication>[0] = {}) {
  history.replaceState(null, '', `#union-application=${code}`);
  const mounted = mountApplication(options);
  await mounted.element.updateComplete;
  return mounted;
}

const says = (element: UnionApplication, words: string) =>
  until(() => visibleText(element).includes(words), `“${words}”`);

const press = (element: UnionApplication, words: string) => button(element, words).click();

describe('<union-application> states', () => {
  afterEach(clearOfElements);

  it('takes the code out of the address, and shows the states with their times', async () => {
    const { element, service } = await mountWithCode();
    expect(location.href).not.to.include('app_');
    await says(element, '面试');
    expect(visibleText(element)).to.include('工业机器人装调技术员');
    expect(visibleText(element)).to.match(/已提交\s+2026年11月23日 10:30/);
    expect(visibleText(element)).to.match(/面试\s+当前/);
    expect(visibleText(element)).to.include('已签约');
    expect(service.asked[0]?.headers.get('manage-token')).to.equal(sampleToken);
    expect(service.asked[0]?.address.href).not.to.include(sampleToken);
  });

  it('asks for the code, and takes it alone or in a link', async () => {
    const { element } = mountApplication();
    await says(element, '管理码或管理链接');
    const input = shadow(element).querySelector('input') as HTMLInputElement;
    input.value = 'app_123';
    input.form?.requestSubmit();
    await says(element, '管理码不完整');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    input.value = ` https://partner.example/mine#union-application=${code} `;
    input.form?.requestSubmit();
    await says(element, '面试');
  });

  it('takes a code that comes into the address later', async () => {
    const { element } = mountApplication();
    await says(element, '管理码或管理链接');
    location.hash = `#union-application=${code}`;
    await says(element, '面试');
    expect(location.hash).to.equal('');
  });

  for (const [state, words] of [
    ['declined', '未录用'],
    ['withdrawn', '已撤回'],
    ['signed', '已签约'],
    ['teleported', '其他状态'],
  ] as const) {
    it(`shows the state ${state}`, async () => {
      const { element } = await mountWithCode({ states: ['submitted', state] });
      await says(element, words);
      const current = shadow(element).querySelector('[aria-current=step]');
      expect(current?.textContent).to.include(words);
    });
  }

  it('withdraws after asking once', async () => {
    const { element, service } = await mountWithCode();
    await says(element, '面试');
    press(element, '撤回投递');
    await says(element, '要撤回吗');
    expect(service.asked.length).to.equal(1);
    press(element, '确认撤回');
    await says(element, '已撤回');
    expect(service.asked.at(-1)?.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    expect(visibleText(element)).not.to.include('撤回投递');
  });

  it('changes nothing when one thinks better of it', async () => {
    const { element, service } = await mountWithCode();
    await says(element, '面试');
    press(element, '删除信息');
    await says(element, '且无法恢复');
    press(element, '不，保留');
    await until(() => !visibleText(element).includes('且无法恢复'), 'the end of the question');
    expect(service.asked.length).to.equal(1);
  });

  it('erases after saying what it means, and forgets the code', async () => {
    const { element, service } = await mountWithCode();
    const changes: unknown[] = [];
    element.addEventListener('union-application-change', ({ detail }) => changes.push(detail));
    await says(element, '面试');
    press(element, '删除信息');
    await says(element, '且无法恢复');
    press(element, '永久删除');
    await says(element, '管理码不再有效');
    expect(service.asked.at(-1)?.method).to.equal('DELETE');
    expect(changes).to.deep.equal([{ change: 'erased' }]);
    expect(visibleText(element)).not.to.include('7K3M9PXA');
  });

  it('shows all that is held as text and as a file', async () => {
    const { element } = await mountWithCode();
    await says(element, '面试');
    press(element, '导出我的信息');
    await says(element, '复制全部');
    const text = shadow(element).querySelector('textarea')?.value ?? '';
    expect(JSON.parse(text).applicant.name).to.equal('姜同学');
    const file = shadow(element).querySelector<HTMLAnchorElement>('a[download]');
    expect(file?.download).to.equal('union-jobs-7K3M9PXA.json');
    expect(decodeURIComponent(file?.href.split(',')[1] ?? '')).to.include('姜同学');
  });

  it('offers text alone in WeChat, which cannot save files', async () => {
    const { userAgent } = navigator;
    const set = (value: string) =>
      Object.defineProperty(navigator, 'userAgent', { value, configurable: true });
    set(`${userAgent} MicroMessenger/8.0.50`);
    const { element } = await mountWithCode();
    await says(element, '面试');
    press(element, '导出我的信息');
    await says(element, '复制全部');
    set(userAgent);
    expect(shadow(element).querySelector('a[download]')).to.equal(null);
  });

  it('says that there is none, for a wrong or erased code', async () => {
    const { element } = await mountWithCode({ instead: () => refusal('not_found', 404) });
    await says(element, '没有找到这份投递');
    await says(element, '管理码或管理链接');
  });

  it('waits, fails with the link, and tries again', async () => {
    let back = false;
    const { element } = await mountWithCode({
      instead: () => (back ? undefined : json({ wrong: true })),
    });
    await says(element, '服务出了点问题');
    expect(element.querySelector('a')?.getClientRects().length).to.equal(1);
    back = true;
    press(element, '重试');
    await says(element, '面试');
    expect(element.querySelector('a')?.getClientRects().length).to.equal(0);
  });

  it('keeps what it shows when a change fails, and says that the outcome is not confirmed', async () => {
    const { element } = await mountWithCode({
      timeoutMs: 300,
      instead: ({ method }) => (method === 'GET' ? undefined : never()),
    });
    await says(element, '面试');
    press(element, '撤回投递');
    await says(element, '要撤回吗');
    press(element, '确认撤回');
    await says(element, '结果未确认，请再试一次');
    expect(visibleText(element)).to.include('面试');
    expect(button(element, '确认撤回').disabled).to.equal(false);
  });

  it('stores nothing', async () => {
    const { element } = await mountWithCode();
    await says(element, '面试');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).to.equal('[{},{}]');
    expect(location.href + JSON.stringify(history.state)).not.to.include(sampleToken);
  });

  it('works by keyboard alone', async () => {
    const { element } = await mountWithCode();
    await says(element, '面试');
    button(element, '撤回投递').focus();
    await sendKeys({ press: 'Enter' });
    await says(element, '要撤回吗');
    expect(shadow(element).activeElement?.id).to.equal('question');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(element, '已撤回');
  });

  for (const attributes of [{ lang: 'zh-Hans' }, { lang: 'en' }, { theme: 'dark' }]) {
    it(`is accessible in every state, ${JSON.stringify(attributes)}`, async () => {
      const asking = mountApplication({ attributes });
      await until(() => shadow(asking.element).querySelector('form'), 'the question');
      await expect(asking.element).to.be.accessible();
      asking.element.remove();
      const { element } = await mountWithCode({ attributes });
      const buttons = () => [...shadow(element).querySelectorAll('button')];
      await until(() => buttons().length > 2, 'the state');
      await expect(element).to.be.accessible();
      buttons()[0]?.click();
      await until(() => shadow(element).querySelector('textarea'), 'the export');
      buttons()[2]?.click();
      await until(() => shadow(element).querySelector('.question'), 'the question');
      await expect(element).to.be.accessible();
    });
  }
});
