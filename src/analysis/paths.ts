import type { Connection, Path, Paths, PersonRef } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';
import { HopGraph, hopCost, type Restriction } from './hop-graph.ts';

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
  /** People that no way passes through; the ends are never left out. */
  avoid?: readonly Id[];
}

/** People whose connections are fetched in one layer; of a wider one the cheapest to reach go on. */
export const LAYER_CAP = 400;
/** Layers fetched beyond the first meeting of the two sides, so that a longer way with stronger ties is seen as well. */
const SLACK_LAYERS = 1;

/**
 * Up to `limit` different ways between two people. As long as there are such, no two share anybody in between; then, as where
 * somebody is reached through one person only, ways that share at most half of those in between with any other. Each is the
 * cheapest left, a hop costing 1/strength (see `hopCost`), within `maxHops`; equal costs go by fewer hops, then by ids. Layers
 * are fetched from both ends until they meet, so a way that is cheaper only by a long detour may be missed, and so may one past
 * `LAYER_CAP`. `undefined` when one of them is not there.
 */
export async function findPaths(options: PathOptions, ground: PathGround): Promise<Paths | undefined> {
  const [from] = await ground.people([options.from]);
  const [to] = await ground.people([options.to]);
  if (from === undefined || to === undefined) return undefined;
  const present = await ground.people(options.avoid ?? []);
  const avoided = present.filter(({ id }) => id !== from.id && id !== to.id);
  if (from.id === to.id) return { from, to, avoided, paths: [{ people: [from], hops: [], cost: 0, weakest: null }] };

  const avoid = new Set(avoided.map(({ id }) => id));
  const search = new TwoSidedSearch(from.id, to.id, options.maxHops, ground);
  const ways = await waysApart(search, avoid, options.limit);
  if (ways.length > 0) await addSimilarWays(ways, search, avoid, options.limit);
  const refs = new Map((await ground.people([...new Set(ways.flat())])).map((ref) => [ref.id, ref]));
  const evidence = await ground.connections([...refs.keys()], { evidence: true });
  const paths = ways.map((way) => toPath(way, refs, evidence));
  return { from, to, avoided, paths: paths.sort(comparePaths) };
}

/** Ways that share nobody in between. */
async function waysApart(search: TwoSidedSearch, avoid: ReadonlySet<Id>, limit: number): Promise<Id[][]> {
  const ways: Id[][] = [];
  while (ways.length < limit) {
    const barred = new Set([...avoid, ...ways.flatMap(inner)]);
    const way = await search.next({ barred, isDirectBarred: ways.some(isDirect) });
    if (way === undefined) break;
    ways.push(way);
  }
  return ways;
}

/** Adds ways that pass through as few people of the others as can be, and through at most half of any other's. */
async function addSimilarWays(ways: Id[][], search: TwoSidedSearch, avoid: ReadonlySet<Id>, limit: number): Promise<void> {
  const barred = new Set(avoid);
  search.beginAgain();
  while (ways.length < limit) {
    const unwelcome = new Set(ways.flatMap(inner));
    const way = await search.next({ barred, unwelcome, isDirectBarred: ways.some(isDirect) });
    if (way === undefined) return;
    const shared = inner(way).filter((id) => unwelcome.has(id));
    if (ways.every((other) => areDifferent(way, other))) ways.push(way);
    else for (const id of shared) barred.add(id);
  }
}

function inner(way: readonly Id[]): Id[] {
  return way.slice(1, -1);
}

function isDirect(way: readonly Id[]): boolean {
  return way.length === 2;
}

/** Whether two ways share at most half of the people in between, of either. */
function areDifferent(one: readonly Id[], other: readonly Id[]): boolean {
  const people = new Set(inner(other));
  const shared = inner(one).filter((id) => people.has(id)).length;
  return 2 * shared <= Math.min(inner(one).length, people.size);
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
export function tiesBetween(one: Id, other: Id, connections: readonly Connection[]): Connection[] {
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

  constructor(from: Id, to: Id, maxHops: number, ground: PathGround) {
    this.#ends = [from, to];
    this.#maxHops = maxHops;
    this.#ground = ground;
  }

  /** Layers are fetched from the ends on once more, as where people are passed through who were not before. */
  beginAgain(): void {
    this.#layers = 0;
    this.#slack = SLACK_LAYERS;
  }

  /** The cheapest way that the restriction leaves. */
  async next(restriction: Restriction): Promise<Id[] | undefined> {
    for (;;) {
      const way = this.#graph.cheapest(...this.#ends, this.#maxHops, restriction);
      if (way !== undefined && this.#slack === 0) return way;
      if (way !== undefined) this.#slack -= 1;
      if (!(await this.#widen(restriction.barred))) return way;
    }
  }

  /** Fetches one more layer around both ends. False when there is nothing more to see. */
  async #widen(barred: ReadonlySet<Id>): Promise<boolean> {
    const frontier = this.#frontier(barred);
    if (frontier.length === 0) return false;
    const connections = await this.#ground.connections(frontier, { evidence: false });
    // A tie with an end in an earlier layer came with that layer.
    const fresh = connections.filter((tie) => !this.#fetched.has(tie.a) && !this.#fetched.has(tie.b));
    for (const ties of byPair(fresh)) this.#graph.add(ties);
    for (const id of frontier) this.#fetched.add(id);
    return true;
  }

  /** Who is next to be fetched, in the first layer that has somebody left; nobody past the last layer. */
  #frontier(barred: ReadonlySet<Id>): Id[] {
    const frontier = new Set<Id>();
    while (frontier.size === 0 && this.#layers * 2 < this.#maxHops) {
      this.#layers += 1;
      for (const end of this.#ends) {
        const reached = this.#graph.reach(end, barred, this.#layers - 1);
        const fresh = [...reached].filter(([id]) => !this.#fetched.has(id));
        fresh.sort((p, q) => p[1] - q[1] || compareText(p[0], q[0]));
        for (const [id] of fresh.slice(0, LAYER_CAP)) frontier.add(id);
      }
    }
    return [...frontier].sort(compareText);
  }
}

/** Connections in lists of those between the same two people. */
export function* byPair(connections: readonly Connection[]): Generator<Connection[]> {
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
