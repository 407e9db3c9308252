import { css } from 'lit';

/** The page for the door of a fair, on a phone that is held in one hand. */
export const checkInStyles = css`
  :host {
    min-height: 100vh;
    background: var(--_surface);
  }
  .root {
    max-width: 32em;
    margin: 0 auto;
    padding: var(--_space);
    display: grid;
    gap: var(--_space);
  }
  h1 {
    margin: 0;
    font-size: 1.25em;
  }
  video {
    display: block;
    width: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--_radius);
    background: #000;
  }
  form {
    display: grid;
    gap: 0.4em;
  }
  .row {
    display: flex;
    gap: 0.5em;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 48px;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: max(16px, 1.1em);
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }
  .button {
    min-height: 48px;
  }
  .result button {
    justify-self: start;
  }
  .result .quiet {
    padding: 0;
  }
  .result {
    min-height: 6.5em;
    padding: var(--_space);
    border-radius: var(--_radius);
    background: var(--_subtle);
    display: grid;
    align-content: center;
    gap: 0.3em;
  }
  .result.good {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .result.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .result.bad {
    background: var(--_warn-soft);
    color: var(--_accent);
  }
  .told {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.3;
  }
  .told.long {
    font-size: 1.1em;
  }
  .code {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.08em;
  }
  h2 {
    margin: 0 0 0.3em;
    font-size: 1em;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding: 0.35em 0;
    border-top: 1px solid var(--_line);
  }
`;
