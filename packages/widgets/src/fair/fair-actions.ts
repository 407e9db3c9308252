import { html, nothing, type LitElement } from 'lit';
import type { Fair, FairEmployer, FairSummary, Organization } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { isInWeChat } from '../in-we-chat.ts';
import type { Language } from '../language.ts';
import { PartOnUse } from '../part-on-use.ts';
import { FairCodes, pictureOf } from './fair-codes.ts';
import type { FairDesk } from './fair-desk.ts';
import type { AllFairMessages } from './fair-language.ts';
import { memberFor } from './fair-place.ts';

/** What a fair's actions are about. */
export interface ActionsSubject {
  readonly fair: Fair | FairSummary;
  /** The address that opens the fair for others, with one more member where told. */
  readonly linkTo: (member?: readonly [name: string, value: string]) => string;
  /** That address says nothing of the page that a person is on. */
  readonly isPublic: boolean;
  readonly organization: Organization | undefined;
  readonly configuration: Configuration;
  readonly language: Language;
  readonly messages: AllFairMessages;
}

/** What can be done with a fair: into a calendar, its code, and sheets to be printed. */
export class FairActions {
  readonly #host: LitElement;
  readonly #codes: FairCodes;
  readonly #desk: PartOnUse<FairDesk>;
  #showsCalendar = false;
  #isPrinting = false;

  constructor(host: LitElement, codes: FairCodes) {
    this.#host = host;
    this.#codes = codes;
    this.#desk = new PartOnUse(host, async () => {
      const { FairDesk } = await import('./fair-desk.ts');
      return new FairDesk(host);
    });
  }

  render(subject: ActionsSubject) {
    const { fair, messages, configuration } = subject;
    const link = subject.linkTo();
    const code = {
      name: 'fair',
      text: link,
      picture: subject.isPublic ? pictureOf(link, configuration) : undefined,
    };
    const desk = this.#desk.here;
    return html`<div class="actions">
        ${
          fair.status === 'cancelled'
            ? nothing
            : html`<button
                class="button"
                part="action"
                aria-expanded=${this.#showsCalendar ? 'true' : 'false'}
                @click=${this.#toggleCalendar}
              >
                ${messages.addToCalendar}
              </button>`
        }
        ${this.#codes.renderButton(code, messages.code)}
        ${
          isInWeChat() || !('sessions' in fair)
            ? nothing
            : html`${this.#renderPrint(messages.printPoster, (used) => used.printPoster(subject))}
              ${
                fair.counters.employers
                  ? this.#renderPrint(messages.printBooths, (used) => used.printBooths(subject))
                  : nothing
              }`
        }
      </div>
      ${
        this.#desk.isMissing || desk?.hasFailed
          ? html`<p class="notice bad" role="status">${messages.fault.unreachable}</p>`
          : nothing
      }
      ${this.#codes.render(code, { alt: messages.codeAlt(fair.name), hint: messages.codeHint })}
      ${this.#showsCalendar ? desk?.renderCalendar(subject) : nothing}`;
  }

  /** The code of an employer's booth. */
  renderBooth(row: FairEmployer, { linkTo, isPublic, configuration, messages }: ActionsSubject) {
    const text = linkTo(memberFor(row));
    const picture = isPublic ? pictureOf(text, configuration) : undefined;
    const code = { name: row.employer.id, text, picture };
    const alt = messages.boothCodeAlt(row.employer.name);
    return html`${this.#codes.renderButton(code, messages.boothCode)}
    ${this.#codes.render(code, { alt, hint: messages.codeHint })}`;
  }

  #renderPrint(label: string, print: (desk: FairDesk) => Promise<void>) {
    return html`<button
      class="button"
      part="action"
      ?disabled=${this.#isPrinting}
      @click=${() => this.#print(print)}
    >
      ${label}
    </button>`;
  }

  readonly #toggleCalendar = () => {
    this.#showsCalendar = !this.#showsCalendar;
    void this.#desk.use(() => this.#host.requestUpdate());
  };

  #print(print: (desk: FairDesk) => Promise<void>) {
    this.#isPrinting = true;
    void this.#desk.use(async (desk) => {
      await print(desk);
      this.#isPrinting = false;
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }
}
