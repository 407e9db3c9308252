import { css } from 'lit';

/** The form over the page: a sheet of full height on phones, a window in the middle elsewhere. */
export const formDialogStyles = css`
  :host {
    display: contents;
    --_bad: #b3261e;
  }
  :host([theme='dark']) {
    --_bad: #ff8a80;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_bad: light-dark(#b3261e, #ff8a80);
    }
  }
  dialog {
    position: fixed;
    z-index: 2147483647;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
  }
  dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: rgba(16, 20, 28, 0.55);
  }
  .size {
    min-height: 100%;
  }
  :host([large-text]) .root {
    font-size: 1.17em;
  }
  header {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    align-items: flex-start;
    padding: 16px;
    padding-top: calc(16px + env(safe-area-inset-top));
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  .title {
    padding-top: 3px;
    font-size: 1.27em;
    font-weight: 600;
    line-height: 1.4;
    outline: 0;
  }
  .close {
    flex: none;
    width: 44px;
    margin: -6px;
    margin-inline-start: 8px;
    color: var(--_muted);
  }
  .leaving {
    position: sticky;
    z-index: 1;
    top: 0;
    margin: 0;
    border-radius: 0;
  }
  .leaving .button {
    margin-inline-end: 8px;
  }
  .body {
    padding: 0 16px;
    padding-bottom: calc(24px + env(safe-area-inset-bottom));
  }
  .field,
  .consent,
  .block {
    margin-top: 20px;
    min-width: 0;
  }
  label,
  legend {
    display: block;
    padding: 0;
  }
  .label {
    font-weight: 600;
  }
  .need {
    padding: 0 0.4em;
    border-radius: 0.4em;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 0.84em;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .error {
    margin-top: 4px;
    color: var(--_bad);
  }
  .error:empty {
    margin: 0;
  }
  input:not([type='checkbox']):not([type='radio']):not([type='file']),
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 44px;
    margin-top: 6px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(16px, 1em);
    letter-spacing: inherit;
    -webkit-appearance: none;
    appearance: none;
  }
  select {
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-repeat: no-repeat;
    background-position:
      right 17px center,
      right 12px center;
    background-size: 5px 5px;
  }
  select:dir(rtl) {
    background-position:
      left 12px center,
      left 17px center;
  }
  textarea {
    resize: vertical;
  }
  textarea:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad) !important;
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    grid-column-gap: 16px;
    margin-top: 2px;
  }
  .choices.row {
    grid-template-columns: repeat(auto-fill, 6em);
  }
  .choice {
    display: flex;
    min-height: 44px;
    padding: 10px 0;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 1px 0 0;
    margin-inline-end: 10px;
    accent-color: var(--_accent);
  }
  .consent {
    padding: 14px 16px 6px;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .wide {
    width: 100%;
    margin-top: 16px;
  }
  .centered {
    margin-top: 8px;
    text-align: center;
  }
  .remembered,
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .remembered {
    margin-top: 8px;
  }
  .phone {
    margin: 6px -0.6em -8px;
  }
  .copy input:not([type='checkbox']) {
    flex: 1 1 12em;
    width: auto;
    min-width: 0;
    margin: 6px 0;
    margin-inline-end: 8px;
    font-family: ui-monospace, Menlo, Consolas, monospace;
  }
  .code {
    margin: 12px 0 0;
    text-align: center;
  }
  .code img {
    display: block;
    width: 220px;
    height: 220px;
    margin: 0 auto 4px;
    border-radius: 6px;
    background: #fff;
  }
  .told {
    display: flex;
    align-items: center;
  }
  .mark {
    flex: none;
    width: 28px;
    margin-inline-end: 10px;
    border-radius: 50%;
    background: var(--_good-soft);
    color: var(--_good);
    line-height: 28px;
    text-align: center;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    grid-gap: 6px 16px;
    margin-top: 16px;
  }
  dt {
    color: var(--_muted);
  }
  .block {
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 12px -4px 0;
  }
  .buttons > * {
    margin: 4px;
  }
  .buttons .primary {
    flex: 1 1 9em;
  }
  .sending,
  .waiting {
    padding: 24px 0;
  }
  .waiting i {
    height: 44px;
    margin: 20px 0;
  }
  .bar {
    height: 4px;
    margin-top: 12px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_line);
  }
  .bar i {
    display: block;
    width: 40%;
    height: 100%;
    border-radius: 2px;
    background: var(--_accent);
    animation: pass 1.4s ease-in-out infinite alternate;
  }
  .body > p:first-child {
    padding-top: 16px;
  }
  @keyframes pass {
    to {
      transform: translateX(150%);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar i {
      width: 100%;
      animation: none;
    }
  }
  @media (min-width: 600px) {
    dialog {
      width: calc(100% - 48px);
      max-width: 560px;
      height: fit-content;
      max-height: calc(100% - 48px);
      margin: auto;
      border-radius: calc(var(--_radius) + 4px);
    }
    header {
      padding: 20px 24px 16px;
    }
    .body {
      padding: 0 24px 24px;
    }
  }
  @media (min-width: 600px) and (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
  }
  @media not all and (min-width: 600px) {
    .phone {
      display: none;
    }
  }
`;
