import { html, nothing, type LitElement } from 'lit';
import {
  call,
  newIdempotencyKey,
  report,
  type ApiError,
  type ClientOptions,
} from '@union-jobs/sdk';
import { UnionErrorEvent } from '../error-event.ts';
import { faultOf, tellIntegrator } from '../fault.ts';
import type { DetailMessages } from './opened-job-language.ts';

type Body = Parameters<typeof call<typeof report.create>>[1]['body'];

/** What a person has to say of one posting; it stays while the page does. */
interface Report {
  phase: 'closed' | 'open' | 'sending' | 'sent';
  reason: Body['reason'] | undefined;
  words: string;
  isUnchosen: boolean;
  /** Why it was not taken, or that nobody knows. */
  failed: 'limited' | 'unsure' | 'refused' | undefined;
  /** Stays the same for the same words until their outcome is known, so that they arrive once. */
  key: string | undefined;
}

/** Longest description, in characters, as the service takes it. */
const mostLetters = 500;

interface Reporting {
  readonly jobId: string;
  readonly messages: DetailMessages;
  readonly service: ClientOptions | undefined;
}

/** With which a person tells the union, in place, that something is wrong with a posting. */
export class JobReport {
  readonly #host: LitElement;
  readonly #reports = new Map<string, Report>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(reporting: Reporting) {
    const { report: texts } = reporting.messages;
    const one = this.#reportOf(reporting.jobId);
    const { phase } = one;
    const isOpen = phase === 'open' || phase === 'sending';
    const toggle = () => (isOpen ? this.#close(one) : this.#open(one));
    return html`<button
        class="quiet report-button"
        part="action"
        aria-expanded=${isOpen ? 'true' : 'false'}
        ?hidden=${phase === 'sent'}
        @click=${toggle}
      >
        ${texts.report}
      </button>
      ${isOpen ? this.#renderForm(one, reporting) : nothing}
      <p
        class="told"
        role="status"
        tabindex="-1"
        ?hidden=${phase !== 'sending' && phase !== 'sent'}
      >
        ${phase === 'sent' ? texts.sent : phase === 'sending' ? texts.sending : nothing}
      </p>`;
  }

  #renderForm(one: Report, reporting: Reporting) {
    const { report: texts } = reporting.messages;
    const isSending = one.phase === 'sending';
    return html`<form
      class="panel"
      part="panel"
      novalidate
      aria-label=${texts.title}
      aria-busy=${isSending ? 'true' : 'false'}
      @submit=${(event: Event) => this.#handleSubmit(event, one, reporting)}
      @keydown=${(event: KeyboardEvent) => this.#handleKey(event, one)}
    >
      ${this.#renderReasons(one, texts)}
      <label class="label" for="report-words">${texts.words}</label>
      <p class="hint" id="report-hint">${texts.hint}</p>
      <textarea
        id="report-words"
        rows="3"
        maxlength=${mostLetters}
        aria-describedby="report-hint"
        .value=${one.words}
        @input=${(event: Event) =>
          this.#change(one, { words: (event.target as HTMLTextAreaElement).value, key: undefined })}
      ></textarea>
      <p class="error" role="alert">${one.failed ? texts.failed[one.failed] : nothing}</p>
      <div class="buttons">
        <button class="button primary" ?disabled=${isSending}>${texts.submit}</button>
        <button class="button" type="button" @click=${() => this.#close(one)}>
          ${texts.cancel}
        </button>
      </div>
    </form>`;
  }

  #renderReasons(one: Report, texts: DetailMessages['report']) {
    const reasons = Object.keys(texts.reason) as Body['reason'][];
    return html`<fieldset
        aria-describedby="report-missing"
        aria-invalid=${one.isUnchosen ? 'true' : 'false'}
        role="radiogroup"
      >
        <legend class="label">${texts.title}</legend>
        ${reasons.map(
          (reason) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="reason"
                .value=${reason}
                .checked=${one.reason === reason}
                @change=${() => this.#change(one, { reason, isUnchosen: false, key: undefined })}
              />
              ${texts.reason[reason]}</label
            >`,
        )}
      </fieldset>
      <p class="error" id="report-missing" role="alert">
        ${one.isUnchosen ? texts.unchosen : nothing}
      </p>`;
  }

  #reportOf(jobId: string): Report {
    const found = this.#reports.get(jobId);
    if (found) return found;
    const made: Report = {
      phase: 'closed',
      reason: undefined,
      words: '',
      isUnchosen: false,
      failed: undefined,
      key: undefined,
    };
    this.#reports.set(jobId, made);
    return made;
  }

  #change(one: Report, news: Partial<Report>) {
    Object.assign(one, news);
    this.#host.requestUpdate();
  }

  #open(one: Report) {
    this.#change(one, { phase: 'open' });
    this.#focus('input[name=reason]');
  }

  /** What was written stays for the next time. */
  #close(one: Report) {
    if (one.phase === 'sending') return;
    this.#change(one, { phase: 'closed', isUnchosen: false, failed: undefined });
    this.#focus('.report-button');
  }

  #handleKey(event: KeyboardEvent, one: Report) {
    // Keys that are meant for the form must not reach shortcuts of the page.
    event.stopPropagation();
    if (event.key === 'Escape') this.#close(one);
  }

  #handleSubmit(event: Event, one: Report, reporting: Reporting) {
    event.preventDefault();
    if (one.phase !== 'open') return;
    if (one.reason) return void this.#send(one, one.reason, reporting);
    this.#change(one, { isUnchosen: true });
    this.#focus('input[name=reason]');
  }

  async #send(one: Report, reason: Body['reason'], { jobId, service }: Reporting) {
    if (!service) return this.#change(one, { failed: 'refused' });
    const idempotencyKey = (one.key ??= newIdempotencyKey());
    const detail = one.words.trim();
    const asked = {
      params: { id: jobId },
      body: { reason, ...(detail && { detail }) },
      idempotencyKey,
    };
    this.#change(one, { phase: 'sending', failed: undefined });
    try {
      await call(report.create, asked, service);
      this.#change(one, { phase: 'sent', words: '', reason: undefined, key: undefined });
      this.#focus('.told');
    } catch (error) {
      this.#fail(one, error as Error);
    }
  }

  #fail(one: Report, error: Error) {
    const fault = faultOf(error);
    const { status = 500 } = error as Partial<ApiError>;
    const isKnown = status < 500 && fault.code !== 'request_in_progress';
    const failed = fault.kind === 'limited' ? 'limited' : isKnown ? 'refused' : 'unsure';
    this.#change(one, { phase: 'open', failed, ...(isKnown && { key: undefined }) });
    tellIntegrator('union-job-list', fault);
    this.#host.dispatchEvent(new UnionErrorEvent({ code: fault.code, requestId: fault.requestId }));
  }

  #focus(selector: string) {
    const { updateComplete, renderRoot } = this.#host;
    void updateComplete.then(() => renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
