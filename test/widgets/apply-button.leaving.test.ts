import { expect } from '@open-wc/testing';
import { clearPage, field, fillIn, form, mountOpen, pressIn, says, send } from './apply-user.ts';
import { never } from './job-service.ts';
import { until } from './job-list-user.ts';

const isCreate = ({ method, address }: { method: string; address: URL }) =>
  method === 'POST' && address.pathname === '/v1/applications';

/** What the browser says of the network. */
function setOnLine(isOnLine: boolean) {
  Object.defineProperty(navigator, 'onLine', { value: isOnLine, configurable: true });
}

/** Whether leaving the page would be asked about. */
function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('<union-apply-button> when the page or the network goes', () => {
  afterEach(async () => {
    await clearPage();
    setOnLine(true);
  });

  it('keeps the application without a network, and sends it when the network returns', async () => {
    const { button, service } = await mountOpen();
    fillIn(button);
    setOnLine(false);
    send(button);
    await says(button, '网络已断开，恢复后自动提交');
    expect(service.asked.filter(isCreate).length).to.equal(0);
    expect(asksBeforeLeaving()).to.equal(true);
    setOnLine(true);
    window.dispatchEvent(new Event('online'));
    await says(button, '用人单位会收到您的投递');
    expect(service.asked.filter(isCreate).length).to.equal(1);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('can be cancelled while it waits for the network, with everything kept', async () => {
    const { button, service } = await mountOpen();
    fillIn(button);
    setOnLine(false);
    send(button);
    await says(button, '恢复后自动提交');
    pressIn(button, '取消提交');
    await until(() => form(button), 'the form');
    expect(field(button, 'name').value).to.equal('姜同学');
    setOnLine(true);
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(service.asked.filter(isCreate).length).to.equal(0);
  });

  it('asks before the page is closed while it sends, and only then', async () => {
    const { button } = await mountOpen({
      timeoutMs: 300,
      instead: (asked) => (isCreate(asked) ? never() : undefined),
    });
    fillIn(button);
    expect(asksBeforeLeaving()).to.equal(false);
    send(button);
    await says(button, '正在提交');
    expect(asksBeforeLeaving()).to.equal(true);
    await says(button, '结果未确认');
    expect(asksBeforeLeaving()).to.equal(false);
  });
});
