import { css } from 'lit';

/** A fair in full. */
export const fairStyles = css`
  :host {
    display: block;
  }
  .close {
    float: right;
    min-width: 44px;
    margin: -8px;
    margin-inline-start: 8px;
    color: var(--_muted);
  }
  .close:dir(rtl) {
    float: left;
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
  .heading {
    margin: 24px 0 6px;
    font-size: 1.07em;
    font-weight: 600;
  }
  .employers {
    list-style: none;
  }
  .employers li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding: 10px 0;
    border-top: 1px solid var(--_line);
  }
  .employers .tag,
  .employers .muted {
    margin-inline-start: 12px;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
