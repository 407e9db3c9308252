/// <reference types="mocha" />
import '../../packages/widgets/src/fair-calendar/define.ts';
import type { UnionFairCalendar } from '../../packages/widgets/src/fair-calendar/fair-calendar.ts';
import { fairService, type FairServiceOptions } from './fair-service.ts';
import { shown } from './job-list-user.ts';
import type { JobService } from './job-service.ts';

interface Mounted {
  calendar: UnionFairCalendar;
  service: JobService;
}

interface MountOptions extends FairServiceOptions {
  attributes?: Record<string, string>;
  /** Width of the container in CSS pixels; wide by default. */
  widthPx?: number;
  timeoutMs?: number;
}

/** The time at which the samples are looked at. */
export const sampleNow = '2026-10-14T10:30:00+08:00';

let services = 0;

/** Puts a calendar on the page, over a service of samples at an address of its own. */
export function mountCalendar({
  attributes = {},
  widthPx = 1000,
  timeoutMs,
  ...rest
}: MountOptions = {}): Mounted {
  const service = fairService({ now: sampleNow, ...rest });
  const calendar = document.createElement('union-fair-calendar');
  calendar.lang = 'zh-Hans';
  calendar.configuration = {
    baseUrl: `https://fairs-${++services}.example`,
    key: 'pk_test_sample',
    fetch: service.fetch,
    ...(timeoutMs && { timeoutMs }),
  };
  const all = { month: '2026-10', ...attributes };
  Object.entries(all).forEach(([name, value]) => calendar.setAttribute(name, value));
  calendar.append(
    Object.assign(document.createElement('a'), { href: '/fairs', textContent: '查看招聘会' }),
  );
  const container = document.createElement('main');
  container.style.width = `${widthPx}px`;
  container.append(calendar);
  document.body.append(container);
  return { calendar, service };
}

/** Puts a calendar on the page and waits for its first answer. */
export async function mountCalendarShown(options: MountOptions = {}): Promise<Mounted> {
  const mounted = mountCalendar(options);
  await mounted.calendar.updateComplete;
  await shown(mounted.calendar);
  return mounted;
}

/** Takes everything off the page again, and out of its address. */
export function clearCalendars(): void {
  const address = new URL(location.href);
  [...address.searchParams.keys()].forEach((name) => {
    if (/^(uf|other)-/.test(name)) address.searchParams.delete(name);
  });
  history.replaceState(null, '', address);
  document.querySelectorAll('main').forEach((container) => container.remove());
}
