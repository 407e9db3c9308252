import { html, nothing, render } from 'lit';
import type { FairEmployer } from '@union-jobs/sdk';
import { printPage, stylePage } from '../print-page.ts';
import { qrImage } from '../qr-image.ts';
import type { ActionsSubject } from './fair-actions.ts';
import { memberFor } from './fair-place.ts';
import { boothSheetStyles } from './fair-poster.styles.ts';

/** Prints the codes of all employers of a fair, twelve on a sheet of A4, to be put on their booths. */
export function printBooths(
  employers: readonly FairEmployer[],
  { fair, linkTo, language, messages }: ActionsSubject,
  place: Node,
): void {
  const title = `${fair.name} ${messages.boothSheet}`;
  printPage(
    { language, title },
    (page) => {
      stylePage(page, boothSheetStyles);
      render(
        html`<main>
          ${employers.map((row) => {
            const { employer, booth } = row;
            return html`<section>
              <h1>${booth ?? nothing}</h1>
              <h2>${employer.name}</h2>
              <img src=${qrImage(linkTo(memberFor(row)))} alt=${messages.scanJobs} />
              <p>${messages.scanJobs}</p>
            </section>`;
          })}
        </main>`,
        page.body,
      );
    },
    place,
  );
}
