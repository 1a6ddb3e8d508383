import { orderByWeight } from './file-edges.ts';
import type { Network, NetworkEdges, NetworkNodes } from './network.ts';
import { pick } from './pick-columns.ts';
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
    nodes.order.forEach((order, k) => {
      if (index[order] !== -1) return;
      index[order] = count++;
      kept.push(k);
    });
    return { nodes, kept };
  });
}

function appendNodes(head: NetworkNodes, parts: readonly Part[]): NetworkNodes {
  // Joined at their full length: a column that grows leaves behind what it was.
  const column = <T>(of: (nodes: NetworkNodes) => T[]): T[] =>
    of(head).concat(...parts.map(({ nodes, kept }) => (kept.length === nodes.id.length ? of(nodes) : pick(of(nodes), kept))));
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

function appendEdges(head: NetworkEdges, tiles: readonly Tile[], composed: Composed): NetworkEdges {
  const files = [head, ...tiles.map(({ edges }) => edges)];
  const { file, row, source, target, count } = edgesHere(files, composed);
  const weights = new Float64Array(count);
  for (let e = 0; e < count; e++) weights[e] = files[file[e] ?? 0]?.weight[row[e] ?? 0] ?? 0;
  const rank = orderByWeight(weights);
  const column = <T>(of: (edges: NetworkEdges) => readonly T[], none: T): T[] => {
    const columns = files.map(of);
    return rank.map((e) => columns[file[e] ?? 0]?.[row[e] ?? 0] ?? none);
  };
  return {
    source: rank.map((e) => source[e] ?? 0),
    target: rank.map((e) => target[e] ?? 0),
    weight: column(({ weight }) => weight, 0),
    papers: column(({ papers }) => papers, 1),
    papersByYear: column<number[]>(({ papersByYear }) => papersByYear, []),
    weightByYear: column<number[]>(({ weightByYear }) => weightByYear, []),
    backbone: column(({ backbone }) => backbone, false),
  };
}

/** The ties with both ends here, the first of each pair: where each comes from, and its ends in the composed network. */
function edgesHere(files: readonly NetworkEdges[], { index, isRepeated }: Composed) {
  const most = files.reduce((sum, { source }) => sum + source.length, 0);
  const [file, row, from, to] = [new Int32Array(most), new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const seen = new Set<number>();
  let count = 0;
  files.forEach(({ source, target }, f) => {
    for (let e = 0; e < source.length; e++) {
      const a = source[e] ?? -1;
      const b = target[e] ?? -1;
      // The head's own ends are indices already.
      const v = f === 0 ? a : (index[a] ?? -1);
      const w = f === 0 ? b : (index[b] ?? -1);
      if (v < 0 || w < 0) continue;
      const low = Math.min(v, w);
      const high = Math.max(v, w);
      if (isRepeated) {
        const pair = low * index.length + high;
        if (seen.has(pair)) continue;
        seen.add(pair);
      }
      file[count] = f;
      row[count] = e;
      from[count] = low;
      to[count] = high;
      count += 1;
    }
  });
  return { file, row, source: from, target: to, count };
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
