import { type CSSResult, css } from 'lit';

/** The map over all of its place, and the buttons in its corner. */
export const mapPage: CSSResult = css`
  :host {
    display: block;
    position: absolute;
    inset: 0;
  }
  network-view {
    position: absolute;
    inset: 0;
  }
  map-walker {
    --walker-bottom: 104px;
  }
  .corner {
    position: absolute;
    right: 16px;
    bottom: 24px;
    display: grid;
    justify-items: end;
    gap: 12px;
  }
  /* Its code comes after the first picture: names keep clear of it already. */
  ::slotted([slot='tools']),
  lasso-button {
    display: block;
    min-width: 40px;
    min-height: 38px;
  }
  ::slotted([slot='tools']) {
    min-height: 77px;
  }
  /* As at 400 % zoom: side by side what has no room one above the other. */
  @media (max-height: 480px) {
    .corner {
      grid-auto-flow: column;
      align-items: end;
    }
  }
  @media (max-width: 720px) and (min-height: 481px) {
    ::slotted([slot='tools']) {
      position: absolute;
      inset: auto 60px 2px auto;
      min-height: 44px;
    }
    lasso-button {
      display: none;
    }
  }
  @media (max-width: 720px) {
    map-walker {
      --walker-bottom: 24px;
    }
    .corner {
      right: 10px;
      bottom: 16px;
    }
    :host([covered]:not([layering])) .corner,
    :host([covered]) .corner > :not(layers-panel) {
      display: none;
    }
    :host([layering]) .corner {
      z-index: 5;
    }
  }
`;
