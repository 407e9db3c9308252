import { css } from 'lit';

/** What a poster of a fair has besides the frame of all posters; it is read from some steps away. */
export const fairPosterStyles = css`
  h1 {
    color: var(--accent);
  }
  .over {
    margin-top: 3mm;
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
    font-size: 15pt;
  }
`;

/** The codes of booths, to be cut out. */
export const boothSheetStyles = css`
  @page {
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
