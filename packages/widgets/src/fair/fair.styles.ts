import { css } from 'lit';

/** A fair in full. */
export const fairStyles = css`
  :host(:not([opened])) .root {
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
  }
  :host([large-text]) .root {
    font-size: 1.17em;
  }
  :host([opened]) .size,
  :host([opened]) .root {
    font-size: inherit;
  }
  .close {
    float: right;
    min-width: 44px;
    margin: -8px;
    margin-inline-start: 8px;
    color: var(--_muted);
  }
  .title {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.4;
  }
  .tags {
    margin-top: 8px;
  }
  .tags .tag {
    margin-inline-end: 4px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(4em, max-content) minmax(0, 1fr);
    grid-gap: 8px 16px;
    margin: 16px 0;
  }
  dt {
    color: var(--_muted);
  }
  .register {
    margin: 0 0 8px;
  }
  .countdown {
    margin-top: 12px;
    font-size: 1.07em;
  }
  .countdown span {
    color: var(--_accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .maps {
    display: block;
  }
  .maps a {
    display: inline-block;
    min-height: 24px;
    margin-inline-end: 12px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
  }
  .actions > * {
    margin: 0 0 8px;
    margin-inline-end: 8px;
  }
  a.button {
    display: inline-block;
    text-decoration: none;
  }
  .code {
    margin: 8px 0 16px;
  }
  .code img {
    display: block;
    border-radius: 4px;
    background: #fff;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .stream {
    margin-bottom: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .stream .actions {
    margin: 8px 0 -8px;
  }
  video {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    background: #000;
  }
  .stream .actions > video {
    margin-inline-end: 0;
  }
  .heading {
    margin: 24px 0 6px;
    font-size: 1.07em;
    font-weight: 600;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    margin: 8px 0;
  }
  .search input {
    flex: 1 1 10em;
    min-width: 0;
    min-height: 44px;
    margin-inline-end: 8px;
    padding: 0 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    /* Below 16 pixels iOS enlarges the page. */
    font-size: max(16px, 1em);
  }
  .employers {
    list-style: none;
  }
  .employers li {
    border-top: 1px solid var(--_line);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    width: 100%;
    min-height: 44px;
    padding: 10px 0;
    border: 0;
    background: none;
    text-align: start;
  }
  button.row::after {
    content: '';
    align-self: center;
    width: 6px;
    height: 6px;
    margin-inline: auto 4px;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }
  button.row[aria-expanded='true']::after {
    transform: translateY(2px) rotate(225deg);
  }
  button.row:hover .strong {
    color: var(--_accent);
  }
  .row > * {
    margin-inline-end: 12px;
  }
  .row .grow {
    flex-basis: 60%;
  }
  .jobs {
    padding: 12px 0 16px;
  }
`;
