import { type CSSResult, css } from 'lit';

/** A person's career line: names at the left, their years at the right, on one axis. */
export const career: CSSResult = css`
  :host {
    display: block;
    padding: 0 !important;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 192px;
    gap: 4px;
    margin-top: 10px;
  }
  .names {
    padding-top: 22px;
    font-size: var(--reseau-size-s);
  }
  .names li {
    display: flex;
    align-items: center;
    gap: 4px;
    height: 26px;
    min-width: 0;
  }
  .names li > * {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .names .heading {
    align-items: end;
    padding-bottom: 3px;
    font-size: var(--reseau-size-xs);
    font-weight: 600;
    color: var(--reseau-mute);
  }
  .drawing {
    min-height: 120px;
    touch-action: pan-y;
    cursor: crosshair;
    user-select: none;
  }
  .drawing svg {
    display: block;
    overflow: visible;
    color: var(--reseau-mute);
    font-family: var(--reseau-font);
  }
  .drawing text {
    font-size: 11px;
    white-space: pre;
  }
  .hint {
    margin-top: 8px;
    font-size: var(--reseau-size-s);
    color: var(--reseau-mute);
  }
`;
