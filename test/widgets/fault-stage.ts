import type { FairPage } from '@union-jobs/sdk';
import { dialogOf, dialogText, form, mountButton, press, pressIn } from './apply-user.ts';
import { sampleCrisis, samplePlace, sampleServices } from './booking-data.ts';
import { all, mountBooking } from './booking-user.ts';
import { barNames, turn } from './fair-calendar-user.ts';
import { fairPageOf, sampleFairs } from './fair-data.ts';
import { pageOf, sampleId, sampleJobs, summaryOf } from './job-data.ts';
import { button, search, shadow, titles, until, visibleText } from './job-list-user.ts';
import { mount } from './mount.ts';
import { mountCalendar } from './mount-calendar.ts';

/** How the service of an element fails. */
export interface StagedFaults {
  /** Answers in place of the service while it returns something. */
  instead?: (address: URL, signal: AbortSignal) => Response | Promise<Response> | undefined;
  timeoutMs?: number;
}

/** An element on a page, as a person sees it. */
export interface Stage {
  readonly element: HTMLElement;
  /** How often the service was asked for what the element shows first. */
  asked(): number;
  /** What stands on screen. */
  text(): string;
  /** Whether what the service has is on screen. */
  isShown(): boolean;
  press(words: string): void;
}

/** What the table of faults needs to know of an element. */
export interface Subject {
  readonly tag: string;
  /** What is said where the service refuses key or origin. */
  readonly refused: string;
  /** Grey shapes that stand while it waits. */
  readonly waiting: string;
  /** Puts it on the page and asks for what it shows first. */
  stage(faults?: StagedFaults): Stage;
  /** Asks once more while the first answer is on screen. */
  readAgain(stage: Stage): void | Promise<void>;
  /** Two rows with a member that nobody knows, one of an unknown code, and one off the contract. */
  oddAnswer(): unknown;
  /** What is shown of it. */
  readonly odd: readonly (string | RegExp)[];
  /** Makes the next render throw. */
  breakRender(stage: Stage): void;
}

/** Whether the link for when all fails is on screen. */
export function linkShows({ element }: Stage): boolean {
  return (element.querySelector('a')?.getClientRects().length ?? 0) > 0;
}

/** Waits until the element says something. */
export async function says(stage: Stage, words: string | RegExp): Promise<void> {
  const isSaid = () =>
    typeof words === 'string' ? stage.text().includes(words) : words.test(stage.text());
  await until(isSaid, String(words));
}

const unknownMember = { addedLater: { by: 'another release' } };

const jobList: Subject = {
  tag: 'union-job-list',
  refused: '岗位信息暂不可用',
  waiting: '.job.waiting',
  stage({ instead, timeoutMs } = {}) {
    const { list, service } = mount({
      timeoutMs,
      ...(instead && { instead: (address, { signal }) => instead(address, signal) }),
    });
    return {
      element: list,
      asked: () => service.asked.filter(({ pathname }) => pathname === '/v1/jobs').length,
      text: () => visibleText(list),
      isShown: () => titles(list).length > 0,
      press: (words) => button(list, words).click(),
    };
  },
  readAgain: ({ element }) => search(element as HTMLElementTagNameMap['union-job-list'], '焊工'),
  oddAnswer() {
    const [first, second] = sampleJobs(2).map(summaryOf);
    const odd = { ...second, ...unknownMember, employmentType: 'hologram' };
    return { ...pageOf([]), ...unknownMember, items: [first, odd, { id: 'job_?' }] };
  },
  odd: ['工业机器人装调技术员', '其他', '另有 1 条信息无法显示'],
  breakRender({ element }) {
    const page = pageOf(sampleJobs(1));
    Object.assign(element, { data: { ...page, items: [{ ...page.items[0], pay: undefined }] } });
  },
};

const applyButton: Subject = {
  tag: 'union-apply-button',
  refused: '投递功能暂不可用',
  waiting: '.waiting i',
  stage({ instead, timeoutMs } = {}) {
    const made = mountButton({
      timeoutMs,
      ...(instead && { instead: ({ address, request }) => instead(address, request.signal) }),
    });
    const element = made.button;
    press(element);
    const isForm = ({ address }: { address: URL }) => address.pathname.endsWith('-form');
    return {
      element,
      asked: () => made.service.asked.filter(isForm).length,
      text: () => dialogText(element),
      isShown: () => form(element) !== null,
      press: (words) => pressIn(element, words),
    };
  },
  readAgain: ({ element }) => configureAnew(element),
  oddAnswer: () => ({
    job: { id: sampleId('job', 1), title: '焊工', employer: '某厂', ...unknownMember },
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: ['mood'],
      properties: { mood: { type: 'string', title: '新的问题', 'x-input': 'hologram' } },
    },
    consent: { version: '1', hash: '1'.repeat(64), zh: '我同意。', en: 'I agree.' },
    notice: '免费。',
    ...unknownMember,
  }),
  odd: ['焊工', '新的问题'],
  breakRender({ element }) {
    const dialog = dialogOf(element as HTMLElementTagNameMap['union-apply-button']);
    const renderSubtitle = () => {
      throw new Error('A mistake of ours');
    };
    if (dialog) Object.assign(dialog, { renderSubtitle, placement: 'anew' });
    dialog?.requestUpdate();
  },
};

