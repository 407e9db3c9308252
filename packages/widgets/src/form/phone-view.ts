import { html, nothing, type LitElement } from 'lit';
import type { FormMessages } from '../messages/form.zh-Hans.ts';
import { QrCode } from '../qr-code.ts';

/** The way from a desktop to a phone, where résumés and photos often are: a QR code of this form. */
export class PhoneView {
  readonly #host: LitElement;
  readonly #qr: QrCode;
  #isShown = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#qr = new QrCode(host);
  }

  render(formAddress: string, messages: FormMessages) {
    const shown = this.#isShown;
    const toggle = () => {
      this.#isShown = !shown;
      void this.#qr.show(formAddress);
      this.#host.requestUpdate();
    };
    return html`<div class="phone">
      <button
        class="quiet"
        type="button"
        aria-expanded=${shown ? 'true' : 'false'}
        @click=${toggle}
      >
        ${shown ? messages.byPhoneHide : messages.byPhone}
      </button>
      ${shown ? this.#qr.render(messages.byPhoneAlt, messages.byPhoneHint) : nothing}
    </div>`;
  }

  /** Shows no code until it is asked for again. */
  hide(): void {
    this.#isShown = false;
  }
}
