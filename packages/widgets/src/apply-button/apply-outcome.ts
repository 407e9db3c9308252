import { html, nothing } from 'lit';
import type { Fault } from '../fault.ts';
import type { AllApplyMessages } from './apply-language.ts';
import type { ApplyAttempt } from './apply-attempt.ts';

interface OutcomeView {
  readonly messages: AllApplyMessages;
  readonly onDone: () => void;
}

/** What stands in place of the form while an application is on its way, and when it cannot be. */
export function renderOutcome(attempt: ApplyAttempt, { messages, onDone }: OutcomeView) {
  const done = html`<div class="buttons">
    <button class="button" type="button" @click=${onDone}>${messages.close}</button>
  </div>`;
  switch (attempt.phase) {
    case 'sending':
      return renderSending(attempt, messages);
    case 'offline':
      return renderWaiting(attempt, messages.offlineHint, messages);
    case 'limited':
      return renderWaiting(attempt, messages.limited(attempt.secondsLeft), messages);
    case 'unsure':
      return renderUnsure(attempt, messages);
    case 'applied':
      return html`<p role="status">${messages.appliedHint}</p>
        ${done}`;
    default:
      return html`<p role="status">${messages.closedHint}</p>
        ${done}`;
  }
}

function renderSending({ slow, retrying }: ApplyAttempt, messages: AllApplyMessages) {
  const text = retrying ? messages.sendingAgain : slow ? messages.sendingSlow : messages.sending;
  return html`<div class="sending">
    <p role="status">${text}</p>
    <div class="bar" aria-hidden="true"><i></i></div>
  </div>`;
}

function renderWaiting(attempt: ApplyAttempt, text: string, messages: AllApplyMessages) {
  return html`<p class="notice bad">${text}</p>
    <div class="buttons">
      <button class="button" type="button" @click=${() => attempt.cancel()}>
        ${messages.cancelSending}
      </button>
    </div>`;
}

function renderUnsure(attempt: ApplyAttempt, messages: AllApplyMessages) {
  const { requestId, kind } = attempt.fault ?? {};
  return html`<div class="notice bad" role="status">
      <div class="grow">
        <p>${kind === 'limited' ? messages.fault.limited : messages.unsureHint}</p>
        ${requestId ? html`<p class="muted">${messages.requestId(requestId)}</p>` : nothing}
      </div>
    </div>
    <div class="buttons">
      <button class="button primary" type="button" @click=${() => attempt.query()}>
        ${messages.query}
      </button>
    </div>`;
}

/** What is to be told above the form: why it was not taken, or that another page sent it. */
export function renderTold(
  { fault, isAppliedElsewhere }: { fault: Fault | undefined; isAppliedElsewhere: boolean },
  messages: AllApplyMessages,
) {
  if (!fault && !isAppliedElsewhere) return nothing;
  return html`<div class="notice ${fault ? 'bad' : ''}" role="alert" part="notice">
    <div class="grow">
      <p>${fault ? messages.fault[fault.kind] : messages.elsewhere}</p>
      ${
        fault?.requestId
          ? html`<p class="muted">${messages.requestId(fault.requestId)}</p>`
          : nothing
      }
    </div>
  </div>`;
}
