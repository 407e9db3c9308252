import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { RegistrationTicket } from '@union-jobs/sdk';
import { labelOf } from '../format.ts';
import type { SharedMessages } from '../messages/shared.zh-Hans.ts';
import type { TicketMessages } from '../messages/ticket.zh-Hans.ts';
import { QrCode } from '../qr-code.ts';
import { fairTimeText, momentText } from './fair-time.ts';

/** What a ticket is made of; a receipt has no check-in yet. */
export type Ticket = Omit<RegistrationTicket, 'attendedAt'> & {
  readonly attendedAt?: string | null;
};

type Texts = Pick<SharedMessages, 'day'> & TicketMessages;

/** `K7QM 4XZP`: groups are read aloud and typed more easily. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Name and value of what a ticket says of the fair. */
export function ticketRows({ fair, attendedAt, registeredAt }: Ticket, messages: Texts) {
  const { ticket: texts } = messages;
  const { venue } = fair;
  const place = venue
    ? [venue.name, venue.address].filter(Boolean).join(texts.comma)
    : texts.online;
  const rows: (readonly [name: string, value: string])[] = [
    [texts.fair, fair.name],
    [texts.time, fairTimeText(fair, messages)],
    [texts.place, place],
  ];
  if (venue?.transport) rows.push([texts.transport, venue.transport]);
  rows.push([texts.registeredAt, momentText(registeredAt, messages)]);
  if (attendedAt) rows.push([texts.attendedAt, momentText(attendedAt, messages)]);
  return rows;
}

/** The ticket of a registration: its state, the code for the door and what the fair is. */
export class TicketView {
  readonly #qr: QrCode;

  constructor(host: LitElement) {
    this.#qr = new QrCode(host);
  }

  /** The QR code as the address of an image, once it is here. */
  get image(): string | undefined {
    return this.#qr.image;
  }

  render(
    ticket: Ticket,
    messages: Texts,
    { showsQr = true }: { showsQr?: boolean } = {},
  ): TemplateResult {
    const { ticket: texts } = messages;
    const { state, code, position } = ticket;
    const isValid = state === 'registered' || state === 'waiting';
    if (isValid) void this.#qr.show(code);
    const color = state === 'registered' || state === 'attended' ? 'good' : 'warn';
    return html`<section class="ticket" part="ticket">
      ${renderNews(ticket, messages)}
      <p class="state">
        <span class="tag ${state === 'withdrawn' ? '' : color}"
          >${position === null ? labelOf(texts.state, state, texts.stateOther) : texts.position(position)}</span
        >
      </p>
      ${
        isValid
          ? html`<p class="hint">${texts.code}</p>
              <p class="pass" part="ticket-code">
                <span aria-hidden="true">${groupedCode(code)}</span>
                <span class="unseen">${[...code].join(' ')}</span>
              </p>
              ${showsQr ? this.#qr.render(texts.qrAlt, texts.qrHint) : nothing}`
          : nothing
      }
      <p class="advice">${labelOf(texts.hint, state, '')}</p>
      <dl>
        ${ticketRows(ticket, messages).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </section>`;
  }

  /** Forgets the code. */
  clear(): void {
    this.#qr.clear();
  }
}

/** What has become of the fair since. */
function renderNews({ fair: { status, statusNote } }: Ticket, { ticket: texts }: Texts) {
  if (status !== 'cancelled' && status !== 'changed') return nothing;
  return html`<p class="notice bad">
    ${status === 'changed' ? texts.changed : texts.cancelled}${statusNote ? `${texts.colon}${statusNote}` : ''}
  </p>`;
}
