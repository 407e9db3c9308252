import { html, LitElement, nothing } from 'lit';
import {
  call,
  job,
  type ClientOptions,
  type Job,
  type JobSummary,
  type Organization,
} from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { JsonLd } from '../json-ld.ts';
import { messagesFor } from '../language.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { renderBlocks } from '../text-blocks.ts';
import { JobActions } from './job-actions.ts';
import { JobEnd } from './job-end.ts';
import { furtherPay, renderFacts } from './job-facts.ts';
import { jobPostingOf } from './job-posting.ts';
import { JobReport } from './job-report.ts';
import { detailMessagesFor, type DetailMessages } from './opened-job-language.ts';
import { renderSimilar } from './similar-jobs.ts';
import { baseStyles } from '../base.styles.ts';
import { jobDetailStyles } from './job-detail.styles.ts';

/**
 * One job in full, beside or in place of the list of `<union-job-list>`, which loads it on use.
 *
 * @tag union-job-detail
 * @slot - Actions on the job.
 * @fires open - The person opens a similar job, which is the detail.
 * @fires employer - The person asks for all jobs of the employer, which is the detail.
 * @fires close - The person goes back to the list.
 * @fires load - The job has come, and with it its title.
 * @csspart detail-title - The title of the job.
 * @csspart apply-button - The apply button.
 * @csspart action - A further button of the job.
 * @csspart panel - What such a button opens.
 * @csspart qr - The QR code of the job.
 * @csspart similar - A similar job.
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
    apply: { attribute: false },
    employerIsFixed: { attribute: false },
    link: { attribute: false },
    organization: { attribute: false },
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

  /** Attributes of the apply button besides its job; undefined: there is none. */
  apply: Readonly<Record<string, string>> | undefined;

  /** Jobs of other employers are not to be had, so the employer leads nowhere. */
  employerIsFixed = false;

  /** The address that opens the job, for others. */
  link = '';

  /** Who runs the service. */
  organization: Organization | undefined;

  /** Language of the texts. */
  override lang = '';

  /** The job that could not be rendered. */
  #brokenId: string | undefined;

  readonly #settings = new ConfigurationController(this, messagesFor);
  readonly #read = new Read<string, Job>(this, {
    configuration: () => this.#settings.value,
    question: () => this.jobId,
    ask: (id, options, rest) => call(job.get, { params: { id }, ...rest }, options),
    onAnswer: () => this.dispatchEvent(new Event('load')),
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
  readonly #end = new JobEnd(this, () => this.#shown?.validUntil);
  readonly #posting = new JsonLd();
  readonly #actions = new JobActions(this);
  readonly #report = new JobReport(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#posting.remove();
  }

  protected override updated(): void {
    const { answer, fault } = this.#read;
    const isOpen = answer?.id === this.jobId && !fault && !this.#end.isOver;
    const isShown = isOpen && !this.noJsonLd;
    const directApply = this.apply !== undefined;
    this.#posting.show(this, isShown && answer ? jobPostingOf(answer, { directApply }) : undefined);
  }

  /** What the job is called, as far as it is known. */
  get label(): string {
    const messages = detailMessagesFor(this.#settings.language, this);
    return this.#shown?.title ?? messages?.detail.label ?? '';
  }

  /** Moves the focus to the title, so that a reader starts there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.title')?.focus(options),
    );
  }

  protected override render() {
    const { language } = this.#settings;
    const messages = detailMessagesFor(language, this);
    const { jobId } = this;
    if (!messages || !jobId) return html`<slot hidden></slot>`;
    const { fault } = this.#read;
    const shown = this.#shown;
    const closed = fault?.kind === 'closed' || this.#end.isOver;
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
      ${closed ? this.#renderClosed(messages) : this.#renderSafely(jobId, messages)}
      <div class="own" ?hidden=${closed}><slot></slot></div>
      <div class="warning">
        <p>${messages.detail.warning}</p>
        ${this.#report.render({ jobId, messages, service: this.#service })}
      </div>
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

  /** An error of ours stays inside the element: the page around it must not feel it. */
  #renderSafely(jobId: string, messages: DetailMessages) {
    try {
      if (this.#brokenId !== jobId) {
        return [this.#renderJob(this.#shown, messages), this.#renderActions(jobId, messages)];
      }
    } catch (error) {
      this.#brokenId = jobId;
      console.error('union-jobs: <union-job-list> could not render a job', error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render' }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>`;
  }

  get #shown(): Job | JobSummary | undefined {
    const { answer } = this.#read;
    return answer?.id === this.jobId ? answer : this.summary;
  }

  get #service(): ClientOptions | undefined {
    const { baseUrl } = this.#settings.value;
    return baseUrl ? { ...this.#settings.value, baseUrl } : undefined;
  }

  #renderActions(jobId: string, messages: DetailMessages) {
    const { answer } = this.#read;
    const { apply, link, label, organization } = this;
    return this.#actions.render({
      job: answer?.id === jobId ? answer : undefined,
      jobId,
      label,
      apply,
      link,
      organization,
      configuration: this.#settings.value,
      language: this.#settings.language,
      messages,
    });
  }

  #renderJob(shown: Job | JobSummary | undefined, messages: DetailMessages) {
    const { detail } = messages;
    if (!shown) return this.#renderState(messages);
    const full = 'description' in shown ? shown : undefined;
    return html`<p class="money">
        <span class="pay">${shown.pay.text}</span>
        <span class="muted">${furtherPay(shown, messages)}</span>
      </p>
      ${renderFacts(shown, {
        messages,
        onEmployer: this.employerIsFixed ? undefined : () => this.#showEmployer(shown.employer),
      })}
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
  #renderState(messages: DetailMessages) {
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

  #renderClosed(messages: DetailMessages) {
    return html`<div role="status" class="notice bad" part="notice">
      <div class="grow">
        <p>${messages.fault.closed}</p>
        <p class="muted">${messages.detail.closedHint}</p>
      </div>
    </div>`;
  }

  #showEmployer(employer: JobSummary['employer']) {
    this.dispatchEvent(new CustomEvent('employer', { detail: employer }));
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
