import { html, type LitElement } from 'lit';
import type { ApplicationReceipt } from '@union-jobs/sdk';
import { KeptCode } from '../form/kept-code.ts';
import { printReceipt } from '../form/print-receipt.ts';
import { timeText } from '../china-time.ts';
import { dayText } from '../format.ts';
import type { Language } from '../language.ts';
import { applicationCodes } from '../manage/manage-code.ts';
import type { AllApplyMessages } from './apply-language.ts';

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
  readonly #code: KeptCode;

  constructor(host: LitElement, options: ReceiptViewOptions) {
    this.#host = host;
    this.#options = options;
    this.#code = new KeptCode(host);
  }

  render(receipt: ApplicationReceipt, messages: AllApplyMessages, language: Language) {
    const { receipt: texts, kept: keptTexts } = messages;
    const kept = applicationCodes.keptText(this.#options.managePage(), receipt);
    const rows = rowsOf(receipt, messages);
    const print = () => {
      const { codeHint: hint } = keptTexts;
      const printed = {
        language,
        title: texts.sheet,
        rows,
        hint,
        code: kept,
        qr: this.#code.image,
      };
      printReceipt(printed, this.#host.renderRoot);
    };
    return html`<p class="told"><span class="mark" aria-hidden="true">✓</span>${texts.told}</p>
      <dl part="receipt">
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${this.#code.render(kept, messages)}
      <div class="buttons">
        <button class="button primary" type="button" @click=${this.#options.onDone}>
          ${keptTexts.done}
        </button>
        <button class="button" type="button" @click=${print}>${keptTexts.print}</button>
        <button class="quiet" type="button" @click=${() => this.#clear()}>
          ${keptTexts.clear}
        </button>
      </div>`;
  }

  #clear() {
    this.#code.clear();
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
