import { css } from 'lit';

/** What a poster of a job has besides the frame of all posters. */
export const jobPosterStyles = css`
  a [aria-hidden] {
    display: none;
  }
  .over {
    letter-spacing: 0.06em;
  }
  h1,
  .money {
    margin-top: 3mm;
  }
  .money,
  .muted,
  .more {
    color: #5a626e;
  }
  .money b {
    margin-inline-end: 3mm;
    color: var(--accent);
    font-size: 26pt;
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
  .strong {
    font-weight: 700;
  }
  .more {
    margin-top: 2mm;
  }
`;
