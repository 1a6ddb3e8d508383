import { type CSSResult, css, unsafeCSS } from 'lit';

/** The widest a panel under the row gets, and how far it keeps from the edges of the window; pixels. */
export const PANEL_WIDTH = 320;
export const PANEL_MARGIN = 10;

/** The row of pills, the row of what the filters leave, and the panel of one of them. */
export const filterChips: CSSResult = css`
  :host {
    display: block;
  }
  .row {
    display: flex;
    gap: 6px;
  }
  .row + .row {
    margin-top: 6px;
  }
  .row [hidden] {
    display: none;
  }
  .row[measuring] [hidden] {
    display: inline-flex;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 36px;
    padding: 0 11px;
    border: 0;
    border-radius: var(--reseau-radius-chip);
    background: var(--reseau-surface);
    box-shadow: var(--reseau-shadow);
    font-weight: 550;
    white-space: nowrap;
    flex: none;
    pointer-events: auto;
    text-decoration: none;
  }
  .pill:hover {
    text-decoration: none;
    background: color-mix(in srgb, var(--reseau-surface), var(--reseau-ink) 5%);
  }
  .pill:disabled {
    color: var(--reseau-mute);
  }
  .pill svg {
    width: 15px;
    height: 15px;
  }
  .pill.on {
    background: var(--reseau-accent);
    color: var(--reseau-on-accent);
  }
  .shown {
    align-self: center;
    max-width: 26rem;
    padding: 6px 12px;
    border-radius: 18px;
    background: color-mix(in srgb, var(--reseau-surface), transparent 15%);
    font-size: var(--reseau-size-s);
    font-variant-numeric: tabular-nums;
    pointer-events: auto;
  }
  .back {
    display: flex;
    align-items: center;
    gap: 6px;
    width: 100%;
    min-height: 40px;
    padding: 0 12px;
    border: 0;
    border-bottom: 1px solid var(--reseau-line);
    background: none;
    color: var(--reseau-mute);
    font-weight: 550;
  }
  .back:hover {
    color: var(--reseau-ink);
  }
  .panel {
    position: fixed;
    z-index: 20;
    width: min(${unsafeCSS(PANEL_WIDTH)}px, calc(100vw - ${unsafeCSS(2 * PANEL_MARGIN)}px));
    pointer-events: auto;
  }
  @media (max-width: 720px) {
    .row {
      overflow-x: auto;
      scrollbar-width: none;
      margin: -8px -10px -14px;
      padding: 8px 10px 14px;
      pointer-events: auto;
    }
    .row + .row {
      margin-top: 0;
    }
    .shown {
      flex: none;
      white-space: nowrap;
    }
    .pill {
      height: 44px;
      padding: 0 13px;
    }
  }
`;
