import { type CSSResult, css } from 'lit';

/** Buttons over each other at the side of the map. */
export const toolColumn: CSSResult = css`
  :host {
    display: block;
  }
  .floating {
    display: grid;
    overflow: hidden;
    width: 40px;
  }
  button {
    display: grid;
    place-items: center;
    width: 40px;
    height: 38px;
    padding: 0;
    border: 0;
    background: none;
  }
  button + button {
    border-top: 1px solid var(--reseau-line);
  }
  button:hover:not([aria-disabled='true']) {
    background: var(--reseau-fill);
  }
  button[aria-disabled='true'] {
    color: color-mix(in srgb, var(--reseau-mute), transparent 45%);
    cursor: default;
  }
  button[aria-pressed='true'] {
    background: var(--reseau-accent);
    color: var(--reseau-on-accent);
  }
  button:focus-visible {
    outline-offset: -3px;
    border-radius: var(--reseau-radius);
  }
  @media (max-width: 720px) {
    .floating,
    button {
      width: 44px;
    }
    button {
      height: 44px;
    }
  }
`;
