import { type CSSResult, css } from 'lit';

/** Filters as pills that say what they are set to. */
export const pills: CSSResult = css`
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 14px;
  }
  .pill {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 34px;
    padding: 0 12px;
    border-radius: var(--reseau-radius-chip);
    background: var(--reseau-fill);
  }
  .pill.on {
    box-shadow: inset 0 0 0 1.5px var(--reseau-accent);
  }
  .pill > span:first-child {
    color: var(--reseau-mute);
  }
  .pill > .icon {
    margin-inline-start: -20px;
    pointer-events: none;
  }
  .pill svg {
    width: 14px;
    height: 14px;
  }
  .pill select,
  .pill input {
    height: 100%;
    max-width: 15rem;
    border: 0;
    outline-offset: -2px;
    border-radius: 8px;
    background: none;
    font-weight: 550;
    appearance: none;
  }
  .pill select {
    padding-inline-end: 22px;
    field-sizing: content;
    text-overflow: ellipsis;
  }
  .pill option {
    background: var(--reseau-surface);
    color: var(--reseau-ink);
  }
  .pill:focus-within {
    box-shadow: inset 0 0 0 2px var(--reseau-accent);
  }
`;
