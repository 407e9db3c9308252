import '../../packages/widgets/src/booking/define.ts';
import type { UnionBooking } from '../../packages/widgets/src/booking/booking.ts';
import { sampleToken } from './application-service.ts';
import { bookingPageService, type BookingPageOptions } from './booking-page-service.ts';
import { sampleId } from './job-data.ts';
import { button, until, visibleText } from './job-list-user.ts';

const code = `${sampleId('book', 1)}~${sampleToken}`;

let services = 0;

/** Puts the page of a booking on the page with a code in the address. */
export async function mountBooking({
  attributes = {},
  timeoutMs,
  ...options
}: BookingPageOptions & { attributes?: Record<string, string>; timeoutMs?: number } = {}) {
  history.replaceState(null, '', `#union-booking=${code}`);
  const service = bookingPageService(options);
  const element = document.createElement('union-booking');
  element.configuration = {
    baseUrl: `https://booking-${++services}.example`,
    fetch: service.fetch,
    ...(timeoutMs && { timeoutMs }),
  };
  const all: Record<string, string> = { lang: 'zh-Hans', ...attributes };
  Object.keys(all).forEach((name) => element.setAttribute(name, all[name] ?? ''));
  const container = document.createElement('main');
  container.append(element);
  document.body.append(container);
  await element.updateComplete;
  return { element, service };
}

/** Waits until it says something. */
export const says = (element: UnionBooking, words: string) =>
  until(() => visibleText(element).includes(words), `“${words}”`);

/** Presses a button. */
export const press = (element: UnionBooking, words: string) => button(element, words).click();

/** Takes everything off the page again, and out of its address. */
export function clearBookings(): void {
  document.querySelectorAll('main').forEach((container) => container.remove());
  history.replaceState(null, '', location.pathname + location.search);
}
