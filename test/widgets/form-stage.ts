import {
  dialogOf,
  dialogText,
  field,
  fillIn,
  form,
  mountOpen,
  pressIn,
  send,
  type FormButton,
} from './apply-user.ts';
import { refusedFields } from './application-service.ts';
import { agree, all, fieldOf, goToConfirm, mountBooking, press } from './booking-user.ts';
import { visibleText } from './job-list-user.ts';
import { fillInVisitor, mountRegisterOpen } from './register-user.ts';
import type { Asked } from './service-in-page.ts';

/** How the service of a form fails. */
export interface FormFaults {
  /** Answers in place of the service what was sent. */
  instead?: () => Response | Promise<Response> | undefined;
  /** Loses the answer to what was sent, which is stored all the same. */
  loses?: () => boolean;
  timeoutMs?: number;
}

/** A form that is filled in, as a person sees it. */
export interface OpenForm {
  text(): string;
  send(): void;
  press(words: string): void | Promise<void>;
  /** Whether what was written is still there to be sent. */
  isKept(): boolean;
  /** The keys under which it was sent, one for each time. */
  keys(): readonly (string | null)[];
  /** How often the service has stored it. */
  stored(): number;
  /** Whether the focus is on a field that says what is wrong with it. */
  isAtMisfit(words: string): boolean;
}

/** What the table of faults needs to know of a form. */
export interface FormSubject {
  readonly tag: string;
  /** What is said once the service has it. */
  readonly done: string;
  /** Puts it on the page, opened and filled in. */
  open(faults?: FormFaults): Promise<OpenForm>;
  /** The service does not take a field. */
  refuse(words: string): Response;
}

const keysOf = (asked: readonly Asked[]) =>
  asked.map(({ headers }) => headers.get('idempotency-key'));

/** Only what is sent fails, not what the form asks first. */
function only(isSent: (asked: Asked) => boolean, { instead, loses, ...rest }: FormFaults) {
  return {
    ...rest,
    ...(instead && { instead: (asked: Asked) => (isSent(asked) ? instead() : undefined) }),
    ...(loses && { loses: (asked: Asked) => isSent(asked) && loses() }),
  };
}

function ofButton(
  button: FormButton,
  service: { readonly asked: readonly Asked[]; readonly stored: ReadonlyMap<string, unknown> },
  isSent: (asked: Asked) => boolean,
): OpenForm {
  return {
    text: () => dialogText(button),
    send: () => send(button),
    press: (words) => pressIn(button, words),
    isKept: () => form(button) !== null && field(button, 'name').value === '姜同学',
    keys: () => keysOf(service.asked.filter(isSent)),
    stored: () => service.stored.size,
    isAtMisfit: (words) =>
      dialogText(button).includes(words) &&
      dialogOf(button)?.shadowRoot?.activeElement?.getAttribute('aria-invalid') === 'true',
  };
}

const isPostTo =
  (path: string) =>
  ({ method, address }: Asked) =>
    method === 'POST' && address.pathname === path;

const apply: FormSubject = {
  tag: 'union-apply-button',
  done: '已提交',
  async open(faults = {}) {
    const isSent = isPostTo('/v1/applications');
    const { button, service } = await mountOpen(only(isSent, faults));
    fillIn(button);
    return ofButton(button, service, isSent);
  },
  refuse: (words) => refusedFields(['/body/values/mobile', 'invalid_format', words]),
};

const register: FormSubject = {
  tag: 'union-register-button',
  done: '报名成功',
  async open(faults = {}) {
    const isSent = isPostTo('/v1/registrations');
    const { button, service } = await mountRegisterOpen(only(isSent, faults));
    fillInVisitor(button);
    return ofButton(button, service, isSent);
  },
  refuse: (words) => refusedFields(['/body/values/mobile', 'invalid_format', words]),
};

const counsel: FormSubject = {
  tag: 'union-counseling-booking',
  done: '已约好',
  async open(faults = {}) {
    const isSent = ({ address }: Asked) => address.pathname.endsWith('/confirmation');
    const { element, service } = mountBooking(only(isSent, faults));
    await goToConfirm(element);
    agree(element);
    return {
      text: () => visibleText(element),
      send: () => all(element, '[part=submit]')[0]?.click(),
      press: (words) => press(element, words),
      isKept: () => all(element, '[part=submit]').length > 0 && isTicked(element),
      keys: () => keysOf(service.asked.filter(isSent)),
      stored: () => service.bookings.filter(({ state }) => state === 'booked').length,
      isAtMisfit: (words) =>
        visibleText(element).includes(words) &&
        element.shadowRoot?.activeElement?.getAttribute('aria-invalid') === 'true',
    };
  },
  refuse: (words) => refusedFields(['/body/contact/value', 'invalid_format', words]),
};

const isTicked = (element: Element) => fieldOf(element, 'consent').checked;

/** The forms by which the elements send: a list applies, a calendar registers. */
export const formSubjects: readonly FormSubject[] = [apply, register, counsel];
