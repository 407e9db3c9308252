/// <reference types="mocha" />
import '../../packages/widgets/src/fair-calendar/define.ts';
import type { UnionFairCalendar } from '../../packages/widgets/src/fair-calendar/fair-calendar.ts';
import { fairService, type FairServiceOptions } from './fair-service.ts';
import { shown } from './job-list-user.ts';
import type { JobService } from './job-service.ts';
import { elementOver, putOnPage, type ElementOptions } from './on-page.ts';

interface Mounted {
  calendar: UnionFairCalendar;
  service: JobService;
}

interface MountOptions extends FairServiceOptions, ElementOptions {
  /** Width of the container in CSS pixels; wide by default. */
  widthPx?: number;
}

/** The time at which the samples are looked at. */
export const sampleNow = '2026-10-14T10:30:00+08:00';

/** Puts a calendar on the page, over a service of samples at an address of its own. */
export function mountCalendar({
  attributes,
  widthPx = 1000,
  timeoutMs,
  ...rest
}: MountOptions = {}): Mounted {
  const service = fairService({ now: sampleNow, ...rest });
  const calendar = elementOver('union-fair-calendar', {
    ...{ fetch: service.fetch, link: '查看招聘会', timeoutMs },
    attributes: { lang: 'zh-Hans', month: '2026-10', ...attributes },
  });
  putOnPage(calendar, widthPx);
  return { calendar, service };
}

/** Puts a calendar on the page and waits for its first answer. */
export async function mountCalendarShown(options: MountOptions = {}): Promise<Mounted> {
  const mounted = mountCalendar(options);
  await mounted.calendar.updateComplete;
  await shown(mounted.calendar);
  return mounted;
}
