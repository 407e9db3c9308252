import { html, nothing } from 'lit';
import {
  booking,
  call,
  type Booking,
  type BookingExport,
  type BookingSession,
  type CallOptions,
  type ClientOptions,
} from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { renderQuickLeave } from '../discreet/quick-leave.ts';
import { withoutReferrer } from '../discreet/without-referrer.ts';
import { labelOf } from '../format.ts';
import type { Language } from '../language.ts';
import type { Managed, ManagedChange } from '../manage/manage-actions.ts';
import { bookingCodes } from '../manage/manage-code.ts';
import { ManagePage, managePageProperties } from '../manage/manage-page.ts';
import { momentWords, slotWords } from '../time-choice/time-texts.ts';
import { BookingChangeEvent } from './booking-events.ts';
import { renderFacts } from './booking-facts.ts';
import { allBookingMessages, type AllBookingMessages } from './booking-language.ts';
import { renderSessions, sessionsAhead } from './booking-sessions.ts';
import { CalendarView } from './calendar-view.ts';
import type { SessionMove } from './session-move.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { quickLeaveStyles } from '../discreet/quick-leave.styles.ts';
import { manageStyles } from '../manage/manage.styles.ts';
import { bookingStyles } from './booking.styles.ts';

/**
 * A booking of counsel, or a seat at a lecture, for the person who made it: see, accept what was kept
 * for who waited, move, cancel, turn reminders on and off, put into a calendar, export and erase it.
 * The manage code comes from the fragment of the page's address, and is taken out of there at once,
 * or is typed in; nothing is stored, no request tells the page, and one press leaves it.
 *
 * @tag union-booking
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @fires {BookingChangeEvent} union-booking-change - It was changed or erased.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart leave - The button that leaves the page at once.
 * @csspart code - The field for the manage code.
 * @csspart sessions - The times; `facts` below says what it is.
 * @csspart calendar - The link to the calendar file.
 * @csspart notice - What is told of a slow or failed read, and of a change that was made.
 * @cssprop [--union-color-accent=#b3261e] - Buttons.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of frame, fields and buttons.
 */
export class UnionBooking extends ManagePage<Booking, BookingExport, AllBookingMessages> {
  static override styles = [
    tokenStyles,
    baseStyles,
    ...manageStyles,
    quickLeaveStyles,
    bookingStyles,
  ];

  static override properties = {
    ...managePageProperties,
    leaveUrl: { attribute: 'leave-url' },
  };

  /** The page that follows when a person leaves quickly; the site's front page unless told. */
  leaveUrl = '';

  protected readonly codes = bookingCodes;

  protected readonly calls = {
    get: (asked: Managed & Required<CallOptions>, options: ClientOptions) =>
      call(booking.get, asked, options),
    withdraw: (asked: ManagedChange, options: ClientOptions) =>
      call(booking.cancel, { ...asked, body: {} }, options),
    erase: (asked: Managed, options: ClientOptions) => call(booking.erase, asked, options),
    export: (asked: Managed, options: ClientOptions) => call(booking.export, asked, options),
  };

  readonly #calendar = new CalendarView(this);
  #move: SessionMove | undefined;

  protected override configurationFor(configuration: Configuration) {
    return withoutReferrer(configuration);
  }

  protected override textsIn(language: Language) {
    return allBookingMessages(language, this);
  }

  protected override titleOf(_status: Booking, { title }: AllBookingMessages) {
    return title;
  }

  protected override nameOf({ number }: BookingExport) {
    return number;
  }

  protected override forget() {
    super.forget();
    this.#calendar.clear();
    this.#move?.end();
  }

  protected override tellChange(name: string) {
    const change = name === 'erase' ? 'erased' : 'changed';
    this.#calendar.clear();
    this.#move?.end();
    this.dispatchEvent(new BookingChangeEvent({ change }));
  }

  protected override canWithdraw(status: Booking) {
    const { state, lecture } = status;
    if (state === 'waiting' || state === 'offered') return true;
    const isAhead = lecture
      ? Date.parse(lecture.startsAt) > Date.now()
      : sessionsAhead(status).length > 0;
    return state === 'booked' && isAhead;
  }

