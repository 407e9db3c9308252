import { css } from 'lit';

/** A ticket, as the form shows it and as its own page does. */
export const ticketStyles = css`
  .ticket {
    text-align: center;
  }
  .ticket .state {
    margin: 16px 0 12px;
  }
  .ticket .state .tag {
    padding: 0.25em 1em;
    border-radius: 2em;
    font-size: 1em;
    font-weight: 600;
  }
  .pass {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 2em;
    font-weight: 700;
    line-height: 1.4;
    letter-spacing: 0.06em;
    white-space: nowrap;
  }
  .advice {
    max-width: 30em;
    margin: 12px auto 0;
  }
  .ticket dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    grid-gap: 6px 16px;
    margin-top: 16px;
    padding-top: 16px;
    border-top: 1px dashed var(--_edge);
    text-align: start;
  }
  .ticket dt {
    color: var(--_muted);
  }
  .ticket .code img {
    display: block;
    width: 220px;
    height: 220px;
    margin: 8px auto 4px;
    border-radius: 6px;
    background: #fff;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
