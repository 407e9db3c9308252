import { expect } from '@open-wc/testing';
import type { UnionErrorEvent } from '../../packages/widgets/src/error-event.ts';
import { refusedFields } from './application-service.ts';
import {
  clearPage,
  errorAt,
  fillIn,
  form,
  isOpen,
  mountButton,
  mountOpen,
  openForm,
  press,
  says,
  send,
  type,
} from './apply-user.ts';
import { refusal } from './job-service.ts';
import { until } from './job-list-user.ts';

const isCreate = ({ method, address }: { method: string; address: URL }) =>
  method === 'POST' && address.pathname === '/v1/applications';

const keysOf = (asked: readonly { headers: Headers }[]) =>
  new Set(asked.map(({ headers }) => headers.get('idempotency-key')));

describe('<union-apply-button> faults', () => {
  afterEach(clearPage);

  it('keeps the key over a reload whose outcome nobody saw', async () => {
    const baseUrl = `https://reload-${Date.now()}.example`;
    const first = await mountOpen({ baseUrl, loses: isCreate });
    fillIn(first.button);
    send(first.button);
    await says(first.button, '结果未确认');
    const [key] = keysOf(first.service.asked.filter(isCreate));
    const place = Object.keys(sessionStorage).find((one) => one.startsWith('union-jobs:intent:'));
    expect(sessionStorage.getItem(place ?? '')).to.equal(key);
    expect(Object.values(sessionStorage).join()).not.to.match(/姜|138 ?0013/);
  });

  it('takes a new key when the kept one belongs to another application', async () => {
    let refused = 0;
    const { button, service } = await mountOpen({
      instead: (asked) =>
        isCreate(asked) && refused++ === 0 ? refusal('idempotency_key_reused', 422) : undefined,
    });
    fillIn(button);
    send(button);
    await says(button, '已提交');
    expect(keysOf(service.asked.filter(isCreate)).size).to.equal(2);
  });

  it('says in a friendly way that one has applied already', async () => {
    const baseUrl = `https://twice-${Date.now()}.example`;
    const { button } = await mountOpen({
      baseUrl,
      instead: (asked) => (isCreate(asked) ? refusal('already_applied', 409) : undefined),
    });
    fillIn(button);
    send(button);
    await says(button, '您已经投递过这个岗位');
  });

  it('says that the job is closed when it is sent, and when it is opened', async () => {
    const sent = await mountOpen({
      instead: (asked) => (isCreate(asked) ? refusal('job_closed', 410) : undefined),
    });
    fillIn(sent.button);
    send(sent.button);
    await says(sent.button, '该职位已关闭');
    await clearPage();
    const { button } = mountButton({ instead: () => refusal('job_closed', 410) });
    press(button);
    await says(button, '该职位已关闭');
  });

  it('goes on while the form is closed and taken off the page, and shows the receipt after', async () => {
    let answer = (_: undefined) => {};
    const waits = new Promise<undefined>((resolve) => (answer = resolve));
    let isFirst = true;
    const { button, service } = await mountOpen({
      instead: (asked) => {
        if (!isCreate(asked) || !isFirst) return undefined;
        isFirst = false;
        return waits.then(() => refusal('unavailable', 503, { 'retry-after': '0' }));
      },
    });
    fillIn(button);
    send(button);
    await says(button, '正在提交');
    const place = button.parentElement as Element;
    button.remove();
    answer(undefined);
    await until(() => service.stored.size, 'the application');
    place.append(button);
    press(button);
    await says(button, '已提交');
    expect(service.stored.size).to.equal(1);
  });

  it('tells of an application that another page sent for the same job', async () => {
    const { button } = await mountOpen();
    const elsewhere = new BroadcastChannel('union-jobs-sent');
    elsewhere.postMessage(button.job);
    await says(button, '在另一个页面投递了这个岗位');
    elsewhere.close();
  });

  it('fires union-error with the code and the number of the request, from the button', async () => {
    const { button } = await mountOpen({
      instead: (asked) => (isCreate(asked) ? refusal('too_large', 413) : undefined),
    });
    fillIn(button);
    const fired = new Promise<UnionErrorEvent>((resolve) =>
      button.parentElement?.addEventListener('union-error', resolve, { once: true }),
    );
    send(button);
    const event = await fired;
    expect(event.target).to.equal(button);
    expect(event.detail).to.deep.equal({ code: 'too_large', requestId: 'req_0001' });
  });

  it('keeps nothing typed in the storage of the browser unless asked', async () => {
    const { button } = await mountOpen();
    fillIn(button);
    send(button);
    await says(button, '已提交');
    const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    expect(kept).to.equal('[{},{}]');
  });

  it('works without storage', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('No storage', 'SecurityError');
    };
    Storage.prototype.getItem = refuse;
    Storage.prototype.setItem = refuse;
    try {
      const { button } = await mountOpen();
      fillIn(button);
      form(button)?.querySelector<HTMLInputElement>('[name=remember]')?.click();
      send(button);
      await says(button, '已提交');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('shows a refusal of something besides the fields above the form', async () => {
    const { button } = await mountOpen({
      instead: (asked) =>
        isCreate(asked)
          ? refusedFields(['/body/source/booth', 'invalid_format', 'booth'])
          : undefined,
    });
    fillIn(button);
    type(button, 'email', 'a@b.example');
    send(button);
    await says(button, '服务出了点问题');
    expect(errorAt(button, 'email')).to.equal('');
    expect(isOpen(button)).to.equal(true);
  });

  it('leaves nothing behind in the page around it', async () => {
    const before = Object.keys(window).length;
    const { button } = mountButton();
    await openForm(button);
    expect(Object.keys(window).length).to.equal(before);
    expect(document.body.getAttribute('style')).to.equal(null);
  });
});
