import { html, nothing } from 'lit';
import type { ApplicationStatus } from '@union-jobs/sdk';
import { timeText } from '../china-time.ts';
import { dayText, labelOf } from '../format.ts';
import type { AllApplicationMessages } from './application-language.ts';

/** The way of an application that goes well. */
const way = ['submitted', 'viewed', 'interview', 'offer', 'signed'];

/** The states that an application was in, with their times, and those that may follow. */
export function renderStateLine(
  { state, history }: ApplicationStatus,
  messages: AllApplicationMessages,
) {
  const at = way.indexOf(state);
  const ahead = at < 0 ? [] : way.slice(at + 1);
  const last = history.length - 1;
  return html`<ol class="line" part="states" aria-label=${messages.progress}>
    ${history.map(
      (one, index) =>
        html`<li class="been" aria-current=${index === last ? 'step' : 'false'}>
          <span class=${index === last ? 'strong' : ''}
            >${labelOf(messages.state, one.state, messages.stateOther)}</span
          >
          ${index === last ? html`<span class="tag good">${messages.now}</span>` : nothing}
          <time class="muted" datetime=${one.at}>${momentText(one.at, messages)}</time>
        </li>`,
    )}
    ${ahead.map((one) => html`<li class="muted"><span>${messages.state[one]}</span></li>`)}
  </ol>`;
}

/** `2026年11月23日 10:30` */
export function momentText(moment: string, messages: AllApplicationMessages): string {
  return `${dayText(moment, messages, { year: true })} ${timeText(new Date(moment))}`;
}
