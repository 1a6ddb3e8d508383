import { addAt, at } from './columns.ts';

/** Edges drawn at rest: no more than the eye can take, and the renderer (2,000 lines cost 5 ms a frame in software WebGL). */
export const BACKBONE_EDGES = 2000;

export interface BackboneInput {
  source: readonly number[];
  target: readonly number[];
  weight: readonly number[];
  order: number;
}

/**
 * Which edges carry the shape: those of least chance, up to the cap.
 */
export function backboneOf(input: BackboneInput, most = BACKBONE_EDGES): boolean[] {
  const chance = edgeChances(input);
  const ranked = [...chance.keys()].sort((a, b) => at(chance, a) - at(chance, b) || a - b).slice(0, most);
  const kept = new Set(ranked);
  return input.weight.map((_, e) => kept.has(e));
}

/**
 * How likely each edge is by chance given how its ends spread their weight, the less of both (the disparity filter of Serrano,
 * Boguñá & Vespignani 2009, PNAS 106, 6483), lower for heavier edges so that those of people with a single tie are ordered too. O(edges).
 */
export function edgeChances({ source, target, weight, order }: BackboneInput): Float64Array {
  const strength = new Float64Array(order);
  const degree = new Float64Array(order);
  for (const [e, w] of weight.entries()) {
    for (const v of [source[e] ?? 0, target[e] ?? 0]) {
      addAt(strength, v, w);
      addAt(degree, v, 1);
    }
  }
  const chance = (v: number, w: number): number => (1 - w / (at(strength, v) || 1)) ** Math.max(0, at(degree, v) - 1);
  return Float64Array.from(weight, (w, e) => Math.min(chance(source[e] ?? 0, w), chance(target[e] ?? 0, w)) / (1 + w));
}
