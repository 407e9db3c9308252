import { html, nothing, type LitElement } from 'lit';
import { copyText } from '../copy-text.ts';
import type { FormMessages } from '../messages/form.zh-Hans.ts';
import { QrCode } from '../qr-code.ts';

/** The manage code or link that is shown this once, to be copied or taken along as a QR code. */
export class KeptCode {
  readonly #host: LitElement;
  readonly #qr: QrCode;
  #copied: boolean | undefined;
  #showsQr = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#qr = new QrCode(host);
  }

  /** The QR code as the address of an image, once it is here. */
  get image(): string | undefined {
    return this.#qr.image;
  }

  /**
   * Whether the person asked for the QR code. One is shown at a time, because a long press in WeChat
   * must know which is meant.
   */
  get showsQr(): boolean {
    return this.#showsQr;
  }

  /** With the QR code, or a button that shows it where there are words for one. */
  render(kept: string, { kept: texts }: Pick<FormMessages, 'kept'>) {
    const shows = this.#showsQr || !texts.showQr;
    if (shows) void this.#qr.show(kept);
    return html`<section class="block">
      <label class="label" for="manage-code"
        >${kept.startsWith('http') ? texts.link : texts.code}</label
      >
      <p class="hint" id="hint-manage-code">${texts.codeHint}</p>
      <div class="copy">
        <input
          part="manage-code"
          id="manage-code"
          readonly
          autocomplete="off"
          dir="ltr"
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
      </p>
      ${
        texts.showQr
          ? html`<button
              class="quiet"
              type="button"
              aria-expanded=${shows ? 'true' : 'false'}
              @click=${this.#toggleQr}
            >
              ${shows ? texts.hideQr : texts.showQr}
            </button>`
          : nothing
      }
      ${shows ? this.#qr.render(texts.qrAlt, texts.qrHint) : nothing}
    </section>`;
  }

  /** Forgets the code. */
  clear(): void {
    this.#qr.clear();
    this.#copied = undefined;
    this.#showsQr = false;
  }

  readonly #toggleQr = () => {
    this.#showsQr = !this.#showsQr;
    this.#host.requestUpdate();
  };

  async #copy() {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#manage-code');
    this.#copied = field ? await copyText(field) : undefined;
    this.#host.requestUpdate();
  }
}
