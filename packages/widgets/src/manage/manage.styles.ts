import { css } from 'lit';
import { sentStyles } from '../form/sent.styles.ts';

/** The page of what a person sent. */
export const manageStyles = [
  sentStyles,
  css`
    .root {
      max-width: 640px;
      padding: calc(var(--_space) * 1.25);
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) + 4px);
      background: var(--_surface);
    }
    :host([large-text]) .root {
      font-size: 1.17em;
    }
    .title {
      font-size: 1.4em;
      font-weight: 600;
      line-height: 1.4;
      outline: 0;
    }
    .ask,
    .export,
    .question {
      margin-top: 16px;
    }
    .ask label,
    .export label {
      display: block;
    }
    input,
    textarea {
      display: block;
      width: 100%;
      min-height: 44px;
      margin: 6px 0 12px;
      padding: 8px 12px;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: inherit;
      font: inherit;
      font-family: ui-monospace, Menlo, Consolas, monospace;
      font-size: max(16px, 1em);
    }
    .error:not(:empty) {
      margin: -4px 0 12px;
    }
    .question {
      padding: 16px;
      border-radius: var(--_radius);
      background: var(--_subtle);
    }
    .question p {
      outline: 0;
    }
    .another {
      margin-top: 8px;
      margin-inline-start: -0.6em;
    }
    .waiting i:first-child {
      width: 50%;
    }
    @media print {
      .buttons,
      .another {
        display: none;
      }
    }
  `,
];
