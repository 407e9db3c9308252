import { html, nothing } from 'lit';
import type { Fault } from '../fault.ts';
import type { FormEnding, FormMessages } from '../messages/form.zh-Hans.ts';
import type { FormAttempt, FormPhase } from './form-attempt.ts';

type Attempt = Pick<
  FormAttempt<never, unknown>,
  'phase' | 'slow' | 'retrying' | 'secondsLeft' | 'fault' | 'reason' | 'cancel' | 'query'
>;

type Texts = Pick<
  FormMessages,
  | 'close'
  | 'sending'
  | 'sendingSlow'
  | 'sendingAgain'
  | 'offlineHint'
  | 'limited'
  | 'cancelSending'
  | 'unsureHint'
  | 'query'
  | 'endings'
> & {
  readonly fault: FormMessages['fault'];
  readonly requestId: (id: string) => string;
};

interface OutcomeView {
  readonly messages: Texts;
  readonly onDone: () => void;
}

/** What stands in place of the form while something is on its way, and when it cannot be. */
export function renderOutcome(attempt: Attempt, { messages, onDone }: OutcomeView) {
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
    default:
      return html`<p role="status">${endingOf(attempt.phase, messages)?.hint ?? attempt.reason}</p>
        ${done}`;
  }
}

/** What is said of an attempt that is not taken. */
export function endingOf(
  phase: FormPhase,
  { endings }: Pick<FormMessages, 'endings'>,
): FormEnding | undefined {
  return phase === 'known' || phase === 'closed' || phase === 'full' ? endings[phase] : undefined;
}

function renderSending({ slow, retrying }: Attempt, messages: Texts) {
  const text = retrying ? messages.sendingAgain : slow ? messages.sendingSlow : messages.sending;
  return html`<div class="sending">
    <p role="status">${text}</p>
    <div class="bar" aria-hidden="true"><i></i></div>
  </div>`;
}

function renderWaiting(attempt: Attempt, text: string, messages: Texts) {
  return html`<p class="notice bad">${text}</p>
    <div class="buttons">
      <button class="button" type="button" @click=${() => attempt.cancel()}>
        ${messages.cancelSending}
      </button>
    </div>`;
}

function renderUnsure(attempt: Attempt, messages: Texts) {
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
  { fault, isSentElsewhere }: { fault: Fault | undefined; isSentElsewhere: boolean },
  messages: Texts & Pick<FormMessages, 'elsewhere'>,
) {
  if (!fault && !isSentElsewhere) return nothing;
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
