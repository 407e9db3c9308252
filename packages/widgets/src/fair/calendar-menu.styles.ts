import { css } from 'lit';

/** Ways into a calendar. */
export const calendarMenuStyles = css`
  .menu {
    margin: 8px 0 16px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .menu ul {
    margin-bottom: 8px;
    list-style: none;
  }
  .way {
    display: flex;
    align-items: center;
    min-height: 44px;
  }
  .menu li + li {
    border-top: 1px solid var(--_line);
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    margin: 4px 0;
  }
  .copy input {
    flex: 1 1 12em;
    min-width: 0;
    min-height: 44px;
    margin: 4px 0;
    margin-inline-end: 8px;
    padding: 0 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_subtle);
    /* Below 16 pixels iOS enlarges the page. */
    font-size: max(16px, 0.95em);
  }
  .copy .button {
    margin: 4px 0;
  }
  @media print {
    .menu {
      display: none;
    }
  }
`;
