import { css } from 'lit';

/** Fairs day by day, and the rows of a day's list. */
export const agendaStyles = css`
  .agenda {
    border-bottom: 1px solid var(--_line);
  }
  .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 140px;
  }
  .group .heading {
    padding: 8px 0;
    border-top: 1px solid var(--_line);
    font-weight: 600;
  }
  .rows {
    list-style: none;
  }
  .fair {
    position: relative;
    display: flex;
    padding: 10px 0;
    border-top: 1px solid var(--_line);
  }
  .time {
    flex: none;
    width: 7.2em;
    padding-inline-end: 12px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    word-break: keep-all;
  }
  :host(:not([wide])) .fair {
    display: block;
  }
  :host(:not([wide])) .time {
    width: auto;
  }
  .name {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
  }
  .name::after {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    right: 0;
    border-radius: var(--_radius);
  }
  .name:focus {
    outline: 0;
  }
  .name:focus::after {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  .name:focus:not(:focus-visible)::after {
    outline: 0;
  }
  .fair.past .name {
    color: var(--_muted);
  }
  .fair.cancelled .name {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .tags .tag {
    margin-top: 4px;
    margin-inline-end: 6px;
  }
  .earlier {
    width: 100%;
  }
  .busy .agenda {
    min-height: 400px;
  }
`;
