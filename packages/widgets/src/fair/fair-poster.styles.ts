import { css } from 'lit';

const sheet = css`
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  body {
    color: #1d2129;
    background: #fff;
    font: 13pt/1.6 sans-serif;
    overflow-wrap: anywhere;
  }
  img {
    display: block;
  }
`;

/** A fair on a sheet of A4, to be read from some steps away. */
export const fairPosterStyles = css`
  ${sheet}
  @page {
    size: A4;
    margin: 0;
  }
  main {
    display: flex;
    flex-direction: column;
    height: 296mm;
    padding: 20mm 20mm 14mm;
    border-top: 10mm solid var(--accent);
    overflow: hidden;
  }
  h1 {
    color: var(--accent);
    font-size: 38pt;
    line-height: 1.25;
  }
  .over {
    margin-top: 3mm;
    color: #5a626e;
    font-size: 16pt;
  }
  .off {
    margin-bottom: 5mm;
    padding: 2mm 4mm;
    border: 0.6mm solid #7d5200;
    color: #7d5200;
    font-weight: 700;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    grid-gap: 3mm 8mm;
    margin-top: 9mm;
    padding-top: 9mm;
    border-top: 0.4mm solid #d5d9df;
    font-size: 15pt;
  }
  dt {
    color: #5a626e;
  }
  .text {
    flex: 0 1 auto;
    min-height: 0;
    margin-top: 8mm;
    overflow: hidden;
  }
  .text > * + * {
    margin-top: 2mm;
  }
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  .foot {
    display: flex;
    align-items: flex-end;
    margin-top: auto;
    padding-top: 7mm;
    color: #5a626e;
    font-size: 10.5pt;
  }
  .foot > div {
    flex: 1;
    padding-inline-end: 8mm;
  }
  .foot img {
    width: 56mm;
    height: 56mm;
  }
  .foot a {
    color: inherit;
    text-decoration: none;
  }
  .scan {
    margin-bottom: 2mm;
    color: #1d2129;
    font-size: 18pt;
    font-weight: 700;
  }
  .operator span {
    margin-inline-end: 3mm;
  }
`;

/** The codes of booths, to be cut out. */
export const boothSheetStyles = css`
  ${sheet}
  @page {
    size: A4;
    margin: 8mm;
  }
  main {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    width: 194mm;
  }
  section {
    display: flex;
    flex-direction: column;
    align-items: center;
    height: 70mm;
    padding: 3mm;
    border: 0.2mm dashed #868e99;
    overflow: hidden;
    text-align: center;
    break-inside: avoid;
  }
  h1 {
    min-height: 9mm;
    font-size: 18pt;
    line-height: 9mm;
  }
  h2 {
    display: -webkit-box;
    height: 11mm;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 10.5pt;
    font-weight: 400;
    line-height: 5.5mm;
  }
  img {
    width: 38mm;
    height: 38mm;
  }
  p {
    color: #5a626e;
    font-size: 9pt;
  }
`;
