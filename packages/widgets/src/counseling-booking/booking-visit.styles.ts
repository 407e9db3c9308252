import { css } from 'lit';
import { formStyles } from '../form/form.styles.ts';

/** The steps after the choice of a service. Logical directions only, and no gap in flex rows. */
export const bookingVisitStyles = [
  ...formStyles,
  css`
    .steps {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-height: 44px;
      margin-inline-start: -0.6em;
    }
    .held {
      position: sticky;
      z-index: 1;
      /* Below the button that leaves. */
      top: 60px;
    }
    /* What is focused is not to end up below the two. */
    .held ~ * input,
    .held ~ * button {
      scroll-margin-top: 190px;
    }
    @media (max-height: 500px) {
      .held {
        position: static;
      }
    }
    .notice + [role='status'] + * {
      margin-top: 12px;
    }
    .clock {
      font-variant-numeric: tabular-nums;
    }
    .under {
      display: block;
    }
    .field input:not([type='radio']) {
      max-width: 26em;
    }
    .face {
      position: relative;
      flex: none;
      width: 56px;
      height: 56px;
      margin-inline-end: 12px;
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: 50%;
      background: var(--_accent-soft);
      color: var(--_accent);
      font-weight: 600;
      line-height: 54px;
      text-align: center;
    }
    .face img {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
      background: var(--_surface);
      object-fit: cover;
    }
    dl + .muted {
      margin-top: 10px;
    }
    .number {
      font-size: 1.9em;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.06em;
      line-height: 1.4;
    }
    .seats {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      margin-top: 6px;
    }
    @media print {
      .steps,
      .buttons {
        display: none;
      }
    }
  `,
];
