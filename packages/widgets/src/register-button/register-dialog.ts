import { html } from 'lit';
import {
  call,
  registration,
  type CallOptions,
  type ClientOptions,
  type RegistrationForm,
  type RegistrationReceipt,
} from '@union-jobs/sdk';
import { writtenValues } from '../form/form-check.ts';
import { FormDialog, formDialogProperties, type FormRead } from '../form/form-dialog.ts';
import { formSource } from '../form/form-source.ts';
import { countText } from '../format.ts';
import type { Language } from '../language.ts';
import { fairTimeText, momentText } from '../registration/fair-time.ts';
import { registerAttemptAt, type RegisterBody } from './register-attempt.ts';
import { allRegisterMessages, type AllRegisterMessages } from './register-language.ts';
import { RegistrationDoneEvent, RegistrationSubmitEvent } from './registration-sent-events.ts';
import { TicketReceipt } from './ticket-receipt.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { formDialogStyles } from '../form/form-dialog.styles.ts';
import { ticketStyles } from '../registration/ticket.styles.ts';

/**
 * The form with which one registers for a job fair, and the ticket that follows, over the page. It is
 * loaded on use by `<union-register-button>`.
 *
 * @tag union-register-dialog
 * @slot - The fallback: a link for when the service cannot be used.
 * @fires {RegistrationSubmitEvent} union-registration-submit - A registration is sent.
 * @fires {RegistrationDoneEvent} union-registration-done - The service has it.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @fires close - The dialog was closed.
 */
export class UnionRegisterDialog extends FormDialog<
  RegistrationForm,
  AllRegisterMessages,
  RegisterBody,
  RegistrationReceipt
> {
  static override styles = [tokenStyles, baseStyles, ...formDialogStyles, ticketStyles];

  static override properties = { fair: {}, ...formDialogProperties };

  /** The fair, `fair_…`. */
  fair = '';

  protected readonly tag = 'union-register-button';

  readonly #receipt = new TicketReceipt(this, {
    managePage: () => this.managePage,
    onDone: () => this.close(),
    onClear: () => this.clear(),
  });

  protected get subjectId() {
    return this.fair;
  }

  protected override attemptAt(baseUrl: string) {
    return registerAttemptAt(this.fair, baseUrl);
  }

  protected override textsIn(language: Language) {
    return allRegisterMessages(language, this);
  }

  protected override ask(options: ClientOptions, rest: Required<CallOptions>, language: Language) {
    const asked = { params: { id: this.fair }, query: { language } };
    return call(registration.form, { ...asked, ...rest }, options);
  }

  protected override isAsked({ fair }: RegistrationForm) {
    return fair.id === this.fair;
  }

  protected override titleOf({ fair }: RegistrationForm, messages: AllRegisterMessages) {
    return messages.title(fair.name);
  }

  protected override renderSubtitle({ fair }: RegistrationForm, messages: AllRegisterMessages) {
    return `${fairTimeText(fair, messages)} · ${fair.venue?.name ?? messages.ticket.online}`;
  }

  protected override renderLead(form: RegistrationForm, messages: AllRegisterMessages) {
    const { placesLeft, waiting, deadline } = form.registration;
    const { fair } = form;
    return html`${
        fair.status === 'changed'
          ? html`<p class="notice bad">
              ${messages.ticket.changed}${fair.statusNote ? messages.ticket.colon + fair.statusNote : ''}
            </p>`
          : ''
      }
      <div class="notice ${placesLeft === 0 ? 'bad' : ''}">
        <div class="grow">
          <p>
            ${
              placesLeft === 0
                ? messages.waits(countText(waiting))
                : placesLeft === null
                  ? messages.unlimited
                  : messages.places(countText(placesLeft))
            }
          </p>
          <p>${messages.deadline(momentText(deadline, messages))}</p>
        </div>
      </div>`;
  }

  protected override endingOf(
    { fault, form }: FormRead<RegistrationForm>,
    messages: AllRegisterMessages,
  ) {
    const { closed, full } = messages.endings;
    if (form) {
      const { placesLeft, hasWaitlist } = form.registration;
      const isFull = placesLeft === 0 && !hasWaitlist;
      return isFull ? { ...full, hint: messages.fullHint } : undefined;
    }
    return fault?.code === 'registration_closed' ? { ...closed, hint: fault.message } : undefined;
  }

  protected override doneTitle({ position }: RegistrationReceipt, messages: AllRegisterMessages) {
    const { registered, waiting } = messages.receipt;
    return position === null ? registered : waiting(position);
  }

  protected override renderReceipt(
    receipt: RegistrationReceipt,
    messages: AllRegisterMessages,
    language: Language,
  ) {
    return this.#receipt.render(receipt, messages, language);
  }

  protected override bodyOf({ schema, consent }: RegistrationForm): RegisterBody {
    const { placement, tag, fair } = this;
    const { version, hash } = consent;
    return {
      fairId: fair,
      values: writtenValues(schema, this.attempt.values),
      consent: { version, hash },
      source: formSource({ placement }, { tag, opens: ['union-register', fair] }),
    };
  }

  protected override tell(news: 'submit' | 'done') {
    const about = { fairId: this.fair };
    this.dispatchEvent(
      news === 'submit' ? new RegistrationSubmitEvent(about) : new RegistrationDoneEvent(about),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-register-dialog': UnionRegisterDialog;
  }
}
