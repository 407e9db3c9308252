import { html, nothing, type LitElement } from 'lit';
import type { ApplicationReceipt } from '@union-jobs/sdk';
import { manageCodeText, manageLink } from '../application/manage-code.ts';
import { copyText } from '../copy-text.ts';
import { dayText, timeText } from '../format.ts';
import type { Language } from '../language.ts';
import { QrCode } from '../qr-code.ts';
import type { AllApplyMessages } from './apply-language.ts';
import { printReceipt } from './print-receipt.ts';

interface ReceiptViewOptions {
  /** Address of the page that holds `<union-application>`. */
  readonly managePage: () => string;
  readonly onDone: () => void;
  readonly onClear: () => void;
}

/** The receipt of an application, with the manage code that is shown this once. */
export class ReceiptView {
  readonly #host: LitElement;
  readonly #options: ReceiptViewOptions;
  readonly #qr: QrCode;
  #copied: boolean | undefined;

  constructor(host: LitElement, options: ReceiptViewOptions) {
    this.#host = host;
    this.#options = options;
    this.#qr = new QrCode(host);
  }

  render(receipt: ApplicationReceipt, messages: AllApplyMessages, language: Language) {
    const { receipt: texts } = messages;
    const kept = this.#keptText(receipt);
    const rows = rowsOf(receipt, messages);
    void this.#qr.show(kept);
    const print = () => {
      const { codeHint: hint, sheet: title } = texts;
      const { renderRoot } = this.#host;
      printReceipt({ language, title, rows, hint, code: kept, qr: this.#qr.image }, renderRoot);
    };
    return html`<p class="told"><span class="mark" aria-hidden="true">✓</span>${texts.told}</p>
      <dl part="receipt">
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <section class="block">${this.#renderCode(kept, messages)}</section>
      <div class="buttons">
        <button class="button primary" type="button" @click=${this.#options.onDone}>
          ${texts.done}
        </button>
        <button class="button" type="button" @click=${print}>${texts.print}</button>
        <button class="quiet" type="button" @click=${() => this.#clear()}>${texts.clear}</button>
      </div>`;
  }

  #renderCode(kept: string, { receipt: texts }: AllApplyMessages) {
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
      </p>
      ${this.#qr.render(texts.qrAlt, texts.qrHint)}`;
  }

  /** What a person keeps: the link where there is a page for it, or else the code. */
  #keptText({ id, manageToken: token }: ApplicationReceipt): string {
    const page = this.#options.managePage();
    return (page && manageLink(page, { id, token })) || manageCodeText({ id, token });
  }

  async #copy() {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#manage-code');
    this.#copied = field ? await copyText(field) : undefined;
    this.#host.requestUpdate();
  }

  #clear() {
    this.#qr.clear();
    this.#copied = undefined;
    this.#options.onClear();
  }
}

function rowsOf({ number, job, submittedAt }: ApplicationReceipt, messages: AllApplyMessages) {
  const { receipt: texts } = messages;
  const at = new Date(submittedAt);
  return [
    [texts.number, number],
    [texts.job, job.title],
    [texts.employer, job.employer],
    [texts.time, `${dayText(at, messages, { year: true })} ${timeText(at)}`],
  ] as const;
}
