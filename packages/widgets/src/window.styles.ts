import { css } from 'lit';

/** A dialog over the page; on a phone it takes the whole of it. */
export const windowStyles = css`
  .window {
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
    padding: var(--_space);
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    color: var(--_text);
  }
  .window:not([open]) {
    display: none;
  }
  .window::backdrop {
    background: rgba(16, 20, 28, 0.55);
  }
  @media (min-width: 640px) {
    .window {
      width: calc(100% - 48px);
      max-width: 640px;
      height: auto;
      max-height: calc(100% - 48px);
      margin: auto;
      padding: calc(var(--_space) * 1.5);
      border-radius: calc(var(--_radius) + 4px);
    }
  }
  @media print {
    .window {
      display: none;
    }
  }
`;
