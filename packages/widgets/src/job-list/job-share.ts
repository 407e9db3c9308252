import { html, nothing, type LitElement } from 'lit';
import { copyText } from '../copy-text.ts';
import { isInWeChat } from '../in-we-chat.ts';
import { QrCode } from '../qr-code.ts';
import type { DetailMessages } from './opened-job-language.ts';

interface Sharing {
  /** The address that is shared. */
  readonly link: string;
  readonly title: string;
  readonly messages: DetailMessages;
}

/** Shares a job by what the system offers, or else by link, QR code, and WeChat's own menu. */
export class JobShare {
  readonly #host: LitElement;
  /** The link for which the panel is open. */
  #opened: string | undefined;
  #copied: boolean | undefined;
  /** Drawn here and not by the service: what else stands in the page's address is not its business. */
  readonly #qr: QrCode;

  constructor(host: LitElement) {
    this.#host = host;
    this.#qr = new QrCode(host);
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
  renderPanel({ link, messages, title }: Sharing) {
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
      ${this.#qr.render(texts.qrAlt(title), texts.qrHint)}
    </section>`;
  }

  async #share({ link, title }: Sharing, isOpen: boolean) {
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
    void this.#qr.show(link);
    this.#host.requestUpdate();
  }

  async #copy() {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#share-link');
    this.#copied = field ? await copyText(field) : undefined;
    this.#host.requestUpdate();
  }
}

function canShare(): boolean {
  // Not in all browsers, whatever its type says.
  return typeof navigator.share === 'function' && !isInWeChat();
}
