import { type CSSResult, css } from 'lit';

/** Buttons, chips, links and lists, drawn once for every element of the explorer. */
export const controls: CSSResult = css`
  .icon {
    display: inline-grid;
    place-items: center;
    flex: none;
  }
  .icon svg {
    width: 18px;
    height: 18px;
    stroke-width: 1.75;
    display: block;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  a.plain:hover {
    text-decoration: none;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h3,
  .overline {
    font-size: var(--reseau-size-xs);
    font-weight: 600;
    letter-spacing: 0.05em;
    text-transform: uppercase;
    color: var(--reseau-mute);
    margin: 20px 0 8px;
  }
  .mute {
    color: var(--reseau-mute);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    padding: 3px 10px;
    border: 0;
    border-radius: var(--reseau-radius-chip);
    background: var(--reseau-fill);
    font-size: var(--reseau-size-s);
    text-decoration: none;
  }
  .chip:hover {
    text-decoration: none;
    box-shadow: inset 0 0 0 1px var(--reseau-accent);
  }
  .intake {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 8px;
    border-radius: var(--reseau-radius-chip);
    background: var(--reseau-fill);
    font-size: var(--reseau-size-s);
    font-weight: 500;
    white-space: nowrap;
  }
  .intake svg {
    width: 13px;
    height: 13px;
    color: var(--reseau-accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    width: 36px;
    height: 36px;
    padding: 0;
    border: 0;
    border-radius: 99px;
    background: none;
    color: inherit;
    flex: none;
  }
  .icon-button:hover {
    background: var(--reseau-fill);
  }
  .text-button {
    border: 0;
    background: none;
    padding: 6px 0;
    color: var(--reseau-accent);
    font-weight: 500;
  }
  .text-button:hover {
    text-decoration: underline;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 6px 16px;
    border: 0;
    border-radius: var(--reseau-radius-chip);
    background: var(--reseau-accent);
    color: var(--reseau-on-accent);
    font-weight: 600;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Lists of names with a figure at the right, as cards show them. */
export const rows: CSSResult = css`
  .rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    align-items: baseline;
    padding: 6px 0;
    border-top: 1px solid var(--reseau-line);
  }
  .rows > li > * {
    overflow-wrap: anywhere;
  }
  .rows > li > .name {
    font-weight: 500;
  }
  .rows .name > :has(+ .note) {
    margin-inline-end: 6px;
  }
  .rows > li > .wide {
    grid-column: 1 / -1;
  }
  .rows .note {
    font-size: var(--reseau-size-s);
    color: var(--reseau-mute);
    /* Goes to the next line whole, and breaks only where even that is too narrow. */
    display: inline-block;
    font-weight: 400;
  }
  .rows .figure {
    color: var(--reseau-mute);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
