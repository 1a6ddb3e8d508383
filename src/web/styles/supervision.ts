import { type CSSResult, css } from 'lit';

/** The supervision view: figures, pills, bars. */
export const supervision: CSSResult = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 48px;
    align-items: flex-start;
    justify-content: space-between;
    margin-top: 20px;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 40px;
  }
  .figures dd {
    font-size: var(--reseau-size-xxl);
    line-height: 1.1;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .figures div {
    display: flex;
    flex-direction: column;
  }
  .figures dt {
    color: var(--reseau-mute);
  }
  load-chart {
    width: 460px;
    max-width: 100%;
  }
  .csv {
    margin-top: 16px;
  }
  .csv svg {
    width: 14px;
    height: 14px;
  }
  th.load,
  td.load {
    width: 26%;
    min-width: 190px;
  }
  td.load svg {
    display: block;
    width: 100%;
    height: 12px;
  }
  td.place {
    white-space: nowrap;
  }
  .legend {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 5px;
    font-weight: 500;
    color: var(--reseau-mute);
  }
  .legend i {
    width: 10px;
    height: 10px;
    border-radius: 2px;
    margin-inline-start: 6px;
  }
  .legend i:first-child {
    margin: 0;
  }
  .alone {
    fill: var(--reseau-accent);
    background: var(--reseau-accent);
  }
  .shared {
    fill: color-mix(in srgb, var(--reseau-accent) 55%, var(--reseau-surface));
    background: color-mix(in srgb, var(--reseau-accent) 55%, var(--reseau-surface));
  }
  .co {
    fill: color-mix(in srgb, var(--reseau-accent) 25%, var(--reseau-surface));
    background: color-mix(in srgb, var(--reseau-accent) 25%, var(--reseau-surface));
  }
  .unstated {
    fill: var(--reseau-line);
    background: var(--reseau-line);
  }
`;
