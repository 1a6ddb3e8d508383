import { components, createWeightedGraph, inducedGraph, type WeightedGraph } from '#analysis/weighted-graph.ts';
import type { BenchPaper } from './read-papers.ts';

/** Larger teams say little about who works with whom, and each would be a clique of thousands of pairs. */
const MOST_AUTHORS = 50;

/** A paper inside a graph: `people` are node numbers, each once. */
export interface GraphPaper {
  title: string;
  year: number | null;
  keywords: readonly string[];
  people: readonly number[];
}

export interface PaperGraph {
  graph: WeightedGraph;
  papers: readonly GraphPaper[];
}

/**
 * The graph of record: papers of 2 to 50 people, an edge weighs Σ 1/(people − 1) over joint papers, largest component only. Nodes are numbered
 * in order of first appearance, so the same files give the same graph.
 */
export function paperGraph(papers: readonly BenchPaper[]): PaperGraph {
  const numbers = new Map<string, number>();
  const numbered: GraphPaper[] = [];
  for (const { title, year, keywords, people } of papers) {
    if (people.length < 2 || people.length > MOST_AUTHORS) continue;
    numbered.push({ title, year, keywords, people: people.map((key) => numberOf(numbers, key)) });
  }
  const everybody = { graph: joined(numbers.size, numbered), papers: numbered };
  return among(everybody, largestComponent(everybody.graph));
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** The graph among `order` people that their papers make. O(pairs). */
export function joined(order: number, papers: readonly Pick<GraphPaper, 'people'>[]): WeightedGraph {
  const weightOf = new Map<number, number>();
  for (const { people } of papers) {
    const share = 1 / (people.length - 1);
    for (const [i, a] of people.entries()) {
      for (let j = 0; j < i; j++) {
        const b = people[j] ?? 0;
        const key = Math.min(a, b) * order + Math.max(a, b);
        weightOf.set(key, (weightOf.get(key) ?? 0) + share);
      }
    }
  }
  const keys = [...weightOf.keys()];
  return createWeightedGraph(order, {
    sources: keys.map((key) => Math.floor(key / order)),
    targets: keys.map((key) => key % order),
    weights: [...weightOf.values()],
  });
}

/** The nodes of the largest component, in order. */
export function largestComponent(graph: WeightedGraph): number[] {
  const { component, count } = components(graph);
  const sizes = new Int32Array(count);
  for (const c of component) sizes[c] = (sizes[c] ?? 0) + 1;
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  return [...component.keys()].filter((v) => component[v] === largest);
}

/** The part of a graph among some people, renumbered in the order given; weights are those of the whole. */
export function among({ graph, papers }: PaperGraph, members: readonly number[]): PaperGraph {
  const index = new Map(members.map((v, i) => [v, i]));
  const kept = papers
    .map((paper) => ({ ...paper, people: paper.people.flatMap((v) => index.get(v) ?? []) }))
    .filter(({ people }) => people.length > 1);
  return { graph: inducedGraph(graph, members), papers: kept };
}
