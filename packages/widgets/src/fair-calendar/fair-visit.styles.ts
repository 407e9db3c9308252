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
  .note {
    flex: 0 1 auto;
    min-width: 0;
    margin-inline-start: 5px;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.8em;
    text-overflow: ellipsis;
  }
  .top .tag {
    margin-inline-start: auto;
    padding: 0 0.35em;
    border-radius: 4px;
    font-size: 0.75em;
  }
  :host(:not([wide])) .top .tag {
    margin: 0;
  }
  :host(:not([wide])) .note {
    display: none;
  }
  .day:focus {
    outline-offset: -2px;
  }
  .jump:hover,
  .further:hover,
  .fair:hover .name {
    color: var(--_accent);
  }
  .pill:hover {
    border-color: var(--_accent);
  }
  .day:hover {
    background: var(--_subtle);
  }
  .bar:hover {
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
    .views [aria-pressed='true'] {
      border-width: 3px;
    }
  }
  @media print {
    .tools,
    .filters,
    .counted .quiet,
    .jump::after,
    .panel,
    .opened,
    .earlier,
    .further {
      display: none;
    }
    .root {
      padding: 0;
      border: 0;
    }
    .group {
      content-visibility: visible;
      break-inside: avoid;
    }
    .grid + .agenda {
      break-before: page;
    }
  }
`;
