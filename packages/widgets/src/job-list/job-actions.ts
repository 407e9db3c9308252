import { html, nothing, type LitElement } from 'lit';
import type { Job, Organization } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { isInWeChat } from '../in-we-chat.ts';
import type { Language } from '../language.ts';
import { JobApply } from './job-apply.ts';
import { JobShare } from './job-share.ts';
import type { DetailMessages } from './opened-job-language.ts';

interface Acting {
  readonly jobId: string;
  /** The whole job, once it is here. */
  readonly job: Job | undefined;
  /** What it is called. */
  readonly label: string;
  /** Attributes of the apply button; undefined: there is none. */
  readonly apply: Readonly<Record<string, string>> | undefined;
  /** The address that opens the job, for others. */
  readonly link: string;
  readonly organization: Organization | undefined;
  readonly configuration: Configuration;
  readonly language: Language;
  readonly messages: DetailMessages;
}

/** What a person can do with the opened job: apply, share, print. */
export class JobActions {
  readonly #host: LitElement;
  readonly #apply: JobApply;
  readonly #share: JobShare;
  #isPosterMissing = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#apply = new JobApply(host);
    this.#share = new JobShare(host);
  }

  render(acting: Acting) {
    const { messages, label: title } = acting;
    const sharing = { ...acting, title };
    return html`<div class="actions">
        ${this.#apply.render({ ...acting, told: acting.apply })}
        ${this.#share.renderButton(sharing)} ${isInWeChat() ? nothing : this.#renderPrint(acting)}
      </div>
      ${this.#share.renderPanel(sharing)}
      <p class="error" role="alert">
        ${this.#isPosterMissing ? messages.poster.missing : nothing}
      </p>`;
  }

  #renderPrint(acting: Acting) {
    const { job, messages } = acting;
    return html`<button
      class="button"
      part="action"
      ?disabled=${!job}
      @click=${() => job && void this.#print({ ...acting, job })}
    >
      ${messages.poster.print}
    </button>`;
  }

  async #print(acting: Acting & { job: Job }) {
    const host = this.#host;
    // The colour for light ground: paper is white.
    const accent = getComputedStyle(host).getPropertyValue('--union-color-accent') || '#b3261e';
    try {
      const { printPoster } = await import('./job-poster.ts');
      printPoster({ ...acting, accent }, host.renderRoot);
      this.#isPosterMissing = false;
    } catch {
      this.#isPosterMissing = true;
    }
    host.requestUpdate();
  }
}
