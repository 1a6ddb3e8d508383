import { UndirectedGraph } from 'graphology';
import type { Network } from '#model/network.ts';

/** What graph tools get of a person: positions are those of the map, communities its ids, empty for none. */
export interface ExportedNode {
  label: string;
  kind: string;
  x: number;
  y: number;
  community: string;
  region: string;
  degree: number;
  betweenness: number;
}

/** What they get of a tie. `first` and `last` are missing when no joint paper has a year. */
export interface ExportedEdge {
  weight: number;
  papers: number;
  first?: number;
  last?: number;
}

export type DrawnGraph = UndirectedGraph<ExportedNode, ExportedEdge>;

/** The types that files declare for the attributes, in the order they are written. */
export const NODE_ATTRIBUTES = {
  label: 'string',
  kind: 'string',
  x: 'double',
  y: 'double',
  community: 'string',
  region: 'string',
  degree: 'int',
  betweenness: 'double',
} as const;
export const EDGE_ATTRIBUTES = { weight: 'double', papers: 'int', first: 'int', last: 'int' } as const;

/** XML 1.0 has no way to write these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The published people network as a graph: all edges, also those that the map does not draw at rest. */
export function toDrawnGraph({ nodes, edges, communities }: Network): DrawnGraph {
  const graph: DrawnGraph = new UndirectedGraph();
  const placeId = (index: number | undefined): string => communities[index ?? -1]?.id ?? '';
  for (const [i, id] of nodes.id.entries()) {
    graph.addNode(id, {
      label: (nodes.label[i] ?? '').replace(NOT_IN_XML, ''),
      kind: nodes.kind[i] ?? 'external',
      x: nodes.x[i] ?? 0,
      y: nodes.y[i] ?? 0,
      community: placeId(nodes.community[i]),
      region: placeId(nodes.region[i]),
      degree: nodes.degree[i] ?? 0,
      betweenness: nodes.betweenness[i] ?? 0,
    });
  }
  for (const [i, source] of edges.source.entries()) {
    const [a, b] = [nodes.id[source], nodes.id[edges.target[i] ?? -1]];
    if (a === undefined || b === undefined) continue;
    graph.addEdgeWithKey(`e${i}`, a, b, {
      weight: edges.weight[i] ?? 0,
      papers: edges.papers[i] ?? 0,
      ...yearRange(edges.papersByYear[i] ?? []),
    });
  }
  return graph;
}

/** First and last of [year, papers, year, papers, …], ascending. */
function yearRange(papersByYear: readonly number[]): { first?: number; last?: number } {
  const first = papersByYear[0];
  const last = papersByYear.at(-2);
  return first === undefined || last === undefined ? {} : { first, last };
}
