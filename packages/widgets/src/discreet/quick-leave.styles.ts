import { css } from 'lit';

/** The button to leave at once: in a corner, in sight, over whatever is scrolled below it. */
export const quickLeaveStyles = css`
  .leave-bar {
    position: sticky;
    top: 8px;
    z-index: 2;
    display: flex;
    justify-content: flex-end;
    pointer-events: none;
  }
  .leave {
    min-height: 44px;
    padding: 0.3em 1em;
    border: 1px solid var(--_surface);
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    font-weight: 600;
    pointer-events: auto;
  }
  @media print {
    .leave-bar {
      display: none;
    }
  }
`;
