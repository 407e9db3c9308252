import { html, LitElement, nothing } from 'lit';
import type { ClientOptions, Job } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { messagesFor } from '../language.ts';
import { allMessagesFor, type AllMessages } from '../language-on-use.ts';
import { savedJobs, type SavedJob } from './saved-jobs.ts';
import { askSaved, type SavedState } from './saved-states.ts';
import { baseStyles } from '../base.styles.ts';
import { savedViewStyles } from './saved-view.styles.ts';

/**
 * The jobs that a person saved on this device, in place of the list of `<union-job-list>`, which
 * loads it on use.
 *
 * @tag union-saved-jobs
 * @fires open - The person opens a job, which is the detail.
 * @fires close - The person goes back to the list.
 */
export class UnionSavedJobs extends LitElement {
  static override styles = [baseStyles, savedViewStyles];

  static override properties = {
    configuration: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    lang: {},
  };

  /** Service, key and language. */
  configuration: Configuration | undefined;

  /** Level of the heading, 2–5. */
  headingLevel = 3;

  /** Language of the texts. */
  override lang = '';

  #states: Readonly<Record<string, SavedState>> = {};
  #call: AbortController | undefined;
  #stop: (() => void) | undefined;
  #asksToClear = false;

  readonly #settings = new ConfigurationController(this, messagesFor);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = savedJobs.watch(() => this.#ask());
    this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#call?.abort();
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
    if (!messages) return nothing;
    const { saved, detail } = messages;
    const jobs = savedJobs.all;
    return html`<section lang=${language} aria-label=${saved.title} @keydown=${this.#handleKey}>
      <button class="quiet back" @click=${this.#close}>
        <span aria-hidden="true">‹</span> ${detail.back}
      </button>
      <div class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${saved.title}
      </div>
      <div role="status">${this.#renderNotices(jobs, messages)}</div>
      ${
        jobs.length
          ? html`<ul role="list">
                ${jobs.map((job, at) => this.#renderJob(job, at, messages))}
              </ul>
              ${this.#renderFoot(messages)}`
          : html`<p class="none">${saved.none}</p>`
      }
    </section>`;
  }

  #renderNotices(jobs: readonly SavedJob[], { saved, again }: AllMessages) {
    const isUnknown = jobs.some(({ id }) => this.#states[id] === 'unknown');
    return html`${
      savedJobs.isKept ? nothing : html`<p class="notice bad" part="notice">${saved.notKept}</p>`
    }
    ${
      isUnknown
        ? html`<div class="notice bad" part="notice">
            <p class="grow">${saved.unknown}</p>
            <button class="button" @click=${this.#handleAgain}>${again}</button>
          </div>`
        : nothing
    }`;
  }

  #renderJob(saved: SavedJob, at: number, { saved: texts }: AllMessages) {
    const state = this.#states[saved.id];
    return html`<li class=${state === 'closed' ? 'closed' : ''}>
      <div class="grow">
        ${
          typeof state === 'object'
            ? html`<button class="open" part="saved-job" @click=${() => this.#open(state)}>
                <span class="name">${state.title}</span>
                <span class="pay">${state.pay.text}</span>
                <span class="muted">${placeText(state)}</span>
              </button>`
            : html`<span class="name">${saved.title}</span> ${
                  state === 'closed'
                    ? html`<span class="tag warn">${texts.closed}</span>`
                    : state
                      ? nothing
                      : html`<span class="waiting" aria-hidden="true"><i></i></span>`
                }`
        }
      </div>
      <button
        class="quiet"
        aria-label=${texts.removeOne(saved.title)}
        @click=${() => this.#remove(saved.id, at)}
      >
        ${texts.remove}
      </button>
    </li>`;
  }

  #renderFoot({ saved }: AllMessages) {
    const ask = (asks: boolean) => {
      this.#asksToClear = asks;
      this.requestUpdate();
    };
    return html`<div class="foot">
      <p class="grow muted">${saved.note}</p>
      ${
        this.#asksToClear
          ? html`<button class="button" @click=${() => ask(false)}>${saved.keep}</button>
              <button class="quiet" @click=${this.#handleClear}>${saved.reallyClear}</button>`
          : html`<button class="quiet" @click=${() => ask(true)}>${saved.clear}</button>`
      }
    </div>`;
  }

  /** Asks how those jobs are of which nothing is known yet. */
  #ask() {
    this.requestUpdate();
    const { baseUrl } = this.configuration ?? {};
    const jobs = savedJobs.all.filter(({ id }) => !this.#states[id]);
    this.#call?.abort();
    if (!baseUrl || !jobs.length) return;
    this.#call = new AbortController();
    const service: ClientOptions = { ...this.configuration, baseUrl };
    void askSaved(jobs, service, {
      signal: this.#call.signal,
      onState: (id, state) => {
        this.#states = { ...this.#states, [id]: state };
        this.requestUpdate();
      },
    });
  }

  #open(job: Job) {
    this.dispatchEvent(new CustomEvent('open', { detail: job }));
  }

  /** The focus goes to the job that takes the place, or to the title. */
  async #remove(id: string, at: number) {
    savedJobs.remove(id);
    await this.updateComplete;
    const others = this.renderRoot.querySelectorAll<HTMLElement>('li > .quiet');
    (others[at] ?? others[at - 1])?.focus();
    if (!others.length) this.focus();
  }

  #handleClear() {
    this.#asksToClear = false;
    savedJobs.clear();
    this.focus();
  }

  #handleAgain() {
    const known = Object.keys(this.#states).filter((id) => this.#states[id] !== 'unknown');
    this.#states = Object.fromEntries(known.map((id) => [id, this.#states[id] as SavedState]));
    this.#ask();
  }

  #handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.#close();
  }

  #close() {
    this.dispatchEvent(new Event('close'));
  }
}

/** `吉林省东工智能装备有限公司 · 长春市宽城区` */
function placeText({ employer, region }: Job): string {
  return [employer.name, region?.path.join('')].filter(Boolean).join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'union-saved-jobs': UnionSavedJobs;
  }
}
