import { html, nothing } from 'lit';
import type { Booking, BookingSession } from '@union-jobs/sdk';
import { labelOf } from '../format.ts';
import type { AllBookingMessages } from './booking-language.ts';
import { slotWords, zoneWords } from '../time-choice/time-texts.ts';

/** What a person can do with one session of several. */
export interface SessionActions {
  readonly isBusy: boolean;
  readonly onMove: (session: BookingSession) => void;
  readonly onCancel: (session: BookingSession) => void;
}

/** The sessions of a booking that are still to come. */
export function sessionsAhead({ sessions }: Booking, now = Date.now()): BookingSession[] {
  return sessions.filter(
    ({ state, startsAt }) => (state === 'booked' || state === 'held') && Date.parse(startsAt) > now,
  );
}

/** The times of a booking, in the time of China, with what can be done with each of several. */
export function renderSessions(
  booking: Booking,
  messages: AllBookingMessages,
  actions: SessionActions,
) {
  const { sessions, lecture } = booking;
  const times = lecture ? [{ ...lecture, number: 1, state: 'booked' }] : sessions;
  if (!times.length) return nothing;
  const canChange = booking.state === 'booked' && sessions.length > 1;
  const ahead = canChange ? sessionsAhead(booking) : [];
  return html`<ol class="sessions" part="sessions" aria-label=${messages.sessions}>
      ${times.map((session) => {
        const isOff = session.state === 'cancelled' && booking.state !== 'cancelled';
        const wasSettled = session.state === 'attended' || session.state === 'no_show';
        return html`<li>
          ${
            times.length > 1
              ? html`<span class="muted">${messages.session(session.number)}</span>`
              : nothing
          }
          <time datetime=${session.startsAt}>${slotWords(session, messages)}</time>
          ${
            isOff || wasSettled
              ? html`<span class="tag"
                  >${labelOf(messages.sessionState, session.state, messages.stateOther)}</span
                >`
              : nothing
          }
          ${ahead.includes(session) ? renderActions(session, messages, actions) : nothing}
        </li>`;
      })}
    </ol>
    <p class="muted">${zoneWords(messages)}</p>`;
}

function renderActions(
  session: BookingSession,
  messages: AllBookingMessages,
  { isBusy, onMove, onCancel }: SessionActions,
) {
  const button = (words: string, onClick: (one: BookingSession) => void) =>
    html`<button
      class="quiet"
      aria-label=${`${words} ${slotWords(session, messages)}`}
      ?disabled=${isBusy}
      @click=${() => onClick(session)}
    >
      ${words}
    </button>`;
  return html`<span class="change"
    >${button(messages.move, onMove)}${button(messages.cancelSession, onCancel)}</span
  >`;
}
