import type { BookingClient, ClientInput } from '@union-jobs/contract';
import { consentFaults } from '../application/consent-wording.ts';
import { bookingConsents, type CounselingKeeper } from '../counseling/counseling-rules.ts';
import { ProblemError, type RefusedField, type Wording } from '../problem.ts';
import type { Vault } from '../vault/vault.ts';

/** The token with which a person manages a booking, worked out anew for a repeated request. */
export function manageTokenOf(vault: Vault, bookingId: string): string {
  return vault.root.mark('manage-token', bookingId).toString('base64url');
}

/** Where what a person wrote is sealed for. */
export function clientPlace(booking: { id: string; organizationId: string }): string {
  return `${booking.organizationId} booking person ${booking.id}`;
}

/** What is kept of what a person wrote. */
export function clientOf({ alias, contact, age }: ClientInput): BookingClient {
  return {
    alias: alias?.trim() || null,
    contact: { ...contact, value: contact.value.trim() },
    age,
  };
}

/** A time is not to be had: it is taken, or nobody offers it. */
export function slotTaken(): ProblemError {
  return new ProblemError('slot_taken', {
    zh: '这个时段刚刚被预约，请选择其他时间。',
    en: 'This time was just taken. Choose another one.',
  });
}

/** A hold or an offer is over. */
export function holdExpired(): ProblemError {
  return new ProblemError('hold_expired', {
    zh: '为您保留的时间已过，请重新选择时段；填写的内容还在。',
    en: 'The time kept for you has run out. Choose a slot again; what you wrote is still there.',
  });
}

/** What has begun, was cancelled or was never confirmed does not change any more. */
export function bookingOver(): ProblemError {
  return new ProblemError('booking_over', {
    zh: '这个预约已开始、已取消或尚未确认，不能更改。需要时请重新预约。',
    en: 'This booking has begun, was cancelled or is not confirmed. Book again where needed.',
  });
}

const contactForms: Readonly<
  Record<ClientInput['contact']['kind'], { form: RegExp; words: Wording }>
> = {
  mobile: {
    form: /^1[3-9]\d{9}$/,
    words: { zh: '请填写 11 位手机号。', en: 'Write a mobile number of 11 digits.' },
  },
  email: {
    form: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    words: { zh: '请填写完整的邮箱地址。', en: 'Write a complete e-mail address.' },
  },
  wechat: {
    form: /^[A-Za-z][-\w]{5,19}$/,
    words: {
      zh: '微信号由 6–20 位字母、数字、下划线或减号组成，以字母开头。',
      en: 'A WeChat id has 6–20 letters, digits, underscores or hyphens and begins with a letter.',
    },
  },
};

/** What is wrong with what a person wrote and agreed to. */
export function checkClient(input: ClientInput, keeper: CounselingKeeper): RefusedField[] {
  const { form, words } = contactForms[input.contact.kind];
  const wanted = bookingConsents(keeper);
  const consents = input.age === 'child' ? consentNames : consentNames.slice(0, 2);
  return [
    ...(form.test(input.contact.value.trim())
      ? []
      : [{ pointer: '/body/contact/value', code: 'invalid_format', detail: words }]),
    ...consents.flatMap((name) => {
      const pointer = `/body/${name}`;
      return input[name] === undefined
        ? [{ pointer, code: 'guardian_needed', detail: guardianNeeded }]
        : consentFaults(wanted[name], input[name], pointer);
    }),
  ];
}

const guardianNeeded = {
  zh: '未满十四周岁须由父母或其他监护人同意后预约。',
  en: 'Who is under 14 books with the consent of a parent or guardian.',
};

const consentNames = ['consent', 'sensitiveConsent', 'guardianConsent'] as const;

/** What was agreed to and when. */
export function consentsOf(input: ClientInput, now: Date) {
  const at = now.toISOString();
  return consentNames.flatMap((name) => {
    const given = input[name];
    return given ? [{ version: given.version, hash: given.hash, at }] : [];
  });
}
