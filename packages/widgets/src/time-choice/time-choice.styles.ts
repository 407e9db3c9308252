import { css } from 'lit';

/** The choice of a day and a time. */
export const timeChoiceStyles = css`
  .choose-time .notice {
    display: block;
  }
  .turn {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 12px 0 8px;
  }
  .turn .button {
    width: 44px;
    padding: 0;
    font-size: 1.2em;
    line-height: 1;
  }
  .turn p {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .days.strip {
    margin: 0 calc(var(--_space) * -1);
    padding: 3px var(--_space);
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .strip .week {
    display: flex;
    width: max-content;
  }
  .month .week {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .month .head {
    color: var(--_muted);
    font-size: 0.88em;
    line-height: 2.2;
    text-align: center;
  }
  .day {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-width: 44px;
    min-height: 56px;
    margin: 2px;
    padding: 4px 2px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_muted);
    line-height: 1.35;
    cursor: pointer;
  }
  .strip .day {
    width: 62px;
    min-height: 74px;
    margin-inline-end: 6px;
    border-color: var(--_line);
  }
  .month .day {
    min-width: 0;
  }
  .day.free {
    border-color: var(--_edge);
    background: var(--_surface);
    color: var(--_text);
  }
  .day .date {
    font-size: 1.1em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .day .weekday,
  .day .count {
    font-size: 0.84em;
    white-space: nowrap;
  }
  .day.free .count {
    color: var(--_good);
  }
  .day[aria-current='date'] .date {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  .day:hover {
    border-color: var(--_accent);
  }
  .day:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .day[aria-selected='true'],
  .day[aria-selected='true'] .count {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .day.outside {
    border-color: transparent;
    opacity: 0.6;
    cursor: default;
  }
  .day.outside .date {
    font-weight: 400;
  }
  .of-day {
    min-height: 190px;
    margin-top: 16px;
  }
  .of-day .strong {
    outline: 0;
  }
  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
    grid-gap: 8px;
    margin: 4px 0 12px;
  }
  .time {
    min-height: 44px;
    padding: 0 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font-variant-numeric: tabular-nums;
  }
  .time:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .time[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .near {
    display: flex;
    flex-wrap: wrap;
    margin: 4px -4px;
  }
  .near .time {
    margin: 4px;
    padding: 0 14px;
    color: var(--_text);
  }
  .taken {
    outline: 0;
  }
  @media (forced-colors: active) {
    .day[aria-selected='true'],
    .time[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;
