import {
  contactKinds,
  meetingModes,
  type ageRanges,
  type call,
  type booking,
  type ClientInput,
  type CounselingService,
  type Counselor,
  type Lecture,
} from '@union-jobs/sdk';

/** In which way people meet. */
export type MeetingMode = Parameters<typeof call<typeof booking.hold>>[1]['body']['mode'];
/** Whether a way of meeting is one that we know; newer services may have others. */
export function isMode(mode: string): mode is MeetingMode {
  return meetingModes.some((known) => known === mode);
}

/** How a person is reached. */
export type ContactKind = (typeof contactKinds)[number];
/** A consent, as it is named in the form of the service. */
export type ConsentName = 'consent' | 'sensitiveConsent' | 'guardianConsent';

/** The steps after the choice of a service, in order. */
export type Step = 'way' | 'time' | 'lectures' | 'person' | 'confirm' | 'done';

/**
 * What a person has chosen and written so far. It lives in the memory of the page alone, as long as
 * the element does, whatever step is shown.
 */
export class BookingDraft {
  service: CounselingService | undefined;
  lecture: Lecture | undefined;
  /** Waits for a seat of the lecture, as all are taken. */
  waitsForSeat = false;
  mode: MeetingMode | undefined;
  /** Undefined for anyone. */
  counselor: Counselor | undefined;
  sessions = 1;
  /** The first session. */
  startsAt: string | undefined;
  /** Days of the waitlist, in place of a time. */
  days: { readonly from: string; readonly to: string } | undefined;
  alias = '';
  contactKind: ContactKind = contactKinds[0];
  /** What was written for each kind, so that changing one's mind costs nothing. */
  readonly contacts: Partial<Record<ContactKind, string>> = {};
  age: (typeof ageRanges)[number] | undefined;
  reminders = false;
  /** Hashes of wordings that were ticked. */
  readonly agreedTo: Partial<Record<ConsentName, string>> = {};

  /** A place in a waitlist is booked, not a time or a seat. */
  get isWaiting(): boolean {
    return this.lecture ? this.waitsForSeat : this.days !== undefined;
  }

  get contact(): string {
    return this.contacts[this.contactKind] ?? '';
  }

  /** The consents that this person needs. */
  get consents(): readonly ConsentName[] {
    return this.age === 'child'
      ? ['consent', 'sensitiveConsent', 'guardianConsent']
      : ['consent', 'sensitiveConsent'];
  }

  /** The steps to go, by what is booked. */
  get steps(): readonly Step[] {
    return this.lecture ? ['lectures', 'person', 'confirm'] : ['way', 'time', 'person', 'confirm'];
  }

  /** When the sessions begin: weekly, at the same time in China, where the clocks never change. */
  get starts(): string[] {
    const first = Date.parse(this.startsAt ?? '');
    const starts: string[] = [];
    for (let week = 0; week < this.sessions; week++) {
      starts.push(new Date(first + week * 7 * 86_400_000).toISOString());
    }
    return starts;
  }

  /** What the service is told of the person. */
  client(wordings: Readonly<Record<ConsentName, { version: string; hash: string }>>): ClientInput {
    const agreed = (name: ConsentName) => {
      const { version, hash } = wordings[name];
      return { version, hash };
    };
    const alias = this.alias.trim();
    return {
      ...(alias && { alias }),
      contact: { kind: this.contactKind, value: contactValue(this.contactKind, this.contact) },
      age: this.age ?? 'adult',
      consent: agreed('consent'),
      sensitiveConsent: agreed('sensitiveConsent'),
      ...(this.age === 'child' && { guardianConsent: agreed('guardianConsent') }),
      reminders: this.reminders,
    };
  }
}

const forms: Readonly<Record<ContactKind, RegExp>> = {
  mobile: /^1[3-9]\d{9}$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  wechat: /^[A-Za-z][-\w]{5,19}$/,
};

/** Whether what was written can be a contact of its kind; the service judges by the same forms. */
export function isContact(kind: ContactKind, text: string): boolean {
  return forms[kind].test(contactValue(kind, text));
}

/** People write mobile numbers in groups, and put a country before them. */
function contactValue(kind: ContactKind, text: string): string {
  const value = text.trim();
  return kind === 'mobile' ? value.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '') : value;
}
