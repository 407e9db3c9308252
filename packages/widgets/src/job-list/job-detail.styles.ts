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
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin: 16px -4px 0;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
  }
  .actions:empty {
    display: none;
  }
  @media (min-height: 560px) {
    .actions {
      position: sticky;
      bottom: 0;
    }
    button,
    a {
      scroll-margin-bottom: 76px;
    }
  }
  .actions > * {
    margin: 4px;
  }
  union-apply-button {
    display: block;
    flex: 1 1 8em;
    min-height: 44px;
  }
  union-apply-button::part(button) {
    width: 100%;
  }
  .link {
    min-height: 44px;
    margin: -0.7em 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .link:hover {
    color: var(--_accent);
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
  .panel {
    margin-top: 8px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .panel .notice {
    margin: 0 0 12px;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 2px -4px;
  }
  .copy > * {
    margin: 4px;
  }
  .copy input {
    flex: 1 1 12em;
    min-width: 0;
  }
  input:not([type='radio']),
  textarea {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(16px, 1em);
  }
  .copy input:not([type='radio']) {
    width: auto;
  }
  textarea {
    margin-top: 6px;
    resize: vertical;
  }
  .code {
    margin: 12px 0 0;
    text-align: center;
  }
  .code img {
    display: block;
    margin: 0 auto 6px;
    border-radius: 6px;
    background: #fff;
  }
  .label {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .error {
    color: var(--_warn);
  }
  .choice {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 0;
    line-height: 1.4;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 20px;
    height: 20px;
    margin-inline-end: 10px;
    accent-color: var(--_accent);
  }
  fieldset {
    min-width: 0;
  }
  fieldset + .error {
    margin-bottom: 8px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 12px -4px 0;
  }
  .buttons > * {
    margin: 0 4px;
  }
  .report-button {
    margin-inline-start: -0.6em;
  }
  .warning > p {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .warning .told {
    margin-top: 8px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_good-soft);
    color: var(--_good);
  }
  .warning {
    margin-top: 16px;
    padding-top: 14px;
    border-top: 1px solid var(--_line);
  }
`;
