/// <reference types="mocha" />
import '../../packages/widgets/src/fair/define.ts';
import type { UnionFair } from '../../packages/widgets/src/fair/fair.ts';
import type { Fair } from '@union-jobs/sdk';
import { sampleFairs } from './fair-data.ts';
import { fairService, type FairServiceOptions } from './fair-service.ts';
import { shown, until } from './job-list-user.ts';
import type { JobService } from './job-service.ts';
import { sampleNow } from './mount-calendar.ts';

interface Mounted {
  fair: UnionFair;
  service: JobService;
}

interface MountOptions extends Omit<FairServiceOptions, 'fairs'> {
  /** What is different of the sample. */
  change?: Partial<Fair>;
  attributes?: Record<string, string>;
  timeoutMs?: number;
  /** The address of the page names the fair, no attribute does. */
  byAddress?: boolean;
}

let services = 0;

/** The sample that is shown unless told: on site, with employers and registration. */
export function sampleFair(change: Partial<Fair> = {}): Fair {
  const [first] = sampleFairs(1);
  if (!first) throw new Error('No sample');
  return { ...first, ...change };
}

/** Puts a fair on the page, over a service of samples at an address of its own. */
export function mountFair({
  change = {},
  attributes = {},
  timeoutMs,
  byAddress = false,
  ...rest
}: MountOptions = {}): Mounted {
  const sample = sampleFair(change);
  const service = fairService({ now: sampleNow, fairs: [sample], ...rest });
  const fair = document.createElement('union-fair');
  fair.lang = 'zh-Hans';
  fair.configuration = {
    baseUrl: `https://fair-${++services}.example`,
    key: 'pk_test_sample',
    fetch: service.fetch,
    ...(timeoutMs && { timeoutMs }),
  };
  const all = { ...(!byAddress && { fair: sample.id }), ...attributes };
  Object.entries(all).forEach(([name, value]) => fair.setAttribute(name, value));
  fair.append(Object.assign(document.createElement('a'), { href: '/fairs', textContent: '查看' }));
  const container = document.createElement('main');
  container.style.width = '800px';
  container.append(fair);
  document.body.append(container);
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
