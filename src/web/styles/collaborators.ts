import { type CSSResult, css } from 'lit';

/** A suggested person with the reasons. */
export const collaborators: CSSResult = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .mark {
    display: grid;
    color: var(--reseau-mute);
  }
  .name {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: var(--reseau-size-l);
    font-weight: 600;
    letter-spacing: 0;
    text-transform: none;
    color: var(--reseau-ink);
    overflow-wrap: anywhere;
  }
  star-button {
    margin: -4px -8px -4px 0;
  }
  .about {
    margin-inline-start: 22px;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
  }
  .known {
    display: inline-block;
    margin-inline-start: 4px;
    padding: 0 8px;
    border-radius: var(--reseau-radius-chip);
    background: var(--reseau-fill);
    color: var(--reseau-ink);
  }
  .reasons {
    margin-inline-start: 22px;
  }
  .reasons > li {
    margin-top: 5px;
    overflow-wrap: anywhere;
  }
  .reasons a {
    color: var(--reseau-accent);
  }
  details {
    margin-inline-start: 22px;
    font-size: var(--reseau-size-m);
  }
  details .reasons {
    margin-inline-start: 0;
  }
  summary {
    width: fit-content;
    min-height: 26px;
    margin-top: 4px;
    line-height: 26px;
    color: var(--reseau-accent);
    font-size: var(--reseau-size-s);
    cursor: pointer;
  }
  .text-button {
    display: block;
    min-height: 28px;
    padding: 3px 0;
  }
  .introduction {
    margin: 4px 0 8px;
    padding: 12px;
    border-radius: var(--reseau-radius-s);
    background: var(--reseau-fill);
  }
  .introduction label span {
    font-weight: 600;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 6px;
    padding: 8px 10px;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-s);
    background: var(--reseau-surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .hint {
    margin-top: 6px;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
  }
  .introduction .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-top: 8px;
  }
`;
