import '../../packages/widgets/src/counseling-booking/define.ts';
import type { UnionCounselingBooking } from '../../packages/widgets/src/counseling-booking/counseling-booking.ts';
import {
  bookingService,
  type BookingService,
  type BookingServiceOptions,
} from './booking-service.ts';
import { shadow, until, visibleText } from './job-list-user.ts';
import { elementOver, putOnPage, type ElementOptions } from './on-page.ts';

interface Mounted {
  element: UnionCounselingBooking;
  service: BookingService;
}

interface MountOptions extends BookingServiceOptions, ElementOptions {
  /** Width of the container in CSS pixels. */
  widthPx?: number;
}

/** A booking over a service of samples, not yet on the page. */
export function counselingBooking({
  attributes,
  timeoutMs,
  ...options
}: BookingServiceOptions & ElementOptions = {}): Mounted {
  const service = bookingService(options);
  const made = { fetch: service.fetch, link: '打开预约页', attributes, timeoutMs };
  return { element: elementOver('union-counseling-booking', made), service };
}

/** Puts a booking on the page, in Chinese. */
export function mountBooking({ attributes, widthPx = 420, ...rest }: MountOptions = {}): Mounted {
  const mounted = counselingBooking({ attributes: { lang: 'zh-Hans', ...attributes }, ...rest });
  putOnPage(mounted.element, widthPx);
  return mounted;
}

/** Waits until the element shows these words. */
export async function says(element: Element, words: string): Promise<void> {
  await until(() => visibleText(element).includes(words), `“${words}”`);
}

/** Everything that a selector finds in the element. */
export function all(element: Element, selector: string): HTMLElement[] {
  return [...shadow(element).querySelectorAll<HTMLElement>(selector)];
}

/** The heading of the step. */
export function heading(element: Element): string {
  return all(element, '[part=title]')[0]?.innerText.trim() ?? '';
}

/** Waits for a step by its heading. */
export async function atStep(element: Element, title: string): Promise<void> {
  await until(() => heading(element) === title, `the step “${title}”`);
}

/** Presses a button whose words begin so. */
export async function press(element: Element, words: string): Promise<void> {
  const found = await until(
    () =>
      all(element, 'button:not([disabled]):not([hidden])').find((one) =>
        one.innerText.replace(/\s+/g, ' ').replace(/^‹ /, '').trim().startsWith(words),
      ),
    `the button “${words}”`,
  );
  found.click();
}

/** Types into a field, as `input` events tell. */
export function type(element: Element, name: string, text: string): void {
  const input = fieldOf(element, name);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Ticks a box or a dot by its name, and its value where there are several. */
export function tick(element: Element, name: string, value?: string): void {
  const which = value === undefined ? '' : `[value="${value}"]`;
  shadow(element).querySelector<HTMLInputElement>(`input[name="${name}"]${which}`)?.click();
}

/** A field by its name. */
export function fieldOf(element: Element, name: string): HTMLInputElement {
  const found = shadow(element).querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!found) throw new Error(`No field “${name}”`);
  return found;
}

/** Chooses the first service and goes on to the times. */
export async function goToTimes(element: Element): Promise<void> {
  await press(element, '心理咨询');
  await atStep(element, '怎样咨询');
  await press(element, '选择时间');
  await until(() => all(element, '.times .time').length, 'the times');
}

/** Chooses a time by its words. */
export async function chooseTime(element: Element, words: string): Promise<void> {
  const time = await until(
    () => all(element, '.times .time').find((one) => one.innerText.trim() === words),
    words,
  );
  time.click();
}

/** Goes on from the start to the question how to reach the person, with a time held. */
export async function goToPerson(element: Element): Promise<void> {
  await goToTimes(element);
  await chooseTime(element, '10:00');
  await atStep(element, '怎样联系您');
}

/** Writes what is needed. */
export function fillInPerson(element: Element, contact = '138 0013 8000'): void {
  type(element, 'contact', contact);
  tick(element, 'age', 'adult');
}

/** Goes on from the start to the last step, with everything written. */
export async function goToConfirm(element: Element): Promise<void> {
  await goToPerson(element);
  fillInPerson(element);
  await press(element, '下一步');
  await until(() => all(element, '[name=consent]').length, 'the consents');
}

/** Ticks what must be agreed to. */
export function agree(element: Element): void {
  tick(element, 'consent');
  tick(element, 'sensitiveConsent');
}
