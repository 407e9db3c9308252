import { html, nothing } from 'lit';
import type { Organization } from '@union-jobs/sdk';
import type { SharedMessages } from './messages/shared.zh-Hans.ts';

/** Who runs the service, with which licence, where to complain, and that it costs nothing. */
export function renderOperator(organization: Organization | undefined, messages: SharedMessages) {
  const name = organization && messages.operator(organization.name);
  const website = organization?.website;
  return html`<footer class="operator" part="operator">
    ${
      organization
        ? html`<span
              >${website ? html`<a href=${website} target="_blank" rel="noopener">${name}</a>` : name}</span
            >
            ${
              organization.licence
                ? html`<span>${messages.licence(organization.licence)}</span>`
                : nothing
            }
            ${
              organization.hotlines.length
                ? html`<span
                    >${messages.hotlines}${organization.hotlines.map(
                      (line) => html` <a href="tel:${line.replace(/[^\d+]/g, '')}">${line}</a>`,
                    )}</span
                  >`
                : nothing
            }`
        : nothing
    }
    <span>${messages.free}</span>
  </footer>`;
}
