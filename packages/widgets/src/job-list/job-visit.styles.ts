import { css } from 'lit';

/** What of a list comes with the first touch. */
export const jobVisitStyles = css`
  .job:hover {
    border-color: var(--_edge);
  }
  .job:hover .title {
    color: var(--_accent);
  }
  .pill:hover {
    border-color: var(--_accent);
  }
  button.chip:hover {
    box-shadow: inset 0 0 0 1px var(--_edge);
  }

  .offer ul {
    position: absolute;
    z-index: 3;
    top: 100%;
    left: 0;
    right: 0;
    margin-top: 4px;
    max-height: 352px;
    overflow: auto;
    padding: 6px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 10px 32px rgba(0, 0, 0, 0.16);
    list-style: none;
  }
  .offer li {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 10px;
    border-radius: 8px;
    cursor: pointer;
  }
  .offer .muted {
    margin-inline-start: 12px;
    white-space: nowrap;
  }
  .offer li:hover {
    background: var(--_subtle);
  }
  .offer [aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  @media (forced-colors: active) {
    .job.selected {
      border-inline-start-width: 4px;
    }
    .offer [aria-selected='true'] {
      outline: 2px solid;
    }
  }
  .old {
    opacity: 0.6;
  }
  .job.selected {
    border-color: var(--_accent);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  .empty {
    padding: 32px 0;
    text-align: center;
  }

  .pill[aria-expanded='true'] {
    border-color: var(--_accent);
  }
  .reading > .search,
  .reading > .filters,
  .reading > .bar,
  .reading > .told,
  .reading .list {
    display: none;
  }
  .reading .columns {
    margin-top: -8px;
  }
  :host([wide]) .two .columns {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    grid-column-gap: 20px;
    align-items: start;
  }
  .empty .button {
    margin: 12px 4px 0;
  }
  union-job-detail:not(:defined) {
    display: none;
  }
  .job union-job-detail {
    position: relative;
    z-index: 1;
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
    cursor: auto;
  }
  .save {
    flex: none;
    width: 44px;
    height: 44px;
    margin: -12px;
    margin-inline-start: auto;
    padding: 0;
    position: relative;
    z-index: 1;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-size: 20px;
    line-height: 1;
  }
  .save::before {
    content: '☆';
  }
  .save[aria-pressed='true']::before {
    content: '★';
  }
  .save[aria-pressed='true'],
  .save:hover {
    color: var(--_accent);
  }
  .saving {
    display: flex;
    position: sticky;
    z-index: 1;
    bottom: calc(12px + env(safe-area-inset-bottom, 0px));
    justify-content: flex-end;
    margin-top: 12px;
    pointer-events: none;
  }
  .saving button {
    border-radius: 99px;
    box-shadow: 0 4px 16px rgba(0, 0, 0, 0.16);
    pointer-events: auto;
  }
  .saved > .search,
  .saved > .filters,
  .saved > .bar,
  .saved > .told,
  .saved > .columns {
    display: none;
  }
  .jobs {
    scroll-margin-top: 12px;
  }
  .jobs:focus {
    outline: 0;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-top: 14px;
  }
  .pages ul {
    display: flex;
    order: 1;
    flex: 1 0 100%;
    justify-content: center;
    margin-top: 8px;
    list-style: none;
  }
  :host([wide]) .pages ul {
    order: 0;
    flex: 0 1 auto;
    margin-top: 0;
  }
  .page {
    min-width: 44px;
    min-height: 44px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-variant-numeric: tabular-nums;
  }
  .page:hover:enabled {
    background: var(--_subtle);
  }
  .page[aria-current='page'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 700;
    box-shadow: inset 0 -2px 0 var(--_accent);
  }
  .gap {
    align-self: center;
    min-width: 24px;
    text-align: center;
    color: var(--_muted);
  }
  .pages p {
    order: 2;
    flex: 1 0 100%;
    margin-top: 8px;
    text-align: center;
  }
  @media print {
    .columns > union-job-detail,
    .save,
    .saving,
    .pages {
      display: none;
    }
  }
`;
