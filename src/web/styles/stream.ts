import { type CSSResult, css } from 'lit';

/** Topics over time: bands above, the same as a table below. */
export const stream: CSSResult = css`
  .scroll {
    margin-top: 16px;
    overflow-x: auto;
  }
  .chart {
    position: relative;
    min-width: 560px;
    height: 420px;
    cursor: pointer;
  }
  .chart svg {
    display: block;
    color: var(--reseau-mute);
    font-family: var(--reseau-font);
    overflow: visible;
  }
  .chart text {
    white-space: pre;
    pointer-events: none;
  }
  .chart .at {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
    overflow: visible;
  }
  .at line {
    stroke: var(--reseau-ink);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }
  .at line.in {
    stroke-width: 4;
    stroke-dasharray: none;
  }
  .said {
    min-height: 24px;
    margin-top: 6px;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .hint {
    max-width: 60rem;
    margin-top: 6px;
    font-size: var(--reseau-size-s);
    color: var(--reseau-mute);
  }
  .csv {
    margin-top: 14px;
  }
  .csv svg {
    width: 14px;
    height: 14px;
  }
  h2 {
    margin-top: 24px;
    font-size: var(--reseau-size-l);
    font-weight: 600;
  }
  td.number,
  th.number {
    padding-inline: 6px;
  }
  .swatch {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-inline-end: 6px;
    border-radius: 3px;
    vertical-align: -1px;
  }
  .swatch rect {
    stroke: var(--reseau-mute);
  }
  tfoot th,
  tfoot td {
    font-weight: 600;
  }
  @media (max-width: 720px) {
    .chart {
      height: 360px;
    }
    .pill {
      height: 44px;
    }
  }
  /* As wide as the paper, all the years of it. */
  @media print {
    .scroll {
      overflow: visible;
    }
    .chart {
      min-width: 0;
      height: auto;
    }
    .chart > div svg {
      width: 100%;
      height: auto;
    }
    .at,
    .said {
      display: none;
    }
    table {
      min-width: 0;
      font-size: 7.5px;
    }
    td.number,
    th.number {
      padding-inline: 1px;
    }
    .sort svg {
      display: none;
    }
  }
`;
