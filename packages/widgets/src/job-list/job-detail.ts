import { html, LitElement, nothing } from 'lit';
import { call, job, type Job, type JobSummary } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { allMessagesFor, type AllMessages } from '../language-on-use.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { renderBlocks } from '../text-blocks.ts';
import { renderFacts } from './job-facts.ts';
import { JobPosting } from './job-posting.ts';
import { renderSimilar } from './similar-jobs.ts';
import { baseStyles } from '../base.styles.ts';
import { jobDetailStyles } from './job-detail.styles.ts';

/**
 * One job in full, beside or in place of the list of `<union-job-list>`, which loads it on use.
 *
 * @tag union-job-detail
 * @slot - Actions on the job.
 * @fires open - The person opens a similar job, which is the detail.
 * @fires close - The person goes back to the list.
 * @csspart detail-title - The title of the job.
 */
export class UnionJobDetail extends LitElement {
  static override styles = [baseStyles, jobDetailStyles];

  static override properties = {
    jobId: { attribute: 'job-id' },
    summary: { attribute: false },
    configuration: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    wide: { type: Boolean, reflect: true },
    noJsonLd: { type: Boolean, attribute: 'no-json-ld' },
    lang: {},
  };

  /** The job to show, `job_…`. */
  jobId: string | undefined;

  /** The job as the list knows it, shown until the whole is here. */
  summary: JobSummary | undefined;

  /** Service, key and language. */
  configuration: Configuration | undefined;

  /** Level of the heading, 2–5. */
  headingLevel = 3;

  /** Stands beside the list. */
  wide = false;

  /** Leaves out the JSON-LD. */
  noJsonLd = false;

  /** Language of the texts. */
  override lang = '';

  readonly #settings = new ConfigurationController(this);
  readonly #read = new Read<string, Job>(this, {
    configuration: () => this.#settings.value,
    question: () => this.jobId,
    ask: (id, options, rest) => call(job.get, { params: { id }, ...rest }, options),
  });

  readonly #similar = new Read<string, { id: string; items: JobSummary[] }>(this, {
    configuration: () => this.#settings.value,
    // After the job itself: what a person asked for comes first.
    question: () => (this.#read.pending ? undefined : this.jobId),
    ask: async (id, options, rest) => {
      const { items } = await call(job.similar, { params: { id }, ...rest }, options);
      return { id, items };
    },
  });
  readonly #posting = new JobPosting();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#posting.remove();
  }

  protected override updated(): void {
    const { answer, fault } = this.#read;
    const isShown = answer?.id === this.jobId && !fault && !this.noJsonLd;
    this.#posting.show(this, isShown ? answer : undefined);
  }

  /** Moves the focus to the title, so that a reader starts there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.title')?.focus(options),
    );
  }

  protected override render() {
    const { language } = this.#settings;
    const messages = allMessagesFor(language, this);
    const { jobId, summary } = this;
    if (!messages || !jobId) return html`<slot hidden></slot>`;
    const { fault } = this.#read;
    const answer = this.#read.answer?.id === jobId ? this.#read.answer : undefined;
    const shown = answer ?? summary;
    const closed = fault?.kind === 'closed';
    const back = this.wide ? messages.detail.close : messages.detail.back;
    return html`<article
      lang=${language}
      aria-label=${messages.detail.label}
      aria-busy=${this.#read.pending ? 'true' : 'false'}
      @keydown=${this.#handleKey}
    >
      <button class="quiet back" aria-label=${back} @click=${this.#close}>
        ${this.wide ? '✕' : html`<span aria-hidden="true">‹</span> ${back}`}
      </button>
      <div
        class="title"
        part="detail-title"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${shown?.title ?? messages.detail.label}
      </div>
      ${closed ? this.#renderClosed(messages) : this.#renderJob(shown, messages)}
      <div class="actions" ?hidden=${closed}><slot></slot></div>
      <p class="warning">${messages.detail.warning}</p>
      ${
        this.#similar.answer?.id === jobId
          ? renderSimilar(this.#similar.answer.items, {
              messages,
              headingLevel: this.headingLevel + 1,
              onOpen: (one) => this.dispatchEvent(new CustomEvent('open', { detail: one })),
            })
          : nothing
      }
    </article>`;
  }

  #renderJob(shown: Job | JobSummary | undefined, messages: AllMessages) {
    const { detail } = messages;
    if (!shown) return this.#renderState(messages);
    const { pay } = shown;
    const further = [
      pay.settlement && detail.settlement[pay.settlement],
      pay.months && pay.months > 12 && !/薪/.test(pay.text) && detail.months(pay.months),
    ].filter(Boolean);
    const full = 'description' in shown ? shown : undefined;
    return html`<p class="money">
        <span class="pay">${pay.text}</span> <span class="muted">${further.join(' · ')}</span>
      </p>
      ${renderFacts(shown, messages)}
      ${
        full
          ? html`${this.#renderHeading(detail.description)}${renderBlocks(full.description)}
            ${
              full.employer.introduction
                ? html`${this.#renderHeading(detail.aboutEmployer)}
                    <p>${full.employer.introduction}</p>`
                : nothing
            }`
          : this.#renderState(messages)
      }`;
  }

  /** While the whole job is on its way, or when it does not come. */
  #renderState(messages: AllMessages) {
    return html`<div role="status">${renderNotice(this.#read, messages)}</div>
      ${
        this.#read.pending
          ? html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`
          : nothing
      }`;
  }

  #renderHeading(text: string) {
    return html`<div role="heading" aria-level=${this.headingLevel + 1} class="heading">
      ${text}
    </div>`;
  }

  #renderClosed(messages: AllMessages) {
    return html`<div role="status" class="notice bad" part="notice">
      <div class="grow">
        <p>${messages.fault.closed}</p>
        <p class="muted">${messages.detail.closedHint}</p>
      </div>
    </div>`;
  }

  #handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  }

  #close() {
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-job-detail': UnionJobDetail;
  }
}
