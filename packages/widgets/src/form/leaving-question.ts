import { html, nothing, type LitElement } from 'lit';
import type { CommonFormMessages } from '../messages/form.zh-Hans.ts';

interface LeavingOptions {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks a person who closes the form whether what was typed may go from sight. */
export class LeavingQuestion {
  readonly #host: LitElement;
  readonly #options: LeavingOptions;
  #asks = false;

  constructor(host: LitElement, options: LeavingOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Shows the question, with the focus on staying. */
  ask(): void {
    this.#show(true);
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.stay')?.focus(),
    );
  }

  /** Takes the question away. */
  hide(): void {
    this.#show(false);
  }

  render(messages: CommonFormMessages) {
    const { onLeave } = this.#options;
    return html`<div class="notice leaving" role="alert" ?hidden=${!this.#asks}>
      <p class="grow">${this.#asks ? messages.leaveQuestion : nothing}</p>
      <button class="button stay" type="button" @click=${this.#handleStay}>${messages.stay}</button>
      <button class="button" type="button" @click=${onLeave}>${messages.leave}</button>
    </div>`;
  }

  #show(asks: boolean) {
    this.#asks = asks;
    this.#host.requestUpdate();
  }

  readonly #handleStay = () => {
    this.hide();
    this.#options.onStay();
  };
}
