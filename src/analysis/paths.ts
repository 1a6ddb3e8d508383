import type { Connection, Path, Paths, PersonRef } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';

/** Where connections come from, one layer at a time: a store, or a Dataset's worth of them in memory. */
export interface PathGround {
  /** All connections that touch one of these people. */
  connections(ids: readonly Id[]): Promise<Connection[]>;
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
  const paths = ways.map((way) => search.toPath(way, refs));
  return { from, to, paths: paths.sort(comparePaths) };
}

export function comparePaths(p: Path, q: Path): number {
  const key = ({ people }: Path): string => people.map(({ id }) => id).join(' ');
  return p.cost - q.cost || p.hops.length - q.hops.length || compareText(key(p), key(q));
}

class TwoSidedSearch {
  readonly #ends: readonly [Id, Id];
  readonly #maxHops: number;
  readonly #ground: PathGround;
  readonly #hops = new Map<Id, Map<Id, Hop>>();
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
      const way = this.#cheapest(used, isDirectUsed);
      if (way !== undefined && this.#slack === 0) return way;
      if (way !== undefined) this.#slack -= 1;
      if (!(await this.#widen(used))) return way;
    }
  }

  toPath(way: readonly Id[], refs: ReadonlyMap<Id, PersonRef>): Path {
    const hops = way.slice(1).map((id, i) => ({ ties: this.#hop(way[i] ?? '', id) }));
    const costs = hops.map(({ ties }) => hopCost(ties));
    return {
      people: way.map((id) => refs.get(id) ?? { id, name: null, kind: 'external' }),
      hops,
      cost: costs.reduce((sum, cost) => sum + cost, 0),
      weakest: costs.length === 0 ? null : costs.indexOf(Math.max(...costs)),
    };
  }

  #hop(a: Id, b: Id): Connection[] {
    const { ties } = this.#hops.get(a)?.get(b) ?? NO_HOP;
    return [...ties].sort((p, q) => q.strength - p.strength || compareText(p.kind, q.kind) || (q.last ?? 0) - (p.last ?? 0));
  }

  /** Fetches one more layer around both ends. False when there is nothing more to see. */
  async #widen(used: ReadonlySet<Id>): Promise<boolean> {
    if (this.#isWhole || this.#layers * 2 >= this.#maxHops) return false;
    this.#layers += 1;
    const frontier = new Map<Id, number>();
    for (const end of this.#ends) {
      const reached = this.#reach(end, used, this.#layers - 1);
      const fresh = [...reached].filter(([id]) => !this.#fetched.has(id));
      fresh.sort((p, q) => p[1] - q[1] || compareText(p[0], q[0]));
      for (const [id, cost] of fresh.slice(0, LAYER_CAP)) frontier.set(id, cost);
    }
    if (frontier.size === 0) {
      this.#isWhole = true;
      return false;
    }
    const ids = [...frontier.keys()].sort(compareText);
    const connections = await this.#ground.connections(ids);
    // A tie with an end in an earlier layer came with that layer.
    for (const tie of connections) if (!this.#fetched.has(tie.a) && !this.#fetched.has(tie.b)) this.#add(tie);
    for (const id of ids) this.#fetched.add(id);
    return true;
  }

  #add(connection: Connection): void {
    const { a, b } = connection;
    const ties = [...(this.#hops.get(a)?.get(b) ?? NO_HOP).ties, connection];
    const hop = { ties, cost: hopCost(ties) };
    this.#row(a).set(b, hop);
    this.#row(b).set(a, hop);
  }

  #row(id: Id): Map<Id, Hop> {
    const row = this.#hops.get(id) ?? new Map<Id, Hop>();
    this.#hops.set(id, row);
    return row;
  }

  /** Who can be reached within so many hops, and at what cost. */
  #reach(end: Id, used: ReadonlySet<Id>, hops: number): Map<Id, number> {
    const costs = new Map<Id, number>([[end, 0]]);
    let rim: Id[] = [end];
    for (let step = 0; step < hops; step++) {
      const next = new Set<Id>();
      for (const id of rim) {
        for (const [other, hop] of this.#hops.get(id) ?? []) {
          const cost = (costs.get(id) ?? 0) + hop.cost;
          if (used.has(other) || cost >= (costs.get(other) ?? Number.POSITIVE_INFINITY)) continue;
          costs.set(other, cost);
          next.add(other);
        }
      }
      rim = [...next];
    }
    return costs;
  }

  /** The cheapest way within the hops allowed, over what is fetched: the best way to everybody by number of hops. */
  #cheapest(used: ReadonlySet<Id>, isDirectUsed: boolean): Id[] | undefined {
    const [from, to] = this.#ends;
    let layer = new Map<Id, Step>([[from, { cost: 0, way: [from] }]]);
    const best = new Map(layer);
    for (let hops = 0; hops < this.#maxHops && layer.size > 0; hops++) {
      const next = new Map<Id, Step>();
      for (const [id, { cost, way }] of layer) {
        if (id === to) continue;
        for (const [other, hop] of this.#hops.get(id) ?? []) {
          if (used.has(other) || (isDirectUsed && id === from && other === to)) continue;
          const reached = cost + hop.cost;
          if (isDearer(reached, best.get(other)) || isDearer(reached, next.get(other))) continue;
          const step = { cost: reached, way: [...way, other] };
          if (!isBetter(step, best.get(other)) || !isBetter(step, next.get(other))) continue;
          next.set(other, step);
        }
      }
      for (const [id, step] of next) best.set(id, step);
      layer = next;
    }
    return best.get(to)?.way;
  }
}

/** A hop and what it costs: each tie is a reason of its own to believe in it, so strengths combine as independent evidence. */
interface Hop {
  ties: readonly Connection[];
  cost: number;
}

const NO_HOP: Hop = { ties: [], cost: Number.POSITIVE_INFINITY };

/** 1/strength of the hop, at least 1: a longer way is taken only where the shorter one is weak. */
export function hopCost(ties: readonly Connection[]): number {
  return 1 / (1 - ties.reduce((doubt, { strength }) => doubt * (1 - strength), 1));
}

type Step = { cost: number; way: Id[] };

function isDearer(cost: number, known: Step | undefined): boolean {
  return known !== undefined && cost > known.cost;
}

function isBetter(step: Step, known: Step | undefined): boolean {
  if (known === undefined) return true;
  if (step.cost !== known.cost) return step.cost < known.cost;
  if (step.way.length !== known.way.length) return step.way.length < known.way.length;
  return compareText(step.way.join(' '), known.way.join(' ')) < 0;
}
