import { html, type TemplateResult } from 'lit';
import { failureKind } from '#web/api/api-error.ts';
import { setPage } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { failedMessage } from './failed-message.ts';
import type { MapErrorEvent } from './map-events.ts';
import './state-message.ts';

/** A page without the map; its code comes when it is opened. */
export function openPage({ view }: Explorer): TemplateResult {
  if (view.page === 'table' && view.question !== null) {
    void import('./question-table.ts');
    return html`<div class="page"><question-table></question-table></div>`;
  }
  if (view.page === 'table') {
    void import('./network-table.ts');
    return html`<div class="page"><network-table></network-table></div>`;
  }
  if (view.page === 'compare') {
    void import('./compare-view.ts');
    return html`<div class="page"><compare-view></compare-view></div>`;
  }
  if (view.page === 'stream') {
    void import('./stream-view.ts');
    return html`<div class="page"><stream-view></stream-view></div>`;
  }
  if (view.page === 'accessibility') {
    void import('./accessibility-view.ts');
    return html`<div class="page"><accessibility-view></accessibility-view></div>`;
  }
  void import('./supervision-view.ts');
  return html`<div class="page"><supervision-view></supervision-view></div>`;
}

/** Instead of a page without a network: nothing is published yet, or the server is away. */
export function noNetwork(explorer: Explorer, error: unknown, retry: () => void): TemplateResult {
  const { messages, about } = explorer;
  const { states } = messages;
  if (failureKind(error) === 'not-found' || about?.snapshot === null) {
    return html`<div class="stage">
      <state-message icon="map" heading=${states.empty} hint=${states.emptyHint}><code>${states.emptyCommands}</code></state-message>
    </div>`;
  }
  return html`<div class="stage">${failedMessage(explorer, error, retry)}</div>`;
}

/** In place of a map that this browser cannot draw, or cannot draw just now: the same network as a table. */
export function noMap({ messages, href }: Explorer, reason: MapErrorEvent['reason']): TemplateResult {
  const { states } = messages;
  const [heading, hint] = reason === 'no-webgl' ? [states.noWebgl, states.noWebglHint] : [states.lostWebgl, states.lostWebglHint];
  return html`<div slot="error" class="stage" role="status">
    <state-message icon="map" heading=${heading} hint=${hint}>
      <a class="button plain" href=${href(setPage('table'))}>${states.openTable}</a>
    </state-message>
  </div>`;
}
