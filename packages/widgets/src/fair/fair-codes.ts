import { html, nothing, type LitElement } from 'lit';
import { addressOf, qrRoute } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { isInWeChat } from '../in-we-chat.ts';
import { QrCode } from '../qr-code.ts';

interface Code {
  /** Tells codes of a page apart. */
  readonly name: string;
  /** What the code says. */
  readonly text: string;
  /** A picture of it from the service, which a long press in WeChat reads. */
  readonly picture?: string | undefined;
}

/** The QR codes of a fair, of which one is on screen at a time: a long press must know which. */
export class FairCodes {
  readonly #host: LitElement;
  readonly #qr: QrCode;
  #shown: string | undefined;
  /** A picture of the service that did not come. */
  #missing: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#qr = new QrCode(host);
  }

  /** A button that shows a code and hides it. */
  renderButton(code: Code, label: string) {
    return html`<button
      class="button"
      part="action"
      aria-expanded=${this.#shown === code.name ? 'true' : 'false'}
      @click=${() => this.#toggle(code)}
    >
      ${label}
    </button>`;
  }

  /** The code, where it is the one that is shown. */
  render({ name, text, picture }: Code, { alt, hint }: { alt: string; hint: string }) {
    if (this.#shown !== name) return nothing;
    if (picture && picture !== this.#missing) {
      const draw = () => {
        this.#missing = picture;
        void this.#qr.show(text);
        this.#host.requestUpdate();
      };
      return html`<figure class="code">
        <img part="qr" alt=${alt} width="220" height="220" src=${picture} @error=${draw} />
        <figcaption class="hint">${hint}</figcaption>
      </figure>`;
    }
    void this.#qr.show(text);
    return this.#qr.render(alt, hint);
  }

  #toggle({ name }: Code) {
    this.#shown = this.#shown === name ? undefined : name;
    this.#host.requestUpdate();
  }
}

/**
 * The service's picture of a code, in WeChat, where a long press reads pictures with an address best.
 * Only for an address that the partner made public: the page that a person is on is told to nobody.
 */
export function pictureOf(link: string, { baseUrl, key }: Configuration): string | undefined {
  if (!isInWeChat() || !baseUrl || link.length > 1000) return undefined;
  const query = { to: link, size: 440 };
  return addressOf(qrRoute, { query }, { baseUrl, key });
}
