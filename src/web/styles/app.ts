import { type CSSResult, css } from 'lit';

/** Where things float over the map, on a desk and on a phone. */
export const app: CSSResult = css`
  :host {
    display: block;
    position: fixed;
    inset: 0;
    overflow: hidden;
    background: var(--reseau-sea);
  }
  :host(:not([page='map'])) {
    background: var(--reseau-surface);
  }
  main {
    position: absolute;
    inset: 0;
  }
  .top {
    position: absolute;
    z-index: 3;
    inset: 16px 16px auto;
    display: flex;
    align-items: flex-start;
    gap: 16px;
    pointer-events: none;
  }
  .top > * {
    pointer-events: auto;
  }
  search-box {
    flex: none;
    width: 360px;
  }
  filter-chips {
    flex: 1;
    min-width: 0;
    padding-top: 6px;
    pointer-events: none;
  }
  /* Its code is on its way: unseen, but what lies on it can take the focus already. */
  place-card:not(:defined) {
    opacity: 0;
    pointer-events: none;
  }
  place-card {
    position: absolute;
    z-index: 2;
    top: 72px;
    left: 16px;
    bottom: 16px;
    width: 360px;
  }
  :host([panel]) search-box {
    visibility: hidden;
  }
  :host([panel]) place-card {
    top: 16px;
    z-index: 4;
  }
  .to-list {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-height: 28px;
    margin: 10px 0 -8px 14px;
    padding-inline-end: 8px;
    color: var(--reseau-accent);
    font-weight: 500;
  }
  first-visit {
    position: absolute;
    z-index: 2;
    top: 76px;
    left: 16px;
    width: 360px;
  }
  year-histogram {
    position: absolute;
    z-index: 1;
    bottom: 16px;
    left: 50%;
    width: min(560px, calc(100vw - 220px));
    /* Its code comes after the map: names keep clear of it already. */
    min-height: 78px;
    transform: translateX(-50%);
  }
  :host([card]) year-histogram {
    left: calc(50% + 188px);
    width: min(560px, calc(100vw - 580px));
  }
  .page {
    position: absolute;
    inset: 72px 0 0;
    overflow: auto;
    padding: 12px 28px 28px;
  }
  :host([card]) .page {
    left: 376px;
  }
  .stage {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
  }
  /* It may lie on a map, or on the picture of one. */
  :host([page='map']) .stage state-message {
    background: var(--reseau-surface);
    border-radius: var(--reseau-radius);
    box-shadow: var(--reseau-shadow);
  }
  .stage code {
    display: block;
    font-size: var(--reseau-size-s);
    text-wrap: balance;
  }
  .foot {
    position: absolute;
    bottom: 4px;
    left: 8px;
    padding: 4px 8px;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-xs);
    line-height: 16px;
  }
  :host([card]) .foot {
    display: none;
  }
  .banner {
    position: absolute;
    z-index: 4;
    bottom: 100px;
    left: 50%;
    width: max-content;
    max-width: calc(100% - 20px);
    transform: translateX(-50%);
    padding: 8px 16px;
    background: var(--reseau-ink);
    color: var(--reseau-surface);
    border-radius: 18px;
    font-size: var(--reseau-size-s);
  }
  :host([card]) .banner {
    left: calc(50% + 188px);
    max-width: calc(100% - 396px);
  }
  :host(:not([page='map'])) .banner {
    bottom: 12px;
  }
  :host([away]) .page {
    bottom: 56px;
  }
  .skip {
    position: absolute;
    z-index: 9;
    left: 16px;
    top: -48px;
    background: var(--reseau-surface);
    padding: 8px 12px;
    border-radius: 8px;
  }
  .skip:focus {
    top: 8px;
  }
  /* A window this low, as at 400 % zoom, scrolls its search and its page together. */
  @media (max-height: 480px) {
    first-visit,
    year-histogram {
      display: none;
    }
    :host(:not([page='map'])) {
      overflow: auto;
    }
    :host(:not([page='map'])) :is(.top, main, .page) {
      position: relative;
      inset: auto;
    }
    :host(:not([page='map'])) .top {
      padding: 10px;
    }
    :host(:not([page='map'])) .page {
      overflow: visible;
    }
  }
  @media (max-width: 1080px) {
    :host([card]) year-histogram {
      display: none;
    }
  }
  @media (max-width: 900px) {
    search-box {
      width: clamp(240px, 100vw - 520px, 300px);
    }
  }
  @media (max-width: 720px) {
    .top {
      inset: 10px 10px auto;
      flex-wrap: wrap;
      gap: 8px;
    }
    search-box {
      flex: 1 1 0;
      min-width: 0;
      /* As wide as the window, under the button beside it too. */
      --combo-overhang: -56px;
    }
    /* The sheet comes from below: the search stays. */
    :host([panel]) search-box {
      visibility: visible;
    }
    view-switch {
      order: 1;
    }
    filter-chips {
      order: 2;
      flex: 1 1 100%;
      padding: 0;
    }
    /* Over the sheet. */
    :host([card]) .stage {
      align-items: start;
      padding-top: 116px;
    }
    place-card,
    :host([panel]) place-card {
      top: auto;
      inset: auto 0 0;
      width: 100%;
      z-index: 4;
    }
    first-visit {
      inset: auto 74px 76px 10px;
      width: auto;
    }
    year-histogram,
    :host([card]) year-histogram {
      display: none;
    }
    .page,
    :host([card]) .page {
      inset: 116px 0 0;
      padding: 8px 16px 24px;
    }
    .banner,
    :host([card]) .banner,
    :host(:not([page='map'])) .banner {
      top: 116px;
      bottom: auto;
      left: 50%;
      max-width: calc(100% - 20px);
    }
    :host([away]) .page {
      top: 180px;
      bottom: 0;
    }
  }
  @media print {
    :host {
      position: static;
      overflow: visible;
      background: none;
    }
    main,
    .page,
    :host([card]) .page,
    place-card,
    :host([panel]) place-card {
      position: static;
      width: auto;
      height: auto;
      overflow: visible;
      padding: 0;
    }
    .top,
    .foot,
    .skip,
    .banner,
    first-visit,
    year-histogram,
    map-page,
    .to-list {
      display: none;
    }
    place-card {
      break-after: page;
    }
  }
`;
