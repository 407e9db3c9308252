import { css } from 'lit';
import { sentStyles } from './sent.styles.ts';

/** Fields, consent, sending and receipt of a form, over the page or in it. No gap in flex rows. */
export const formStyles = [
  sentStyles,
  css`
    .field {
      min-width: 0;
      margin-top: 20px;
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
    .error:not(:empty) {
      margin-top: 4px;
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
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
      grid-column-gap: 16px;
      margin-top: 2px;
    }
    .choices.row {
      grid-template-columns: repeat(auto-fill, minmax(6em, max-content));
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
      min-width: 0;
      margin-top: 20px;
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
    section.block {
      margin-top: 20px;
      padding-top: 16px;
      border-top: 1px solid var(--_line);
    }
    .copy {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
    .copy input:not([type='checkbox']) {
      flex: 1 1 12em;
      min-width: 0;
      margin: 6px 0;
      margin-inline-end: 8px;
      font-family: ui-monospace, Menlo, Consolas, monospace;
    }
    .sending {
      padding: 24px 0;
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
  `,
];
