import { css } from 'lit';

/** The sheet of a month on narrow pages: bars are strokes, and a day opens its list. */
export const narrowSheetStyles = css`
  :host(:not([wide])) .day {
    min-height: 5em;
  }
  :host(:not([wide])) .top {
    flex-direction: column;
    align-items: flex-start;
    height: 3em;
    padding: 2px 3px 0;
  }
  :host(:not([wide])) .bar {
    top: 3.7em;
    width: calc(100% - 4px);
    height: 5px;
    margin: 0 2px;
    padding: 0;
    border-radius: 2px;
    background: currentColor;
    line-height: 9;
    pointer-events: none;
  }
  :host(:not([wide])) .lane1 {
    top: 4.35em;
  }
  :host(:not([wide])) .lane2 {
    top: 5em;
  }
  :host(:not([wide])) .further {
    top: auto;
    bottom: 0;
    width: 100%;
    height: 1.4em;
    margin: 0;
    padding: 0;
    font-size: 0.75em;
    line-height: 1.4;
    text-align: center;
  }
  :host(:not([wide])) .further span {
    position: absolute;
    clip-path: inset(50%);
  }
  :host(:not([wide])) .further::after {
    content: attr(data-count);
  }
`;
