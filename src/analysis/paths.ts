import type { Connection, Path, Paths, PersonRef } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';
import { HopGraph, hopCost } from './hop-graph.ts';

/** Where connections come from, one layer at a time: a store, or a Dataset's worth of them in memory. */
export interface PathGround {
  /** All connections that touch one of these people, those of a pair next to each other; evidence only where it is asked for. */
  connections(ids: readonly Id[], options: { evidence: boolean }): Promise<Connection[]>;
  /** People by id, redirects followed; those not there are left out. */
  people(ids: readonly Id[]): Promise<PersonRef[]>;
}

export interface PathOptions {
  from: Id;
  to: Id;
  /** How many ways at most. */
  limit: number;
  maxHops: number;
}

/** People whose connections are fetched in one layer; of a wider one the cheapest to reach go on. */
export const LAYER_CAP = 400;
/** Layers fetched beyond the first meeting of the two sides, so that a longer way with stronger ties is seen as well. */
const SLACK_LAYERS = 1;

/**
 * Up to `limit` different ways between two people: no two share anybody in between. Each is the cheapest left, a hop costing
 * 1/strength (see `hopCost`), within `maxHops`; equal costs go by fewer hops, then by ids. Layers are fetched from both ends
 * until they meet, so a way that is cheaper only by a long detour may be missed, and so may one past `LAYER_CAP`.
 * `undefined` when one of them is not there.
 */
export async function findPaths(options: PathOptions, ground: PathGround): Promise<Paths | undefined> {
  const [from] = await ground.people([options.from]);
  const [to] = await ground.people([options.to]);
  if (from === undefined || to === undefined) return undefined;
  if (from.id === to.id) return { from, to, paths: [{ people: [from], hops: [], cost: 0, weakest: null }] };

  const search = new TwoSidedSearch(from.id, to.id, options.maxHops, ground);
  const ways: Id[][] = [];
  const used = new Set<Id>();
  while (ways.length < options.limit) {
    const way = await search.next(
      used,
      ways.some(({ length }) => length === 2),
    );
    if (way === undefined) break;
    ways.push(way);
    for (const inner of way.slice(1, -1)) used.add(inner);
  }
  const refs = new Map((await ground.people([...new Set(ways.flat())])).map((ref) => [ref.id, ref]));
  const evidence = await ground.connections([...refs.keys()], { evidence: true });
  const paths = ways.map((way) => toPath(way, refs, evidence));
  return { from, to, paths: paths.sort(comparePaths) };
}

function toPath(way: readonly Id[], refs: ReadonlyMap<Id, PersonRef>, connections: readonly Connection[]): Path {
  const hops = way.slice(1).map((id, i) => ({ ties: tiesBetween(way[i] ?? '', id, connections) }));
  const costs = hops.map(({ ties }) => hopCost(ties));
  return {
    people: way.map((id) => refs.get(id) ?? { id, name: null, kind: 'external' }),
    hops,
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    weakest: costs.length === 0 ? null : costs.indexOf(Math.max(...costs)),
  };
}

/** Strongest first. */
function tiesBetween(one: Id, other: Id, connections: readonly Connection[]): Connection[] {
  const [first, second] = one < other ? [one, other] : [other, one];
  return connections
    .filter(({ a, b }) => a === first && b === second)
    .sort((p, q) => q.strength - p.strength || compareText(p.kind, q.kind) || (q.last ?? 0) - (p.last ?? 0));
}

export function comparePaths(p: Path, q: Path): number {
  const key = ({ people }: Path): string => people.map(({ id }) => id).join(' ');
  return p.cost - q.cost || p.hops.length - q.hops.length || compareText(key(p), key(q));
}

class TwoSidedSearch {
  readonly #ends: readonly [Id, Id];
  readonly #maxHops: number;
  readonly #ground: PathGround;
  readonly #graph = new HopGraph();
  readonly #fetched = new Set<Id>();
  #layers = 0;
  #slack = SLACK_LAYERS;
  #isWhole = false;

  constructor(from: Id, to: Id, maxHops: number, ground: PathGround) {
    this.#ends = [from, to];
    this.#maxHops = maxHops;
    this.#ground = ground;
  }

  /** The cheapest way that avoids the used people, and the direct hop when that is a way already. */
  async next(used: ReadonlySet<Id>, isDirectUsed: boolean): Promise<Id[] | undefined> {
    for (;;) {
      const way = this.#graph.cheapest(...this.#ends, this.#maxHops, { used, isDirectUsed });
      if (way !== undefined && this.#slack === 0) return way;
      if (way !== undefined) this.#slack -= 1;
      if (!(await this.#widen(used))) return way;
    }
  }

  /** Fetches one more layer around both ends. False when there is nothing more to see. */
  async #widen(used: ReadonlySet<Id>): Promise<boolean> {
    if (this.#isWhole || this.#layers * 2 >= this.#maxHops) return false;
    this.#layers += 1;
    const frontier = new Map<Id, number>();
    for (const end of this.#ends) {
      const reached = this.#graph.reach(end, used, this.#layers - 1);
      const fresh = [...reached].filter(([id]) => !this.#fetched.has(id));
      fresh.sort((p, q) => p[1] - q[1] || compareText(p[0], q[0]));
      for (const [id, cost] of fresh.slice(0, LAYER_CAP)) frontier.set(id, cost);
    }
    if (frontier.size === 0) {
      this.#isWhole = true;
      return false;
    }
    const ids = [...frontier.keys()].sort(compareText);
    const connections = await this.#ground.connections(ids, { evidence: false });
    // A tie with an end in an earlier layer came with that layer.
    const fresh = connections.filter((tie) => !this.#fetched.has(tie.a) && !this.#fetched.has(tie.b));
    for (const ties of byPair(fresh)) this.#graph.add(ties);
    for (const id of ids) this.#fetched.add(id);
    return true;
  }
}

/** Connections in lists of those between the same two people. */
function* byPair(connections: readonly Connection[]): Generator<Connection[]> {
  let pair: Connection[] = [];
  for (const connection of connections) {
    const [first] = pair;
    if (first !== undefined && (first.a !== connection.a || first.b !== connection.b)) {
      yield pair;
      pair = [];
    }
    pair.push(connection);
  }
  yield pair;
}
