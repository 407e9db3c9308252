import { css } from 'lit';

/** The field for the résumé. */
export const resumeStyles = css`
  .drop {
    margin-top: 6px;
    padding: 10px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .picks,
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .file {
    margin-bottom: 8px;
  }
  .picks .button {
    display: inline-flex;
    position: relative;
    align-items: center;
    margin-inline-end: 8px;
    cursor: pointer;
  }
  .picks .button:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  progress {
    width: 100%;
    height: 6px;
    accent-color: var(--_accent);
  }
  @media (hover: hover) and (pointer: fine) {
    .byCamera.button {
      display: none;
    }
  }
  @media not all and (hover: hover) {
    .byMouse {
      display: none;
    }
  }
`;
