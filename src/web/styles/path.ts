import { type CSSResult, css } from 'lit';

/** The directions: two ends, the ways, and the line of stations. */
export const path: CSSResult = css`
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: -8px -8px 10px 0;
  }
  header h2 {
    flex: 1;
    font-size: var(--reseau-size-l);
    font-weight: 600;
  }
  header > .icon {
    color: var(--reseau-mute);
  }
  .ends {
    display: grid;
    grid-template-columns: 1fr 36px;
    gap: 6px 4px;
    align-items: center;
  }
  .ends hit-picker {
    grid-column: 1;
  }
  .swap {
    grid-column: 2;
    grid-row: 1 / 3;
    justify-self: end;
  }
  .others {
    display: grid;
    gap: 6px;
    margin-top: 6px;
  }
  .add {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-top: 8px;
  }
  .add svg {
    width: 15px;
    height: 15px;
  }
  .tree {
    margin-top: 12px;
  }
  .tree .station {
    position: relative;
    display: block;
    padding-inline-start: 26px;
  }
  .tree .station::before {
    content: '';
    position: absolute;
    left: 6px;
    top: 4px;
    width: 7px;
    height: 7px;
    border: 2px solid var(--reseau-accent);
    border-radius: 99px;
    background: var(--reseau-surface);
    z-index: 1;
  }
  .tree .station.end::before {
    background: var(--reseau-accent);
  }
  .tree .between {
    margin-inline-start: 10px;
    padding: 4px 0 8px 13px;
    border-inline-start: 3px dotted var(--reseau-accent);
  }
  .again {
    margin: 14px 0 4px;
    color: var(--reseau-mute);
    font-weight: 600;
  }
  .tree ul.fork {
    margin: 6px 0 0 4px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--reseau-line);
  }
  .tree details ul {
    margin: 0;
    border: 0;
  }
  .ways {
    display: grid;
    gap: 8px;
  }
  .way {
    padding: 10px 12px;
    text-align: start;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius-s);
    background: none;
    color: var(--reseau-mute);
  }
  .way b {
    color: var(--reseau-ink);
    font-weight: 600;
  }
  .way:hover {
    border-color: var(--reseau-mute);
  }
  .way[aria-pressed='true'] {
    border-color: var(--reseau-accent);
    box-shadow: inset 0 0 0 1px var(--reseau-accent);
  }
  .steps > li {
    position: relative;
    padding: 0 0 16px 26px;
  }
  .steps > li::before {
    content: '';
    position: absolute;
    left: 6px;
    top: 4px;
    width: 11px;
    height: 11px;
    border: 2px solid var(--reseau-accent);
    border-radius: 99px;
    background: var(--reseau-surface);
    z-index: 1;
  }
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    left: 11.5px;
    top: 18px;
    bottom: -4px;
    border-left: 3px dotted var(--reseau-accent);
  }
  .station {
    font-weight: 600;
  }
  .leave-out {
    width: 28px;
    height: 28px;
    margin: -5px 0 -5px 4px;
    vertical-align: middle;
    color: var(--reseau-mute);
  }
  .leave-out .icon svg {
    width: 14px;
    height: 14px;
  }
  .left-out .chip {
    min-height: 28px;
    color: inherit;
  }
  .left-out .icon svg {
    width: 13px;
    height: 13px;
  }
  .tie {
    margin-top: 3px;
    font-size: var(--reseau-size-s);
    color: var(--reseau-mute);
  }
  .weakest {
    color: var(--reseau-ink);
    font-weight: 500;
  }
  details {
    margin-top: 4px;
    font-size: var(--reseau-size-s);
  }
  summary {
    color: var(--reseau-accent);
    cursor: pointer;
    width: fit-content;
    min-height: 24px;
    line-height: 24px;
  }
  details li {
    padding: 3px 0;
  }
`;
