import { html, nothing, type LitElement } from 'lit';
import type { UnionApplyButton } from '../apply-button/apply-button.ts';
import type { Configuration } from '../configuration.ts';
import { make } from '../copies.ts';
import { elements } from '../page/elements.ts';
import { pageConfiguration } from '../page-configuration.ts';
import type { DetailMessages } from './opened-job-language.ts';

const tag = 'union-apply-button';

interface Applying {
  readonly jobId: string;
  /** Attributes of the button besides its job; undefined where there is none. */
  readonly told: Readonly<Record<string, string>> | undefined;
  readonly configuration: Configuration;
  readonly messages: DetailMessages;
}

/** The apply button of the opened job, whose code comes when a job is opened. */
export class JobApply {
  readonly #host: LitElement;
  #button: UnionApplyButton | undefined;
  #coming: Promise<void> | undefined;
  #isMissing = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render({ jobId, told, configuration, messages }: Applying) {
    if (!told) return nothing;
    this.#coming ??= this.#bring();
    // Another one for each job: it remembers that one has applied.
    if (this.#button?.getAttribute('job') !== jobId) {
      const attributes = { job: jobId, exportparts: 'button:apply-button' };
      this.#button = make(tag, attributes) as UnionApplyButton;
    }
    const button = this.#button;
    if (!button) return nothing;
    const lang = this.#host.lang;
    const all: Record<string, string> = { ...told, lang };
    Object.keys(all).forEach((name) => {
      if (button.getAttribute(name) !== all[name]) button.setAttribute(name, all[name] ?? '');
    });
    if (button.configuration !== configuration) button.configuration = configuration;
    return html`${button}${this.#isMissing ? this.#renderMissing(messages) : nothing}`;
  }

  #renderMissing(messages: DetailMessages) {
    return html`<div class="notice bad" role="status" part="notice">
      <p class="grow">${messages.applyMissing}</p>
      <button class="button" @click=${() => (this.#coming = this.#bring())}>
        ${messages.again}
      </button>
    </div>`;
  }

  async #bring() {
    try {
      if (!customElements.get(tag)) (await elements[tag]?.())?.start(pageConfiguration());
      this.#isMissing = false;
    } catch {
      this.#isMissing = true;
    }
    this.#host.requestUpdate();
  }
}
