import { expect } from '@open-wc/testing';
import '../../packages/widgets/src/registration/define.ts';
import type { UnionRegistration } from '../../packages/widgets/src/registration/registration.ts';
import { sampleToken } from './application-service.ts';
import { sampleId } from './job-data.ts';
import { button, shadow, until, visibleText } from './job-list-user.ts';
import { refusal } from './job-service.ts';
import { registrationService, type RegistrationServiceOptions } from './registration-service.ts';
import { clearOfElements, elementOver, putOnPage, type ElementOptions } from './on-page.ts';

const code = `${sampleId('reg', 1)}~${sampleToken}`;

/** Puts the page of a registration on the page with a code in the address. */
async function mountWithCode({
  attributes,
  ...options
}: RegistrationServiceOptions & ElementOptions = {}) {
  history.replaceState(null, '', `#union-registration=${code}`);
  const service = registrationService(options);
  const element = elementOver('union-registration', {
    ...{ fetch: service.fetch, link: '回到首页' },
    attributes: { lang: 'zh-Hans', ...attributes },
  });
  putOnPage(element);
  await element.updateComplete;
  return { element, service };
}

const says = (element: UnionRegistration, words: string) =>
  until(() => visibleText(element).includes(words), `“${words}”`);

const press = (element: UnionRegistration, words: string) => button(element, words).click();

describe('<union-registration> states', () => {
  afterEach(clearOfElements);

  it('takes the code out of the address, and shows the ticket', async () => {
    const { element, service } = await mountWithCode();
    expect(location.href).not.to.include('reg_');
    await says(element, 'K7QM 4XZP');
    expect(visibleText(element)).to.include('已报名');
    expect(visibleText(element)).to.include('市体育馆，和平路 1 号');
    await until(() => shadow(element).querySelector('img'), 'the QR code');
    expect(service.asked[0]?.headers.get('manage-token')).to.equal(sampleToken);
  });

  it('reads the place in the waitlist anew when the page is looked at again', async () => {
    let position: number | null = 3;
    const { element } = await mountWithCode({
      ticket: () => ({ state: position === null ? 'registered' : 'waiting', position }),
    });
    await says(element, '候补第 3 位');
    position = 1;
    document.dispatchEvent(new Event('visibilitychange'));
    await says(element, '候补第 1 位');
    position = null;
    document.dispatchEvent(new Event('visibilitychange'));
    await says(element, '已报名');
  });

  it('withdraws after asking once, and shows no code any more', async () => {
    const { element, service } = await mountWithCode();
    await says(element, '已报名');
    press(element, '退出报名');
    await says(element, '名额会让给候补的人');
    press(element, '确认退出');
    await says(element, '您已退出报名');
    expect(visibleText(element)).not.to.include('K7QM');
    expect(visibleText(element)).not.to.include('确认退出');
    const last = service.asked[service.asked.length - 1];
    expect(last?.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
  });

  it('erases after saying what it means, and forgets the code', async () => {
    const { element } = await mountWithCode();
    const changes: unknown[] = [];
    element.addEventListener('union-registration-change', ({ detail }) => changes.push(detail));
    await says(element, '已报名');
    press(element, '删除信息');
    await says(element, '且无法恢复');
    press(element, '永久删除');
    await says(element, '管理码和签到码不再有效');
    expect(changes).to.deep.equal([{ change: 'erased' }]);
    expect(visibleText(element)).not.to.include('K7QM');
  });

  it('shows all that is held', async () => {
    const { element } = await mountWithCode();
    await says(element, '已报名');
    press(element, '导出我的信息');
    await says(element, '复制全部');
    const text = shadow(element).querySelector('textarea')?.value ?? '';
    expect(JSON.parse(text).visitor.name).to.equal('姜同学');
  });

  it('shows who came that they came, and a cancelled fair that it is', async () => {
    const { element } = await mountWithCode({
      ticket: () => ({ state: 'attended', attendedAt: '2026-12-14T01:12:00Z' }),
      fair: {},
    });
    await says(element, '已签到');
    expect(visibleText(element)).to.match(/签到时间\s+12月14日 09:12/);
    expect(visibleText(element)).not.to.include('退出报名');
    element.remove();
    const next = await mountWithCode({ fair: { status: 'cancelled', statusNote: '场馆检修。' } });
    await says(next.element, '这场招聘会已取消，请不要前往：场馆检修。');
  });

  it('says that there is none, for a wrong or erased code', async () => {
    const { element } = await mountWithCode({ instead: () => refusal('not_found', 404) });
    await says(element, '没有找到这份报名');
  });

  for (const attributes of [{ lang: 'zh-Hans' }, { lang: 'en' }, { theme: 'dark' }]) {
    it(`is accessible, ${JSON.stringify(attributes)}`, async () => {
      const { element } = await mountWithCode({ attributes });
      await until(() => shadow(element).querySelector('.pass'), 'the ticket');
      await expect(element).to.be.accessible();
    });
  }
});
