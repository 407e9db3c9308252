/// <reference types="mocha" />
import '../../packages/widgets/src/job-list/define.ts';
import '../../packages/widgets/src/provider/define.ts';
import type { UnionJobList } from '../../packages/widgets/src/job-list/job-list.ts';
import { jobService, type JobService, type ServiceOptions } from './job-service.ts';
import { shown } from './job-list-user.ts';
import { elementOver, putOnPage, type ElementOptions } from './on-page.ts';

interface Mounted {
  list: UnionJobList;
  service: JobService;
}

interface MountOptions extends ServiceOptions, ElementOptions {
  /** Width of the container in CSS pixels; wide by default. */
  widthPx?: number;
}

/** Puts a list on the page, over a service of samples at an address of its own. */
export function mount({
  attributes,
  widthPx = 1000,
  timeoutMs,
  ...rest
}: MountOptions = {}): Mounted {
  const service = jobService(rest);
  const list = elementOver('union-job-list', {
    ...{ fetch: service.fetch, link: '查看岗位', timeoutMs },
    attributes: { lang: 'zh-Hans', ...attributes },
  });
  putOnPage(list, widthPx);
  return { list, service };
}

/** Puts a list on the page and waits for its first answer. */
export async function mountShown(options: MountOptions = {}): Promise<Mounted> {
  const mounted = mount(options);
  await mounted.list.updateComplete;
  await shown(mounted.list);
  return mounted;
}
