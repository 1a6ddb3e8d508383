import type { AbstractGraph } from 'graphology-types';
import type { CsrGraph } from './csr-graph.ts';

/** A graphology graph in compressed rows, nodes in its order. Negative, missing and infinite weights count as 0, 1 and 1. */
export function fromGraphology(graph: AbstractGraph, weight: string | null): { csr: CsrGraph; nodes: string[] } {
  const nodes = graph.nodes();
  const index = new Map(nodes.map((node, v) => [node, v]));
  const ends = new Int32Array(2 * graph.size);
  const weights = new Float64Array(graph.size);
  const loops = new Float64Array(nodes.length);
  const starts = new Int32Array(nodes.length + 1);
  let size = 0;
  graph.forEachEdge((_, attributes, source, target) => {
    const [a, b] = [index.get(source) ?? 0, index.get(target) ?? 0];
    const given = weight === null ? 1 : Number(attributes[weight] ?? 1);
    const own = Number.isFinite(given) ? Math.max(0, given) : 1;
    if (a === b) {
      loops[a] = (loops[a] ?? 0) + own;
      return;
    }
    ends[2 * size] = a;
    ends[2 * size + 1] = b;
    weights[size++] = own;
    starts[a + 1] = (starts[a + 1] ?? 0) + 1;
    starts[b + 1] = (starts[b + 1] ?? 0) + 1;
  });
  for (let v = 0; v < nodes.length; v++) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
  const next = starts.slice();
  const csr = { order: nodes.length, starts, targets: new Int32Array(2 * size), weights: new Float64Array(2 * size), loops };
  for (let e = 0; e < 2 * size; e++) {
    const from = ends[e] ?? 0;
    const slot = next[from] ?? 0;
    csr.targets[slot] = ends[e ^ 1] ?? 0;
    csr.weights[slot] = weights[e >> 1] ?? 0;
    next[from] = slot + 1;
  }
  return { csr, nodes };
}
