import { compareText, type Id } from '#model/primitives.ts';
import { HopGraph, type WaysFrom } from './hop-graph.ts';
import { byPair, LAYER_CAP, type PathGround } from './paths.ts';

/** Layers fetched once everybody is joined, so that a longer way with stronger ties is seen as well. */
const SLACK_LAYERS = 1;

/** What is known of the people around several ends, fetched layer by layer until all of them are joined. */
export class TreeSearch {
  readonly #ends: readonly Id[];
  readonly #barred: ReadonlySet<Id>;
  readonly #maxHops: number;
  readonly #ground: PathGround;
  readonly #graph = new HopGraph();
  readonly #fetched = new Set<Id>();

  constructor(ends: readonly Id[], barred: ReadonlySet<Id>, maxHops: number, ground: PathGround) {
    this.#ends = ends;
    this.#barred = barred;
    this.#maxHops = maxHops;
    this.#ground = ground;
  }

  /** The cheapest ways from each end, in the order of the ends, over what has to be known for them to meet. */
  async ways(): Promise<WaysFrom[]> {
    let slack = SLACK_LAYERS;
    for (let layer = 1; layer * 2 <= this.#maxHops + 1 && slack >= 0; layer++) {
      await this.#widen(layer);
      const first = this.#ends[0] ?? '';
      const reached = this.#graph.waysFrom(first, this.#barred, this.#maxHops);
      if (this.#ends.every((end) => reached.way(end).length > 0)) slack -= 1;
    }
    const ways: WaysFrom[] = [];
    for (const end of this.#ends) {
      // A walk over half a million hops takes a while: others have their turn between two.
      await this.#ground.people([]);
      ways.push(this.#graph.waysFrom(end, this.#barred, this.#maxHops));
    }
    return ways;
  }

  /** Fetches who is so many hops around each end; of too many those who are cheapest to reach. */
  async #widen(layer: number): Promise<void> {
    const frontier = new Set<Id>();
    for (const end of this.#ends) {
      const reached = this.#graph.reach(end, this.#barred, layer - 1);
      const fresh = [...reached].filter(([id]) => !this.#fetched.has(id));
      fresh.sort((p, q) => p[1] - q[1] || compareText(p[0], q[0]));
      for (const [id] of fresh.slice(0, LAYER_CAP)) frontier.add(id);
    }
    if (frontier.size === 0) return;
    const connections = await this.#ground.connections([...frontier].sort(compareText), { evidence: false });
    // A tie with an end in an earlier layer came with that layer.
    const unseen = connections.filter((tie) => !this.#fetched.has(tie.a) && !this.#fetched.has(tie.b));
    for (const ties of byPair(unseen)) this.#graph.add(ties);
    for (const id of frontier) this.#fetched.add(id);
  }
}
