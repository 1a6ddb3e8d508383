import { type CSSResult, css } from 'lit';

/** What changed: lists with what each of them means. */
export const changesPanel: CSSResult = css`
  .found {
    margin-top: 14px;
    font-weight: 550;
  }
  .hint {
    margin: 4px 0 6px;
    font-size: var(--reseau-size-s);
    color: var(--reseau-mute);
  }
  h3 {
    margin-bottom: 2px;
    font-size: var(--reseau-size-m);
    letter-spacing: 0;
    text-transform: none;
    color: var(--reseau-ink);
  }
`;
