import { html, nothing, type LitElement } from 'lit';
import { copyText } from '../copy-text.ts';
import { isInWeChat } from '../in-we-chat.ts';
import type { CommonManageMessages } from '../messages/manage.zh-Hans.ts';

/** All that the service holds: as text everywhere, as a file where the browser can save one. */
export class ExportView {
  readonly #host: LitElement;
  #text: string | undefined;
  #name = '';
  #copied: boolean | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Shows it; `name` is for the file. */
  show(all: object, name: string): void {
    this.#text = JSON.stringify(all, undefined, 2);
    this.#name = name;
  }

  /** Forgets it. */
  clear(): void {
    this.#text = this.#copied = undefined;
  }

  render(messages: CommonManageMessages) {
    const text = this.#text;
    if (text === undefined) return nothing;
    const copied = this.#copied ? messages.copied : messages.copyByHand;
    return html`<section class="export">
      <label class="strong" for="export">${messages.exported}</label>
      <textarea id="export" readonly autocomplete="off" rows="8" .value=${text}></textarea>
      <div class="buttons">
        <button class="button" @click=${() => void this.#copy()}>${messages.copy}</button>
        ${
          isInWeChat()
            ? nothing
            : html`<a
                class="button"
                download="union-jobs-${this.#name}.json"
                href="data:application/json;charset=utf-8,${encodeURIComponent(text)}"
                >${messages.download}</a
              >`
        }
      </div>
      <p class="muted" role="status">${this.#copied === undefined ? nothing : copied}</p>
    </section>`;
  }

  async #copy() {
    const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#export');
    this.#copied = field ? await copyText(field) : undefined;
    this.#host.requestUpdate();
  }
}
