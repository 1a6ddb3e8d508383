import { type CSSResult, css } from 'lit';

/** A text area, its hints and what goes with it. */
export const questionText: CSSResult = css`
  :host {
    display: block;
  }
  summary {
    width: fit-content;
    min-height: 28px;
    line-height: 28px;
    color: var(--reseau-accent);
    font-weight: 500;
    cursor: pointer;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 4px;
    padding: 8px 10px;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  textarea:focus-visible {
    outline: none;
    border-color: var(--reseau-accent);
    box-shadow: inset 0 0 0 1px var(--reseau-accent);
  }
  textarea::placeholder {
    color: var(--reseau-mute);
    opacity: 1;
  }
  .hint {
    margin-top: 6px;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
  }
  .problem {
    display: flex;
    gap: 8px;
    margin-top: 8px;
    color: var(--reseau-danger);
    font-size: var(--reseau-size-s);
    overflow-wrap: anywhere;
  }
  .chip {
    margin-top: 8px;
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .chip svg {
    width: 13px;
    height: 13px;
  }
  .text-button {
    display: block;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-top: 8px;
  }
  .file {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    color: var(--reseau-accent);
    font-weight: 500;
    cursor: pointer;
    border-radius: var(--reseau-radius-s);
  }
  .file:focus-within {
    outline: 2px solid var(--reseau-accent);
    outline-offset: 2px;
  }
  .button:disabled {
    background: var(--reseau-fill);
    color: var(--reseau-mute);
    cursor: default;
  }
`;
