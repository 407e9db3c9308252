import { css } from 'lit';

/**
 * What all elements share: the reset of what a page bequeaths, its direction of writing among it,
 * because both of our languages go from left to right; buttons, tags, notices, the fallback, and
 * who runs the service.
 */
export const plainStyles = css`
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .size {
    direction: ltr;
    font-size: var(--union-font-size, medium);
  }
  .root {
    font-family: var(--union-font, inherit);
    font-size: 0.9375em;
    font-style: normal;
    font-weight: 400;
    line-height: 1.6;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: break-word;
    overflow-wrap: anywhere;
    color: var(--_text);
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  button {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  :focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible),
  [tabindex]:focus {
    outline: 0;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .button {
    min-height: 44px;
    padding: 0.4em 1.1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .quiet {
    min-height: 44px;
    padding: 0 0.6em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
  }
  .tag {
    display: inline-block;
    padding: 0.1em 0.6em;
    border-radius: 0.5em;
    background: var(--_subtle);
    color: var(--_muted);
    font-size: 0.84em;
    font-weight: 400;
    unicode-bidi: plaintext;
  }
  .good {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .info {
    background: var(--_info-soft);
    color: var(--_info);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 12px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_info-soft);
    color: var(--_info);
  }
  .notice .grow {
    flex: 1 1 12em;
    margin-inline-end: 12px;
  }
  .notice .button {
    margin: 4px 0;
    color: var(--_text);
  }
  .notice.bad {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .notice .muted {
    color: inherit;
  }
  .fallback {
    display: block;
    margin-top: 12px;
  }
  .operator {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin-top: 16px;
    padding-top: 10px;
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.84em;
    line-height: 2.2;
  }
  .operator span {
    margin-inline-end: 16px;
  }
  .operator a {
    display: inline-block;
  }
`;
