import { css } from 'lit';

/** The sheet of a month; on narrow pages bars are strokes, and a day opens its list. */
export const monthSheetStyles = css`
  .grid {
    position: relative;
    z-index: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .week {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .week.head {
    background: var(--_subtle);
    color: var(--_muted);
    font-size: 0.88em;
    line-height: 2.6;
    text-align: center;
  }
  .day {
    position: relative;
    min-height: 7.6em;
    border: solid var(--_line);
    border-width: 1px 0 0;
    border-inline-start-width: 1px;
    cursor: pointer;
  }
  .day:first-child {
    border-inline-start-width: 0;
  }
  .day:hover {
    background: var(--_subtle);
  }
  .day:focus {
    outline-offset: -2px;
  }
  .outside {
    background: none;
    color: var(--_muted);
    opacity: 0.6;
    pointer-events: none;
  }
  .top {
    display: flex;
    align-items: center;
    height: 2em;
    padding: 2px 6px 0;
    overflow: hidden;
    white-space: nowrap;
  }
  .date {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .outside .date {
    font-weight: 400;
  }
  .today .date {
    min-width: 1.75em;
    margin-inline-start: -3px;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    line-height: 1.75;
    text-align: center;
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
  .bar,
  .further {
    position: absolute;
    z-index: 1;
    top: 2.5em;
    width: calc(100% - 8px);
    height: 1.9em;
    margin: 0 4px;
    padding: 0 6px;
    padding-inline-start: 9px;
    overflow: hidden;
    border: 0;
    border-radius: 4px;
    font-size: 0.84em;
    line-height: 1.9;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .bar::before {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    border-left: 3px solid;
  }
  .bar:dir(rtl)::before {
    left: auto;
    right: 0;
  }
  .bar:hover {
    text-decoration: underline;
  }
  .lane1 {
    top: 4.6em;
  }
  .lane2,
  .further {
    top: 6.7em;
  }
  .online,
  .hybrid {
    background: var(--_info-soft);
    color: var(--_info);
  }
  .online::before {
    border-left-style: dotted;
  }
  .hybrid::before {
    border-left-style: double;
  }
  .bar.past {
    background: var(--_subtle);
    color: var(--_muted);
  }
  .bar.cancelled {
    background: var(--_subtle);
    color: var(--_muted);
    text-decoration: line-through;
  }
  .bar.running {
    font-weight: 600;
  }
  .bar.back::before {
    display: none;
  }
  .bar.back {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .bar.on {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .further {
    background: none;
    color: var(--_muted);
  }
  .further:hover {
    color: var(--_accent);
  }
  :host(:not([wide])) .day {
    min-height: 5em;
  }
  :host(:not([wide])) .top {
    flex-direction: column;
    align-items: flex-start;
    height: 3em;
    padding: 2px 3px 0;
  }
  :host(:not([wide])) .top .tag {
    margin: 0;
  }
  :host(:not([wide])) .note {
    display: none;
  }
  :host(:not([wide])) .bar {
    top: 3.7em;
    width: calc(100% - 4px);
    height: 5px;
    margin: 0 2px;
    padding: 0;
    border-radius: 2px;
    background: currentColor;
    line-height: 9;
    pointer-events: none;
  }
  :host(:not([wide])) .lane1 {
    top: 4.35em;
  }
  :host(:not([wide])) .lane2 {
    top: 5em;
  }
  :host(:not([wide])) .further {
    top: auto;
    bottom: 0;
    width: 100%;
    height: 1.4em;
    margin: 0;
    padding: 0;
    font-size: 0.75em;
    line-height: 1.4;
    text-align: center;
  }
  :host(:not([wide])) .further span {
    position: absolute;
    clip-path: inset(50%);
  }
  :host(:not([wide])) .further::after {
    content: attr(data-count);
  }

  @media (forced-colors: active) {
    .bar,
    .today .date {
      border: 1px solid;
    }
  }
  @media print {
    .further {
      display: none;
    }
  }
`;