const fairCalendar: Subject = {
  tag: 'union-fair-calendar',
  refused: '招聘会信息暂不可用',
  waiting: '.months.busy',
  stage({ instead, timeoutMs } = {}) {
    const { calendar, service } = mountCalendar({
      timeoutMs,
      ...(instead && { instead: (address, { signal }) => instead(address, signal) }),
    });
    const isMonth = ({ pathname, search }: URL) =>
      pathname === '/v1/fairs' && search.includes('from=2026-10');
    return {
      element: calendar,
      asked: () => service.asked.filter(isMonth).length,
      text: () => visibleText(calendar),
      isShown: () => barNames(calendar).length > 0,
      press: (words) => button(calendar, words).click(),
    };
  },
  /** A month that is older than five minutes is asked for again when somebody comes back to it. */
  async readAgain({ element }) {
    const calendar = element as HTMLElementTagNameMap['union-fair-calendar'];
    await turn(calendar, 'next');
    const { now } = Date;
    Date.now = () => now() + 6 * 60_000;
    await turn(calendar, 'previous');
    Date.now = now;
  },
  oddAnswer() {
    const page: FairPage = fairPageOf(sampleFairs(2));
    const [first, second] = page.items;
    const odd = { ...second, ...unknownMember, format: 'hologram', kind: 'hologram' };
    return { ...page, ...unknownMember, items: [first, odd, { id: 'fair_?' }] };
  },
  odd: ['2 场', '另有 1 条信息无法显示'],
  breakRender({ element }) {
    const page = fairPageOf(sampleFairs(1));
    const items = page.items.map((item) => ({ ...item, counters: null }));
    Object.assign(element, { data: { ...page, items }, view: 'agenda' });
  },
};

const counselingBooking: Subject = {
  tag: 'union-counseling-booking',
  refused: '预约功能暂不可用',
  waiting: '.waiting i',
  stage({ instead, timeoutMs } = {}) {
    const { element, service } = mountBooking({
      timeoutMs,
      ...(instead && { instead: ({ address, request }) => instead(address, request.signal) }),
    });
    const isOffer = ({ address }: { address: URL }) => address.pathname.endsWith('-services');
    return {
      element,
      asked: () => service.asked.filter(isOffer).length,
      text: () => visibleText(element),
      isShown: () => all(element, '[part=service]').length > 0,
      press: (words) => button(element, words).click(),
    };
  },
  readAgain: ({ element }) => configureAnew(element),
  oddAnswer() {
    const [first, second] = sampleServices;
    const odd = { ...second, ...unknownMember, kind: 'hologram', modes: ['hologram', 'phone'] };
    const items = [first, odd, { id: 'svc_?' }];
    return { crisis: sampleCrisis, places: [samplePlace], items, ...unknownMember };
  },
  odd: ['心理咨询', '职业指导', '另有 1 条信息无法显示'],
  breakRender({ element }) {
    Object.assign(element, { data: { items: [null] }, lang: 'en' });
  },
};

/** The four elements that partners place on their pages. */
export const subjects: readonly Subject[] = [jobList, applyButton, fairCalendar, counselingBooking];

/** Another configuration is another question. */
function configureAnew(element: HTMLElement): void {
  const { configuration } = element as HTMLElementTagNameMap['union-job-list'];
  Object.assign(element, { configuration: { ...configuration, timeoutMs: 5000 } });
}

/** Whether leaving the page would be asked about. */
export function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/** Runs while storage refuses everything, as browsers do that block it. */
export async function withoutStorage(act: () => Promise<void>): Promise<void> {
  const names = ['localStorage', 'sessionStorage'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(window, name));
  const get = () => {
    throw new DOMException('No storage', 'SecurityError');
  };
  names.forEach((name) => Object.defineProperty(window, name, { get, configurable: true }));
  try {
    await act();
  } finally {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(window, name, descriptor);
      else Reflect.deleteProperty(window, name);
    });
  }
}

/** Gives what was written to the console as errors meanwhile. */
export async function erring(act: () => Promise<void>): Promise<string[]> {
  const told: string[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => told.push(words.join(' '));
  try {
    await act();
  } finally {
    console.error = error;
  }
  return told;
}

/** The listeners on window and document that were added and not removed meanwhile. */
export async function listenersLeft(act: () => Promise<void>): Promise<string[]> {
  const left: string[] = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isPage = (target: EventTarget | undefined) =>
    target === undefined || target === window || target === document;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (isPage(this)) left.push(type);
    return addEventListener.call(this, type, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type, ...rest) {
    if (isPage(this) && left.includes(type)) left.splice(left.indexOf(type), 1);
    return removeEventListener.call(this, type, ...rest);
  };
  try {
    await act();
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  }
  return left;
}

/** Makes a shadow root of an element findable for a selector. */
export function shows({ element }: Stage, selector: string): boolean {
  const dialog = element.shadowRoot?.querySelector('union-apply-dialog');
  return [element, dialog].some((one) => one?.shadowRoot && shadow(one).querySelector(selector));
}
