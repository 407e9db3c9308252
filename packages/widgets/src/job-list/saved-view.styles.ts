import { css } from 'lit';

/** The list of saved jobs. */
export const savedViewStyles = css`
  :host {
    display: block;
  }
  .back {
    margin-inline-start: -0.6em;
  }
  .title {
    font-size: 1.27em;
    font-weight: 600;
  }
  ul {
    margin-top: 12px;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    padding: 10px 0;
    border-top: 1px solid var(--_line);
  }
  .open {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .name {
    display: block;
    font-weight: 600;
  }
  .open:hover .name {
    color: var(--_accent);
  }
  .pay {
    margin-inline-end: 8px;
  }
  .closed .name {
    color: var(--_muted);
    text-decoration: line-through;
  }
  li > .quiet {
    flex: none;
    margin-inline-start: 12px;
    margin-inline-end: -0.6em;
  }
  .waiting i {
    width: 60%;
  }
  .none {
    padding: 32px 0;
    text-align: center;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .foot > .quiet {
    margin-inline-start: -0.6em;
    margin-inline-end: -0.6em;
  }
  .foot .grow {
    flex: 1 1 14em;
    margin-inline-end: 12px;
  }
  @media print {
    .back,
    .foot,
    li > .quiet {
      display: none;
    }
  }
`;
