import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import type louvainModule from 'graphology-communities-louvain';
import type { Dataset } from '#model/dataset.ts';
import { randomStream } from './generator/random.ts';

// Its types promise a default export that Node does not see in this CommonJS package.
const louvain: typeof louvainModule.default = createRequire(import.meta.url)('graphology-communities-louvain');

/** The figures by which the demo is compared with a real institute. People without a co-author are counted apart. */
export interface Shape {
  papers: number;
  /** People with at least one co-author or paper. */
  authors: number;
  edges: number;
  /** Deciles 1, 5 and 9, the 99th percentile and the largest number of co-authors. */
  degree: { p10: number; median: number; p90: number; p99: number; max: number };
  authorsPerPaper: number;
  singlePaperShare: number;
  /** Mean over authors with two co-authors or more of the share of those who also wrote together. */
  clustering: number;
  largestComponent: number;
  components: number;
  modularity: number;
  /** Louvain communities at resolution 1 that hold at least 2 % of the authors. */
  regions: number;
}

export function shapeOf(dataset: Pick<Dataset, 'papers' | 'authorships'>): Shape {
  const bylines = new Map<string, Set<string>>();
  const paperCount = new Map<string, number>();
  for (const { paper, person } of dataset.authorships) {
    bylines.set(paper, (bylines.get(paper) ?? new Set<string>()).add(person));
    paperCount.set(person, (paperCount.get(person) ?? 0) + 1);
  }
  const graph = project(bylines);
  const degrees = graph.mapNodes((node) => graph.degree(node)).sort((a, b) => a - b);
  const at = (share: number): number => degrees[Math.floor(share * (degrees.length - 1))] ?? 0;
  const sizes = componentSizes(graph);
  const random = randomStream('louvain');
  const found = louvain.detailed(graph, { getEdgeWeight: 'weight', resolution: 1, rng: () => random.float() });
  const communitySizes = new Map<number, number>();
  for (const community of Object.values(found.communities))
    communitySizes.set(community, (communitySizes.get(community) ?? 0) + 1);
  return {
    papers: bylines.size,
    authors: graph.order,
    edges: graph.size,
    degree: { p10: at(0.1), median: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) },
    authorsPerPaper: dataset.authorships.length / bylines.size,
    singlePaperShare: [...paperCount.values()].filter((n) => n === 1).length / paperCount.size,
    clustering: clustering(graph),
    largestComponent: Math.max(...sizes) / graph.order,
    components: sizes.length,
    modularity: found.modularity,
    regions: [...communitySizes.values()].filter((size) => size >= 0.02 * graph.order).length,
  };
}

function project(bylines: ReadonlyMap<string, ReadonlySet<string>>): UndirectedGraph<{ weight?: number }, { weight: number }> {
  const graph = new UndirectedGraph<{ weight?: number }, { weight: number }>();
  for (const authors of bylines.values()) {
    const list = [...authors];
    for (const author of list) graph.mergeNode(author);
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 / (list.length - 1) }));
    }
  }
  return graph;
}

function clustering(graph: UndirectedGraph): number {
  const values = graph.mapNodes((node) => {
    const neighbours = graph.neighbors(node);
    const pairs = (neighbours.length * (neighbours.length - 1)) / 2;
    let joined = 0;
    for (const [i, a] of neighbours.entries()) for (const b of neighbours.slice(i + 1)) if (graph.hasEdge(a, b)) joined++;
    return pairs === 0 ? undefined : joined / pairs;
  });
  const defined = values.filter((value) => value !== undefined);
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

function componentSizes(graph: UndirectedGraph): number[] {
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
