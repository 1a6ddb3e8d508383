import { type CSSResult, css } from 'lit';

/** The comparison page: fields, then a column for each side with what they share between or beneath. */
export const compare: CSSResult = css`
  :host {
    display: block;
    max-width: 1280px;
    margin-inline: auto;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-height: 36px;
  }
  h1 {
    margin: 0;
    font-size: var(--reseau-size-xl);
    font-weight: 650;
  }
  h2 {
    font-size: var(--reseau-size-l);
    font-weight: 600;
  }
  h4 {
    margin: 12px 0 4px;
    font-size: var(--reseau-size-s);
    font-weight: 600;
    color: var(--reseau-mute);
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 8px 0 12px;
  }
  button.pill {
    border: 0;
    font-weight: 550;
  }
  .pickers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 8px 16px;
  }
  hit-picker {
    position: relative;
  }
  .compared {
    margin-top: 16px;
    --columns: minmax(0, 1fr) minmax(200px, 300px) minmax(0, 1fr);
  }
  .row {
    display: grid;
    grid-template-columns: var(--columns);
    gap: 4px 24px;
    align-items: baseline;
    padding: 8px 0;
    border-bottom: 1px solid var(--reseau-line);
  }
  .sides-3 {
    --columns: minmax(140px, 220px) repeat(3, minmax(0, 1fr));
  }
  .sides-4 {
    --columns: minmax(120px, 200px) repeat(4, minmax(0, 1fr));
  }
  .sides-5 {
    --columns: minmax(110px, 180px) repeat(5, minmax(0, 1fr));
  }
  .names {
    position: sticky;
    top: -12px;
    z-index: 2;
    padding: 14px 0 8px;
    background: var(--reseau-surface);
    font-size: var(--reseau-size-l);
    font-weight: 600;
  }
  .label,
  .cell {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .label {
    color: var(--reseau-mute);
  }
  .row:has(year-bars) {
    align-items: center;
  }
  .label a {
    color: var(--reseau-ink);
  }
  .head {
    border-bottom: 0;
    padding: 24px 0 0;
  }
  .head + .head {
    padding-top: 4px;
    padding-bottom: 8px;
  }
  .wide {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
  }
  .whose {
    display: none;
  }
  .cell > svg {
    display: block;
    width: 100%;
    height: 6px;
    margin-top: 4px;
    border-radius: 3px;
  }
  rect {
    fill: var(--reseau-accent);
  }
  year-bars {
    max-width: 340px;
  }
  /* Two: what they share stands between them, and the bars grow away from it. */
  @media (min-width: 721px) {
    .sides-2 .row > .label {
      grid-area: 1 / 2;
      text-align: center;
    }
    .sides-2 .row > .cell {
      grid-area: 1 / 3;
    }
    .sides-2 .row > .label + .cell {
      grid-area: 1 / 1;
      text-align: end;
    }
    .sides-2 .label + .cell > svg {
      transform: scaleX(-1);
    }
    .sides-2 .label + .cell > .chips {
      justify-content: flex-end;
    }
    .sides-2 .label + .cell > year-bars {
      margin-inline-start: auto;
    }
    .sides-2 .wide {
      justify-content: center;
    }
  }
  .together {
    margin-top: 28px;
  }
  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    gap: 20px 40px;
    margin-top: 8px;
  }
  .pairs h3 {
    margin: 0 0 6px;
    font-size: var(--reseau-size-m);
    letter-spacing: 0;
    text-transform: none;
    color: var(--reseau-ink);
  }
  .pairs p {
    margin-top: 4px;
  }
  .strong {
    font-weight: 600;
  }
  .papers {
    margin: 4px 0 8px;
  }
  .papers > li {
    padding: 3px 0;
  }
  .way {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    margin-top: 4px;
    color: var(--reseau-accent);
    font-weight: 500;
  }
  .way svg {
    width: 16px;
    height: 16px;
  }
  .skeleton {
    display: grid;
    gap: 14px;
    margin-top: 24px;
  }
  .skeleton > i {
    height: 22px;
    border-radius: 6px;
    background: var(--reseau-fill);
  }
  @media (max-width: 720px) {
    hit-picker {
      --combo-height: 42px;
    }
    .compared .row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 4px 16px;
    }
    .row > .label {
      grid-column: 1 / -1;
      color: var(--reseau-mute);
    }
    .names {
      top: -8px;
      padding-top: 8px;
      font-size: var(--reseau-size-m);
    }
    .names > .label {
      display: none;
    }
    .compared:not(.sides-2) .row:not(.names) {
      grid-template-columns: minmax(0, 1fr);
    }
    .compared:not(.sides-2) .whose {
      display: inline;
      margin-inline-end: 6px;
      font-weight: 500;
    }
    .button,
    .way,
    button.pill {
      min-height: 44px;
    }
  }
`;
