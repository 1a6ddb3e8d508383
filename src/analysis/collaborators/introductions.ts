import { at } from '#analysis/columns.ts';
import type { Field } from './field.ts';

/** How far somebody is, and who of one's own co-authors is the first on the strongest of the shortest ways. */
export interface Introduction {
  steps: number;
  by: number;
}

/** Nobody is introduced over more steps than this. */
const FARTHEST = 4;

/**
 * From one person to everybody within four steps. Of ways with equally many steps the strongest counts, a way being as strong as
 * its weakest tie. O(ties within four steps).
 */
export function introductionsFrom({ graph }: Field, person: number): Map<number, Introduction> {
  const found = new Map<number, Introduction>();
  const strength = new Map<number, number>([[person, Number.POSITIVE_INFINITY]]);
  let layer = [person];
  for (let steps = 1; steps <= FARTHEST && layer.length > 0; steps++) {
    const next = new Map<number, { strength: number; by: number }>();
    for (const v of layer) {
      for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
        const u = at(graph.targets, e);
        if (u === person || found.has(u)) continue;
        const weakest = Math.min(strength.get(v) ?? 0, at(graph.weights, e));
        const by = steps === 1 ? u : (found.get(v)?.by ?? v);
        const known = next.get(u);
        if (known === undefined || weakest > known.strength || (weakest === known.strength && by < known.by))
          next.set(u, { strength: weakest, by });
      }
    }
    for (const [u, way] of next) {
      found.set(u, { steps, by: way.by });
      strength.set(u, way.strength);
    }
    layer = [...next.keys()];
  }
  return found;
}
