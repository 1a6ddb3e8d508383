import { type CSSResult, css } from 'lit';

/** Tables that are sorted by their headings. */
export const table: CSSResult = css`
  h1 {
    margin: 0;
    font-size: var(--reseau-size-xl);
    line-height: 1.25;
    font-weight: 650;
  }
  .lead {
    margin-top: 4px;
    color: var(--reseau-mute);
  }
  .wrap {
    overflow-x: auto;
    margin-top: 16px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 7px 8px;
    text-align: start;
    vertical-align: baseline;
    border-bottom: 1px solid var(--reseau-line);
  }
  thead th {
    position: sticky;
    top: 0;
    padding-block: 4px;
    background: var(--reseau-surface);
    font-size: var(--reseau-size-xs);
    white-space: nowrap;
    z-index: 1;
  }
  tbody th {
    font-weight: 500;
  }
  @media (min-width: 1100px) {
    .wrap {
      overflow: visible;
    }
    tbody th {
      white-space: nowrap;
    }
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  /* Not for words: with these Inter has wide hyphens. */
  td.number {
    font-variant-numeric: tabular-nums;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
    font-weight: 600;
  }
  [aria-sort] .sort {
    color: var(--reseau-ink);
  }
  .sort svg {
    width: 13px;
    height: 13px;
  }
  tbody tr:hover {
    background: color-mix(in srgb, var(--reseau-fill), transparent 40%);
  }
  .topics {
    max-width: 26rem;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    table {
      width: 100%;
      font-size: 9px;
    }
    thead {
      display: table-header-group;
    }
    thead th {
      position: static;
    }
    :is(.chip, .pill, button):not(.sort) {
      display: none;
    }
  }
`;
