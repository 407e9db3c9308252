import { html, type LitElement } from 'lit';
import type { RegistrationReceipt } from '@union-jobs/sdk';
import { KeptCode } from '../form/kept-code.ts';
import { printReceipt } from '../form/print-receipt.ts';
import { labelOf } from '../format.ts';
import type { Language } from '../language.ts';
import { registrationCodes } from '../manage/manage-code.ts';
import { groupedCode, ticketRows, TicketView } from '../registration/ticket-view.ts';
import type { AllRegisterMessages } from './register-language.ts';

interface ReceiptOptions {
  /** Address of the page that holds `<union-registration>`. */
  readonly managePage: () => string;
  readonly onDone: () => void;
  readonly onClear: () => void;
}

/** The ticket after registering, with the manage code that is shown this once. */
export class TicketReceipt {
  readonly #host: LitElement;
  readonly #options: ReceiptOptions;
  readonly #ticket: TicketView;
  readonly #code: KeptCode;

  constructor(host: LitElement, options: ReceiptOptions) {
    this.#host = host;
    this.#options = options;
    this.#ticket = new TicketView(host);
    this.#code = new KeptCode(host);
  }

  render(receipt: RegistrationReceipt, messages: AllRegisterMessages, language: Language) {
    const { kept: texts } = messages;
    const kept = registrationCodes.keptText(this.#options.managePage(), receipt);
    return html`${this.#ticket.render(receipt, messages, { showsQr: !this.#code.showsQr })}
      ${this.#code.render(kept, messages)}
      <div class="buttons">
        <button class="button primary" type="button" @click=${this.#options.onDone}>
          ${texts.done}
        </button>
        <button
          class="button"
          type="button"
          @click=${() => this.#print(receipt, messages, language)}
        >
          ${texts.print}
        </button>
        <button class="quiet" type="button" @click=${() => this.#clear()}>${texts.clear}</button>
      </div>`;
  }

  #print(receipt: RegistrationReceipt, messages: AllRegisterMessages, language: Language) {
    const { ticket: texts, receipt: receiptTexts, kept: keptTexts } = messages;
    const kept = registrationCodes.keptText(this.#options.managePage(), receipt);
    const printed = {
      language,
      title: receiptTexts.sheet,
      rows: [
        ...ticketRows(receipt, messages),
        [kept.startsWith('http') ? keptTexts.link : keptTexts.code, kept] as const,
      ],
      hint: labelOf(texts.hint, receipt.state, ''),
      code: groupedCode(receipt.code),
      qr: this.#ticket.image,
    };
    printReceipt(printed, this.#host.renderRoot);
  }

  #clear() {
    this.#ticket.clear();
    this.#code.clear();
    this.#options.onClear();
  }
}
