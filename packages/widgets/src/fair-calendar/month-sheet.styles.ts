import { css } from 'lit';

/** The sheet of a month. Its height stands in `month-views.ts` as well. */
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

  @media (forced-colors: active) {
    .bar,
    .today .date {
      border: 1px solid;
    }
  }
`;
