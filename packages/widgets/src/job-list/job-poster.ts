import { html, nothing, render } from 'lit';
import type { Job, Organization } from '@union-jobs/sdk';
import type { Language } from '../language.ts';
import { renderOperator } from '../operator.ts';
import { printPage, stylePage } from '../print-page.ts';
import { qrImage } from '../qr-image.ts';
import { renderBlocks } from '../text-blocks.ts';
import { furtherPay, renderFacts } from './job-facts.ts';
import type { DetailMessages } from './opened-job-language.ts';
import { jobPosterStyles } from './job-poster.styles.ts';

interface Poster {
  readonly job: Job;
  /** The address that the code holds. */
  readonly link: string;
  readonly organization: Organization | undefined;
  readonly messages: DetailMessages;
  readonly language: Language;
  /** The partner's colour. */
  readonly accent: string;
}

/** Prints a job as a poster: one sheet of A4 with a QR code, to be hung on a board. */
export function printPoster(poster: Poster, place: Node): void {
  const { job, language } = poster;
  printPage({ language, title: job.title }, (page) => fill(page, poster), place);
}

function fill(page: Document, poster: Poster) {
  stylePage(page, jobPosterStyles);
  page.body.style.setProperty('--accent', poster.accent);
  render(renderSheet(poster), page.body);
  const text = page.querySelector<HTMLElement>('.text');
  if (text) shorten(text);
}

function renderSheet({ job, link, organization, messages }: Poster) {
  const { poster: texts, detail } = messages;
  return html`<main class="poster">
    <p class="over">${organization ? `${organization.name} · ${texts.hiring}` : texts.hiring}</p>
    <h1>${job.title}</h1>
    <p class="money"><b>${job.pay.text}</b> ${furtherPay(job, messages)}</p>
    ${renderFacts(job, { messages })}
    <div class="text">${renderBlocks(job.description)}</div>
    <p class="more" hidden>${texts.more}</p>
    <div class="foot">
      <div>
        <p class="scan">${texts.scan}</p>
        <p>${detail.warning}</p>
        ${organization ? renderOperator(organization, messages) : nothing}
      </div>
      <img src=${qrImage(link)} alt=${texts.scan} />
    </div>
  </main>`;
}

/** Takes out what does not fit, from the end, and says where the rest is. */
function shorten(text: HTMLElement) {
  const more = text.nextElementSibling as HTMLElement | null;
  while (text.scrollHeight > text.clientHeight && text.lastElementChild) {
    if (more) more.hidden = false;
    const last = text.lastElementChild;
    const item = last.matches('ul, ol') && last.children.length > 1 && last.lastElementChild;
    (item || last).remove();
  }
}
