import { html, nothing } from 'lit';
import type { Slot } from '@union-jobs/sdk';
import { timeText } from '../china-time.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';
import { momentWords, slotWords } from './time-texts.ts';

/** How times are shown, and what follows when one is pressed. */
export interface TimeListOptions {
  readonly messages: TimeChoiceMessages;
  /** The time that was chosen last. */
  readonly chosen: string | undefined;
  readonly onChoose: (startsAt: string) => void;
}

/** The free times of a day: those of the morning, the afternoon and the evening. */
export function renderSlots(slots: readonly Slot[], options: TimeListOptions) {
  const { messages } = options;
  const { time } = messages;
  const hourOf = ({ startsAt }: Slot) => Number(timeText(new Date(startsAt)).slice(0, 2));
  const parts = [
    [time.morning, slots.filter((slot) => hourOf(slot) < 12)],
    [time.afternoon, slots.filter((slot) => hourOf(slot) >= 12 && hourOf(slot) < 18)],
    [time.evening, slots.filter((slot) => hourOf(slot) >= 18)],
  ] as const;
  return parts.map(([name, some]) =>
    some.length
      ? html`<p class="muted">${name}</p>
          <div class="times" role="group" aria-label=${name}>
            ${some.map((slot) => {
              const words = timeText(new Date(slot.startsAt));
              return renderTime(
                slot.startsAt,
                { words, label: slotWords(slot, messages) },
                options,
              );
            })}
          </div>`
      : nothing,
  );
}

/** The nearest free times, of any day. */
export function renderNear(near: readonly string[], options: TimeListOptions) {
  const { messages } = options;
  const { nearest } = messages.time;
  if (!near.length) return nothing;
  return html`<p class="muted">${nearest}</p>
    <div class="near" role="group" aria-label=${nearest}>
      ${near.map((startsAt) => {
        const words = momentWords(startsAt, messages);
        return renderTime(startsAt, { words, label: words }, options);
      })}
    </div>`;
}

function renderTime(
  startsAt: string,
  { words, label }: { words: string; label: string },
  { chosen, onChoose }: TimeListOptions,
) {
  return html`<button
    class="time"
    part="time"
    type="button"
    aria-pressed=${startsAt === chosen ? 'true' : 'false'}
    aria-label=${label}
    @click=${() => onChoose(startsAt)}
  >
    ${words}
  </button>`;
}
