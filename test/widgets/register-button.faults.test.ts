import { expect } from '@open-wc/testing';
import { refusedFields } from './application-service.ts';
import { clearPage, dialogText, says, send } from './apply-user.ts';
import { never, refusal } from './job-service.ts';
import { until } from './job-list-user.ts';
import { fillInVisitor, mountRegisterOpen, registerButton } from './register-user.ts';
import { fairConsent, type AskedOfFair } from './registration-service.ts';

const isCreate = ({ method, address }: AskedOfFair) =>
  method === 'POST' && address.pathname === '/v1/registrations';

describe('<union-register-button> faults', () => {
  afterEach(clearPage);

  it('takes up the key of a registration whose outcome nobody saw before a reload', async () => {
    const baseUrl = `https://reload-${Date.now()}.example`;
    const first = await mountRegisterOpen({
      baseUrl,
      timeoutMs: 200,
      instead: (asked) => (isCreate(asked) ? never() : undefined),
    });
    fillInVisitor(first.button);
    send(first.button);
    await says(first.button, '结果未确认');
    const [sent] = first.service.asked.filter(isCreate);
    const kept = Object.keys(sessionStorage).map((name) => sessionStorage.getItem(name));
    expect(kept).to.include(sent?.headers.get('idempotency-key'));
  });

  it('does not lose a person to a service that is busy for a moment', async () => {
    let tries = 0;
    const { button, service } = await mountRegisterOpen({
      instead: (asked) =>
        isCreate(asked) && tries++ < 1
          ? new Response(null, { status: 429, headers: { 'retry-after': '1' } })
          : undefined,
    });
    fillInVisitor(button);
    send(button);
    await says(button, '报名成功');
    expect(service.stored.size).to.equal(1);
  });

  it('asks for the consent again when its words have changed, with everything kept', async () => {
    let version = '1';
    const { button, service } = await mountRegisterOpen({
      consent: () => fairConsent(version),
      instead: (asked) => {
        if (!isCreate(asked) || version === '2') return undefined;
        version = '2';
        return refusedFields(['/body/consent', 'consent_outdated', '授权内容有更新。']);
      },
    });
    fillInVisitor(button);
    send(button);
    await says(button, '授权内容有更新，请重新阅读并勾选');
    await until(() => dialogText(button).includes('姓名'), 'the form');
    expect(service.stored.size).to.equal(0);
  });

  it('shows the link of the page when the service cannot be used', async () => {
    const { button } = registerButton({
      attributes: { lang: 'zh-Hans' },
      instead: () => refusal('key_unknown', 401),
    });
    const container = document.createElement('main');
    container.append(button);
    document.body.append(container);
    void button.open();
    await says(button, '报名功能暂不可用');
    await until(() => button.querySelector('a')?.getClientRects().length === 1, 'the link');
  });
});
