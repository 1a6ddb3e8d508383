import { html, nothing, type TemplateResult } from 'lit';
import type { DrawnCommunity } from '#model/network.ts';
import type { Id } from '#model/primitives.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { NetworkIndex } from '#web/state/network-index.ts';
import { cardLink } from './card-parts.ts';
import { localText } from './local-text.ts';

/** A place and all that it lies in, outermost first: region, community, group. Empty for a place that the map does not know. */
export function trailOf(index: NetworkIndex | null, id: Id | null): DrawnCommunity[] {
  const trail: DrawnCommunity[] = [];
  for (let at = id; at !== null; ) {
    const place = index?.community(at);
    if (place === undefined || trail.includes(place)) break;
    trail.unshift(place);
    at = place.parent;
  }
  return trail;
}

/** "Region › community › group", each a link to its card. */
export function placeTrail(explorer: Explorer, trail: readonly DrawnCommunity[]): TemplateResult | typeof nothing {
  if (trail.length === 0) return nothing;
  return html`<nav class="trail" aria-label=${explorer.messages.card.trail}>
    <ol>
      ${trail.map((place) => html`<li>${cardLink(explorer, { kind: 'community', id: place.id }, localText(explorer, place.label))}</li>`)}
    </ol>
  </nav>`;
}
