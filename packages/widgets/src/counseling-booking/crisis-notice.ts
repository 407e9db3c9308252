import { html } from 'lit';
import type { Crisis } from '@union-jobs/sdk';
import type { CounselingBookingMessages } from '../messages/counseling-booking.zh-Hans.ts';

/**
 * Whom to call when it cannot wait. It stands before anything else and waits for nothing: what the
 * service says, with the operator's own line, takes the place of our words once it is here.
 */
export function renderCrisis(
  told: Crisis | undefined,
  { crisis }: Pick<CounselingBookingMessages, 'crisis'>,
) {
  const { text, lines } = told?.lines.length ? told : crisis;
  return html`<section class="crisis" part="crisis" aria-label=${crisis.title}>
    <p>${text}</p>
    <ul>
      ${lines.map(
        ({ name, phone }) =>
          html`<li>
            <a href="tel:${phone.replace(/[^\d+]/g, '')}"><b>${phone} </b><span>${name}</span></a>
          </li>`,
      )}
    </ul>
  </section>`;
}
