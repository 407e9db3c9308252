import { html, type TemplateResult } from 'lit';
import { sampleJobs } from '../test/widgets/job-data.ts';
import { listOf } from '../test/widgets/job-list-user.ts';
import { jobService, type ServiceOptions } from '../test/widgets/job-service.ts';

/** What a story of the job list says: how the service answers, and the attributes of the list. */
export interface JobListArgs {
  service: ServiceOptions;
  attributes?: Record<string, string>;
}

/** A job list in front of a service of its own, ready once it shows jobs. */
export const jobListStage = {
  args: { service: { jobs: sampleJobs(8) } },
  render: ({ service, attributes = {} }: JobListArgs): TemplateResult => {
    const list = document.createElement('union-job-list');
    list.configuration = {
      baseUrl: `https://jobs-${Math.random()}.example`,
      fetch: jobService(service).fetch,
    };
    Object.keys(attributes).forEach((name) => list.setAttribute(name, attributes[name] ?? ''));
    if (!('address-prefix' in attributes)) list.setAttribute('address-prefix', '');
    list.append(link('https://jobs.example/jobs', '查看岗位'));
    return html`${list}`;
  },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await listOf(canvasElement);
  },
};

/** A link as a partner writes it into the list. */
export function link(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}
