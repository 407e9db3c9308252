import { css } from 'lit';

/** What stands around the month. Logical directions only, and no gap in flex rows. */
export const fairCalendarStyles = css`
  .root {
    position: relative;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
  }
  :host([wide]) .root {
    padding: calc(var(--_space) * 1.25);
  }
  :host([large-text]) .root {
    font-size: 1.17em;
  }
  .blank {
    height: 600px;
  }
  .coming {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .jumping {
    position: relative;
    margin-inline-end: 12px;
  }
  .jump {
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 1.4em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .jump::after,
  .pill::after {
    content: '';
    display: inline-block;
    width: 6px;
    height: 6px;
    margin-inline-start: 9px;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    opacity: 0.75;
    transform: translateY(-3px) rotate(45deg);
  }
  .tools,
  .views {
    display: flex;
  }
  .tools {
    flex-wrap: wrap;
    margin: -3px;
  }
  .tools > * {
    margin: 3px;
  }
  .tools .button {
    padding: 0 0.9em;
    white-space: nowrap;
  }
  .tools .step {
    min-width: 44px;
    padding: 0;
    font-size: 1.2em;
    line-height: 1;
  }
  .views .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views .button:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .views [aria-pressed='true'] {
    position: relative;
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }

  .filters {
    position: relative;
    margin-top: 8px;
  }
  .slide {
    display: flex;
    flex-wrap: wrap;
    padding: 4px 0;
  }
  :host(:not([wide])) .slide {
    flex-wrap: nowrap;
    overflow-x: auto;
    margin: 0 calc(var(--_space) * -1);
    padding: 4px var(--_space);
    scrollbar-width: none;
  }
  .filter {
    flex: none;
    margin-inline-end: 8px;
  }
  .pill {
    min-height: 44px;
    padding: 0 14px;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: var(--_surface);
    font-size: 0.94em;
    white-space: nowrap;
  }
  .pill.on {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .counted {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .count {
    margin: 8px 0;
    min-height: 1.6em;
    font-variant-numeric: tabular-nums;
  }

  .told .notice {
    margin: 0 0 12px;
  }
  .empty {
    padding: 24px 0;
    color: var(--_muted);
    text-align: center;
  }
  :host([hide~='views']) .views,
  :host([hide~='today']) .now,
  :host([hide~='count']) .count,
  :host([hide~='subscribe']) .counted .quiet,
  :host([hide~='operator']) .operator {
    display: none;
  }
`;
