/// <reference types="mocha" />
import { fixtureCleanup } from '@open-wc/testing';
import '../../packages/widgets/src/job-list/define.ts';
import '../../packages/widgets/src/provider/define.ts';
import type { UnionJobList } from '../../packages/widgets/src/job-list/job-list.ts';
import { jobService, type JobService, type ServiceOptions } from './job-service.ts';
import { shown } from './job-list-user.ts';

interface Mounted {
  list: UnionJobList;
  service: JobService;
}

interface MountOptions extends ServiceOptions {
  attributes?: Record<string, string>;
  /** Width of the container in CSS pixels; wide by default. */
  widthPx?: number;
  timeoutMs?: number;
}

let services = 0;

/** Puts a list on the page, over a service of samples at an address of its own. */
export function mount({
  attributes = {},
  widthPx = 1000,
  timeoutMs,
  ...rest
}: MountOptions = {}): Mounted {
  const service = jobService(rest);
  const list = document.createElement('union-job-list');
  list.lang = 'zh-Hans';
  list.configuration = {
    baseUrl: `https://jobs-${++services}.example`,
    key: 'pk_test_sample',
    fetch: service.fetch,
    ...(timeoutMs && { timeoutMs }),
  };
  Object.keys(attributes).forEach((name) => list.setAttribute(name, attributes[name] ?? ''));
  const link = Object.assign(document.createElement('a'), {
    href: '/jobs',
    textContent: '查看岗位',
  });
  list.append(link);
  const container = document.createElement('main');
  container.style.width = `${widthPx}px`;
  container.append(list);
  document.body.append(container);
  return { list, service };
}

/** Puts a list on the page and waits for its first answer. */
export async function mountShown(options: MountOptions = {}): Promise<Mounted> {
  const mounted = mount(options);
  await mounted.list.updateComplete;
  await shown(mounted.list);
  return mounted;
}

/** Takes everything off the page again, and out of its address. */
export function clear(): void {
  const address = new URL(location.href);
  [...address.searchParams.keys()].forEach((name) => {
    if (/^(uj|other)-/.test(name)) address.searchParams.delete(name);
  });
  history.replaceState(null, '', address);
  fixtureCleanup();
  document.querySelectorAll('main').forEach((container) => container.remove());
}
