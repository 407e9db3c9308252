import { html, nothing, type LitElement } from 'lit';
import { addressOf, qrRoute, type ClientOptions } from '@union-jobs/sdk';
import { copyText } from '../copy-text.ts';
import { isInWeChat } from '../in-we-chat.ts';
import { QrCode } from '../qr-code.ts';
import type { DetailMessages } from './opened-job-language.ts';

/** Longest address that the service draws, in characters. */
const longestLink = 1000;

interface Sharing {
  /** The address that is shared. */
  readonly link: string;
  readonly title: string;
  readonly service: ClientOptions | undefined;
  readonly messages: DetailMessages;
}

/** Shares a job by what the system offers, or else by link, QR code, and WeChat's own menu. */
export class JobShare {
  readonly #host: LitElement;
  /** The link for which the panel is open. */
  #opened: string | undefined;
  #copied: boolean | undefined;
  /** Draws the code where the picture of the service does not come. */
  readonly #drawn: QrCode;

  constructor(host: LitElement) {
    this.#host = host;
    this.#drawn = new QrCode(host);
  }

  /** The button. */
  renderButton(sharing: Sharing) {
    const isOpen = this.#opened === sharing.link;
    return html`<button
      class="button"
      part="action"
      aria-expanded=${canShare() ? nothing : isOpen ? 'true' : 'false'}
      @click=${() => void this.#share(sharing, isOpen)}
    >
      ${sharing.messages.share.share}
    </button>`;
  }

  /** What the button opens. */
  renderPanel({ link, service, messages, title }: Sharing) {
    if (this.#opened !== link) return nothing;
    const { share: texts } = messages;
    return html`<section class="panel" part="panel" aria-label=${texts.title}>
      ${isInWeChat() ? html`<p class="notice">${texts.weChat}</p>` : nothing}
      <label class="label" for="share-link">${texts.link}</label>
      <div class="copy">
        <input
          id="share-link"
          readonly
          .value=${link}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
        <button class="button" @click=${() => void this.#copy()}>${texts.copy}</button>
      </div>
      <p class="hint" role="status">
        ${this.#copied === undefined ? nothing : this.#copied ? texts.copied : texts.copyByHand}
      </p>
      <figure class="code">
        <img
          part="qr"
          alt=${texts.qrAlt(title)}
          width="220"
          height="220"
          src=${this.#drawn.image ?? qrAddress(link, service) ?? nothing}
          @error=${() => void this.#drawn.show(link)}
        />
        <figcaption class="hint">${texts.qrHint}</figcaption>
      </figure>
    </section>`;
  }

  async #share({ link, title, service }: Sharing, isOpen: boolean) {
    if (canShare()) {
      try {
        return await navigator.share({ title, url: link });
      } catch (error) {
        // The person thought better of it, or is about to choose.
        if (/Abort|InvalidState/.test((error as Error).name)) return;
      }
    }
    this.#opened = isOpen ? undefined : link;
    this.#copied = undefined;
    this.#drawn.clear();
    if (!qrAddress(link, service)) void this.#drawn.show(link);
    this.#host.requestUpdate();
  }

  async #copy() {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#share-link');
    this.#copied = field ? await copyText(field) : undefined;
    this.#host.requestUpdate();
  }
}

/** Where the service has a QR code of an address as a picture; undefined for one that is too long. */
export function qrAddress(link: string, service: ClientOptions | undefined): string | undefined {
  if (!service || link.length > longestLink) return undefined;
  return addressOf(qrRoute, { query: { to: link, size: 440 } }, service);
}

function canShare(): boolean {
  // Not in all browsers, whatever its type says.
  return typeof navigator.share === 'function' && !isInWeChat();
}
