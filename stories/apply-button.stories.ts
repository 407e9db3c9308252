import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleConsent, refusedFields } from '../test/widgets/application-service.ts';
import {
  applyButton,
  dialogText,
  errorAt,
  fillIn,
  form,
  openForm,
  press,
  pressIn,
  send,
  type,
} from '../test/widgets/apply-user.ts';
import { setOnLine } from '../test/widgets/on-page.ts';
import { showSheet } from '../test/widgets/printed-sheet.ts';
import { never, refusal } from '../test/widgets/job-service.ts';
import { until } from '../test/widgets/job-list-user.ts';

type Args = Parameters<typeof applyButton>[0] & object;

/** Each story is one state of `<union-apply-button>`. */
const meta: Meta<Args> = {
  title: 'union-apply-button',
  render: (args) => {
    localStorage.clear();
    sessionStorage.clear();
    return html`${applyButton(args).button}`;
  },
  play: async ({ canvasElement }) => {
    await openForm(buttonIn(canvasElement));
  },
};

export default meta;
type Story = StoryObj<Args>;

const isCreate = ({ method, address }: { method: string; address: URL }) =>
  method === 'POST' && address.pathname === '/v1/applications';

/** The button alone. */
export const Closed: Story = { play: () => undefined };

/** The form, empty. */
export const Form: Story = {};

/** Waiting for what the form asks. */
export const Waiting: Story = {
  args: { instead: never },
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    press(button);
    await until(() => dialogText(button), 'the dialog');
  },
};

/** Sent with mistakes. */
export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    await openForm(button);
    type(button, 'name', '姜同学');
    type(button, 'mobile', '138');
    type(button, 'message', '长'.repeat(1001));
    send(button);
    await until(() => errorAt(button, 'mobile'), 'an error');
  },
};

/** The service refuses a field. */
export const Refused: Story = {
  args: {
    instead: (asked) =>
      isCreate(asked)
        ? refusedFields(['/body/values/email', 'invalid_format', '这个邮箱收不到邮件，请换一个。'])
        : undefined,
  },
  play: async ({ canvasElement }) => {
    const button = await sent(canvasElement);
    await until(() => errorAt(button, 'email'), 'the refusal');
  },
};

/** The wording of the consent changed while the form was open. */
export const ConsentChanged: Story = {
  render: (args) => {
    let version = '1';
    return meta.render?.(
      {
        ...args,
        consent: () => sampleConsent(version),
        instead: (asked) => {
          if (!isCreate(asked)) return undefined;
          version = '2';
          return refusedFields(['/body/consent', 'consent_outdated', '授权内容有更新。']);
        },
      },
      {} as never,
    ) as never;
  },
  play: async ({ canvasElement }) => {
    const button = await sent(canvasElement);
    await until(() => /内容有更新|has changed/.test(dialogText(button)), 'the change');
  },
};

/** On its way. */
export const Sending: Story = {
  args: { instead: (asked) => (isCreate(asked) ? never() : undefined) },
  play: async ({ canvasElement }) => {
    await sent(canvasElement);
  },
};

/** The receipt, with a link because the partner has a page for it. */
export const Receipt: Story = {
  args: { attributes: { 'manage-page': 'https://partner.example/my-application' } },
  play: async ({ canvasElement }) => {
    const button = await sent(canvasElement);
    await until(() => shownImage(button), 'the code');
  },
};

/** The receipt, with a code to type. */
export const ReceiptCode: Story = {
  play: async ({ canvasElement }) => {
    const button = await sent(canvasElement);
    await until(() => shownImage(button), 'the code');
  },
};

/** The receipt on paper. */
export const ReceiptPrinted: Story = {
  play: async ({ canvasElement }) => {
    const button = await sent(canvasElement);
    await until(() => shownImage(button), 'the code');
    const root = button.shadowRoot?.querySelector('union-apply-dialog')?.shadowRoot;
    root?.querySelectorAll<HTMLElement>('.buttons .button')[1]?.click();
    await showSheet(() => root?.querySelector('iframe'), canvasElement);
    root?.querySelector('dialog')?.close();
  },
};

/** Applied before. */
export const Applied: Story = {
  args: { instead: (asked) => (isCreate(asked) ? refusal('already_applied', 409) : undefined) },
  play: async ({ canvasElement }) => {
    await sent(canvasElement);
  },
};

/** Nobody knows whether it arrived. */
export const Unsure: Story = {
  args: { timeoutMs: 200, instead: (asked) => (isCreate(asked) ? never() : undefined) },
  play: async ({ canvasElement }) => {
    const button = await sent(canvasElement);
    await until(() => buttonsOf(button).includes('primary'), 'the outcome');
  },
};

