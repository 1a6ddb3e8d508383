import { strongestFirst } from './file-edges.ts';
import type { Network, NetworkEdges, NetworkNodes } from './network.ts';
import type { Tile } from './tile.ts';

/**
 * The head with the people of some tiles behind its own, in the order of the tiles: indices of the head stay what they were, and
 * those of a tile too as long as tiles are only added at the end. People in several tiles count once. Ties with an end that is not
 * here are left out; what refers to a list entry that is not here refers to none. Edges come strongest first. O(people + edges),
 * but for sorting the edges as plain numbers.
 */
export function composeNetwork(head: Network, tiles: readonly Tile[]): Network {
  if (head.pyramid === null || tiles.length === 0) return head;
  // What extends the lists comes first, so that list entries are there when people refer to them.
  const lists = tiles.filter(({ level }) => level === 0);
  const communities = [...head.communities, ...lists.flatMap((tile) => tile.communities)];
  const institutions = [...head.institutions, ...lists.flatMap((tile) => tile.institutions)];
  const topics = [...head.topics, ...lists.flatMap((tile) => tile.topics)];
  const index = new Int32Array(head.pyramid.people).fill(-1);
  const parts = newPeople(head, tiles, index);
  const nodes = appendNodes(head.nodes, parts);
  const isRepeated = parts.some(({ nodes: { id }, kept }) => kept.length < id.length);
  return {
    ...head,
    communities,
    institutions,
    topics,
    // With the tile of level 0 all lists are complete.
    nodes: lists.length > 0 ? nodes : withoutMissing(nodes, { communities, institutions, topics }),
    edges: appendEdges(head.edges, tiles, { index, isRepeated }),
    supervisions: appendSupervisions(head, tiles, index),
  };
}

/** What refers beyond the end of a list refers to none. */
function withoutMissing(
  nodes: NetworkNodes,
  { communities, institutions, topics }: Pick<Network, 'communities' | 'institutions' | 'topics'>,
): NetworkNodes {
  const within = (length: number) => (value: number) => (value < length ? value : -1);
  return {
    ...nodes,
    community: nodes.community.map(within(communities.length)),
    region: nodes.region.map(within(communities.length)),
    group: nodes.group.map(within(communities.length)),
    institution: nodes.institution.map(within(institutions.length)),
    topics: nodes.topics.map((list) => (list.every((t) => t < topics.length) ? list : list.filter((t) => t < topics.length))),
  };
}

/** People of a tile that no earlier file holds, by their position in it. */
interface Part {
  nodes: NetworkNodes;
  kept: number[];
}

/** Fills `index`: order → index in the composed network. */
function newPeople(head: Network, tiles: readonly Tile[], index: Int32Array): Part[] {
  let count = head.nodes.id.length;
  for (let v = 0; v < count; v++) index[head.nodes.order[v] ?? v] = v;
  return tiles.map(({ nodes }) => {
    const kept: number[] = [];
    for (const [k, order] of nodes.order.entries()) {
      if (index[order] !== -1) continue;
      index[order] = count++;
      kept.push(k);
    }
    return { nodes, kept };
  });
}

function appendNodes(head: NetworkNodes, parts: readonly Part[]): NetworkNodes {
  const column = <T>(of: (nodes: NetworkNodes) => readonly T[]): T[] => {
    const all = [...of(head)];
    for (const { nodes, kept } of parts) {
      const values = of(nodes);
      for (const k of kept) {
        const value = values[k];
        if (value !== undefined) all.push(value);
      }
    }
    return all;
  };
  return {
    id: column(({ id }) => id),
    label: column(({ label }) => label),
    kind: column(({ kind }) => kind),
    x: column(({ x }) => x),
    y: column(({ y }) => y),
    community: column(({ community }) => community),
    region: column(({ region }) => region),
    group: column(({ group }) => group),
    institution: column(({ institution }) => institution),
    topics: column(({ topics }) => topics),
    papers: column(({ papers }) => papers),
    papersByYear: column(({ papersByYear }) => papersByYear),
    degree: column(({ degree }) => degree),
    betweenness: column(({ betweenness }) => betweenness),
    radius: column(({ radius }) => radius),
    labelScale: column(({ labelScale }) => labelScale),
    level: column(({ level }) => level),
    order: column(({ order }) => order),
  };
}

interface Composed {
  /** Order → index in the composed network. */
  index: Int32Array;
  /** Some people come in several tiles, and so may ties: the neighbourhood of somebody repeats what tiles hold. */
  isRepeated: boolean;
}

function appendEdges(head: NetworkEdges, tiles: readonly Tile[], { index, isRepeated }: Composed): NetworkEdges {
  const all: NetworkEdges = { source: [], target: [], weight: [], papers: [], papersByYear: [], weightByYear: [], backbone: [] };
  const add = (edges: NetworkEdges, e: number, source: number, target: number): void => {
    all.source.push(Math.min(source, target));
    all.target.push(Math.max(source, target));
    all.weight.push(edges.weight[e] ?? 0);
    all.papers.push(edges.papers[e] ?? 1);
    all.papersByYear.push(edges.papersByYear[e] ?? []);
    all.weightByYear.push(edges.weightByYear[e] ?? []);
    all.backbone.push(edges.backbone[e] ?? false);
  };
  const seen = new Set<number>();
  for (const [e, source] of head.source.entries()) {
    const target = head.target[e] ?? 0;
    add(head, e, source, target);
    if (isRepeated) seen.add(source * index.length + target);
  }
  for (const { edges } of tiles) {
    for (const [e, order] of edges.source.entries()) {
      const [source, target] = [index[order] ?? -1, index[edges.target[e] ?? -1] ?? -1];
      if (source < 0 || target < 0) continue;
      if (isRepeated) {
        const pair = Math.min(source, target) * index.length + Math.max(source, target);
        if (seen.has(pair)) continue;
        seen.add(pair);
      }
      add(edges, e, source, target);
    }
  }
  return strongestFirst(all);
}

function appendSupervisions(head: Network, tiles: readonly Tile[], index: Int32Array): Network['supervisions'] {
  const supervisor = [...head.supervisions.supervisor];
  const student = [...head.supervisions.student];
  for (const { supervisions } of tiles) {
    for (const [s, order] of supervisions.supervisor.entries()) {
      const [from, to] = [index[order] ?? -1, index[supervisions.student[s] ?? -1] ?? -1];
      if (from < 0 || to < 0) continue;
      supervisor.push(from);
      student.push(to);
    }
  }
  return { supervisor, student };
}
