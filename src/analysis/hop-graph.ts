import type { Connection } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';

/**
 * 1/strength of a hop, at least 1: a longer way is taken only where the shorter one is weak. Each tie is a reason of its own to
 * believe in it, so strengths combine as independent evidence.
 */
export function hopCost(ties: readonly Connection[]): number {
  return 1 / (1 - ties.reduce((doubt, { strength }) => doubt * (1 - strength), 1));
}

/** What a search may not do, or does not like to. */
export interface Restriction {
  /** Nobody passes through these. */
  barred: ReadonlySet<Id>;
  /** A way passes through as few of these as can be, whatever it costs otherwise. */
  unwelcome?: ReadonlySet<Id>;
  /** Whether the hop straight from end to end is left out. */
  isDirectBarred: boolean;
}

/** Cheapest ways from one person. */
export interface WaysFrom {
  people(): Id[];
  /** Infinite for who is not reached. */
  cost(id: Id): number;
  /** Both ends included; empty for who is not reached. */
  way(id: Id): Id[];
}

/** Dearer than any way of hops; small enough for the costs beside it to keep ten digits. */
const UNWELCOME_COST = 1e5;

/** More hops than any search makes: there is no way. */
const FAR = 255;

/**
 * People and the hops between them, as far as they are known. People are numbered as they come, so that a search over half a
 * million hops walks numbers and not names.
 */
export class HopGraph {
  readonly #number = new Map<Id, number>();
  readonly #ids: Id[] = [];
  readonly #others: number[][] = [];
  readonly #costs: number[][] = [];
  #distances: { from: number; hops: Uint8Array } | undefined;

