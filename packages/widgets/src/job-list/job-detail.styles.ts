import { css } from 'lit';

/** The details of a job. */
export const jobDetailStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([wide]) {
    position: sticky;
    top: 12px;
    max-height: calc(100vh - 24px);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  :host([wide]) article {
    padding: calc(var(--_space) * 1.25);
  }
  .back {
    margin-bottom: 4px;
    margin-inline-start: -0.6em;
  }
  :host([wide]) .back {
    float: right;
    min-width: 44px;
    margin: -8px;
    margin-inline-start: 8px;
    color: var(--_muted);
  }
  :host([wide]) .back:dir(rtl) {
    float: left;
  }
  .title {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.4;
  }
  .money {
    margin-top: 4px;
  }
  .money .pay {
    font-size: 1.27em;
    margin-inline-end: 6px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(4em, max-content) minmax(0, 1fr);
    grid-gap: 8px 16px;
    margin: 16px 0;
  }
  dt {
    color: var(--_muted);
  }
  .heading {
    margin: 24px 0 6px;
    font-size: 1.07em;
    font-weight: 600;
  }
  p + p,
  ul + p,
  ol + p {
    margin-top: 8px;
  }
  ul,
  ol {
    margin: 8px 0;
    padding-inline-start: 1.5em;
  }
  .actions {
    margin-top: 16px;
  }
  .similar {
    padding: 0;
    list-style: none;
  }
  .similar button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    width: 100%;
    min-height: 44px;
    padding: 8px 0;
    border: 0;
    border-bottom: 1px solid var(--_line);
    background: none;
    text-align: start;
  }
  .similar .grow {
    flex: 1 1 10em;
    margin-inline-end: 12px;
  }
  .similar .muted {
    display: block;
  }
  .similar button:hover .strong {
    color: var(--_accent);
  }
  .warning {
    margin-top: 16px;
    padding-top: 14px;
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.9em;
  }
`;
