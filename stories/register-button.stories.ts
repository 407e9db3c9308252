import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { dialogOf, dialogText, openForm, press, send } from '../test/widgets/apply-user.ts';
import { never, refusal } from '../test/widgets/job-service.ts';
import { until } from '../test/widgets/job-list-user.ts';
import { fillInVisitor, registerButton } from '../test/widgets/register-user.ts';
import { refusedBecause, type AskedOfFair } from '../test/widgets/registration-service.ts';

type Args = Parameters<typeof registerButton>[0] & object;

/** Each story is one state of `<union-register-button>`. */
const meta: Meta<Args> = {
  title: 'union-register-button',
  render: (args) => {
    localStorage.clear();
    sessionStorage.clear();
    return html`${registerButton(args).button}`;
  },
  play: async ({ canvasElement }) => {
    await openForm(buttonIn(canvasElement));
  },
};

export default meta;
type Story = StoryObj<Args>;

const isCreate = ({ method, address }: AskedOfFair) =>
  method === 'POST' && address.pathname === '/v1/registrations';

/** The button alone. */
export const Closed: Story = { play: () => undefined };

/** The form, empty. */
export const Form: Story = {};

/** Every place is taken; one may wait. */
export const WouldWait: Story = { args: { seats: { placesLeft: 0, waiting: 11 } } };

/** The fair was changed. */
export const Changed: Story = {
  args: { fair: { status: 'changed', statusNote: '改到 12 月 14 日举行。' } },
};

/** Waiting for what the form asks. */
export const Waiting: Story = {
  args: { instead: never },
  play: async ({ canvasElement }) => told(canvasElement),
};

/** Every place is taken, and nobody may wait. */
export const Full: Story = {
  args: { seats: { placesLeft: 0, hasWaitlist: false } },
  play: async ({ canvasElement }) => told(canvasElement),
};

/** Registration is not open. */
export const NotOpen: Story = {
  args: {
    instead: () =>
      refusedBecause('registration_closed', '这场招聘会已取消，不再报名。请看看其他招聘会。'),
  },
  play: async ({ canvasElement }) => told(canvasElement),
};

/** Sent with mistakes. */
export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    await openForm(button);
    send(button);
    await until(() => /需要修改|to correct/.test(dialogText(button)), 'the mistakes');
  },
};

/** On its way. */
export const Sending: Story = {
  args: { instead: (asked) => (isCreate(asked) ? never() : undefined) },
  play: async ({ canvasElement }) => {
    await sent(canvasElement);
  },
};

/** The ticket, with a link because the partner has a page for it. */
export const Ticket: Story = {
  args: { attributes: { 'manage-page': 'https://partner.example/my-registration' } },
  play: async ({ canvasElement }) => ticket(canvasElement),
};

/** The ticket of who waits, with a code to type. */
export const TicketWaiting: Story = {
  args: { seats: { placesLeft: 0, waiting: 11 } },
  play: async ({ canvasElement }) => ticket(canvasElement),
};

/** The manage code as a QR code in place of the other one. */
export const TicketManageQr: Story = {
  play: async ({ canvasElement }) => {
    const button = buttonIn(canvasElement);
    await ticket(canvasElement);
    const root = dialogOf(button)?.shadowRoot;
    root?.querySelector<HTMLElement>('.block .quiet')?.click();
    await until(() => root?.querySelector('.block img'), 'the code');
    root?.querySelector('.block')?.scrollIntoView();
  },
};

/** Registered before. */
export const Known: Story = {
  args: { instead: (asked) => (isCreate(asked) ? refusal('already_registered', 409) : undefined) },
  play: async ({ canvasElement }) => {
    await sent(canvasElement);
  },
};

/** Nobody knows whether it arrived. */
export const Unsure: Story = {
  args: { timeoutMs: 200, instead: (asked) => (isCreate(asked) ? never() : undefined) },
  play: async ({ canvasElement }) => {
    const button = await sent(canvasElement);
    await until(() => /结果未确认|not confirmed/.test(dialogText(button)), 'the outcome');
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

/** 大字. */
export const LargeText: Story = {
  args: { attributes: { 'large-text': '' } },
  play: async ({ canvasElement }) => ticket(canvasElement),
};

function buttonIn(canvas: Element) {
  return canvas.querySelector('union-register-button') as ReturnType<
    typeof registerButton
  >['button'];
}

async function told(canvas: Element) {
  const button = buttonIn(canvas);
  press(button);
  await until(() => dialogText(button), 'the dialog');
}

async function sent(canvas: Element) {
  const button = buttonIn(canvas);
  await openForm(button);
  fillInVisitor(button);
  send(button);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return button;
}

async function ticket(canvas: Element) {
  const button = await sent(canvas);
  await until(() => dialogOf(button)?.shadowRoot?.querySelector('img')?.complete, 'the code');
}
