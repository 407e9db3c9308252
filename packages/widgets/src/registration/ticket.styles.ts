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
    padding-top: 16px;
    border-top: 1px dashed var(--_edge);
    text-align: start;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
