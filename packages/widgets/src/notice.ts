import { html, nothing } from 'lit';
import type { FaultKind } from './fault.ts';
import { timeText } from './china-time.ts';
import type { SharedMessages } from './messages/shared.zh-Hans.ts';
import type { Read } from './read.ts';

type Told = Pick<
  Read<unknown, unknown>,
  'pending' | 'slow' | 'retrying' | 'fault' | 'secondsLeft' | 'answeredAt' | 'again'
>;

/** The texts of an element, with a sentence for every failure. */
type NoticeMessages = SharedMessages & { readonly fault: Readonly<Record<FaultKind, string>> };

/**
 * The line that tells of a slow, repeated or failed read. When something older is still on screen,
 * it says from when that is.
 */
export function renderNotice(read: Told, messages: NoticeMessages) {
  const { fault, answeredAt, secondsLeft } = read;
  const text = noticeText(read, messages);
  if (!text) return nothing;
  return html`<div class="notice ${fault ? 'bad' : ''}" part="notice">
    <div class="grow">
      <p>${text}</p>
      ${
        secondsLeft ? html`<p aria-hidden="true">${messages.waitSeconds(secondsLeft)}</p>` : nothing
      }
      ${
        fault && answeredAt
          ? html`<p class="muted">${messages.stale(timeText(answeredAt))}</p>`
          : nothing
      }
      ${
        fault?.requestId
          ? html`<p class="muted">${messages.requestId(fault.requestId)}</p>`
          : nothing
      }
    </div>
    ${
      fault && canTryAgain(fault.kind)
        ? html`<button class="button" @click=${() => read.again()}>${messages.again}</button>`
        : nothing
    }
  </div>`;
}

function canTryAgain(kind: string): boolean {
  return kind !== 'refused' && kind !== 'closed';
}

/** What is to be told at the moment; undefined when all is well. */
function noticeText(read: Told, messages: NoticeMessages): string | undefined {
  if (read.fault) return messages.fault[read.fault.kind];
  if (!read.pending) return undefined;
  return read.retrying ? messages.retrying : read.slow ? messages.slow : undefined;
}
