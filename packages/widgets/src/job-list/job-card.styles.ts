import { css } from 'lit';

/** Cards of jobs, and the grey ones that stand in for them. */
export const jobCardStyles = css`
  .jobs {
    list-style: none;
  }
  .job {
    position: relative;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    content-visibility: auto;
    contain-intrinsic-size: auto 150px;
  }
  .job + .job {
    margin-top: 10px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .title {
    flex: 1 1 9em;
    min-width: 0;
    margin-inline-end: 12px;
    font-size: 1.13em;
    font-weight: 600;
    line-height: 1.45;
  }
  .title button {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    line-height: inherit;
  }
  .title button::after {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    right: 0;
    border-radius: var(--_radius);
  }
  .title button:focus {
    outline: 0;
  }
  .title button:focus::after {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  .title button:focus:not(:focus-visible)::after {
    outline: 0;
  }
  .job .pay {
    max-width: 100%;
    font-size: 1.13em;
  }
  mark {
    background: none;
    color: var(--_accent);
    font-weight: 700;
  }
  .who {
    margin-top: 4px;
  }
  .passage {
    margin-top: 4px;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    margin-top: 4px;
    list-style: none;
  }
  .tags .tag {
    margin-top: 6px;
    margin-inline-end: 8px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    margin-top: 8px;
    color: var(--_muted);
    font-size: 0.84em;
  }
  .foot span:first-child {
    margin-inline-end: 16px;
  }
  .job.waiting {
    height: 150px;
  }
  .waiting i:nth-child(1) {
    width: 45%;
    height: 1.3em;
  }
  .waiting i:nth-child(2) {
    width: 60%;
  }
  .waiting i:nth-child(3) {
    width: 75%;
    margin-top: 1em;
  }
  .waiting i:nth-child(4) {
    width: 30%;
  }
  @media (forced-colors: active) {
    .chip,
    .tag {
      border: 1px solid;
    }
  }
  @media print {
    .job {
      content-visibility: visible;
      page-break-inside: avoid;
      break-inside: avoid;
    }
  }
`;
