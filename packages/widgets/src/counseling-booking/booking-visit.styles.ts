import { css } from 'lit';

/** The steps after the choice of a service. Logical directions only, and no gap in flex rows. */
export const bookingVisitStyles = css`
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
  .steps {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
    margin-inline-start: -0.6em;
  }
  .held {
    position: sticky;
    z-index: 1;
    /* Below the button that leaves. */
    top: 60px;
  }
  .notice + [role='status'] + * {
    margin-top: 12px;
  }
  .clock {
    font-variant-numeric: tabular-nums;
  }
  .field {
    min-width: 0;
    margin-top: 18px;
  }
  .label {
    padding: 0;
    font-weight: 600;
  }
  legend {
    padding: 0;
  }
  .need {
    padding: 0 0.4em;
    border-radius: 0.4em;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 0.84em;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .under {
    display: block;
  }
  .error {
    color: var(--_bad);
  }
  .error:not(:empty) {
    margin-top: 4px;
  }
  .field input:not([type='radio']),
  .copy input {
    display: block;
    width: 100%;
    max-width: 26em;
    min-height: 44px;
    margin-top: 6px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: max(16px, 1em);
    -webkit-appearance: none;
    appearance: none;
  }
  input[aria-invalid='true'] {
    border-color: var(--_bad) !important;
    outline: 1px solid var(--_bad);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    grid-column-gap: 12px;
  }
  .choices.row {
    grid-template-columns: repeat(auto-fill, minmax(6em, max-content));
  }
  .choice {
    display: flex;
    min-height: 44px;
    padding: 10px 0;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 1px 0 0;
    margin-inline-end: 10px;
    accent-color: var(--_accent);
  }
  .consent {
    margin-top: 12px;
    padding: 12px 16px 4px;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .wide {
    width: 100%;
    margin-top: 18px;
  }
  .centered {
    margin-top: 8px;
    text-align: center;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    grid-gap: 6px 16px;
    margin-top: 14px;
  }
  dl + .muted {
    margin-top: 10px;
  }
  dt {
    color: var(--_muted);
  }
  .number {
    font-size: 1.9em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
    line-height: 1.4;
  }
  .block {
    margin-top: 18px;
  }
  section.block {
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .service .block {
    margin: 0;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .copy input {
    flex: 1 1 12em;
    width: auto;
    min-width: 0;
    margin: 6px 0;
    margin-inline-end: 8px;
    font-family: ui-monospace, Menlo, Consolas, monospace;
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
  .seats {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 6px;
  }
  .sending {
    padding: 24px 0;
  }
  .bar {
    height: 4px;
    margin-top: 12px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_line);
  }
  .bar i {
    display: block;
    width: 40%;
    height: 100%;
    border-radius: 2px;
    background: var(--_accent);
    animation: pass 1.4s ease-in-out infinite alternate;
  }
  @keyframes pass {
    to {
      transform: translateX(150%);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar i {
      width: 100%;
      animation: none;
    }
  }
  @media print {
    .steps,
    .buttons {
      display: none;
    }
  }
`;
