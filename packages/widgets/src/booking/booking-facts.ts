import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '@union-jobs/sdk';
import { labelOf } from '../format.ts';
import type { AllBookingMessages } from './booking-language.ts';

type Row = readonly [name: string, value: string | TemplateResult];

/** What a booking is, in names and values: how it is called, whom one meets, how and where. */
export function renderFacts(booking: Booking, messages: AllBookingMessages, more: readonly Row[]) {
  return html`<dl part="facts">
    ${[...factsOf(booking, messages), ...more].map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function factsOf(booking: Booking, messages: AllBookingMessages): Row[] {
  const { number, service, counselor, mode, place, lecture } = booking;
  const rows: Row[] = [[messages.number, renderNumber(number, messages)]];
  if (service) rows.push([messages.service, service.name]);
  if (lecture) rows.push([messages.lecture, lecture.title]);
  if (counselor) rows.push([messages.counselor, counselor.name]);
  if (mode) rows.push([messages.mode, renderMode(mode, messages)]);
  const at = lecture ? lecture.venue : place && [place.name, place.address].filter(Boolean);
  if (at) rows.push([messages.place, typeof at === 'string' ? at : at.join(messages.time.comma)]);
  if (place?.transport) rows.push([messages.transport, place.transport]);
  return rows;
}

function renderNumber(number: string, { numberHint }: AllBookingMessages) {
  return html`<span class="number" aria-hidden="true">${number.replace(/(.{4})(?=.)/g, '$1 ')}</span
    ><span class="unseen">${[...number].join(' ')}</span> <span class="muted">${numberHint}</span>`;
}

function renderMode(mode: string, messages: AllBookingMessages) {
  const hint = labelOf(messages.modeHint, mode, '');
  return html`${labelOf(messages.modes, mode, messages.other)}
  ${hint ? html`<span class="muted">${hint}</span>` : nothing}`;
}
