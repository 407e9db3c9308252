import '../../packages/widgets/src/booking/define.ts';
import type { UnionBooking } from '../../packages/widgets/src/booking/booking.ts';
import { sampleToken } from './application-service.ts';
import { bookingPageService, type BookingPageOptions } from './booking-page-service.ts';
import { sampleId } from './job-data.ts';
import { button, until, visibleText } from './job-list-user.ts';
import { elementOver, putOnPage, type ElementOptions } from './on-page.ts';

const code = `${sampleId('book', 1)}~${sampleToken}`;

/** Puts the page of a booking on the page with a code in the address. */
export async function mountBooking({
  attributes,
  timeoutMs,
  ...options
}: BookingPageOptions & ElementOptions = {}) {
  history.replaceState(null, '', `#union-booking=${code}`);
  const service = bookingPageService(options);
  const element = elementOver('union-booking', {
    ...{ fetch: service.fetch, link: '回到首页', timeoutMs },
    attributes: { lang: 'zh-Hans', ...attributes },
  });
  putOnPage(element);
  await element.updateComplete;
  return { element, service };
}

/** Waits until it says something. */
export const says = (element: UnionBooking, words: string) =>
  until(() => visibleText(element).includes(words), `“${words}”`);

/** Presses a button. */
export const press = (element: UnionBooking, words: string) => button(element, words).click();
