import { html, nothing, type LitElement } from 'lit';
import { copyText } from '../copy-text.ts';
import { isInWeChat } from '../in-we-chat.ts';
import type { CalendarMenuMessages } from '../messages/calendar-menu.zh-Hans.ts';

interface MenuLink {
  readonly url: string;
  readonly label: string;
  /** Leads to another site, in a window of its own. */
  readonly isElsewhere?: boolean;
}

interface Menu {
  readonly title: string;
  readonly links: readonly MenuLink[];
  /** What can be copied, into a browser or a calendar. */
  readonly address: string;
  /** What to do with it. */
  readonly hint: string;
  /** What to do in WeChat, which opens no calendar and saves no files. */
  readonly weChat: string;
  readonly messages: CalendarMenuMessages & { readonly newWindow: string };
}

/** Ways into somebody's calendar: links, and an address to be copied. */
export class CalendarMenu {
  readonly #host: LitElement;
  #copied: boolean | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render({ title, links, address, hint, weChat, messages }: Menu) {
    const inWeChat = isInWeChat();
    return html`<section class="menu" part="panel" aria-label=${title}>
      ${
        inWeChat
          ? html`<p class="notice">${weChat}</p>`
          : html`<ul role="list">
              ${links.map(
                ({ url, label, isElsewhere }) =>
                  html`<li>
                    <a
                      class="way"
                      href=${url}
                      target=${isElsewhere ? '_blank' : nothing}
                      rel=${isElsewhere ? 'noopener noreferrer' : nothing}
                      aria-label=${isElsewhere ? `${label} ${messages.newWindow}` : nothing}
                      >${label}${isElsewhere ? ' ↗' : ''}</a
                    >
                  </li>`,
              )}
            </ul>`
      }
      <label class="muted" for="calendar-address">${hint}</label>
      <div class="copy">
        <input
          id="calendar-address"
          readonly
          .value=${address}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
        <button class="button" type="button" @click=${() => void this.#copy()}>
          ${messages.copy}
        </button>
      </div>
      <p class="muted" role="status">
        ${this.#copied === undefined ? nothing : this.#copied ? messages.copied : messages.copyByHand}
      </p>
    </section>`;
  }

  async #copy() {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#calendar-address');
    this.#copied = field ? await copyText(field) : undefined;
    this.#host.requestUpdate();
  }
}
