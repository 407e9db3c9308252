import { css } from 'lit';

/** What a form and the page of what was sent by it have alike: what is wrong, facts, codes, buttons. */
export const sentStyles = css`
  :host {
    --_bad: #b3261e;
  }
  :host([theme='dark']) {
    --_bad: #ff8a80;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_bad: light-dark(#b3261e, #ff8a80);
    }
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .error {
    color: var(--_bad);
  }
  [aria-invalid='true'] {
    border-color: var(--_bad) !important;
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  textarea:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    grid-gap: 6px 16px;
    margin-top: 16px;
  }
  dt {
    color: var(--_muted);
  }
  .code {
    margin: 12px 0 0;
    text-align: center;
  }
  .code img {
    display: block;
    width: 220px;
    height: 220px;
    margin: 0 auto 4px;
    border-radius: 6px;
    background: #fff;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 12px -4px 0;
  }
  .buttons > * {
    margin: 4px;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .quiet {
      text-decoration: underline;
    }
  }
`;
