import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { call, fair, type ClientOptions, type FairEmployer } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { countText } from '../format.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import type { AllFairMessages } from './fair-language.ts';

/** Employers that come at once. */
const limit = 50;

interface EmployersOptions {
  configuration: () => Configuration;
  /** The fair, once the rest of it is here. */
  fair: () => string | undefined;
}

/** Who comes to a fair, in the order of the booths. */
export class FairEmployers {
  readonly #host: LitElement;
  readonly #options: EmployersOptions;
  readonly #read: Read<string, { fair: string; cursor: string | null }>;
  #come: FairEmployer[] = [];
  /** Where the page that is asked for begins, empty for the first. */
  #cursor = '';

  constructor(host: LitElement, options: EmployersOptions) {
    this.#host = host;
    this.#options = options;
    this.#read = new Read<string, { fair: string; cursor: string | null }>(host, {
      configuration: options.configuration,
      question: () => {
        const id = options.fair();
        return id && `${id} ${this.#cursor}`;
      },
      ask: (question, service, rest) => this.#ask(question, { service, rest }),
    });
  }

  render(messages: AllFairMessages, headingLevel: number): TemplateResult | typeof nothing {
    const { answer } = this.#read;
    const isHere = answer?.fair === this.#options.fair();
    if (!isHere && !this.#read.fault) return nothing;
    if (isHere && !this.#come.length) return nothing;
    return html`<div class="heading" role="heading" aria-level=${headingLevel}>
        ${messages.directory}
      </div>
      <ul class="employers" role="list">
        ${this.#come.map(({ employer, booth, posts }) => {
          return html`<li>
            <span class="grow"
              >${employer.name}
              ${employer.industry ? html`<span class="muted">${employer.industry}</span>` : nothing}</span
            >
            ${booth ? html`<span class="tag">${messages.booth(booth)}</span>` : nothing}
            <span class="muted">${messages.posts(countText(posts))}</span>
          </li>`;
        })}
      </ul>
      ${renderNotice(this.#read, messages)}
      ${
        answer?.cursor
          ? html`<button class="button" ?disabled=${this.#read.pending} @click=${this.#handleMore}>
              ${messages.moreEmployers}
            </button>`
          : nothing
      }`;
  }

  async #ask(
    question: string,
    { service, rest }: { service: ClientOptions; rest: Parameters<typeof call>[1] },
  ) {
    const [id = '', cursor] = question.split(' ');
    const query = { limit, ...(cursor && { cursor }) };
    const page = await call(fair.employers, { ...rest, params: { id }, query }, service);
    this.#come = cursor ? [...this.#come, ...page.items] : page.items;
    return { fair: id, cursor: page.nextCursor };
  }

  readonly #handleMore = () => {
    this.#cursor = this.#read.answer?.cursor ?? '';
    this.#host.requestUpdate();
  };
}
