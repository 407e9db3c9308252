import { css } from 'lit';

/** What most elements share besides: what is pointed at, fields, terms, the main button, pay, what waits. */
export const fieldStyles = css`
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  a:hover {
    color: var(--_accent);
  }
  .button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .quiet:hover {
    background: var(--_accent-soft);
  }
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  input,
  select {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  .strong {
    font-weight: 600;
  }
  .primary,
  .primary:hover {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:hover {
    box-shadow: inset 0 0 0 99px rgba(0, 0, 0, 0.12);
  }
  .pay {
    color: var(--_accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .waiting i {
    display: block;
    height: 0.9em;
    margin: 0.45em 0;
    border-radius: 0.4em;
    background: var(--_line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting i {
      animation: none;
    }
  }
`;
