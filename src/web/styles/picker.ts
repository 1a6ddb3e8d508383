import { type CSSResult, css } from 'lit';

/** The frame of a field that one chooses people or topics in. */
export const picker: CSSResult = css`
  :host {
    display: block;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-s);
    --combo-height: 34px;
    --combo-padding: 0 10px;
    --combo-size: var(--reseau-size-m);
  }
  :host(:focus-within) {
    border-color: var(--reseau-accent);
    box-shadow: inset 0 0 0 1px var(--reseau-accent);
  }
  p {
    margin: 8px 10px;
    color: var(--reseau-mute);
  }
`;
