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
 * 1/Σ strengths of its ties, within `maxHops`; equal costs go by fewer hops, then by ids. Layers are fetched from both ends
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
  readonly #ties = new Map<Id, Map<Id, Connection[]>>();
  readonly #fetched = new Set<Id>();
  #layers = 0;
  #isWhole = false;

  constructor(from: Id, to: Id, maxHops: number, ground: PathGround) {
    this.#ends = [from, to];
    this.#maxHops = maxHops;
    this.#ground = ground;
  }

  /** The cheapest way that avoids the used people, and the direct hop when that is a way already. */
  async next(used: ReadonlySet<Id>, isDirectUsed: boolean): Promise<Id[] | undefined> {
    let slack = SLACK_LAYERS;
    for (;;) {
      const way = this.#cheapest(used, isDirectUsed);
      if (way !== undefined && slack === 0) return way;
      if (way !== undefined) slack -= 1;
      if (!(await this.#widen(used))) return way;
    }
  }

  toPath(way: readonly Id[], refs: ReadonlyMap<Id, PersonRef>): Path {
    const hops = way.slice(1).map((id, i) => ({ ties: this.#hop(way[i] ?? '', id) }));
    const costs = hops.map(({ ties }) => costOf(ties));
    return {
      people: way.map((id) => refs.get(id) ?? { id, name: null, kind: 'external' }),
      hops,
      cost: costs.reduce((sum, cost) => sum + cost, 0),
      weakest: costs.length === 0 ? null : costs.indexOf(Math.max(...costs)),
    };
  }

  #hop(a: Id, b: Id): Connection[] {
    const ties = this.#ties.get(a)?.get(b) ?? [];
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
    for (const id of ids) this.#fetched.add(id);
    for (const connection of await this.#ground.connections(ids)) this.#add(connection);
    return true;
  }

  #add(connection: Connection): void {
    const { a, b } = connection;
    // Both ends may be in different layers, and each layer reports the tie: the first report stands.
    const known = this.#ties.get(a)?.get(b) ?? [];
    const text = JSON.stringify(connection);
    if (known.some((tie) => JSON.stringify(tie) === text)) return;
    const ties = [...known, connection];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = this.#ties.get(one) ?? new Map<Id, Connection[]>();
      row.set(other, ties);
      this.#ties.set(one, row);
    }
  }

  /** Who can be reached within so many hops, and at what cost. */
  #reach(end: Id, used: ReadonlySet<Id>, hops: number): Map<Id, number> {
    const costs = new Map<Id, number>([[end, 0]]);
    let rim: Id[] = [end];
    for (let hop = 0; hop < hops; hop++) {
      const next = new Set<Id>();
      for (const id of rim) {
        for (const [other, ties] of this.#ties.get(id) ?? []) {
          const cost = (costs.get(id) ?? 0) + costOf(ties);
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
    let layer = new Map<Id, { cost: number; way: Id[] }>([[from, { cost: 0, way: [from] }]]);
    const best = new Map(layer);
    for (let hop = 0; hop < this.#maxHops && layer.size > 0; hop++) {
      const next = new Map<Id, { cost: number; way: Id[] }>();
      for (const [id, { cost, way }] of layer) {
        if (id === to) continue;
        for (const [other, ties] of this.#ties.get(id) ?? []) {
          if (used.has(other) || (isDirectUsed && id === from && other === to)) continue;
          const step = { cost: cost + costOf(ties), way: [...way, other] };
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

/** More evidence makes a hop cheaper: its ties add up. */
function costOf(ties: readonly Connection[]): number {
  return 1 / ties.reduce((sum, { strength }) => sum + strength, 0);
}

function isBetter(step: { cost: number; way: Id[] }, known: { cost: number; way: Id[] } | undefined): boolean {
  if (known === undefined) return true;
  if (step.cost !== known.cost) return step.cost < known.cost;
  return (
    step.way.length - known.way.length < 0 || (step.way.length === known.way.length && step.way.join(' ') < known.way.join(' '))
  );
}
