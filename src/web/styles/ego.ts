import { type CSSResult, css } from 'lit';

/** The network of one person: how many rings, then who stands in them. */
export const ego: CSSResult = css`
  .rings {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .rings legend {
    float: left;
    padding: 0;
    margin-inline-end: 4px;
    color: var(--reseau-mute);
  }
  .rings label {
    position: relative;
    display: grid;
    place-items: center;
    width: 44px;
    height: 36px;
    border-radius: var(--reseau-radius-chip);
    background: var(--reseau-fill);
    font-weight: 550;
    cursor: pointer;
  }
  .rings label:has(:checked) {
    background: var(--reseau-accent);
    color: var(--reseau-on-accent);
  }
  .rings label:has(:focus-visible) {
    outline: 2px solid var(--reseau-accent);
    outline-offset: 2px;
  }
  .rings input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .rings + .hint {
    margin-top: 12px;
  }
  section > .hint {
    margin-bottom: 8px;
  }
  .rows > li {
    align-items: center;
  }
  .rows .name {
    display: grid;
  }
  .rows .icon-button {
    width: 44px;
    height: 40px;
    margin: -4px -8px -4px 0;
    color: var(--reseau-accent);
  }
  h3 .figure {
    font-weight: 400;
    letter-spacing: 0;
    text-transform: none;
  }
  .notice + p {
    margin-top: 12px;
  }
`;
