import { type CSSResult, css } from 'lit';

/** The people chosen: what can be done with them, and who they are. */
export const selected: CSSResult = css`
  .tools {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
    margin-top: 4px;
  }
  .tool {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 4px 12px;
    border: 0;
    border-radius: var(--reseau-radius-s);
    background: var(--reseau-fill);
    color: var(--reseau-accent);
    font-size: var(--reseau-size-s);
    font-weight: 550;
    text-align: start;
  }
  .tool:is(button, a):hover {
    background: color-mix(in srgb, var(--reseau-accent) 18%, var(--reseau-fill));
  }
  .tool[aria-pressed='true'] {
    background: var(--reseau-accent);
    color: var(--reseau-on-accent);
  }
  .tool.off,
  .tool.done {
    background: none;
    color: var(--reseau-mute);
    font-weight: 400;
  }
  .rows > li {
    align-items: center;
  }
  .rows .name {
    display: grid;
  }
  .rows .icon-button {
    margin: -4px -8px -4px 0;
    color: var(--reseau-mute);
  }
  @media (max-width: 720px) {
    .tool,
    .rows .icon-button {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
