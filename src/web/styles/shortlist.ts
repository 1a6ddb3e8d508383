import { type CSSResult, css } from 'lit';

/** The shortlist's people and what to do with them. */
export const shortlist: CSSResult = css`
  .people {
    margin-top: 8px;
  }
  .people ~ .button {
    margin-top: 14px;
  }
  .people > li {
    padding: 12px 0;
    border-bottom: 1px solid var(--reseau-line);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .name {
    flex: 1;
    min-width: 0;
    font-size: var(--reseau-size-l);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .head .icon-button,
  .head star-button {
    margin: -6px -8px -6px 0;
  }
  .about {
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 34px;
    margin-top: 8px;
    padding: 7px 10px;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    resize: vertical;
    field-sizing: content;
  }
  textarea::placeholder {
    color: var(--reseau-mute);
    opacity: 1;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-top: 14px;
  }
  .tools .text-button,
  .tools span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .tools svg {
    width: 15px;
    height: 15px;
  }
  .papers > span {
    gap: 16px;
  }
  .papers {
    padding-top: 12px;
    border-top: 1px solid var(--reseau-line);
  }
  .tools a {
    color: var(--reseau-accent);
    font-weight: 500;
  }
`;
