import { css } from 'lit';

/** Search, filters and what stands around the cards. Logical directions only, and no gap in flex rows. */
export const jobListStyles = css`
  .root {
    position: relative;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
  }
  :host([wide]) .root {
    padding: calc(var(--_space) * 1.25);
  }
  :host([large-text]) .root {
    font-size: 1.17em;
  }

  .search {
    position: relative;
    display: flex;
  }
  .search svg {
    position: absolute;
    top: 13px;
    margin-inline-start: 13px;
    width: 18px;
    height: 18px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    pointer-events: none;
  }
  .search input {
    flex: 1;
    min-width: 0;
    min-height: 44px;
    padding: 0;
    padding-inline-start: 40px;
    padding-inline-end: 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: max(16px, 1em);
    -webkit-appearance: none;
    appearance: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search button {
    flex: none;
    margin-inline-start: 8px;
  }

  .filters {
    position: relative;
    margin-top: 8px;
  }
  .slide {
    display: flex;
    flex-wrap: wrap;
    padding: 4px 0;
  }
  @media (max-width: 560px) {
    .slide {
      flex-wrap: nowrap;
      overflow-x: auto;
      margin: 0 calc(var(--_space) * -1);
      padding: 4px var(--_space);
      scrollbar-width: none;
    }
    .slide::-webkit-scrollbar {
      display: none;
    }
  }
  .filter {
    flex: none;
    margin-inline-end: 8px;
  }
  .pill {
    position: relative;
    min-height: 36px;
    margin: 4px 0;
    padding: 0 14px;
    padding-inline-end: 28px;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: var(--_surface);
    font-size: 0.94em;
    white-space: nowrap;
  }
  .pill::before {
    content: '';
    position: absolute;
    top: -5px;
    bottom: -5px;
    left: 0;
    right: 0;
  }
  .pill::after {
    content: '';
    position: absolute;
    top: 50%;
    width: 6px;
    height: 6px;
    margin-top: -5px;
    margin-inline-start: 8px;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    opacity: 0.75;
    transform: rotate(45deg);
  }
  .pill.on {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: 44px;
    margin-top: 8px;
  }
  .count {
    flex: 1 0 auto;
    max-width: 100%;
    font-variant-numeric: tabular-nums;
    margin-inline-end: 12px;
  }
  .count b {
    font-size: 1.13em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    order: 1;
    flex: 1 0 100%;
    list-style: none;
  }
  :host([wide]) .chips {
    order: 0;
    flex: 0 1 auto;
    justify-content: flex-end;
    margin-inline-end: 8px;
  }
  .chip {
    position: relative;
    display: inline-block;
    line-height: 2.5;
    margin: 6px 0;
    margin-inline-end: 8px;
    padding: 0 12px;
    border: 0;
    border-radius: 99px;
    background: var(--_subtle);
    font-size: 0.88em;
  }
  .chip::before {
    content: '';
    position: absolute;
    top: -6px;
    bottom: -6px;
    left: 0;
    right: 0;
  }
  button.chip::after {
    content: '✕';
    margin-inline-start: 0.5em;
    font-size: 0.85em;
    color: var(--_muted);
  }
  .sort {
    min-height: 44px;
    max-width: 100%;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: max(16px, 0.94em);
    margin-inline-start: auto;
    cursor: pointer;
  }

  .told:not(:empty) {
    margin-bottom: 4px;
  }
  .columns {
    margin-top: 8px;
  }
  .more {
    width: 100%;
    margin-top: 10px;
  }
  :host([hide~='search']) .search,
  :host([hide~='filters']) .filters,
  :host([hide~='count']) .count span,
  :host([hide~='chips']) .chips,
  :host([hide~='sort']) .sort,
  :host([hide~='operator']) .operator {
    display: none;
  }

  @media print {
    .search,
    .filters,
    .sort,
    .chips,
    .more {
      display: none;
    }
    .root {
      padding: 0;
      border: 0;
    }
  }
`;
