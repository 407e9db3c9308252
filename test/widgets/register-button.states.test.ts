import { expect } from '@open-wc/testing';
import {
  clearPage,
  dialogOf,
  dialogText,
  field,
  form,
  isOpen,
  press,
  pressIn,
  says,
  send,
  type,
} from './apply-user.ts';
import { refusal } from './job-service.ts';
import { shadow, until } from './job-list-user.ts';
import { fillInVisitor, mountRegister, mountRegisterOpen } from './register-user.ts';
import {
  fairConsent,
  refusedBecause,
  sampleFair,
  type AskedOfFair,
} from './registration-service.ts';

const isForm = ({ address }: AskedOfFair) => address.pathname.endsWith('/registration-form');
const isCreate = ({ method, address }: AskedOfFair) =>
  method === 'POST' && address.pathname === '/v1/registrations';

describe('<union-register-button> states', () => {
  afterEach(async () => {
    await clearPage();
    history.replaceState(null, '', location.pathname);
  });

  it('is one button with our words, and asks nothing', async () => {
    const { button, service } = mountRegister();
    expect(shadow(button).querySelector('button')?.textContent?.trim()).to.equal('报名参会');
    expect(button.querySelector('a')?.getClientRects().length).to.equal(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(service.asked).to.deep.equal([]);
  });

  it('says which fair, when and where, how many places are left and until when', async () => {
    const { button } = await mountRegisterOpen();
    const text = dialogText(button);
    expect(text).to.include(`报名：${sampleFair.name}`);
    expect(text).to.match(/12月14日 09:00–15:00 · 市体育馆/);
    expect(text).to.include('还有 120 个名额。');
    expect(text).to.include('报名截止：12月14日 09:00。');
  });

  it('asks name, mobile number and groups, and an unticked consent', async () => {
    const { button } = await mountRegisterOpen();
    expect(field(button, 'mobile').type).to.equal('tel');
    expect(form(button)?.querySelectorAll('input[name=targetGroup]').length).to.equal(5);
    expect(form(button)?.querySelector('[name=resume]')).to.equal(null);
    expect(field(button, 'consent').checked).to.equal(false);
    expect(dialogText(button)).to.include(fairConsent().zh);
    expect(dialogText(button)).not.to.include('undefined');
  });

  it('sends nothing without what is required', async () => {
    const { button, service } = await mountRegisterOpen();
    send(button);
    await says(button, '有 3 处需要修改');
    expect(dialogText(button)).to.include('不同意则不能报名');
    expect(service.asked.some(isCreate)).to.equal(false);
  });

  it('registers, and shows the ticket with code, fair, time and place', async () => {
    const { button, service } = await mountRegisterOpen({ attributes: { placement: 'home' } });
    fillInVisitor(button);
    send(button);
    await says(button, '报名成功');
    const text = dialogText(button);
    expect(text).to.include('K7QM 4XZP');
    expect(text).to.include('市体育馆，和平路 1 号');
    expect(text).to.include('12月14日 09:00–15:00');
    const spelled = dialogOf(button)?.shadowRoot?.querySelector('.pass .unseen')?.textContent;
    expect(spelled).to.equal('K 7 Q M 4 X Z P');
    await until(() => images(button).length === 1, 'the QR code');
    const { body } = service.asked.find(isCreate) ?? {};
    expect(body?.values).to.deep.equal({ name: '姜同学', mobile: '138 0013 8000' });
    expect(body?.source).to.deep.equal({
      page: location.origin + location.pathname,
      placement: 'home',
    });
  });

  it('tells who waits at which place, and that nothing is left to do', async () => {
    const { button } = await mountRegisterOpen({ seats: { placesLeft: 0, waiting: 11 } });
    await says(button, '名额已满，现在提交会进入候补，已有 11 人排队');
    fillInVisitor(button);
    send(button);
    await says(button, '已进入候补，第 12 位');
    expect(dialogText(button)).to.include('候补第 12 位');
    expect(dialogText(button)).to.include('按顺序自动转为已报名');
  });

  it('shows no form where every place is taken and nobody may wait', async () => {
    const { button } = mountRegister({ seats: { placesLeft: 0, hasWaitlist: false } });
    press(button);
    await says(button, '名额已满，不再接受候补。请看看其他招聘会');
    expect(form(button)).to.equal(null);
  });

  it('says in the words of the service why registration is closed', async () => {
    const { button } = mountRegister({
      instead: (asked) =>
        isForm(asked)
          ? refusedBecause('registration_closed', '这场招聘会已取消，不再报名。')
          : undefined,
    });
    press(button);
    await says(button, '这场招聘会已取消，不再报名。');
    expect(dialogText(button)).to.include('现在不能报名');
    expect(dialogText(button)).not.to.include('重试');
  });

  it('says that the last place went while the form was open', async () => {
    const { button } = await mountRegisterOpen({
      instead: (asked) =>
        isCreate(asked) ? refusedBecause('fair_full', '名额已满，没有候补。') : undefined,
    });
    fillInVisitor(button);
    send(button);
    await says(button, '名额已满，没有候补。');
  });

  it('recognises who is registered, and says what to do without the code', async () => {
    const { button } = await mountRegisterOpen({
      instead: (asked) => (isCreate(asked) ? refusal('already_registered', 409) : undefined),
    });
    fillInVisitor(button);
    send(button);
    await says(button, '这个手机号已经报名');
    expect(dialogText(button)).to.include('入场时报手机号也能签到');
  });

  it('gives a manage code, or a link where the partner has a page', async () => {
    const attributes = { 'manage-page': '/my-registration' };
    const { button } = await mountRegisterOpen({ attributes });
    fillInVisitor(button);
    send(button);
    await says(button, '管理链接');
    const kept = dialogOf(button)?.shadowRoot?.querySelector<HTMLInputElement>('#manage-code');
    expect(kept?.value).to.match(
      /\/my-registration#union-registration=reg_[0-9a-z]{20}~[\w-]{43}$/,
    );
    await until(() => images(button).length === 1, 'the QR code');
    const [before] = images(button);
    pressIn(button, '显示管理码的二维码');
    await until(() => images(button).length === 1 && images(button)[0] !== before, 'one QR code');
  });

  it('opens by the address of the page', async () => {
    history.replaceState(null, '', `?union-register=${sampleFair.id}`);
    const { button } = mountRegister();
    await until(() => isOpen(button) && form(button), 'the form');
  });

  it('can be replaced by the page, and tells it what happens', async () => {
    const { button } = mountRegister();
    const told: string[] = [];
    ['union-register-open', 'union-registration-submit', 'union-registration-done'].forEach(
      (name) =>
        button.addEventListener(name, (event) =>
          told.push(`${name} ${(event as CustomEvent<{ fairId: string }>).detail.fairId}`),
        ),
    );
    const stop = (event: Event) => event.preventDefault();
    button.addEventListener('union-register-open', stop);
    press(button);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isOpen(button)).to.equal(false);
    button.removeEventListener('union-register-open', stop);
    press(button);
    await until(() => form(button), 'the form');
    fillInVisitor(button);
    send(button);
    await says(button, '报名成功');
    const { id } = sampleFair;
    expect(told).to.deep.equal([
      `union-register-open ${id}`,
      `union-register-open ${id}`,
      `union-registration-submit ${id}`,
      `union-registration-done ${id}`,
    ]);
    pressIn(button, '完成');
    expect(shadow(button).querySelector('button')?.textContent?.trim()).to.equal('查看报名凭证');
  });

  it('speaks English', async () => {
    const { button } = await mountRegisterOpen({ attributes: { lang: 'en' } });
    expect(dialogText(button)).to.include('120 places left.');
    fillInVisitor(button);
    send(button);
    await says(button, 'You are registered');
    expect(dialogText(button)).to.include('Check-in code');
  });

  it('remembers name and mobile number on this device when asked to, and no groups', async () => {
    const { button } = await mountRegisterOpen();
    fillInVisitor(button);
    form(button)?.querySelector<HTMLInputElement>('[name=targetGroup]')?.click();
    field(button, 'remember').click();
    send(button);
    await says(button, '报名成功');
    const kept = JSON.parse(localStorage.getItem('union-jobs:person') ?? 'null') as object;
    expect(kept).to.deep.equal({ name: '姜同学', mobile: '138 0013 8000' });
  });

  it('keeps what was typed when it is closed and opened again', async () => {
    const { button } = await mountRegisterOpen();
    type(button, 'name', '姜同学');
    dialogOf(button)?.close();
    press(button);
    await until(() => isOpen(button), 'the form');
    expect(field(button, 'name').value).to.equal('姜同学');
  });
});

/** The addresses of the images that are shown. */
function images(button: Parameters<typeof dialogOf>[0]): string[] {
  return [...(dialogOf(button)?.shadowRoot?.querySelectorAll('img') ?? [])].map(({ src }) => src);
}
