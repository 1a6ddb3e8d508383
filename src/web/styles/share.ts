import { type CSSResult, css } from 'lit';

/** The share dialog and its three tabs. */
export const share: CSSResult = css`
  .copy {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    align-items: start;
  }
  input,
  textarea {
    width: 100%;
    min-height: 36px;
    padding: 8px 10px;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-s);
    background: var(--reseau-fill);
    color: inherit;
    font: 12px / 1.5 ui-monospace, monospace;
    resize: none;
  }
  .embed {
    max-height: 30vh;
    field-sizing: content;
  }
  h3:first-child {
    margin-top: 12px;
  }
  .hint {
    margin-top: 4px;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
  }
  .credit {
    margin-top: 14px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .file {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 6px 14px;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-chip);
    background: none;
    font-weight: 500;
    text-align: start;
  }
  .file:hover:enabled {
    background: var(--reseau-fill);
  }
  .file:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .file .icon svg {
    width: 15px;
    height: 15px;
  }
  .link {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 20px;
  }
  .link > div {
    align-self: start;
  }
  figure {
    margin: 12px 0 0;
    display: grid;
    align-content: start;
    justify-items: center;
    gap: 4px;
  }
  figure svg {
    width: 132px;
    height: 132px;
    border-radius: var(--reseau-radius-s);
  }
  @media (max-width: 480px) {
    .link {
      grid-template-columns: minmax(0, 1fr);
    }
    .file {
      min-height: 44px;
    }
  }
`;
