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
    left: 11px;
    width: 0;
    height: auto;
    border: 0 solid var(--_line);
    border-inline-start-width: 2px;
    border-radius: 0;
  }
  /* Filled by its border, which forced colours leave. */
  .been::before {
    width: 0;
    height: 0;
    border: 8px solid var(--_good);
  }
  time {
    display: block;
  }
`;
