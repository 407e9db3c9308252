import { css } from 'lit';

/** What of a calendar comes with the first touch. */
export const fairVisitStyles = css`
  .panel {
    position: absolute;
    z-index: 3;
    display: flex;
    flex-direction: column;
    width: 100%;
    max-width: 340px;
    max-height: 448px;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    box-shadow: 0 10px 32px rgba(0, 0, 0, 0.16);
  }
  :host(:not([wide])) .filter .panel {
    left: 0;
    right: 0;
    width: auto;
  }
  .scroll {
    flex: 1;
    overflow: auto;
    padding: 8px;
  }
  .scroll > p {
    padding: 8px;
  }
  .option {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 8px;
    border-radius: 8px;
    cursor: pointer;
  }
  .option:hover {
    background: var(--_subtle);
  }
  .option.below {
    padding-inline-start: 28px;
  }
  .option input {
    flex: none;
    width: 20px;
    height: 20px;
    margin-inline-end: 12px;
    accent-color: var(--_accent);
  }
  .option .muted {
    margin-inline-start: 12px;
    font-variant-numeric: tabular-nums;
  }
  .foot,
  .years {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 8px;
  }
  .foot {
    border-top: 1px solid var(--_line);
  }
  .choice {
    width: 264px;
  }
  .years .quiet {
    min-width: 44px;
  }
  .twelve {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    padding: 0 8px 8px;
  }
  .twelve .quiet {
    color: inherit;
  }
  .twelve [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .opened {
    margin-top: 12px;
    padding: 4px var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    scroll-margin: 12px;
  }
  .opened .heading {
    font-size: 1.07em;
    font-weight: 600;
  }
  @media print {
    .panel,
    .opened {
      display: none;
    }
  }
`;
