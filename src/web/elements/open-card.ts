import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { MapKind } from '#web/graph/map-types.ts';
import type { Explorer } from '#web/state/explorer.ts';

const CARDS: Readonly<Record<MapKind, { load: () => Promise<unknown>; draw: (id: string) => TemplateResult }>> = {
  person: { load: () => import('./person-card.ts'), draw: (id) => html`<person-card card-id=${id}></person-card>` },
  topic: { load: () => import('./topic-card.ts'), draw: (id) => html`<topic-card card-id=${id}></topic-card>` },
  paper: { load: () => import('./paper-card.ts'), draw: (id) => html`<paper-card card-id=${id}></paper-card>` },
  community: { load: () => import('./community-card.ts'), draw: (id) => html`<community-card card-id=${id}></community-card>` },
};

/** The card of what is chosen, or the directions. Their code comes when the first one is opened; the tag upgrades then. */
export function openCard({ view }: Explorer): unknown {
  if (view.page === 'supervision') return nothing;
  if (view.path !== null) {
    void import('./path-panel.ts');
    return html`<place-card><path-panel></path-panel></place-card>`;
  }
  if (view.selection === null) return nothing;
  const { kind, id } = view.selection;
  void CARDS[kind].load();
  return html`<place-card>${keyed(`${kind} ${id}`, CARDS[kind].draw(id))}</place-card>`;
}
