import type { Network } from '#model/network.ts';

/** What graph tools get of a person: positions are those of the map, communities its ids, empty for none. */
export interface ExportedNode {
  id: string;
  label: string;
  kind: string;
  x: number;
  y: number;
  community: string;
  region: string;
  group: string;
  degree: number;
  betweenness: number;
}

/** What they get of a tie. `first` and `last` are missing when no joint paper has a year. */
export interface ExportedEdge {
  id: string;
  source: string;
  target: string;
  weight: number;
  papers: number;
  first?: number;
  last?: number;
}

export interface DrawnGraph {
  nodes: readonly ExportedNode[];
  edges: readonly ExportedEdge[];
}

/** The types that files declare for the attributes, in the order they are written. */
export const NODE_ATTRIBUTES = {
  label: 'string',
  kind: 'string',
  x: 'double',
  y: 'double',
  community: 'string',
  region: 'string',
  group: 'string',
  degree: 'int',
  betweenness: 'double',
} as const;
export const EDGE_ATTRIBUTES = { weight: 'double', papers: 'int', first: 'int', last: 'int' } as const;

/** XML 1.0 has no way to write these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The published people network as a graph: all edges, also those that the map does not draw at rest. */
export function toDrawnGraph({ nodes, edges, communities }: Network): DrawnGraph {
  const placeId = (index: number | undefined): string => communities[index ?? -1]?.id ?? '';
  return {
    nodes: nodes.id.map((id, i) => ({
      id,
      label: (nodes.label[i] ?? '').replace(NOT_IN_XML, ''),
      kind: nodes.kind[i] ?? 'external',
      x: nodes.x[i] ?? 0,
      y: nodes.y[i] ?? 0,
      community: placeId(nodes.community[i]),
      region: placeId(nodes.region[i]),
      group: placeId(nodes.group[i]),
      degree: nodes.degree[i] ?? 0,
      betweenness: nodes.betweenness[i] ?? 0,
    })),
    edges: edges.source.flatMap((from, i) => {
      const [source, target] = [nodes.id[from], nodes.id[edges.target[i] ?? -1]];
      if (source === undefined || target === undefined) return [];
      const figures = { weight: edges.weight[i] ?? 0, papers: edges.papers[i] ?? 0 };
      return [{ id: `e${i}`, source, target, ...figures, ...yearRange(edges.papersByYear[i] ?? []) }];
    }),
  };
}

/** First and last of [year, papers, year, papers, …], ascending. */
function yearRange(papersByYear: readonly number[]): { first?: number; last?: number } {
  const first = papersByYear[0];
  const last = papersByYear.at(-2);
  return first === undefined || last === undefined ? {} : { first, last };
}

/** Text as XML holds it, between tags and in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
