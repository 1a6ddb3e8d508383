/** Edges drawn at rest: no more than the eye can take, and the renderer (2,000 lines cost 5 ms a frame in software WebGL). */
export const BACKBONE_EDGES = 2000;

export interface BackboneInput {
  source: readonly number[];
  target: readonly number[];
  weight: readonly number[];
  order: number;
}

/**
 * Which edges carry the shape: those least likely by chance given how their ends spread
 * their weight (the disparity filter of Serrano, Boguñá & Vespignani 2009, PNAS 106, 6483), up to the cap.
 */
export function backboneOf({ source, target, weight, order }: BackboneInput, most = BACKBONE_EDGES): boolean[] {
  const strength = new Array<number>(order).fill(0);
  const degree = new Array<number>(order).fill(0);
  for (const [e, w] of weight.entries()) {
    for (const v of [source[e] ?? 0, target[e] ?? 0]) {
      strength[v] = (strength[v] ?? 0) + w;
      degree[v] = (degree[v] ?? 0) + 1;
    }
  }
  const chance = (v: number, w: number): number => (1 - w / (strength[v] || 1)) ** Math.max(0, (degree[v] ?? 0) - 1);
  const surprise = weight.map((w, e) => Math.min(chance(source[e] ?? 0, w), chance(target[e] ?? 0, w)) / (1 + w));
  const ranked = [...weight.keys()].sort((a, b) => (surprise[a] ?? 0) - (surprise[b] ?? 0) || a - b).slice(0, most);
  const kept = new Set(ranked);
  return weight.map((_, e) => kept.has(e));
}
