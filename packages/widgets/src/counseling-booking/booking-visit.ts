import { html, nothing, type LitElement } from 'lit';
import type { ClientOptions, CounselingService, Lecture } from '@union-jobs/sdk';
import { adoptMore } from '../adopt-more.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { tellIntegrator, type Fault } from '../fault.ts';
import type { Language } from '../language.ts';
import { TimeChoice } from '../time-choice/time-choice.ts';
import { BookingDraft, isMode, type Step } from './booking-draft.ts';
import { BookingSending, type Refusal } from './booking-sending.ts';
import { allStepMessages, type AllStepMessages } from './booking-steps-language.ts';
import { BookingReceiptView } from './booking-receipt.ts';
import { ConfirmStep } from './confirm-step.ts';
import type { UnionCounselingBooking } from './counseling-booking.ts';
import { HeldTime } from './held-time.ts';
import { renderHeld, renderHolding } from './held-view.ts';
import { LectureStep } from './lecture-step.ts';
import { PersonStep } from './person-step.ts';
import { progressOf, titleOf, type ShownStep } from './step-texts.ts';
import { WayStep } from './way-step.ts';
import { timeChoiceStyles } from '../time-choice/time-choice.styles.ts';
import { bookingVisitStyles } from './booking-visit.styles.ts';

/** What a visit needs of its element. */
export interface VisitedBooking {
  readonly configuration: () => Configuration;
  readonly language: () => Language;
}

/**
 * All that follows the choice of a service, step by step; comes with the first touch. What was chosen
 * and written stays while a person goes back and forth, and is forgotten once it is booked.
 */
export class BookingVisit {
  readonly #host: UnionCounselingBooking;
  readonly #options: VisitedBooking;
  #draft = new BookingDraft();
  #step: Step | undefined;
  /** The partner chose the service: there is no step before the first. */
  #isPreset = false;

  readonly #held: HeldTime;
  readonly #times: TimeChoice;
  readonly #way: WayStep;
  readonly #lectures: LectureStep;
  readonly #person: PersonStep;
  readonly #confirm: ConfirmStep;
  readonly #sending: BookingSending;
  readonly #receipt: BookingReceiptView;

