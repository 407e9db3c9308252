import { css } from 'lit';

/** What all printed pages have alike, and the frame of a poster on one sheet of A4. */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 0;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  [hidden],
  .unseen {
    display: none;
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
  a {
    color: inherit;
    text-decoration: none;
  }
  .poster {
    display: flex;
    flex-direction: column;
    height: 296mm;
    padding: 18mm 20mm 14mm;
    border-top: 8mm solid var(--accent);
    overflow: hidden;
  }
  .over,
  dt {
    color: #5a626e;
  }
  .poster h1 {
    font-size: 36pt;
    line-height: 1.25;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    grid-gap: 2mm 7mm;
    margin-top: 7mm;
    padding-top: 7mm;
    border-top: 0.4mm solid #d5d9df;
  }
  .text {
    flex: 0 1 auto;
    min-height: 0;
    margin-top: 7mm;
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
    width: 50mm;
    height: 50mm;
  }
  .scan {
    margin-bottom: 2mm;
    color: #1d2129;
    font-size: 17pt;
    font-weight: 700;
  }
  .operator {
    margin-top: 2mm;
  }
  .operator span {
    margin-inline-end: 3mm;
  }
`;
