import { type CSSResult, css } from 'lit';

/** Lines of a panel under the top row, each as large as a finger. */
export const menu: CSSResult = css`
  :host {
    display: block;
    padding: 6px;
  }
  :is(button, a) {
    min-height: 44px;
    padding: 6px 12px;
    border-radius: var(--reseau-radius-s);
  }
  :is(button, a):hover {
    background: var(--reseau-fill);
  }
`;
