import { expect } from '@open-wc/testing';
import { sampleConsent, sampleJob, sampleToken, refusedFields } from './application-service.ts';
import {
  clearPage,
  dialogOf,
  dialogText,
  errorAt,
  field,
  fillIn,
  form,
  isOpen,
  leave,
  mountButton,
  mountOpen,
  openForm,
  pressIn,
  says,
  send,
  tick,
  type,
} from './apply-user.ts';
import { shadow, until } from './job-list-user.ts';

const isForm = ({ address }: { address: URL }) => address.pathname.endsWith('/application-form');

describe('<union-apply-button> states', () => {
  afterEach(clearPage);

  it('is one button with our words, and asks nothing', async () => {
    const { button, service } = mountButton();
    expect(shadow(button).querySelector('button')?.textContent?.trim()).to.equal('投递简历');
    expect(button.querySelector('a')?.getClientRects().length).to.equal(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(service.asked).to.deep.equal([]);
  });

  it('takes the words of the page', () => {
    const { button } = mountButton();
    const words = Object.assign(document.createElement('span'), { textContent: '我要应聘' });
    words.slot = 'label';
    button.append(words);
    expect(words.getClientRects().length).to.equal(1);
  });

  it('brings the form at the first touch, and shows it at a press', async () => {
    const { button, service } = mountButton();
    const inside = shadow(button).querySelector('button') as HTMLElement;
    inside.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => service.asked.some(isForm), 'the question for the form');
    expect(isOpen(button)).to.equal(false);
    await openForm(button);
    expect(service.asked.filter(isForm).length).to.equal(1);
    expect(dialogText(button)).to.include(`投递：${sampleJob.title}`);
    expect(dialogText(button)).to.include(sampleJob.employer);
  });

  it('shows the fields that the service describes, its own and custom ones', async () => {
    const { button } = await mountOpen();
    expect(field(button, 'name').autocomplete).to.equal('name');
    expect(field(button, 'mobile').type).to.equal('tel');
    expect(field(button, 'mobile').inputMode).to.equal('tel');
    expect(field(button, 'email').type).to.equal('email');
    expect(field(button, 'education').localName).to.equal('select');
    expect(field(button, 'message').localName).to.equal('textarea');
    expect(field(button, 'employer_start').type).to.equal('text');
    expect(form(button)?.querySelectorAll('input[name=targetGroup]').length).to.equal(5);
    expect(dialogText(button)).to.include('能否上夜班');
    expect(dialogText(button)).to.match(/姓名\s+必填/);
  });

  it('asks a kind that it does not know as text', async () => {
    const { button } = await mountOpen({
      instead: (asked) => (isForm(asked) ? formWithUnknownKind() : undefined),
    });
    expect(field(button, 'shift').type).to.equal('text');
  });

  it('says that it is free, and names employer and purpose in an unticked consent', async () => {
    const { button } = await mountOpen();
    expect(dialogText(button)).to.include('任何人不得向您收取押金');
    expect(dialogText(button)).to.include(sampleConsent().zh);
    expect(field(button, 'consent').checked).to.equal(false);
    expect(field(button, 'remember').checked).to.equal(false);
  });

  it('checks by the schema when it is sent, and puts the focus on the first mistake', async () => {
    const { button, service } = await mountOpen();
    type(button, 'mobile', '12345');
    type(button, 'message', '长'.repeat(1001));
    send(button);
    await until(() => errorAt(button, 'name'), 'the errors');
    expect(errorAt(button, 'name')).to.equal('请填写“姓名”。');
    expect(errorAt(button, 'mobile')).to.include('11 位手机号');
    expect(errorAt(button, 'message')).to.include('最多 1000 个字，现在有 1001 个字');
    expect(errorAt(button, 'employer_night_shift')).to.equal('请选择“能否上夜班”。');
    expect(errorAt(button, 'consent')).to.include('请阅读并勾选');
    expect(dialogOf(button)?.shadowRoot?.activeElement).to.equal(field(button, 'name'));
    expect(service.asked.length).to.equal(1);
  });

  it('says nothing before the first try to send, and then at each field that is left', async () => {
    const { button } = await mountOpen();
    type(button, 'mobile', '1');
    leave(button, 'mobile');
    await dialogOf(button)?.updateComplete;
    expect(errorAt(button, 'mobile')).to.equal('');
    send(button);
    await until(() => errorAt(button, 'mobile'), 'the error');
    type(button, 'mobile', '13800138000');
    leave(button, 'mobile');
    await until(() => !errorAt(button, 'mobile'), 'the end of the error');
  });

  it('sends what was written, and shows the receipt with the code', async () => {
    const { button, service } = await mountOpen({ attributes: { placement: 'home.top' } });
    fillIn(button);
    type(button, 'email', '');
    tick(button, 'targetGroup', 'graduate');
    send(button);
    await says(button, '已提交');
    const asked = service.asked.find(({ method }) => method === 'POST');
    expect(asked?.body?.values).to.deep.equal({
      name: '姜同学',
      mobile: '138 0013 8000',
      targetGroup: ['graduate'],
      employer_night_shift: true,
    });
    expect(asked?.body?.consent).to.deep.equal({ version: '1', hash: '1'.repeat(64) });
    expect(asked?.body?.source).to.deep.equal({
      page: location.origin + location.pathname,
      placement: 'home.top',
    });
    expect(dialogText(button)).to.include('7K3M9PXA');
    expect(dialogText(button)).to.include('2026年11月23日 10:30');
    expect(codeOf(button)).to.equal(`app_00000000000000000001~${sampleToken}`);
    const image = await until(
      () => dialogOf(button)?.shadowRoot?.querySelector('img'),
      'the QR code',
    );
    expect(image.getBoundingClientRect().width).to.be.at.least(200);
  });

  it('shows the manage link of the partner’s page, with the code in the fragment', async () => {
    const { button } = await mountOpen({
      attributes: { 'manage-page': 'https://partner.example/mine?a=1#old' },
    });
    fillIn(button);
    send(button);
    await says(button, '已提交');
    expect(codeOf(button)).to.equal(
      `https://partner.example/mine?a=1#union-application=app_00000000000000000001~${sampleToken}`,
    );
  });

  it('fills in fair, booth and placement, and leaves out what the service would refuse', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const { button, service } = await mountOpen({
      attributes: { fair: 'fair_00000000000000000007', booth: 'B12', placement: 'no good' },
    });
    fillIn(button);
    send(button);
    await says(button, '已提交');
    console.warn = warn;
    expect(service.asked.at(-1)?.body?.source).to.deep.equal({
      page: location.origin + location.pathname,
      fair: 'fair_00000000000000000007',
      booth: 'B12',
    });
  });

  it('puts what the service refuses at its field', async () => {
    const { button } = await mountOpen({
      instead: ({ method }) =>
        method === 'POST'
          ? refusedFields(['/body/values/email', 'invalid_format', '请换一个邮箱。'])
          : undefined,
    });
    fillIn(button);
    type(button, 'email', 'a@b.example');
    send(button);
    await until(() => errorAt(button, 'email') === '请换一个邮箱。', 'the refusal');
    expect(field(button, 'name').value).to.equal('姜同学');
    expect(dialogOf(button)?.shadowRoot?.activeElement).to.equal(field(button, 'email'));
  });

  it('shows a consent that changed and asks again, with everything kept', async () => {
    let version = '1';
    const { button, service } = await mountOpen({
      consent: () => sampleConsent(version),
      instead: ({ method, body }) =>
        method === 'POST' && !JSON.stringify(body).includes('2222')
          ? refusedFields(['/body/consent', 'consent_outdated', '授权内容有更新。'])
          : undefined,
    });
    fillIn(button);
    version = '2';
    send(button);
    await says(button, '授权内容有更新，请重新阅读并勾选');
    await until(() => !field(button, 'consent').checked, 'the new wording');
    expect(field(button, 'name').value).to.equal('姜同学');
    tick(button, 'consent');
    send(button);
    await says(button, '已提交');
    expect(service.asked.at(-1)?.body?.consent).to.deep.equal({
      version: '2',
      hash: '2'.repeat(64),
    });
  });

  it('keeps what was typed when it is closed, moved, and shown in English', async () => {
    const { button } = await mountOpen();
    fillIn(button);
    pressIn(button, '关闭');
    await says(button, '要关闭吗');
    (dialogOf(button) as HTMLElement & { close(): void }).close();
    const elsewhere = document.createElement('main');
    document.body.append(elsewhere);
    elsewhere.append(button);
    button.lang = 'en';
    await openForm(button);
    await until(() => dialogText(button).includes('Mobile number'), 'English');
    expect(field(button, 'name').value).to.equal('姜同学');
    expect(field(button, 'consent').checked).to.equal(true);
    expect(form(button)?.querySelector<HTMLInputElement>('[value=true]')?.checked).to.equal(true);
    expect(dialogText(button)).to.include('I agree that');
  });

  it('closes without a question when nothing was typed', async () => {
    const { button } = await mountOpen();
    pressIn(button, '关闭');
    await until(() => !isOpen(button), 'the end');
  });

  it('shows the address of the form as a QR code for a phone', async () => {
    const { button } = await mountOpen();
    pressIn(button, '用手机填写');
    const image = await until(
      () => dialogOf(button)?.shadowRoot?.querySelector('img'),
      'the QR code',
    );
    expect(image.src).to.match(/^data:image\/svg/);
    pressIn(button, '收起二维码');
    await until(() => !dialogOf(button)?.shadowRoot?.querySelector('img'), 'its end');
  });

  it('speaks English completely', async () => {
    const { button } = mountButton({ attributes: { lang: 'en' } });
    await openForm(button);
    await until(() => dialogText(button).includes('Send application'), 'English');
    expect(
      dialogText(button).replace(
        /长春市总工会|吉林省东工智能装备有限公司|工业机器人装调技术员/g,
        '',
      ),
    ).not.to.match(/[一-龥]/);
  });
});

function codeOf(button: Element): string | undefined {
  const root = button.shadowRoot?.querySelector('union-apply-dialog')?.shadowRoot;
  return root?.querySelector<HTMLInputElement>('#manage-code')?.value;
}

function formWithUnknownKind(): Response {
  const body = {
    job: sampleJob,
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { shift: { type: 'string', title: '班次', 'x-input': 'hologram' } },
      required: [],
      additionalProperties: false,
    },
    consent: sampleConsent(),
    notice: '免费',
  };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}