  /** Adds a hop with all its ties. The pair must be new. */
  add(ties: readonly Connection[]): void {
    const [first] = ties;
    if (first === undefined) return;
    this.#distances = undefined;
    const cost = hopCost(ties);
    const [a, b] = [this.#numberOf(first.a), this.#numberOf(first.b)];
    this.#others[a]?.push(b);
    this.#costs[a]?.push(cost);
    this.#others[b]?.push(a);
    this.#costs[b]?.push(cost);
  }

  /** Who can be reached from one person within so many hops, and at what cost; nobody beyond the barred. O(hops × known hops). */
  reach(from: Id, barred: ReadonlySet<Id>, maxHops: number): Map<Id, number> {
    const walk = new Walk(this.#numberOf(from), this.#ids.length, this.#numbersOf(barred));
    for (let step = 0; step < maxHops && walk.rim.length > 0; step++) this.#step(walk, () => true);
    return new Map(walk.found().map((v) => [this.#ids[v] ?? '', walk.cost[v] ?? 0]));
  }

  /** The cheapest ways from one person to everybody within so many hops, as `cheapest` orders them. O(hops × known hops). */
  waysFrom(from: Id, barred: ReadonlySet<Id>, maxHops: number): WaysFrom {
    const walk = new Walk(this.#numberOf(from), this.#ids.length, this.#numbersOf(barred));
    for (let step = 0; step < maxHops && walk.rim.length > 0; step++) this.#step(walk, () => true);
    const found = (id: Id): number | undefined => {
      const v = this.#number.get(id);
      return v !== undefined && walk.isFound(v) ? v : undefined;
    };
    return {
      people: () => walk.found().map((v) => this.#ids[v] ?? ''),
      cost: (id) => walk.cost[found(id) ?? -1] ?? Number.POSITIVE_INFINITY,
      way: (id) => {
        const v = found(id);
        return v === undefined ? [] : walk.way(v).map((u) => this.#ids[u] ?? '');
      },
    };
  }

  /**
   * The cheapest way of at most so many hops; equal costs go by fewer hops, then by ids in turn. A hop costs at least 1, so nobody is
   * gone on from who is too far from the end to reach it in time or more cheaply than by the best way found. O(hops × known hops).
   */
  cheapest(from: Id, to: Id, maxHops: number, restriction: Restriction): Id[] | undefined {
    const { barred, unwelcome = new Set(), isDirectBarred } = restriction;
    const [start, end] = [this.#numberOf(from), this.#numberOf(to)];
    const distances = this.#distancesFrom(end);
    const walk = new Walk(start, this.#ids.length, this.#numbersOf(barred));
    for (const v of this.#numbersOf(unwelcome)) walk.toll[v] = UNWELCOME_COST;
    for (let step = 0; step < maxHops && walk.rim.length > 0; step++) {
      const hopsLeft = maxHops - step - 1;
      this.#step(walk, (v, u, cost) => {
        if (v === end || (isDirectBarred && v === start && u === end)) return false;
        const distance = distances[u] ?? FAR;
        return u === end || (distance <= hopsLeft && cost + distance <= (walk.cost[end] ?? 0));
      });
    }
    return walk.isFound(end) ? walk.way(end).map((v) => this.#ids[v] ?? '') : undefined;
  }

  /** Fewest hops from one person to each, whoever may be passed through; kept until the graph grows. O(known hops). */
  #distancesFrom(from: number): Uint8Array {
    if (this.#distances?.from === from && this.#distances.hops.length === this.#ids.length) return this.#distances.hops;
    const hops = new Uint8Array(this.#ids.length).fill(FAR);
    hops[from] = 0;
    let rim = [from];
    for (let distance = 1; rim.length > 0 && distance < FAR; distance++) {
      const next: number[] = [];
      for (const v of rim) {
        for (const u of this.#others[v] ?? []) {
          if (hops[u] !== FAR) continue;
          hops[u] = distance;
          next.push(u);
        }
      }
      rim = next;
    }
    this.#distances = { from, hops };
    return hops;
  }

  #step(walk: Walk, mayPass: (v: number, u: number, cost: number) => boolean): void {
    for (const v of walk.rim) {
      const [others, costs] = [this.#others[v] ?? [], this.#costs[v] ?? []];
      const here = walk.cost[v] ?? 0;
      for (let e = 0; e < others.length; e++) {
        const u = others[e] ?? 0;
        const cost = here + (costs[e] ?? 0) + (walk.toll[u] ?? 0);
        if (cost <= (walk.cost[u] ?? 0) && mayPass(v, u, cost)) walk.offer(u, v, cost, this.#ids);
      }
    }
    walk.advance();
  }

  #numberOf(id: Id): number {
    const known = this.#number.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#number.set(id, number);
    this.#ids.push(id);
    this.#others.push([]);
    this.#costs.push([]);
    return number;
  }

  #numbersOf(ids: ReadonlySet<Id>): number[] {
    return [...ids].flatMap((id) => this.#number.get(id) ?? []);
  }
}

/** Cheapest ways from one person to everybody, by number of hops: what a step offers counts from the next one on. */
class Walk {
  /** Of the best way to each by fewer hops than the present step takes. */
  readonly cost: Float64Array;
  /** What it costs to come to somebody, beside the hop. */
  readonly toll: Float64Array;
  /** Who was reached more cheaply by the last step. */
  rim: number[];
  readonly #offered: Float64Array;
  readonly #from: Int32Array;
  #touched: number[] = [];
  /** The way to each, as the last person before: ways of earlier steps are linked, never changed. */
  readonly #links = new Map<number, Link>();

  constructor(start: number, size: number, barred: readonly number[]) {
    this.cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.toll = new Float64Array(size);
    this.#offered = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#from = new Int32Array(size);
    this.cost[start] = 0;
    this.#links.set(start, { person: start, before: undefined });
    // Nothing is cheap enough to pass through the barred.
    for (const v of barred) this.cost[v] = Number.NEGATIVE_INFINITY;
    this.rim = [start];
  }

  isFound(v: number): boolean {
    return this.#links.has(v);
  }

  found(): number[] {
    return [...this.#links.keys()];
  }

  way(v: number): number[] {
    const way: number[] = [];
    for (let link = this.#links.get(v); link !== undefined; link = link.before) way.unshift(link.person);
    return way;
  }

  offer(u: number, from: number, cost: number, ids: readonly Id[]): void {
    const offered = this.#offered[u] ?? 0;
    // At equal cost the way found earlier has fewer hops.
    if (cost > offered || cost >= (this.cost[u] ?? 0)) return;
    if (cost === offered && !this.#isBefore(from, this.#from[u] ?? 0, ids)) return;
    if (offered === Number.POSITIVE_INFINITY) this.#touched.push(u);
    this.#offered[u] = cost;
    this.#from[u] = from;
  }

  /** What was offered counts from now on. */
  advance(): void {
    const links = this.#touched.map((u) => ({ person: u, before: this.#links.get(this.#from[u] ?? 0) }));
    for (const link of links) {
      this.#links.set(link.person, link);
      this.cost[link.person] = this.#offered[link.person] ?? 0;
      this.#offered[link.person] = Number.POSITIVE_INFINITY;
    }
    this.rim = this.#touched;
    this.#touched = [];
  }

  /** Whether the way to one person comes before the way to another, by ids in turn. Both have as many hops. */
  #isBefore(v: number, w: number, ids: readonly Id[]): boolean {
    const [one, other] = [this.way(v), this.way(w)];
    for (let i = 0; i < one.length; i++) {
      const order = compareText(ids[one[i] ?? 0] ?? '', ids[other[i] ?? 0] ?? '');
      if (order !== 0) return order < 0;
    }
    return false;
  }
}

interface Link {
  person: number;
  before: Link | undefined;
}
