/// <reference types="mocha" />
import '../../packages/widgets/src/fair/define.ts';
import type { UnionFair } from '../../packages/widgets/src/fair/fair.ts';
import type { Fair } from '@union-jobs/sdk';
import { sampleFairs } from './fair-data.ts';
import { fairService, type FairServiceOptions } from './fair-service.ts';
import { shown, until } from './job-list-user.ts';
import type { JobService } from './job-service.ts';
import { sampleNow } from './mount-calendar.ts';
import { elementOver, putOnPage, type ElementOptions } from './on-page.ts';

interface Mounted {
  fair: UnionFair;
  service: JobService;
}

interface MountOptions extends Omit<FairServiceOptions, 'fairs'>, ElementOptions {
  /** What is different of the sample. */
  change?: Partial<Fair>;
  /** The address of the page names the fair, no attribute does. */
  byAddress?: boolean;
}

/** The sample that is shown unless told: on site, with employers and registration. */
export function sampleFair(change: Partial<Fair> = {}): Fair {
  const [first] = sampleFairs(1);
  if (!first) throw new Error('No sample');
  return { ...first, ...change };
}

/** Puts a fair on the page, over a service of samples at an address of its own. */
export function mountFair({
  change = {},
  attributes,
  timeoutMs,
  byAddress = false,
  ...rest
}: MountOptions = {}): Mounted {
  const sample = sampleFair(change);
  const service = fairService({ now: sampleNow, fairs: [sample], ...rest });
  const fair = elementOver('union-fair', {
    ...{ fetch: service.fetch, link: '查看', timeoutMs },
    attributes: { lang: 'zh-Hans', ...(!byAddress && { fair: sample.id }), ...attributes },
  });
  putOnPage(fair, 800);
  return { fair, service };
}

/** Puts a fair on the page and waits for it and its employers. */
export async function mountFairShown(options: MountOptions = {}): Promise<Mounted> {
  const mounted = mountFair(options);
  await mounted.fair.updateComplete;
  await shown(mounted.fair);
  const { employers } = sampleFair(options.change).counters;
  const isHere = () => mounted.fair.shadowRoot?.querySelector('[part=employer]');
  if (employers && !options.instead && !options.attributes?.['hide']) await until(isHere, 'them');
  return mounted;
}
