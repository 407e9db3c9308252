import { expect } from '@open-wc/testing';
import { sampleId } from './job-data.ts';
import { json, refusal, type ServiceOptions } from './job-service.ts';
import { button, focused, openJob, shadow, until, visibleText } from './job-list-user.ts';
import { mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

interface Sent {
  readonly path: string;
  readonly key: string | null;
  readonly body: { reason: string; detail?: string };
}

/** A list whose service notes the reports it gets, and answers them as told. */
async function openedReport(answer: (sent: Sent) => Response | Promise<Response> | undefined) {
  const sent: Sent[] = [];
  const instead: ServiceOptions['instead'] = async ({ pathname }, request) => {
    const key = request.headers.get('idempotency-key');
    const one = { path: pathname, key, body: JSON.parse(await request.text()) };
    sent.push(one);
    return (await answer(one)) ?? received();
  };
  const { list } = await mountShown({
    instead: (address, request) =>
      request.method === 'POST' ? instead(address, request) : undefined,
  });
  const detail = await openJob(list, 0);
  button(detail, '举报这个岗位').click();
  await until(() => shadow(detail).querySelector('form'), 'the form');
  return { list, detail, sent };
}

const received = () =>
  json({ id: sampleId('rpt', 1), receivedAt: '2026-11-23T02:30:00Z' }, { status: 201 });

function choose(detail: Element, reason: string) {
  shadow(detail).querySelector<HTMLInputElement>(`input[value=${reason}]`)?.click();
}

function write(detail: Element, words: string) {
  const field = fieldOf(detail);
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function fieldOf(detail: Element): HTMLTextAreaElement {
  return shadow(detail).querySelector('textarea') as HTMLTextAreaElement;
}

function submit(detail: Element) {
  shadow(detail).querySelector('form')?.requestSubmit();
}

const says = (detail: Element, words: string) =>
  until(() => visibleText(detail).includes(words), words);

describe('<union-job-list> report', () => {
  afterEach(clearOfElements);

  it('sends a reason and words, and says thank you where the focus is', async () => {
    const { list, detail, sent } = await openedReport(() => undefined);
    expect((focused() as HTMLInputElement).name).to.equal('reason');
    await expect(list).to.be.accessible();
    choose(detail, 'asks_fee');
    write(detail, '要交 300 元押金。');
    submit(detail);
    await says(detail, '已收到您的举报');
    await until(() => focused()?.getAttribute('role') === 'status', 'the focus');
    expect(sent).to.have.length(1);
    expect(sent[0]?.path).to.equal(`/v1/jobs/${sampleId('job', 1)}/reports`);
    expect(sent[0]?.body).to.deep.equal({ reason: 'asks_fee', detail: '要交 300 元押金。' });
    expect(sent[0]?.key).to.match(/\S{20,}/);
    expect(shadow(detail).querySelector('form')).to.equal(null);
    await expect(list).to.be.accessible();
  });

  it('needs a reason and no words', async () => {
    const { list, detail, sent } = await openedReport(() => undefined);
    submit(detail);
    await says(detail, '请选择举报原因');
    expect(sent).to.deep.equal([]);
    expect((focused() as HTMLInputElement).name).to.equal('reason');
    await expect(list).to.be.accessible();
    choose(detail, 'other');
    submit(detail);
    await says(detail, '已收到您的举报');
    expect(sent[0]?.body).to.deep.equal({ reason: 'other' });
  });

  it('sends one report for a double click', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { detail, sent } = await openedReport(
      () => new Promise<Response>((resolve) => (answer = resolve)),
    );
    choose(detail, 'unreachable');
    submit(detail);
    submit(detail);
    await says(detail, '正在提交');
    submit(detail);
    await until(() => sent.length, 'the report');
    answer(received());
    await says(detail, '已收到您的举报');
    expect(sent).to.have.length(1);
  });

  it('keeps the words and the key while nobody knows whether it arrived', async () => {
    let lost = true;
    const { list, detail, sent } = await openedReport(() => {
      if (lost) throw new TypeError('Failed to fetch');
      return undefined;
    });
    choose(detail, 'impersonation');
    write(detail, '不是这家单位发布的。');
    submit(detail);
    await says(detail, '还不知道是否提交成功');
    expect(fieldOf(detail).value).to.equal('不是这家单位发布的。');
    await expect(list).to.be.accessible();
    lost = false;
    submit(detail);
    await says(detail, '已收到您的举报');
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('takes another key for other words', async () => {
    const { detail, sent } = await openedReport(({ body }) =>
      body.detail === '第一次' ? refusal('internal', 500) : undefined,
    );
    choose(detail, 'other');
    write(detail, '第一次');
    submit(detail);
    await says(detail, '还不知道是否提交成功');
    write(detail, '第二次');
    submit(detail);
    await says(detail, '已收到您的举报');
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(2);
  });

  it('says that it was refused, and tells the page', async () => {
    const { list, detail } = await openedReport(() => refusal('origin_not_allowed', 403));
    const codes: string[] = [];
    list.addEventListener('union-error', ({ detail: { code } }) => codes.push(code));
    choose(detail, 'other');
    submit(detail);
    await says(detail, '这次没有提交成功');
    expect(codes).to.deep.equal(['origin_not_allowed']);
  });

  it('closes by Escape alone, gives the focus back and keeps what was written', async () => {
    const { detail } = await openedReport(() => undefined);
    write(detail, '只写了一半');
    const escape = { key: 'Escape', bubbles: true, composed: true };
    fieldOf(detail).dispatchEvent(new KeyboardEvent('keydown', escape));
    await until(() => focused()?.textContent?.includes('举报这个岗位'), 'the focus');
    expect(shadow(detail).querySelector('form')).to.equal(null);
    expect((detail as HTMLElement).hidden).to.equal(false);
    button(detail, '举报这个岗位').click();
    await until(() => shadow(detail).querySelector('form'), 'the form');
    expect(fieldOf(detail).value).to.equal('只写了一半');
  });
});
