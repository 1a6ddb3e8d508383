import { type CSSResult, css } from 'lit';

/** The inside of a card: header, round actions, tabs. */
export const card: CSSResult = css`
  :host {
    display: block;
    padding: 18px 20px 24px;
  }
  header h2 {
    font-size: var(--reseau-size-xl);
    line-height: 1.2;
    font-weight: 650;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .title {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px;
  }
  .title star-button {
    flex: none;
    margin: -5px -8px -5px 0;
  }
  .meet {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    margin-top: 14px;
    padding: 6px 14px;
    border-radius: 18px;
    background: var(--reseau-fill);
    color: var(--reseau-accent);
    font-weight: 550;
    text-align: center;
  }
  .meet:hover {
    background: color-mix(in srgb, var(--reseau-accent) 18%, var(--reseau-fill));
  }
  header p {
    color: var(--reseau-mute);
    margin-top: 2px;
  }
  .overline + h2 {
    margin-top: 0;
  }
  header .overline {
    margin: 0 0 4px;
  }
  .trail ol {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
    font-size: var(--reseau-size-s);
  }
  .trail li:not(:first-child)::before {
    content: '›' / '';
    margin-inline-end: 6px;
    color: var(--reseau-mute);
  }
  .actions {
    display: flex;
    justify-content: space-around;
    gap: 8px;
    margin: 14px 0 4px;
  }
  .action {
    display: grid;
    justify-items: center;
    gap: 5px;
    min-width: 60px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--reseau-accent);
    font-size: 11.5px;
    text-decoration: none;
  }
  .action:hover {
    text-decoration: none;
  }
  .action .icon {
    width: 38px;
    height: 38px;
    border-radius: 99px;
    background: var(--reseau-fill);
  }
  .action[aria-pressed='true'] .icon {
    background: var(--reseau-accent);
    color: var(--reseau-on-accent);
  }
  .action:not([aria-pressed='true']):hover .icon {
    background: color-mix(in srgb, var(--reseau-accent) 18%, var(--reseau-fill));
  }
  .tabs {
    display: flex;
    gap: 20px;
    margin: 12px -20px 0;
    padding: 0 20px;
    border-bottom: 1px solid var(--reseau-line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs button {
    padding: 10px 0;
    border: 0;
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
    background: none;
    white-space: nowrap;
    color: var(--reseau-mute);
  }
  .tabs button[aria-selected='true'] {
    color: var(--reseau-accent);
    border-color: var(--reseau-accent);
    font-weight: 550;
  }
  .byline {
    font-size: var(--reseau-size-s);
    overflow-wrap: anywhere;
  }
  .notice {
    margin-top: 14px;
    padding: 10px 12px;
    border-radius: var(--reseau-radius-s);
    background: var(--reseau-fill);
    font-size: var(--reseau-size-s);
  }
  .skeleton {
    display: grid;
    gap: 10px;
    padding-top: 20px;
  }
  .skeleton i {
    height: 14px;
    border-radius: 6px;
    background: var(--reseau-fill);
  }
  .skeleton i:nth-child(2n) {
    width: 70%;
  }
  @media (max-width: 360px) {
    .actions {
      flex-wrap: wrap;
    }
  }
  @media (max-width: 720px) {
    :host {
      padding: 2px 16px calc(24px + env(safe-area-inset-bottom));
    }
    .tabs {
      margin-inline: -16px;
      padding-inline: 16px;
    }
  }
  @media print {
    .actions,
    .tabs,
    .icon-button,
    star-button {
      display: none;
    }
  }
`;
