import { expect } from '@open-wc/testing';
import {
  clearPage,
  dialogOf,
  dialogText,
  errorAt,
  field,
  fillIn,
  form,
  mountOpen,
  openForm,
  pressIn,
  says,
  send,
} from './apply-user.ts';
import { refusedFields, sampleUpload, type AskedOfApplication } from './application-service.ts';
import { json, never } from './job-service.ts';
import { until } from './job-list-user.ts';

const isUpload = ({ address }: AskedOfApplication) => address.pathname === '/v1/uploads';

const pdf = () => new File(['%PDF'], '简历.pdf', { type: 'application/pdf' });

type Button = Awaited<ReturnType<typeof mountOpen>>['button'];

/** Picks a file, as the browser's own window would. */
function pick(button: Button, file: File): void {
  const files = new DataTransfer();
  files.items.add(file);
  const input = field(button, 'resume');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function drop(button: Button, file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const place = form(button)?.querySelector('.drop');
  place?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

describe('<union-apply-button> résumé', () => {
  afterEach(clearPage);

  it('says what is taken, and offers the camera of a phone', async () => {
    const { button } = await mountOpen();
    expect(dialogText(button)).to.include('PDF、DOCX、JPG、PNG，10 MB 以内');
    expect(field(button, 'photo').getAttribute('capture')).to.equal('environment');
    expect(field(button, 'resume').accept).to.include('.pdf');
  });

  it('offers none where the service takes no files', async () => {
    const { button } = await mountOpen({ takesResume: false });
    expect(form(button)?.elements.namedItem('resume')).to.equal(null);
    fillIn(button);
    send(button);
    await says(button, '用人单位会收到');
  });

  it('sends a picked file ahead, and its number with the application', async () => {
    const { button, service } = await mountOpen();
    pick(button, pdf());
    await says(button, '已上传');
    fillIn(button);
    send(button);
    await says(button, '用人单位会收到');
    const uploads = service.asked.filter(isUpload);
    expect(uploads.length).to.equal(1);
    expect(uploads[0]?.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    expect(service.asked.at(-1)?.body?.uploadId).to.equal(sampleUpload.id);
  });

  it('takes a file that is dropped', async () => {
    const { button } = await mountOpen();
    drop(button, pdf());
    await says(button, '已上传');
  });

  for (const [name, file, words] of [
    ['kind', () => new File(['x'], 'a.exe'), '不支持这种文件，请换成 PDF、DOCX、JPG、PNG'],
    ['size', () => new File([new ArrayBuffer(10 * 1024 * 1024 + 1)], 'a.pdf'), '超过 10 MB'],
    ['emptiness', () => new File([], 'a.pdf'), '这个文件是空的'],
  ] as const) {
    it(`refuses a file for its ${name} before it is sent`, async () => {
      const { button, service } = await mountOpen();
      pick(button, file());
      await until(() => errorAt(button, 'resume').includes(words), words);
      expect(service.asked.filter(isUpload).length).to.equal(0);
    });
  }

  it('says why the service refuses a file', async () => {
    const { button } = await mountOpen({
      instead: (asked) =>
        isUpload(asked)
          ? refusedFields(['/body/file', 'password', '文件设有密码，请取消后再上传。'])
          : undefined,
    });
    pick(button, pdf());
    await until(() => errorAt(button, 'resume').includes('文件设有密码'), 'the reason');
  });

  it('can be cancelled, and holds up the application until it is there or gone', async () => {
    const { button, service } = await mountOpen({
      instead: (asked) => (isUpload(asked) ? never() : undefined),
    });
    pick(button, pdf());
    await says(button, '正在上传 0%');
    fillIn(button);
    send(button);
    await until(() => errorAt(button, 'resume').includes('还在上传'), 'the reason');
    expect(dialogOf(button)?.shadowRoot?.activeElement).to.equal(field(button, 'resume'));
    pressIn(button, '取消');
    await until(() => !dialogText(button).includes('正在上传'), 'the end');
    expect(service.asked.find(isUpload)?.request.signal.aborted).to.equal(true);
    send(button);
    await says(button, '用人单位会收到');
    expect(service.asked.at(-1)?.body).not.to.have.property('uploadId');
  });

  it('sends only the file again when it broke off, under the same key', async () => {
    let broken = true;
    const { button, service } = await mountOpen({
      instead: (asked) =>
        isUpload(asked) && broken ? Promise.resolve(json({ portal: true })) : undefined,
    });
    fillIn(button);
    pick(button, pdf());
    await until(() => errorAt(button, 'resume').includes('上传中断'), 'the reason');
    broken = false;
    pressIn(button, '重新上传');
    await says(button, '已上传');
    expect(field(button, 'name').value).to.equal('姜同学');
    const keys = service.asked.filter(isUpload).map((one) => one.headers.get('idempotency-key'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('keeps the file when the form is closed and opened', async () => {
    const { button } = await mountOpen();
    pick(button, pdf());
    await says(button, '已上传');
    dialogOf(button)?.close();
    await openForm(button);
    expect(dialogText(button)).to.include(sampleUpload.name);
    pressIn(button, '删除');
    await until(() => !dialogText(button).includes(sampleUpload.name), 'its end');
  });

  it('asks for the file again when the service no longer has it', async () => {
    let expired = true;
    const { button } = await mountOpen({
      instead: ({ body }) =>
        body?.uploadId && expired
          ? refusedFields(['/body/uploadId', 'not_found', '文件已过期。'])
          : undefined,
    });
    fillIn(button);
    pick(button, pdf());
    await says(button, '已上传');
    send(button);
    await says(button, '重新上传');
    expired = false;
    pressIn(button, '重新上传');
    await says(button, '已上传');
    send(button);
    await says(button, '用人单位会收到');
  });

  it('solves the riddle that the service asks for while very many apply', async () => {
    const { button, service } = await mountOpen({
      instead: ({ method, address, body }) =>
        method === 'POST' && address.pathname === '/v1/applications' && !body?.proof
          ? refusedFields(['/body/proof', 'proof_required', '请重新提交一次。'])
          : undefined,
    });
    fillIn(button);
    send(button);
    await says(button, '用人单位会收到');
    const answer = JSON.parse(atob(service.asked.at(-1)?.body?.proof ?? ''));
    expect(answer.number).to.equal(42);
    expect(answer).not.to.have.property('maxnumber');
  });

  it('asks for patience when riddles do not help', async () => {
    const { button } = await mountOpen({
      instead: ({ method, address }) =>
        method === 'POST' && address.pathname === '/v1/applications'
          ? refusedFields(['/body/proof', 'proof_required', '请重新提交一次。'])
          : address.pathname === '/v1/proof'
            ? json({ challenge: null })
            : undefined,
    });
    fillIn(button);
    send(button);
    await says(button, '现在投递的人较多');
  });
});
