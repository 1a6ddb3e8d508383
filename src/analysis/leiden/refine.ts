import type { Level, Scratch } from './move-nodes.ts';

export interface RefineOptions {
  /** Every node once, in the order of visits. */
  visits: Int32Array;
  /** As `moveNodes` left it: sums of the communities. */
  scratch: Scratch;
  random: () => number;
  /** How far below the best gain a part may still be chosen, in units of weight; 0 always takes the best. */
  theta: number;
}

/** Parts under construction. `outward[p]` is the weight from a part to the rest of its community. */
interface Parts {
  part: Int32Array;
  sums: Float64Array;
  outward: Float64Array;
  alone: Uint8Array;
}

/**
 * Splits every community into well-connected parts (Traag 2019, algorithm A.2): lone nodes join a neighbouring part that
 * gains, if both hang together well enough with the rest of their community. It is what keeps communities connected. Answers
 * a part in [0, order) for each node.
 */
export function refine(level: Level, membership: Int32Array, options: RefineOptions): Int32Array {
  const { graph, strength, factor } = level;
  const { order, starts, targets, weights } = graph;
  const { visits, scratch } = options;
  const { near, touched, sums: whole } = scratch;
  const parts = singletons(level, membership);
  const { part, sums, outward, alone } = parts;
  const gains = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    const v = visits[i] ?? 0;
    const c = membership[v] ?? 0;
    const own = strength[v] ?? 0;
    const all = whole[c] ?? 0;
    if (alone[v] === 0 || (outward[v] ?? 0) < factor * own * (all - own)) continue;
    let count = 0;
    const end = starts[v + 1] ?? 0;
    for (let e = starts[v] ?? 0; e < end; e++) {
      const u = targets[e] ?? 0;
      if (membership[u] !== c) continue;
      const p = part[u] ?? 0;
      const known = near[p] ?? 0;
      if (known === 0) touched[count++] = p;
      near[p] = known + (weights[e] ?? 0);
    }
    let candidates = 0;
    for (let k = 0; k < count; k++) {
      const p = touched[k] ?? 0;
      const sum = sums[p] ?? 0;
      const gain = (near[p] ?? 0) - factor * own * sum;
      if (gain < 0 || (outward[p] ?? 0) < factor * sum * (all - sum)) {
        near[p] = 0;
        continue;
      }
      touched[candidates] = p;
      gains[candidates++] = gain;
    }
    const chosen = choose(gains, candidates, options);
    const into = touched[chosen] ?? v;
    if (chosen >= 0) {
      part[v] = into;
      alone[v] = 0;
      alone[into] = 0;
      sums[into] = (sums[into] ?? 0) + own;
      outward[into] = (outward[into] ?? 0) + (outward[v] ?? 0) - 2 * (near[into] ?? 0);
    }
    for (let k = 0; k < candidates; k++) near[touched[k] ?? 0] = 0;
  }
  return part;
}

/** Draws one of the gains with probability ∝ exp(gain / θ), from one pass over them; −1 for none. */
function choose(gains: Float64Array, count: number, { random, theta }: RefineOptions): number {
  let best = -1;
  let most = -1;
  for (let k = 0; k < count; k++) {
    const gain = gains[k] ?? 0;
    if (gain > most) [best, most] = [k, gain];
  }
  if (count < 2 || theta === 0) return best;
  let chosen = best;
  let total = 0;
  for (let k = 0; k < count; k++) {
    const share = Math.exp(((gains[k] ?? 0) - most) / theta);
    total += share;
    if (random() * total < share) chosen = k;
  }
  return chosen;
}

function singletons({ graph, strength }: Level, membership: Int32Array): Parts {
  const { order, starts, targets, weights } = graph;
  const part = new Int32Array(order);
  const outward = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    part[v] = v;
    const c = membership[v] ?? 0;
    const end = starts[v + 1] ?? 0;
    let out = 0;
    for (let e = starts[v] ?? 0; e < end; e++) if (membership[targets[e] ?? 0] === c) out += weights[e] ?? 0;
    outward[v] = out;
  }
  return { part, outward, sums: strength.slice(), alone: new Uint8Array(order).fill(1) };
}
