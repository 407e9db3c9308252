import { css } from 'lit';

/** The panel of a filter: over the list, as wide as the element on a phone. */
export const jobFilterStyles = css`
  :host {
    position: absolute;
    z-index: 2;
    top: 100%;
    left: 0;
    width: 100%;
    max-width: 360px;
  }
  .panel {
    display: flex;
    flex-direction: column;
    max-height: 448px;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    box-shadow: 0 10px 32px rgba(0, 0, 0, 0.16);
  }
  .scroll {
    flex: 1;
    overflow: auto;
    padding: 8px;
    -webkit-overflow-scrolling: touch;
  }
  legend {
    padding: 8px 8px 4px;
    color: var(--_muted);
    font-size: 0.9em;
  }
  fieldset > p {
    padding: 4px 8px;
  }
  ul {
    list-style: none;
  }
  .option {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: 44px;
    padding: 4px 8px;
    border: 0;
    border-radius: 8px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .option:hover {
    background: var(--_subtle);
  }
  .option input {
    flex: none;
    width: 20px;
    height: 20px;
    margin-inline-end: 12px;
    accent-color: var(--_accent);
  }
  .option .muted {
    margin-inline-start: 12px;
    font-variant-numeric: tabular-nums;
  }
  .option[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    border-bottom: 1px solid var(--_line);
    margin-bottom: 4px;
  }
  .way .quiet {
    padding: 0 0.5em;
  }
  .way .quiet[aria-current='location'] {
    color: inherit;
    font-weight: 600;
  }
  .way .quiet + .quiet::before {
    content: '›';
    margin-inline-end: 0.9em;
    color: var(--_muted);
  }
  .foot {
    display: flex;
    justify-content: space-between;
    padding: 8px;
    border-top: 1px solid var(--_line);
  }
`;
