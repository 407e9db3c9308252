import { css } from 'lit';

/** A job on a sheet of A4, to be read from some steps away. */
export const jobPosterStyles = css`
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
  .unseen,
  a [aria-hidden] {
    display: none;
  }
  body {
    color: #1d2129;
    background: #fff;
    font: 13pt/1.6 sans-serif;
    overflow-wrap: anywhere;
  }
  main {
    display: flex;
    flex-direction: column;
    height: 296mm;
    padding: 18mm 20mm 14mm;
    border-top: 6mm solid var(--accent);
    overflow: hidden;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  .over {
    color: #5a626e;
    letter-spacing: 0.06em;
  }
  h1 {
    margin-top: 3mm;
    font-size: 34pt;
    line-height: 1.25;
  }
  .money {
    margin-top: 3mm;
    color: #5a626e;
  }
  .money b {
    margin-right: 3mm;
    color: var(--accent);
    font-size: 26pt;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    grid-gap: 2mm 7mm;
    margin-top: 7mm;
    padding-top: 7mm;
    border-top: 0.4mm solid #d5d9df;
  }
  dt,
  .muted {
    color: #5a626e;
  }
  .muted {
    font-size: 11pt;
  }
  .tag {
    padding: 0 2mm;
    border: 0.3mm solid #868e99;
    border-radius: 1.5mm;
    font-size: 10.5pt;
    white-space: nowrap;
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
  .strong {
    font-weight: 700;
  }
  ul,
  ol {
    padding-left: 1.4em;
  }
  .more {
    margin-top: 2mm;
    color: #5a626e;
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
    padding-right: 8mm;
  }
  .foot img {
    display: block;
    width: 46mm;
    height: 46mm;
  }
  .scan {
    margin-bottom: 2mm;
    color: #1d2129;
    font-size: 16pt;
    font-weight: 700;
  }
  .operator {
    margin-top: 2mm;
  }
  .operator span {
    margin-right: 3mm;
  }
`;
