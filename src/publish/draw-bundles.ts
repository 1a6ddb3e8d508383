import { edgeChances } from '#analysis/backbone.ts';
import { bundleLines } from '#analysis/bundle-lines.ts';
import type { Bundle, Network } from '#model/network.ts';

/** Flows that the overview shows: the eye follows no more, and bundling them is quadratic. */
const MOST_BUNDLES = 140;
/** Points of a drawn line: a smooth curve through them looks like the bundled one. */
const EVERY_POINT = 4;

interface Flow {
  source: number;
  target: number;
  weight: number;
  ties: number;
}

/**
 * Ties between communities as bundled lines from middle to middle, the least accidental ones by the disparity filter. Only for
 * maps with levels: others draw their ties. O(edges + bundles²).
 */
export function drawBundles({ nodes, edges, communities }: Pick<Network, 'nodes' | 'edges' | 'communities'>): Bundle[] {
  const flows = flowsOf(nodes.community, edges);
  const chance = edgeChances({
    source: flows.map(({ source }) => source),
    target: flows.map(({ target }) => target),
    weight: flows.map(({ weight }) => weight),
    order: communities.length,
  });
  const shown = [...flows.keys()]
    .sort((a, b) => (chance[a] ?? 0) - (chance[b] ?? 0) || a - b)
    .slice(0, MOST_BUNDLES)
    .flatMap((f) => flows[f] ?? [])
    .sort((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target);
  const middles = middlesOf(nodes, communities.length);
  const paths = bundleLines(
    shown.map(({ source, target }) => ({
      fromX: middles.x[source] ?? 0,
      fromY: middles.y[source] ?? 0,
      toX: middles.x[target] ?? 0,
      toY: middles.y[target] ?? 0,
    })),
  );
  return shown.map((flow, i) => ({
    ...flow,
    weight: Math.round(flow.weight * 1000) / 1000,
    path: thinned(paths[i] ?? []),
  }));
}

function flowsOf(community: readonly number[], edges: Network['edges']): Flow[] {
  const flows = new Map<string, Flow>();
  for (const [e, from] of edges.source.entries()) {
    const [a, b] = [community[from] ?? -1, community[edges.target[e] ?? -1] ?? -1];
    if (a < 0 || b < 0 || a === b) continue;
    const [source, target] = [Math.min(a, b), Math.max(a, b)];
    const key = `${source} ${target}`;
    const flow = flows.get(key) ?? { source, target, weight: 0, ties: 0 };
    flow.weight += edges.weight[e] ?? 0;
    flow.ties += 1;
    flows.set(key, flow);
  }
  return [...flows.values()].sort((a, b) => a.source - b.source || a.target - b.target);
}

function middlesOf({ community, x, y }: Network['nodes'], communities: number): { x: Float64Array; y: Float64Array } {
  const sums = { x: new Float64Array(communities), y: new Float64Array(communities) };
  const count = new Float64Array(communities);
  for (const [v, c] of community.entries()) {
    if (c < 0) continue;
    sums.x[c] = (sums.x[c] ?? 0) + (x[v] ?? 0);
    sums.y[c] = (sums.y[c] ?? 0) + (y[v] ?? 0);
    count[c] = (count[c] ?? 0) + 1;
  }
  const mean = (sum: number, c: number): number => sum / Math.max(1, count[c] ?? 1);
  return { x: sums.x.map(mean), y: sums.y.map(mean) };
}

function thinned(path: readonly number[]): number[] {
  const last = path.length / 2 - 1;
  return path.flatMap((value, i) => {
    const point = Math.floor(i / 2);
    return point % EVERY_POINT === 0 || point === last ? [Math.round(value * 10) / 10] : [];
  });
}
