import { type CSSResult, css } from 'lit';

/** "Who to meet" and the shortlist: a header, a question, a list. */
export const collaboratorsPanel: CSSResult = css`
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
  /* It takes the focus when the panel opens, so that reading begins there; nothing can be done with it. */
  header h2:focus-visible {
    outline: none;
  }
  header > .icon {
    color: var(--reseau-mute);
  }
  header .icon-button {
    margin-inline-start: -8px;
  }
  .question {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 10px;
  }
  .question > question-text,
  .question > details {
    grid-column: 1 / -1;
  }
  .end {
    line-height: 36px;
    color: var(--reseau-mute);
  }
  .question > details > summary {
    width: fit-content;
    min-height: 28px;
    line-height: 28px;
    color: var(--reseau-accent);
    font-weight: 500;
    cursor: pointer;
  }
  .pills {
    margin-top: 6px;
  }
  .pill {
    max-width: 100%;
  }
  button.pill {
    border: 0;
    font-weight: 550;
  }
  .pill > span:first-child {
    white-space: nowrap;
  }
  .pill select {
    min-width: 0;
  }
  .found {
    margin-top: 16px;
    font-weight: 600;
  }
  .hint {
    margin-top: 4px;
    color: var(--reseau-mute);
    font-size: var(--reseau-size-s);
    overflow-wrap: anywhere;
  }
  ol > li {
    padding: 14px 0;
    border-bottom: 1px solid var(--reseau-line);
  }
  ol > li:last-child {
    border-bottom: 0;
  }
  ol[aria-busy='true'] {
    opacity: 0.6;
  }
  .skeleton {
    padding-top: 8px;
    gap: 22px;
  }
  .skeleton > div {
    display: grid;
    gap: 9px;
    padding: 8px 0 14px;
    border-bottom: 1px solid var(--reseau-line);
  }
`;
