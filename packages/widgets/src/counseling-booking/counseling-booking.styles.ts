import { css } from 'lit';

/** The first step: whom to call, and what can be booked. No gap in flex rows. */
export const counselingBookingStyles = css`
  .root {
    position: relative;
    max-width: 760px;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
  }
  :host([large-text]) .root {
    font-size: 1.17em;
  }
  .crisis {
    margin: 10px 0 18px;
    padding: 12px 16px 8px;
    border: 1px solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .crisis ul {
    display: flex;
    flex-wrap: wrap;
    margin: 2px -10px 0;
    list-style: none;
  }
  .crisis a {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: 44px;
    padding: 0 10px;
    color: inherit;
    line-height: 1.4;
    text-decoration: none;
  }
  .crisis a:hover {
    text-decoration: underline;
  }
  .crisis b {
    flex: none;
    margin-inline-end: 0.4em;
    font-size: 1.2em;
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.4;
    outline: 0;
  }
  .services {
    margin: 14px 0 8px;
    list-style: none;
  }
  .service {
    display: block;
    width: 100%;
    min-height: 44px;
    margin-bottom: 10px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
  }
  button.service:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .service .strong {
    margin-inline-end: 8px;
    font-size: 1.1em;
  }
  .service .block {
    display: block;
  }
  .waiting i {
    height: 84px;
    margin: 10px 0;
    border-radius: var(--_radius);
  }
  @media print {
    .crisis {
      display: none;
    }
  }
`;