/** Too many people at once. */
export const Limited: Story = {
  args: {
    timeoutMs: 400,
    instead: (asked) =>
      isCreate(asked) ? refusal('rate_limited', 429, { 'retry-after': '25' }) : undefined,
  },
  play: async ({ canvasElement }) => {
    await sent(canvasElement);
  },
};

/** There is no network: it is kept until there is. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    await openForm(button);
    fillIn(button);
    setOnLine(false);
    send(button);
    await until(() => !form(button), 'the word of it');
    setOnLine(true);
  },
};

/** The job was closed meanwhile. */
export const JobClosed: Story = {
  args: { instead: (asked) => (isCreate(asked) ? refusal('job_closed', 410) : undefined) },
  play: async ({ canvasElement }) => {
    await sent(canvasElement);
  },
};

/** The service refuses to serve this site. */
export const Unavailable: Story = {
  args: { instead: () => refusal('origin_not_allowed', 403) },
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    press(button);
    await until(() => /暂不可用|not possible/.test(dialogText(button)), 'the word');
  },
};

/** Filled in with what the device remembers. */
export const Remembered: Story = {
  render: (args) => {
    const rendered = meta.render?.(args, {} as never) as never;
    const person = { name: '姜同学', mobile: '13800138000', education: 'college' };
    localStorage.setItem('union-jobs:person', JSON.stringify(person));
    return rendered;
  },
};

/** Asks before it closes. */
export const Leaving: Story = {
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    await openForm(button);
    type(button, 'name', '姜同学');
    pressIn(button, document.documentElement.lang === 'en' ? 'Close' : '关闭');
  },
};

/** The way to a phone. */
export const ByPhone: Story = {
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    await openForm(button);
    const link = button.shadowRoot
      ?.querySelector('union-apply-dialog')
      ?.shadowRoot?.querySelector<HTMLElement>('.phone button');
    link?.click();
    await until(() => shownImage(button), 'the code');
  },
};

/** The form of a service that takes no files. */
export const WithoutResume: Story = {
  args: { takesResume: false },
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    await openForm(button);
    form(button)?.querySelector('[type=submit]')?.scrollIntoView({ block: 'end' });
  },
};

/** A file on its way. */
export const Uploading: Story = {
  args: { instead: ({ address }) => (address.pathname === '/v1/uploads' ? never() : undefined) },
  play: async ({ canvasElement }) => attach(canvasElement, new File(['%PDF'], '简历-姜同学.pdf')),
};

/** A file that is there. */
export const Uploaded: Story = {
  play: async ({ canvasElement }) => attach(canvasElement, new File(['%PDF'], '简历-姜同学.pdf')),
};

/** A file that is not taken. */
export const FileRefused: Story = {
  play: async ({ canvasElement }) => attach(canvasElement, new File(['MZ'], '简历.exe')),
};

/** 大字. */
export const LargeText: Story = { args: { attributes: { 'large-text': '' } } };

/** A partner's colour and words. */
export const Themed: Story = {
  render: (args) => {
    const rendered = meta.render?.(args, {} as never) as never;
    return html`<style>
        union-apply-button {
          --union-color-accent: #0a5fb4;
          --union-radius: 2px;
        }
      </style>
      ${rendered}`;
  },
};

function buttonIn(canvas: Element) {
  return canvas.querySelector('union-apply-button') as ReturnType<typeof applyButton>['button'];
}

/** Drops a file, and scrolls to it. */
async function attach(canvas: Element, file: File) {
  const button = buttonIn(canvas);
  await openForm(button);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const place = form(button)?.querySelector('.drop');
  place?.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await until(() => place?.querySelector('.file'), 'the file');
  place?.scrollIntoView({ block: 'center' });
}

async function sent(canvas: Element) {
  const button = buttonIn(canvas);
  await openForm(button);
  fillIn(button);
  send(button);
  await until(() => !button.isConnected || dialogText(button), 'the dialog');
  await new Promise((resolve) => setTimeout(resolve, 100));
  return button;
}

function shownImage(button: Element) {
  return button.shadowRoot
    ?.querySelector('union-apply-dialog')
    ?.shadowRoot?.querySelector<HTMLImageElement>('img')?.complete;
}

function buttonsOf(button: Element): string {
  const root = button.shadowRoot?.querySelector('union-apply-dialog')?.shadowRoot;
  return [...(root?.querySelectorAll('.body button') ?? [])].map((one) => one.className).join();
}
