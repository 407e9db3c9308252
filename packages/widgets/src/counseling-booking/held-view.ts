import { html, nothing } from 'lit';
import type { AllStepMessages } from './booking-steps-language.ts';
import { momentWords } from '../time-choice/time-texts.ts';
import type { HeldTime } from './held-time.ts';

interface HeldViewOptions {
  readonly messages: AllStepMessages;
  readonly onOther: () => void;
}

/** The time that is kept, counting down in sight, and spoken of three times only, calmly. */
export function renderHeld(held: HeldTime, { messages, onOther }: HeldViewOptions) {
  const { booking: texts } = messages;
  const { receipt, secondsLeft, isExpired } = held;
  const [first] = receipt?.sessions ?? [];
  if (!first) return nothing;
  if (isExpired) {
    return html`<div class="notice bad" part="held" role="alert">
      <p class="grow">${texts.expired}</p>
      <button class="button" type="button" @click=${() => held.again()}>${texts.holdAgain}</button>
      <button class="button" type="button" @click=${onOther}>${texts.otherTime}</button>
    </div>`;
  }
  const minutes = Math.floor(secondsLeft / 60);
  const seconds = String(secondsLeft % 60).padStart(2, '0');
  const told = secondsLeft > 120 ? texts.toldHeld : texts.toldLeft(secondsLeft > 60 ? 2 : 1);
  return html`<div class="notice held" part="held">
    <p class="grow">${texts.held(momentWords(first.startsAt, messages))}</p>
    <p class="strong clock" role="timer">${texts.left(minutes, seconds)}</p>
    <p class="unseen" role="status">${told}</p>
  </div>`;
}

/** What is told while a time is asked for, and when no answer comes. */
export function renderHolding(held: HeldTime, messages: AllStepMessages, onAgain: () => void) {
  const { attempt } = held;
  if (!attempt || attempt.phase === 'done') return nothing;
  const { phase, fault, slow, retrying, secondsLeft } = attempt;
  const { booking: texts } = messages;
  if (phase === 'sending') {
    const words = retrying ? messages.retrying : slow ? messages.slow : texts.holding;
    return html`<p class="notice">${words}</p>`;
  }
  if (phase === 'offline') return html`<p class="notice bad">${messages.fault.offline}</p>`;
  if (phase === 'limited') return html`<p class="notice bad">${messages.limited(secondsLeft)}</p>`;
  if (phase === 'form' && !fault) return nothing;
  const why = phase === 'closed' ? messages.fault.closed : fault && messages.fault[fault.kind];
  return html`<div class="notice bad" part="notice">
    <div class="grow">
      <p>${texts.holdFailed}${why}</p>
      ${fault?.requestId ? html`<p class="muted">${messages.requestId(fault.requestId)}</p>` : nothing}
    </div>
    ${
      phase === 'closed'
        ? nothing
        : html`<button class="button" type="button" @click=${onAgain}>${messages.again}</button>`
    }
  </div>`;
}