  constructor(host: UnionCounselingBooking, options: VisitedBooking) {
    this.#host = host;
    this.#options = options;
    const { configuration, language } = options;
    const draft = () => this.#draft;
    const isAt = (step: Step) => () => this.#step === step;
    this.#held = new HeldTime(host, {
      service: () => this.#service,
      onHeld: () => this.#go(this.#step === 'time' ? 'person' : this.#step),
      onTaken: (startsAt, nearest) => this.#handleTaken(startsAt, nearest),
      onFault: (fault) => this.#tellFault(fault),
    });
    this.#times = new TimeChoice(host, {
      configuration,
      wish: () => (this.#step === 'time' ? this.#wish : undefined),
      onChoose: (startsAt) => this.#chooseTime(startsAt),
      onWait: (days) => this.#wait(days),
    });
    this.#way = new WayStep(host, {
      configuration,
      draft,
      isShown: isAt('way'),
      onChange: () => this.#dropTime(),
      onNext: () => this.#go('time'),
    });
    this.#lectures = new LectureStep(host, {
      configuration,
      isShown: isAt('lectures'),
      kinds: () => host.kind.split(/[\s,]+/).filter(Boolean),
      onChoose: (lecture) => this.#chooseLecture(lecture),
    });
    this.#person = new PersonStep(host, { draft, onNext: () => this.#go('confirm') });
    this.#confirm = new ConfirmStep(host, {
      configuration,
      language,
      draft,
      held: () => this.#held.receipt,
      isNear: () => this.#step === 'person' || this.#step === 'confirm',
      canSubmit: () => !this.#needsHold || (!!this.#held.receipt && !this.#held.isExpired),
      onSubmit: (form) => this.#sending.submit(form),
    });
    this.#sending = new BookingSending(host, {
      service: () => this.#service,
      draft,
      held: () => this.#held.receipt,
      onFault: (fault) => this.#tellFault(fault),
      onRefused: (refusal) => this.#refuse(refusal),
      onBooked: () => this.#settle(),
      onEnd: () => void this.#focusTitle(),
    });
    this.#receipt = new BookingReceiptView(host, {
      configuration,
      booked: () => this.#sending.booked,
      managePage: () => host.managePage,
      onClear: () => this.clear(),
    });
    const root = host.renderRoot as ShadowRoot;
    for (const styles of [timeChoiceStyles, ...bookingVisitStyles]) adoptMore(root, styles);
  }

  /** Whether a step after the choice of a service is on screen. */
  get isUnderWay(): boolean {
    return this.#step !== undefined;
  }

  /** Goes on with a service; `isPreset` where the partner chose it and nobody is to be moved. */
  choose(service: CounselingService, { isPreset = false } = {}): void {
    const draft = this.#draft;
    this.#isPreset = isPreset;
    draft.lecture = undefined;
    if (service.id !== draft.service?.id) {
      draft.service = service;
      draft.counselor = undefined;
      draft.sessions = 1;
      draft.mode = service.modes.find(isMode);
      this.#dropTime();
    }
    this.#go('way', { focuses: !isPreset });
  }

  /** Shows the lectures to come. */
  showLectures(): void {
    this.#go('lectures');
  }

  /** Forgets all of it, for the next person at the same screen. */
  clear(): void {
    this.#held.release();
    this.#draft = new BookingDraft();
    [this.#sending, this.#times, this.#person, this.#confirm, this.#receipt].forEach((part) =>
      part.clear(),
    );
    this.#isPreset = false;
    this.#go(undefined);
  }

  render(): unknown {
    const messages = allStepMessages(this.#options.language(), this.#host as LitElement);
    if (!messages) return html`<div class="waiting" aria-hidden="true"><i></i><i></i></div>`;
    const step = this.#step;
    const isOpen = this.#sending.phase === 'form' && step !== 'done';
    return html`<div class="steps" ?hidden=${!isOpen}>
        <button
          class="quiet back"
          part="back"
          type="button"
          ?hidden=${this.#isPreset && step === 'way'}
          @click=${() => this.#back()}
        >
          <span aria-hidden="true">‹ </span>${messages.booking.back}
        </button>
        <p class="muted">${progressOf(this.#shown, messages)}</p>
      </div>
      <div
        class="title"
        part="title"
        role="heading"
        aria-level=${this.#host.headingLevel}
        tabindex="-1"
      >
        ${titleOf(this.#shown, messages)}
      </div>
      ${isOpen ? this.#renderHeld(messages) : nothing}
      ${isOpen ? this.#renderStep(messages) : this.#renderEnd(messages)}`;
  }

  #renderHeld(messages: AllStepMessages) {
    if (!this.#needsHold) return nothing;
    const onOther = () => this.#go('time');
    return html`${renderHeld(this.#held, { messages, onOther })}
      <div role="status">${renderHolding(this.#held, messages, () => this.#hold())}</div>`;
  }

  #renderStep(messages: AllStepMessages): unknown {
    switch (this.#step) {
      case 'way':
        return this.#way.render(messages);
      case 'time':
        return this.#times.render(messages, { headingLevel: this.#host.headingLevel + 1 });
      case 'lectures':
        return this.#lectures.render(messages);
      case 'person':
        return this.#person.render(messages);
      default:
        return html`${this.#sending.renderFault(messages)}${this.#confirm.render(messages)}`;
    }
  }

  #renderEnd(messages: AllStepMessages) {
    const { booked } = this.#sending;
    return booked
      ? this.#receipt.render(booked, messages, this.#options.language())
      : this.#sending.renderOutcome(messages, () => this.#leaveEnding());
  }

  get #shown(): ShownStep {
    const step = this.#step ?? 'confirm';
    return {
      step,
      steps: this.#steps,
      isPreset: this.#isPreset,
      phase: this.#sending.phase,
      waits: this.#draft.isWaiting,
      booked: this.#sending.booked,
    };
  }

  /** The steps of what is booked; a lecture that is not chosen yet has its own as well. */
  get #steps(): readonly Step[] {
    return this.#step === 'lectures' ? ['lectures', 'person', 'confirm'] : this.#draft.steps;
  }

  /** Whether a time must be held before this is booked. */
  get #needsHold(): boolean {
    const { lecture, days } = this.#draft;
    return !lecture && !days && this.#step !== 'way' && this.#step !== 'lectures';
  }

  get #service(): ClientOptions | undefined {
    const configuration = this.#options.configuration();
    const { baseUrl } = configuration;
    return baseUrl ? { ...configuration, baseUrl } : undefined;
  }

  get #wish() {
    const { service, counselor, mode, sessions } = this.#draft;
    if (!service) return undefined;
    const horizonDays = service.horizonDays - 7 * (sessions - 1);
    return { serviceId: service.id, counselorId: counselor?.id, mode, horizonDays };
  }

  #go(step: Step | undefined, { focuses = true } = {}) {
    const isNew = step !== this.#step;
    this.#step = step;
    this.#host.requestUpdate();
    if (isNew && focuses) void this.#focusTitle();
  }

  async #focusTitle() {
    await this.#host.updateComplete;
    const title = this.#host.renderRoot.querySelector<HTMLElement>('.title');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
  }

  #back() {
    const steps = this.#steps;
    const place = this.#step ? steps.indexOf(this.#step) : 0;
    this.#sending.forgive();
    if (this.#step === 'person' && this.#draft.days) this.#draft.days = undefined;
    this.#go(place > 0 ? steps[place - 1] : undefined);
  }

  #chooseTime(startsAt: string) {
    this.#draft.startsAt = startsAt;
    this.#draft.days = undefined;
    this.#hold();
  }

  #hold() {
    const { service, counselor, mode, startsAt, starts } = this.#draft;
    if (!service || !mode || !startsAt) return;
    this.#held.hold({
      serviceId: service.id,
      ...(counselor && { counselorId: counselor.id }),
      mode,
      startsAt: starts,
    });
  }

  #dropTime() {
    this.#draft.startsAt = this.#draft.days = this.#times.chosen = undefined;
    this.#held.release();
  }

  #handleTaken(startsAt: string, nearest: readonly string[]) {
    this.#draft.startsAt = undefined;
    this.#go('time', { focuses: false });
    this.#times.refuse(startsAt, nearest);
  }

  #wait(days: { from: string; to: string }) {
    this.#dropTime();
    this.#draft.days = days;
    this.#go('person');
  }

  #chooseLecture(lecture: Lecture) {
    this.#dropTime();
    this.#draft.lecture = lecture;
    this.#draft.waitsForSeat = lecture.seatsLeft < 1;
    this.#go('person');
  }

  #settle() {
    this.#held.settle();
    this.#draft = new BookingDraft();
    this.#step = 'done';
  }

  /** What the service did not take is told where it can be mended. */
  #refuse({ fault, refused }: Refusal) {
    const contact = refused.find(({ pointer }) => pointer.startsWith('/body/contact'));
    const isWording = refused.some(({ pointer }) => /consent/i.test(pointer));
    const isExpired = fault?.code === 'hold_expired';
    if (isExpired || contact || isWording) this.#sending.forgive();
    if (isExpired) return this.#held.expire();
    if (contact) {
      this.#go('person', { focuses: false });
      return this.#person.refuse(contact.detail);
    }
    if (isWording) this.#confirm.renew();
    void this.#focusTitle();
  }

  /** After a refusal for good: lectures are looked at anew, or everything begins again. */
  #leaveEnding() {
    const isLecture = !!this.#draft.lecture;
    this.#sending.clear();
    if (!isLecture) return this.clear();
    this.#draft.lecture = undefined;
    this.#go('lectures');
  }

  #tellFault(fault: Fault) {
    tellIntegrator(this.#host.localName, fault);
    this.#host.dispatchEvent(new UnionErrorEvent({ code: fault.code, requestId: fault.requestId }));
  }
}
