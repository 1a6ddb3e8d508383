import { type CSSResult, css } from 'lit';

/** A question about everybody: its parts, its sentence, its rows. */
export const questions: CSSResult = css`
  .all,
  .ways-out a {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-height: 28px;
    color: var(--reseau-accent);
    font-weight: 500;
  }
  .all {
    margin: -4px 0 6px -6px;
  }
  .ways-out {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .places {
    display: grid;
    gap: 6px;
    margin-top: 4px;
    max-width: 34rem;
  }
  .place {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr);
    align-items: center;
    color: var(--reseau-mute);
  }
  .place .field {
    position: relative;
    display: flex;
    align-items: center;
    color: var(--reseau-ink);
  }
  .place select {
    width: 100%;
    height: 36px;
    padding: 0 30px 0 10px;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-s);
    background: none;
    color: inherit;
    font-weight: 550;
    appearance: none;
    text-overflow: ellipsis;
  }
  .place option,
  .place optgroup {
    background: var(--reseau-surface);
    color: var(--reseau-ink);
  }
  .place .icon {
    position: absolute;
    right: 8px;
    pointer-events: none;
  }
  .place .icon svg {
    width: 14px;
    height: 14px;
  }
  .pills:empty {
    display: none;
  }
  .asked {
    margin-top: 14px;
    font-weight: 600;
  }
  .hint {
    max-width: 52rem;
  }
  .questions a {
    display: flex;
    align-items: center;
    min-height: 40px;
    margin-inline: -10px;
    padding: 4px 10px;
    border-radius: 8px;
    font-weight: 550;
  }
  .questions a:hover {
    background: var(--reseau-fill);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 10px;
  }
  .tools .chip {
    min-height: 32px;
    color: inherit;
  }
  .tools svg {
    width: 15px;
    height: 15px;
  }
  .rows .who {
    font-size: var(--reseau-size-l);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .rows .who .mute {
    font-weight: 400;
  }
  .rows .topics {
    font-weight: 550;
  }
  .figures {
    margin-top: 4px;
    font-size: var(--reseau-size-s);
  }
  td.who {
    font-weight: 500;
  }
  @media (max-width: 720px) {
    .place select,
    .tools .chip,
    .questions a {
      min-height: 44px;
    }
  }
  state-message .chips {
    justify-content: center;
  }
`;
