import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import type louvainModule from 'graphology-communities-louvain';
import type { Dataset } from '#model/dataset.ts';
import { randomStream } from './generator/random.ts';

// Its types promise a default export that Node does not see in this CommonJS package.
const louvain: typeof louvainModule.default = createRequire(import.meta.url)('graphology-communities-louvain');

/** The figures by which the demo is compared with a real institute. People without a paper are not in them. */
export interface Shape {
  papers: number;
  authors: number;
  /** Pairs who wrote together. */
  edges: number;
  degree: { p10: number; median: number; p90: number; p99: number; max: number };
  authorsPerPaper: { mean: number; median: number; p90: number };
  /** Authors with one paper. */
  singlePaperShare: number;
  /** Of each author's pairs of co-authors, how many wrote together too; mean over authors with two co-authors or more. */
  clustering: number;
  /** Of all pairs of co-authors of anybody, how many wrote together too. */
  transitivity: number;
  largestComponentShare: number;
  components: number;
  /** Of Louvain at resolution 1 with fractional weights. */
  modularity: number;
  /** Its communities that hold at least 2 % of the authors. */
  regions: number;
}

type Network = UndirectedGraph<Record<string, never>, { weight: number }>;

export function shapeOf(dataset: Pick<Dataset, 'authorships'>): Shape {
  const bylines = bylinesOf(dataset);
  const papersOf = countBy(dataset.authorships.map(({ person }) => person));
  const graph = project(bylines);
  const degree = quantiles(graph.mapNodes((node) => graph.degree(node)));
  const authors = quantiles([...bylines.values()].map(({ size }) => size));
  const components = componentSizes(graph);
  const random = randomStream('louvain');
  const found = louvain.detailed(graph, { getEdgeWeight: 'weight', resolution: 1, rng: () => random.float() });
  const sizes = [...countBy(Object.values(found.communities).map(String)).values()];
  return {
    papers: bylines.size,
    authors: graph.order,
    edges: graph.size,
    degree: { p10: degree(0.1), median: degree(0.5), p90: degree(0.9), p99: degree(0.99), max: degree(1) },
    authorsPerPaper: { mean: round(dataset.authorships.length / bylines.size), median: authors(0.5), p90: authors(0.9) },
    singlePaperShare: round([...papersOf.values()].filter((n) => n === 1).length / papersOf.size),
    ...clusteringOf(graph),
    largestComponentShare: round(Math.max(...components) / graph.order),
    components: components.length,
    modularity: round(found.modularity),
    regions: sizes.filter((size) => size >= 0.02 * graph.order).length,
  };
}

function bylinesOf({ authorships }: Pick<Dataset, 'authorships'>): Map<string, Set<string>> {
  const bylines = new Map<string, Set<string>>();
  for (const { paper, person } of authorships) bylines.set(paper, (bylines.get(paper) ?? new Set<string>()).add(person));
  return bylines;
}

function project(bylines: ReadonlyMap<string, ReadonlySet<string>>): Network {
  const graph: Network = new UndirectedGraph();
  for (const byline of bylines.values()) {
    const authors = [...byline];
    const share = 1 / (authors.length - 1);
    for (const author of authors) graph.mergeNode(author);
    for (const [i, a] of authors.entries()) {
      for (const b of authors.slice(i + 1)) graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + share }));
    }
  }
  return graph;
}

function clusteringOf(graph: Network): Pick<Shape, 'clustering' | 'transitivity'> {
  let [sum, nodes, closed, all] = [0, 0, 0, 0];
  graph.forEachNode((node) => {
    const neighbours = graph.neighbors(node);
    const pairs = (neighbours.length * (neighbours.length - 1)) / 2;
    if (pairs === 0) return;
    let joined = 0;
    for (const [i, a] of neighbours.entries()) joined += neighbours.slice(i + 1).filter((b) => graph.hasEdge(a, b)).length;
    sum += joined / pairs;
    nodes++;
    closed += joined;
    all += pairs;
  });
  return { clustering: round(sum / nodes), transitivity: round(closed / all) };
}

function componentSizes(graph: Network): number[] {
  const seen = new Set<string>();
  const sizes: number[] = [];
  graph.forEachNode((start) => {
    if (seen.has(start)) return;
    const queue = [start];
    seen.add(start);
    for (const node of queue) {
      const fresh = graph.neighbors(node).filter((next) => !seen.has(next));
      for (const next of fresh) seen.add(next);
      queue.push(...fresh);
    }
    sizes.push(queue.length);
  });
  return sizes;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function quantiles(values: readonly number[]): (share: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  return (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
