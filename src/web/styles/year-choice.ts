import { type CSSResult, css } from 'lit';

/** The years on the map as two lists. */
export const yearChoiceStyle: CSSResult = css`
  .years {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-top: 14px;
    font-size: var(--reseau-size-s);
  }
  .years select {
    min-height: 32px;
    padding: 2px 6px;
    border: 1px solid var(--reseau-line);
    border-radius: 8px;
    background: var(--reseau-surface);
  }
  @media (max-width: 720px) {
    .years select {
      min-height: 44px;
    }
  }
`;
