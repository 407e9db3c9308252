import { html, type LitElement } from 'lit';
import type { Language } from '../language.ts';

interface FormWindowOptions {
  /** The person wants to close it; it stays unless told. */
  readonly onRequestClose: () => void;
  readonly onClosed: () => void;
}

interface ShownWindow {
  readonly language: Language;
  readonly isBusy: boolean;
  readonly title: unknown;
  /** What stands below the title; undefined hides the line. */
  readonly subtitle: unknown;
  /** What the button that closes is called. */
  readonly closeLabel: string;
  readonly content: unknown;
}

/** The sheet over the page that a form stands on. */
export class FormWindow {
  readonly #host: LitElement;
  readonly #options: FormWindowOptions;

  constructor(host: LitElement, options: FormWindowOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Opens it and moves the focus to the title. */
  async open(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.hasAttribute('open')) return;
    // Before iOS 15.4 there are no dialogs: there it is a sheet that covers the page.
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute('open', '');
    this.focusTitle();
  }

  close(): void {
    const dialog = this.#dialog;
    if (dialog?.showModal) return dialog.close();
    dialog?.removeAttribute('open');
    this.#options.onClosed();
  }

  focusTitle(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  render({ language, isBusy, title, subtitle, closeLabel, content }: ShownWindow) {
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      aria-modal="true"
      role="dialog"
      @cancel=${this.#handleCancel}
      @close=${this.#options.onClosed}
      @keydown=${this.#handleKey}
    >
      <div class="size">
        <div class="root" lang=${language} aria-busy=${isBusy ? 'true' : 'false'}>
          <header>
            <div class="grow">
              <div
                class="title"
                id="title"
                part="title"
                role="heading"
                aria-level="2"
                tabindex="-1"
              >
                ${title}
              </div>
              <p class="muted" ?hidden=${subtitle === undefined}>${subtitle}</p>
            </div>
            <button
              class="quiet close"
              type="button"
              aria-label=${closeLabel}
              @click=${this.#options.onRequestClose}
            >
              ✕
            </button>
          </header>
          ${content}
        </div>
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  readonly #handleCancel = (event: Event) => {
    event.preventDefault();
    this.#options.onRequestClose();
  };

  /** Keys that are meant for the form must not reach shortcuts of the page. */
  readonly #handleKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && !this.#dialog?.showModal) this.#options.onRequestClose();
  };
}
