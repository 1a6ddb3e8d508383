import { css } from 'lit';

/** The widget's frame. Its height is fixed before anything has loaded, so that the page never jumps. */
export const WIDGET_STYLES = css`
  :host {
    display: block;
    position: relative;
    height: var(--reseau-height, 480px);
    overflow: hidden;
    contain: content;
    border: 1px solid var(--reseau-line);
    border-radius: var(--reseau-radius);
    background: var(--reseau-sea);
    --reseau-font: system-ui, 'Segoe UI', Roboto, sans-serif;
  }
  .fallback {
    position: absolute;
    inset: 0;
    overflow: auto;
    padding: 16px;
  }
  .map {
    position: absolute;
    inset: 0;
  }
  .coming {
    visibility: hidden;
  }
  network-view,
  .poster {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .poster {
    display: block;
    padding: 0;
    border: 0;
    background: none;
  }
  .poster canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .bar {
    position: absolute;
    left: 8px;
    bottom: 8px;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    max-width: calc(100% - 72px);
    padding: 5px 12px;
    border-radius: var(--reseau-radius);
    background: var(--reseau-surface);
    box-shadow: var(--reseau-shadow);
    font-size: var(--reseau-size-s);
  }
  .bar a {
    color: var(--reseau-accent);
  }
  .zoom {
    position: absolute;
    right: 8px;
    bottom: 8px;
    display: grid;
    border-radius: var(--reseau-radius);
    background: var(--reseau-surface);
    box-shadow: var(--reseau-shadow);
    overflow: hidden;
  }
  .zoom button {
    width: 36px;
    height: 34px;
    border: 0;
    background: none;
    font-size: 17px;
    line-height: 1;
  }
  .zoom button + button {
    border-top: 1px solid var(--reseau-line);
  }
  .zoom button:hover {
    background: var(--reseau-fill);
  }
  .zoom button:focus-visible {
    outline-offset: -3px;
  }
`;
