import { css } from 'lit';

/** A booking: its state, its times and what it is. */
export const bookingStyles = css`
  .title {
    margin-top: -44px;
    padding: 0.3em 0 0;
    padding-inline-end: 6.8em;
    min-height: 44px;
  }
  .state {
    margin-top: 8px;
  }
  .state .tag {
    padding: 0.25em 1em;
    border-radius: 2em;
    font-size: 1em;
    font-weight: 600;
  }
  .advice {
    margin-top: 8px;
  }
  .accept {
    margin-top: 12px;
  }
  .sessions {
    margin: 16px 0 4px;
    padding: 0;
    list-style: none;
  }
  .sessions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: 44px;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .sessions li:last-child {
    border-bottom: 1px solid var(--_line);
  }
  .sessions li > * {
    margin-inline-end: 12px;
  }
  .sessions time {
    font-size: 1.1em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .sessions .change {
    margin-inline: auto -0.6em;
  }
  dl {
    margin-bottom: 16px;
  }
  dd .muted {
    display: block;
  }
  dd .quiet {
    margin-inline-start: -0.6em;
  }
  .number {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 1.1em;
    font-weight: 600;
    letter-spacing: 0.05em;
  }
  .notice.done {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .calendar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 12px;
    outline: 0;
  }
  .calendar .button {
    margin-inline-end: 12px;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
