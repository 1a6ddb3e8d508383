import { HUE_COLOURS } from '#analysis/hue-colours.ts';
import { NEUTRAL_HUE } from '#analysis/hues.ts';
import type { Network } from '#model/network.ts';
import type { Language } from '#model/primitives.ts';
import { printable } from './xml-text.ts';

/** What graph tools get of a person: positions are those of the map, communities its ids, empty for none. */
export interface ExportedNode {
  id: string;
  label: string;
  kind: string;
  x: number;
  y: number;
  /** Radius in px where the whole map fits into 900 px. */
  size: number;
  /** `#rrggbb`. */
  color: string;
  community: string;
  communityName: string;
  region: string;
  regionName: string;
  group: string;
  institution: string;
  papers: number;
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
  /** Where it comes from, in a sentence. */
  credit: string;
  nodes: readonly ExportedNode[];
  edges: readonly ExportedEdge[];
}

/** What of a network is exported, and how it is coloured. */
export interface ExportChoice {
  readonly credit: string;
  /** Of the names of places and institutions. */
  readonly language: Language;
  /** By person; regions' hues unless said. */
  readonly colours?: readonly string[];
  /** Flags by person and by edge; everything unless said. An edge needs both of its ends. */
  readonly kept?: { readonly people: readonly boolean[]; readonly edges: readonly boolean[] };
  /** Papers by person and by edge, weight by edge, within a range of years, in place of the network's own. */
  readonly inYears?: {
    readonly people: ArrayLike<number>;
    readonly edges: ArrayLike<number>;
    readonly weights: ArrayLike<number>;
  } | null;
}

/** The types that files declare for the attributes, in the order they are written. */
export const NODE_ATTRIBUTES = {
  label: 'string',
  kind: 'string',
  x: 'double',
  y: 'double',
  size: 'double',
  color: 'string',
  community: 'string',
  communityName: 'string',
  region: 'string',
  regionName: 'string',
  group: 'string',
  institution: 'string',
  papers: 'int',
  degree: 'int',
  betweenness: 'double',
} as const;
export const EDGE_ATTRIBUTES = { weight: 'double', papers: 'int', first: 'int', last: 'int' } as const;

/** The people network as a graph: all edges that are kept, also those that the map does not draw at rest. O(people + edges). */
export function toDrawnGraph(network: Network, choice: ExportChoice): DrawnGraph {
  const { kept } = choice;
  const has = (person: number | undefined): boolean => kept === undefined || kept.people[person ?? -1] === true;
  const nodes = network.nodes.id.flatMap((_, person) => (has(person) ? [exportedNode(network, choice, person)] : []));
  return { credit: printable(choice.credit), nodes, edges: exportedEdges(network, choice, has) };
}

function exportedNode(network: Network, { language, colours, inYears }: ExportChoice, person: number): ExportedNode {
  const { nodes, communities, institutions } = network;
  const region = communities[nodes.region[person] ?? -1];
  const community = communities[nodes.community[person] ?? -1];
  return {
    id: nodes.id[person] ?? '',
    label: printable(nodes.label[person] ?? ''),
    kind: nodes.kind[person] ?? 'external',
    x: nodes.x[person] ?? 0,
    y: nodes.y[person] ?? 0,
    size: nodes.radius[person] ?? 0,
    color: colours?.[person] ?? HUE_COLOURS[region?.hue ?? NEUTRAL_HUE] ?? HUE_COLOURS[NEUTRAL_HUE] ?? '',
    community: community?.id ?? '',
    communityName: community?.label[language] ?? '',
    region: region?.id ?? '',
    regionName: region?.label[language] ?? '',
    group: communities[nodes.group[person] ?? -1]?.id ?? '',
    institution: institutions[nodes.institution[person] ?? -1]?.name[language] ?? '',
    papers: inYears?.people[person] ?? nodes.papers[person] ?? 0,
    degree: nodes.degree[person] ?? 0,
    betweenness: nodes.betweenness[person] ?? 0,
  };
}

function exportedEdges(
  { nodes, edges }: Network,
  { kept, inYears }: ExportChoice,
  has: (person: number | undefined) => boolean,
): ExportedEdge[] {
  return edges.source.flatMap((from, edge) => {
    const to = edges.target[edge];
    const [source, target] = [nodes.id[from], nodes.id[to ?? -1]];
    if (source === undefined || target === undefined || !has(from) || !has(to)) return [];
    if (kept !== undefined && kept.edges[edge] !== true) return [];
    const weight = inYears?.weights[edge] ?? edges.weight[edge] ?? 0;
    const papers = inYears?.edges[edge] ?? edges.papers[edge] ?? 0;
    return [{ id: `e${edge}`, source, target, weight, papers, ...yearRange(edges.papersByYear[edge] ?? []) }];
  });
}

/** First and last of [year, papers, year, papers, …], ascending. */
function yearRange(papersByYear: readonly number[]): { first?: number; last?: number } {
  const first = papersByYear[0];
  const last = papersByYear.at(-2);
  return first === undefined || last === undefined ? {} : { first, last };
}
