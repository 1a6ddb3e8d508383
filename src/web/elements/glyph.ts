import { html, svg, type TemplateResult } from 'lit';
import type { SearchHit } from '#model/cards.ts';
import type { RoleKind } from '#model/person.ts';

const SHAPES = {
  circle: svg`<circle cx="8" cy="8" r="5"/>`,
  ring: svg`<circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" stroke-width="2"/>`,
  triangle: svg`<path d="M8 2.5 13.5 12.5H2.5Z"/>`,
  square: svg`<rect x="3.5" y="3.5" width="9" height="9" rx="1.5"/>`,
  diamond: svg`<path d="M8 2 14 8 8 14 2 8Z"/>`,
  land: svg`<path d="M2 9c0-4 3-6 6-6s6 1 6 4-2 3-3 4-2 2-4 2-5-1-5-4Z" fill-opacity=".35" stroke="currentColor"/>`,
};

const PERSON_SHAPES: Readonly<Record<RoleKind, keyof typeof SHAPES>> = {
  faculty: 'circle',
  staff: 'circle',
  postdoc: 'triangle',
  student: 'triangle',
  visiting: 'triangle',
  intern: 'triangle',
  collaborator: 'ring',
  alumnus: 'ring',
  external: 'ring',
};

/** The mark that the map draws for this kind of thing, in the colour of the text. */
export function glyph(kind: SearchHit['kind'], personKind: RoleKind | null = null): TemplateResult {
  const shape = shapeOf(kind, personKind);
  return html`<svg viewBox="0 0 16 16" width="14" height="14" fill="currentColor" aria-hidden="true">${SHAPES[shape]}</svg>`;
}

function shapeOf(kind: SearchHit['kind'], personKind: RoleKind | null): keyof typeof SHAPES {
  if (kind === 'person') return PERSON_SHAPES[personKind ?? 'external'];
  if (kind === 'topic') return 'square';
  return kind === 'paper' ? 'diamond' : 'land';
}
