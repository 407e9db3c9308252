import { css } from 'lit';

/** The states of an application. */
export const applicationStyles = css`
  .line {
    margin: 20px 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    padding-bottom: 16px;
    padding-inline-start: 28px;
  }
  li::before,
  li:not(:last-child)::after {
    content: '';
    position: absolute;
    top: 0.4em;
    left: 4px;
    width: 12px;
    height: 12px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_surface);
  }
  li:not(:last-child)::after {
    top: calc(0.4em + 18px);
    bottom: -2px;
    left: 9px;
    width: 2px;
    height: auto;
    border: 0;
    border-radius: 0;
    background: var(--_line);
  }
  li:dir(rtl)::before {
    left: auto;
    right: 4px;
  }
  li:dir(rtl)::after {
    left: auto;
    right: 9px;
  }
  .been::before {
    border-color: var(--_good);
    background: var(--_good);
  }
  time {
    display: block;
  }
`;
