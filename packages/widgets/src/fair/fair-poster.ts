import { html, nothing, render } from 'lit';
import { countText, labelOf } from '../format.ts';
import { renderOperator } from '../operator.ts';
import { printPage, stylePage } from '../print-page.ts';
import { qrImage } from '../qr-image.ts';
import { renderBlocks } from '../text-blocks.ts';
import type { ActionsSubject } from './fair-actions.ts';
import { whenText } from './fair-facts.ts';
import { fairPosterStyles } from './fair-poster.styles.ts';

/** Prints a fair as a poster: one sheet of A4 with its code, to be hung on a board. */
export function printFairPoster(subject: ActionsSubject, place: Node): void {
  const { fair, language } = subject;
  const { host } = place as ShadowRoot;
  // The colour for light ground: paper is white.
  const accent = getComputedStyle(host).getPropertyValue('--union-color-accent') || '#b3261e';
  printPage(
    { language, title: fair.name },
    (page) => {
      stylePage(page, fairPosterStyles);
      page.body.style.setProperty('--accent', accent);
      render(renderSheet(subject), page.body);
      const text = page.querySelector('.text');
      while (text?.lastElementChild && text.scrollHeight > text.clientHeight) {
        text.lastElementChild.remove();
      }
    },
    place,
  );
}

function renderSheet({ fair, linkTo, organization, messages }: ActionsSubject) {
  const { venue, hosts, counters } = fair;
  const roles = [...new Set(hosts.map(({ role }) => role))];
  const facts: (readonly [term: string, words: readonly string[]])[] = [
    [messages.time, [whenText(fair, messages)]],
    [
      messages.venue,
      venue ? [venue.name, [...(venue.region?.path ?? []), venue.address].join('')] : [],
    ],
    [messages.transport, [venue?.transport ?? '']],
    [
      messages.streams,
      [[...new Set(fair.streams.map(({ platform }) => platform))].join(messages.and)],
    ],
    [
      messages.counters,
      [
        counters.employers ? messages.employers(countText(counters.employers)) : '',
        counters.posts ? messages.posts(countText(counters.posts)) : '',
        counters.headcount ? messages.headcount(countText(counters.headcount)) : '',
      ],
    ],
    [
      messages.services,
      'services' in fair
        ? fair.services.map((one) => labelOf(messages.service, one, messages.other))
        : [],
    ],
    [messages.phone, ['contactPhone' in fair ? (fair.contactPhone ?? '') : '']],
  ];
  return html`<main class="poster">
    ${
      fair.status === 'cancelled'
        ? html`<p class="off">${messages.state.cancelled} ${fair.statusNote}</p>`
        : nothing
    }
    <h1>${fair.name}</h1>
    ${fair.edition ? html`<p class="over">${fair.edition}</p>` : nothing}
    <dl>
      ${facts.map(([term, words]) => {
        const text = words.filter(Boolean).join(' · ');
        return text
          ? html`<dt>${term}</dt>
              <dd>${text}</dd>`
          : nothing;
      })}
      ${roles.map(
        (role) =>
          html`<dt>${labelOf(messages.role, role, messages.other)}</dt>
            <dd>
              ${hosts
                .filter((host) => host.role === role)
                .map(({ name }) => name)
                .join(messages.and)}
            </dd>`,
      )}
    </dl>
    <div class="text">${'description' in fair ? renderBlocks(fair.description) : nothing}</div>
    <div class="foot">
      <div>
        <p class="scan">${messages.scan}</p>
        ${organization ? renderOperator(organization, messages) : nothing}
      </div>
      <img src=${qrImage(linkTo())} alt=${messages.scan} />
    </div>
  </main>`;
}
