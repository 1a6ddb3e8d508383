import { setImmediate as breathe } from 'node:timers/promises';
import type { Network, NetworkEdges, NetworkNodes } from '#model/network.ts';
import { decodeTile } from '#model/network-file.ts';
import { joinEdges, joinNodes, pickEdges, pickNodes } from '#model/pick-columns.ts';
import type { Id } from '#model/primitives.ts';
import type { Tile } from '#model/tile.ts';

/** Co-authors that one answer holds, strongest ties first. */
const MOST_NEIGHBOURS = 300;
/** Decoded tiles that are kept: those of a few people's co-authors. */
const KEPT_TILES = 64;

/** Who stands where on a published map, and with whom: for people whose tile, or whose co-authors' tiles, nobody has loaded yet. */
export interface MapAround {
  /** A person, their co-authors and the ties between them, in the form of a tile; `undefined` for nobody on this map. */
  of(id: Id): Tile | undefined;
}

interface Part {
  nodes: NetworkNodes;
  edges: NetworkEdges;
}

interface Tie {
  other: number;
  weight: number;
}

/**
 * Reads every tile once and keeps of each only who is in it and which ties it holds; asked for somebody it decodes the few tiles
 * concerned. Between tiles others get their turn: O(people + edges) once, O(tiles of the neighbours) an answer.
 */
export async function mapAround(head: Network, contentOf: (file: string) => unknown): Promise<MapAround> {
  const tiles = head.pyramid?.tiles ?? [];
  const people = head.pyramid?.people ?? head.nodes.id.length;
  /** By order: the part that holds somebody (0 is the head), and where in it. */
  const owner = new Int32Array(people);
  const slot = new Int32Array(people);
  const orders = new Map<Id, number>();
  const ties = new Map<number, Tie[]>();
  const take = ({ nodes, edges }: Part, part: number): void => {
    for (const [k, id] of nodes.id.entries()) {
      const order = nodes.order[k] ?? k;
      owner[order] = part;
      slot[order] = k;
      orders.set(id, order);
    }
    for (const [e, source] of edges.source.entries()) {
      const [target, weight] = [edges.target[e] ?? 0, edges.weight[e] ?? 0];
      addTie(ties, source, { other: target, weight });
      addTie(ties, target, { other: source, weight });
    }
  };
  take(head, 0);
  for (const [t, { file }] of tiles.entries()) {
    take(decodeTile(contentOf(file)), t + 1);
    await breathe();
  }
  const partOf = keepSome((part: number): Part => (part === 0 ? head : decodeTile(contentOf(tiles[part - 1]?.file ?? ''))));
  return {
    of: (id) => {
      const centre = orders.get(id);
      if (centre === undefined) return undefined;
      const strongest = [...(ties.get(centre) ?? [])].sort((a, b) => b.weight - a.weight || a.other - b.other);
      const shown = [centre, ...strongest.slice(0, MOST_NEIGHBOURS).map(({ other }) => other)];
      return around(shown, { owner, slot, partOf, hasTiles: tiles.length > 0 });
    },
  };
}

function addTie(ties: Map<number, Tie[]>, of: number, tie: Tie): void {
  const list = ties.get(of);
  if (list === undefined) ties.set(of, [tie]);
  else list.push(tie);
}

interface Whereabouts {
  owner: Int32Array;
  slot: Int32Array;
  partOf: (part: number) => Part;
  hasTiles: boolean;
}

function around(shown: readonly number[], { owner, slot, partOf, hasTiles }: Whereabouts): Tile {
  const members = new Map<number, number[]>();
  for (const order of [...shown].sort((a, b) => a - b)) {
    const part = owner[order] ?? 0;
    const list = members.get(part) ?? [];
    list.push(slot[order] ?? 0);
    members.set(part, list);
  }
  // Ties among the head's people that did not come with it are in the first tile, which has no people.
  if (hasTiles && members.has(0)) members.set(1, members.get(1) ?? []);
  const wanted = new Set(shown);
  const nodes: NetworkNodes[] = [];
  const edges: NetworkEdges[] = [];
  for (const [part, slots] of [...members].sort(([a], [b]) => a - b)) {
    const content = partOf(part);
    nodes.push(pickNodes(content.nodes, slots));
    edges.push(pickEdges(content.edges, tiesAmong(content.edges, wanted)));
  }
  const joined = joinNodes(nodes);
  return {
    level: joined.level.reduce((most, level) => Math.max(most, level), 0),
    nodes: joined,
    edges: joinEdges(edges),
    supervisions: { supervisor: [], student: [] },
    communities: [],
    institutions: [],
    topics: [],
  };
}

function tiesAmong(edges: NetworkEdges, wanted: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (const [e, source] of edges.source.entries()) {
    if (wanted.has(source) && wanted.has(edges.target[e] ?? -1)) found.push(e);
  }
  return found;
}

/** Remembers the last answers asked for. */
function keepSome<T>(make: (key: number) => T): (key: number) => T {
  const kept = new Map<number, T>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_TILES) break;
      kept.delete(oldest);
    }
    return value;
  };
}
