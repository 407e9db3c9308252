import {
  call,
  registration,
  type CallOptions,
  type ClientOptions,
  type RegistrationExport,
  type RegistrationTicket,
} from '@union-jobs/sdk';
import type { Language } from '../language.ts';
import type { Managed, ManagedChange } from '../manage/manage-actions.ts';
import { registrationCodes } from '../manage/manage-code.ts';
import { ManagePage, managePageProperties } from '../manage/manage-page.ts';
import { RegistrationChangeEvent } from './registration-events.ts';
import { allRegistrationMessages, type AllRegistrationMessages } from './registration-language.ts';
import { TicketView } from './ticket-view.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { manageStyles } from '../manage/manage.styles.ts';
import { ticketStyles } from './ticket.styles.ts';

/**
 * The ticket of one registration for the person who sent it: state or place in the waitlist, read
 * anew when the page is looked at again, with ways to withdraw, erase and export it. The manage code
 * comes from the fragment of the page's address (`#union-registration=reg_…~…`), and is taken out of
 * there at once, or is typed in; nothing is stored.
 *
 * @tag union-registration
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @fires {RegistrationChangeEvent} union-registration-change - It was withdrawn or erased.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart code - The field for the manage code.
 * @csspart ticket - The ticket; `ticket-code` and `qr` inside.
 * @csspart notice - What is told of a slow or failed read.
 * @cssprop [--union-color-accent=#b3261e] - Buttons.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of frame, fields and buttons.
 */
export class UnionRegistration extends ManagePage<
  RegistrationTicket,
  RegistrationExport,
  AllRegistrationMessages
> {
  static override styles = [tokenStyles, baseStyles, ...manageStyles, ticketStyles];

  static override properties = managePageProperties;

  protected readonly codes = registrationCodes;

  protected readonly calls = {
    get: (asked: Managed & Required<CallOptions>, options: ClientOptions) =>
      call(registration.get, asked, options),
    withdraw: (asked: ManagedChange, options: ClientOptions) =>
      call(registration.withdraw, asked, options),
    erase: (asked: Managed, options: ClientOptions) => call(registration.erase, asked, options),
    export: (asked: Managed, options: ClientOptions) => call(registration.export, asked, options),
  };

  readonly #ticket = new TicketView(this);

  protected override textsIn(language: Language) {
    return allRegistrationMessages(language, this);
  }

  protected override titleOf({ fair }: RegistrationTicket) {
    return fair.name;
  }

  protected override renderStatus(ticket: RegistrationTicket, messages: AllRegistrationMessages) {
    return this.#ticket.render(ticket, messages);
  }

  protected override canWithdraw({ state }: RegistrationTicket) {
    return state === 'registered' || state === 'waiting';
  }

  protected override nameOf({ code }: RegistrationExport) {
    return code;
  }

  protected override tellChange(name: string) {
    const change = name === 'erase' ? 'erased' : 'withdrawn';
    this.dispatchEvent(new RegistrationChangeEvent({ change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-registration': UnionRegistration;
  }
}
