import { html, nothing, type LitElement } from 'lit';
import { copyText } from '../copy-text.ts';
import type { FormMessages } from '../messages/form.zh-Hans.ts';

/** The manage code or link that is shown this once, with a way to copy it. */
export class KeptCode {
  readonly #host: LitElement;
  #copied: boolean | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(kept: string, { kept: texts }: Pick<FormMessages, 'kept'>) {
    const isLink = kept.startsWith('http');
    return html`<label class="label" for="manage-code">${isLink ? texts.link : texts.code}</label>
      <p class="hint" id="hint-manage-code">${texts.codeHint}</p>
      <div class="copy">
        <input
          part="manage-code"
          id="manage-code"
          readonly
          aria-describedby="hint-manage-code"
          .value=${kept}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
        <button class="button" type="button" @click=${() => void this.#copy()}>
          ${texts.copy}
        </button>
      </div>
      <p class="hint" role="status">
        ${this.#copied === undefined ? nothing : this.#copied ? texts.copied : texts.copyByHand}
      </p>`;
  }

  /** Forgets that it was copied. */
  clear(): void {
    this.#copied = undefined;
  }

  async #copy() {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#manage-code');
    this.#copied = field ? await copyText(field) : undefined;
    this.#host.requestUpdate();
  }
}
