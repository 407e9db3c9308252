import { html, type LitElement } from 'lit';
import type { FairEmployer } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { make } from '../copies.ts';
import type { UnionJobList } from '../job-list/job-list.ts';
import { bringElement } from './bring-element.ts';
import type { FairAddress } from './fair-address.ts';
import type { AllFairMessages } from './fair-language.ts';
import { jobsPrefix } from './fair-place.ts';

const tag = 'union-job-list';

interface JobsOptions {
  configuration: () => Configuration;
  fair: () => string | undefined;
  address: FairAddress;
}

/** The jobs of one employer at a fair: a `<union-job-list>`, whose code comes on use. */
export class EmployerJobs {
  readonly #host: LitElement;
  readonly #options: JobsOptions;
  #list: UnionJobList | undefined;
  #coming: Promise<void> | undefined;
  #isMissing = false;

  constructor(host: LitElement, options: JobsOptions) {
    this.#host = host;
    this.#options = options;
  }

  render(
    { employer, booth }: FairEmployer,
    { messages, headingLevel }: { messages: AllFairMessages; headingLevel: number },
  ) {
    this.#coming ??= this.#bring();
    if (this.#isMissing) return html`<p class="notice bad">${messages.fault.unreachable}</p>`;
    const list = this.#listOf(employer.id, booth);
    const configuration = this.#options.configuration();
    if (list.configuration !== configuration) list.configuration = configuration;
    const { lang } = this.#host;
    if (list.lang !== lang) list.lang = lang;
    list.setAttribute('heading-level', String(headingLevel + 1));
    return html`<div class="jobs">${list}</div>`;
  }

  /** Another list for each employer: what was open in one belongs to it alone. */
  #listOf(employer: string, booth: string | null): UnionJobList {
    const { fair, address } = this.#options;
    const id = fair() ?? '';
    if (this.#list?.getAttribute('employer') === employer && this.#list.getAttribute('fair') === id)
      return this.#list;
    const attributes = {
      fair: id,
      employer,
      locked: 'fair employer',
      hide: 'search filters sort chips saved operator',
      'address-prefix': address.prefix && address.prefix + jobsPrefix,
      // Only who scanned its code stands at the booth.
      ...(booth && booth === address.place.booth && { booth }),
    };
    this.#list = make(tag, attributes) as UnionJobList;
    return this.#list;
  }

  async #bring() {
    this.#isMissing = !(await bringElement(tag));
    if (this.#isMissing) this.#coming = undefined;
    this.#host.requestUpdate();
  }
}
