import { css } from 'lit';
import { formStyles } from './form.styles.ts';

/** The form over the page: a sheet of full height on phones, a window in the middle elsewhere. */
export const formDialogStyles = [
  ...formStyles,
  css`
    :host {
      display: contents;
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
    textarea {
      resize: vertical;
    }
    .remembered {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      margin-top: 8px;
    }
    .phone {
      margin: 6px -0.6em -8px;
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
    .buttons .primary {
      flex: 1 1 9em;
    }
    .waiting {
      padding: 24px 0;
    }
    .waiting i {
      height: 44px;
      margin: 20px 0;
    }
    .body > p:first-child {
      padding-top: 16px;
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
    /* A zoom of 400 % on a laptop, or a phone on its side: the fields need the room. */
    @media (max-height: 400px) {
      header {
        position: static;
      }
    }
    @media (forced-colors: active) {
      select {
        padding-inline-end: 12px;
        background-image: none;
        -webkit-appearance: auto;
        appearance: auto;
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
  `,
];