  protected override renderTop({ leave }: AllBookingMessages) {
    return renderQuickLeave(this, leave);
  }

  protected override renderStatus(status: Booking, messages: AllBookingMessages) {
    const { state, position, heldUntil } = status;
    const color = state === 'booked' ? 'good' : state === 'cancelled' ? '' : 'warn';
    const words =
      position === null
        ? labelOf(messages.state, state, messages.stateOther)
        : messages.position(position);
    return html`<p class="state"><span class="tag ${color}">${words}</span></p>
      ${
        heldUntil === null
          ? nothing
          : html`<p class="advice strong">
              ${messages.heldUntil(momentWords(heldUntil, messages))}
            </p>`
      }
      <p class="advice">${labelOf(messages.hint, state, '')}</p>
      ${state === 'offered' ? this.#renderAccept(messages) : nothing}
      ${renderSessions(status, messages, {
        isBusy: !!this.actions.pending,
        onMove: (session) => this.#askToMove(status, session),
        onCancel: (session) => this.#askToCancel(session),
      })}
      ${renderFacts(status, messages, state === 'booked' ? [this.#reminders(status, messages)] : [])}`;
  }

  protected override renderButtons(status: Booking, messages: AllBookingMessages) {
    if (status.state !== 'booked' || !this.canWithdraw(status)) return nothing;
    const { pending } = this.actions;
    const ahead = sessionsAhead(status);
    const [session] = ahead;
    return html`${
        session && status.sessions.length === 1
          ? html`<button
              class="button"
              ?disabled=${!!pending}
              @click=${() => this.#askToMove(status, session)}
            >
              ${messages.move}
            </button>`
          : nothing
      }<button class="button" ?disabled=${!!pending} @click=${this.#addToCalendar}>
        ${pending === 'calendar' ? messages.working : messages.calendar}
      </button>`;
  }

  protected override renderMore(messages: AllBookingMessages) {
    return this.#calendar.render(messages);
  }

  #renderAccept({ accept, working }: AllBookingMessages) {
    const { pending } = this.actions;
    return html`<p class="accept">
      <button class="button primary" ?disabled=${!!pending} @click=${this.#accept}>
        ${pending === 'accept' ? working : accept}
      </button>
    </p>`;
  }

  #reminders({ reminders }: Booking, messages: AllBookingMessages) {
    const change = () =>
      void this.actions.change(`remind ${!reminders}`, (asked, options) =>
        call(booking.setReminders, { ...asked, body: { reminders: !reminders } }, options),
      );
    const value = html`${reminders ? messages.remindersOn : messages.remindersOff}<br /><button
        class="quiet"
        ?disabled=${!!this.actions.pending}
        @click=${change}
      >
        ${reminders ? messages.stopReminding : messages.remind}
      </button>`;
    return [messages.reminders, value] as const;
  }

  #askToMove(status: Booking, session: BookingSession) {
    const bring = async () => {
      this.#move ??= await this.#bringMove();
      this.ask(this.#move.question(status, session));
    };
    void this.actions.run('move', bring, { isRead: true });
  }

  /** The choice of a time comes when somebody wants one. */
  async #bringMove() {
    const { SessionMove } = await import('./session-move.ts');
    return new SessionMove(this, {
      configuration: () => this.configurationFor(this.settings.value),
      language: () => this.settings.language,
      actions: this.actions,
      headingLevel: () => this.headingLevel + 1,
    });
  }

  #askToCancel(session: BookingSession) {
    const { number } = session;
    this.ask({
      words: (messages) => ({
        question: messages.cancelSessionQuestion(slotWords(session, messages)),
        yes: messages.withdrawYes,
      }),
      answer: () =>
        void this.actions.change(`cancel ${number}`, (asked, options) =>
          call(booking.cancel, { ...asked, body: { session: number } }, options),
        ),
    });
  }

  readonly #accept = () =>
    void this.actions.change('accept', (asked, options) => call(booking.accept, asked, options));

  readonly #addToCalendar = () =>
    void this.actions.run(
      'calendar',
      async (asked, options) => this.#calendar.show(await call(booking.calendar, asked, options)),
      { isRead: true },
    );
}

declare global {
  interface HTMLElementTagNameMap {
    'union-booking': UnionBooking;
  }
}
