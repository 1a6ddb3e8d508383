import { type CSSResult, css } from 'lit';

/** The command palette: one field over one list. */
export const paletteDialog: CSSResult = css`
  wa-dialog {
    --width: min(600px, calc(100vw - 24px));
    --spacing: 0px;
  }
  wa-dialog::part(dialog) {
    color: var(--reseau-ink);
    background: var(--reseau-surface);
    border-radius: var(--reseau-radius);
    margin-top: min(14vh, 120px);
    margin-bottom: auto;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 0 16px;
    height: 52px;
    border-bottom: 1px solid var(--reseau-line);
    color: var(--reseau-mute);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--reseau-ink);
    font-size: var(--reseau-size-l);
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--reseau-mute);
    opacity: 1;
  }
  .field:focus-within {
    box-shadow: inset 0 -2px 0 var(--reseau-accent);
  }
  .list {
    max-height: min(56vh, 440px);
    overflow: auto;
    padding: 6px;
    scrollbar-width: thin;
  }
  .group + .group {
    margin-top: 6px;
    border-top: 1px solid var(--reseau-line);
  }
  h3 {
    margin: 10px 10px 4px;
  }
  .option {
    display: grid;
    grid-template-columns: 20px minmax(55%, 1fr) minmax(0, auto);
    gap: 10px;
    align-items: center;
    min-height: 36px;
    padding: 4px 10px;
    border-radius: 8px;
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--reseau-fill);
    box-shadow: inset 2px 0 0 var(--reseau-accent);
  }
  .option .icon svg {
    width: 16px;
    height: 16px;
  }
  .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 500;
  }
  .detail {
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
    white-space: nowrap;
  }
  .empty,
  .help {
    padding: 12px 16px;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
  }
  .help {
    border-top: 1px solid var(--reseau-line);
    padding-block: 8px;
  }
  @media (max-width: 720px) {
    wa-dialog::part(dialog) {
      margin-top: 12px;
    }
    .option {
      min-height: 44px;
    }
    .help {
      display: none;
    }
  }
`;
