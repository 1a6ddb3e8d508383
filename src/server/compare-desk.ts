import { compareInSteps } from '#analysis/compare/compare.ts';
import type { Places } from '#analysis/compare/sides.ts';
import type { CompareQuery, Comparison } from '#model/compare.ts';
import { InvalidInput } from '#model/errors.ts';
import { presentId } from '#store/redirects.ts';
import type { Published } from './published.ts';
import type { StoreGate } from './store-gate.ts';
import { LONGEST_TURN_MS, Turns } from './turns.ts';
import type { Ground, WorkGround } from './work-ground.ts';

const NO_PLACES: Places = { communities: [], places: [] };

/** Compares people, topics or communities, one question at a time, from what this audience may see. */
export class CompareDesk {
  readonly #ground: WorkGround;
  readonly #store: StoreGate;
  readonly #published: Published;
  readonly #turns = new Turns(LONGEST_TURN_MS);
  #kept: { ground: Ground; hash: string | undefined; places: Places } | undefined;

  constructor({ ground, store, published }: { ground: WorkGround; store: StoreGate; published: Published }) {
    this.#ground = ground;
    this.#store = store;
    this.#published = published;
  }

  /** `InvalidInput` where fewer than two are left once ids of before are known as what they are now, `NotFound` for who is not there. */
  async answer({ kind, id }: CompareQuery): Promise<Comparison> {
    const ground = await this.#ground.current();
    const known = kind === 'person' ? ground.record.person : kind === 'topic' ? ground.record.topic : undefined;
    const present = [...new Set(id.map((each) => (known === undefined ? each : presentId(each, known, ground.redirects))))];
    if (present.length < 2) throw new InvalidInput('These are one and the same: give two to compare.');
    const places = kind === 'community' ? await this.#places(ground) : NO_PLACES;
    return this.#turns.takeSteps(compareInSteps(ground.record, places, { kind, id: present }));
  }

  /** Who is where on the map, read once for each publish. */
  async #places(ground: Ground): Promise<Places> {
    const hash = this.#published.current()?.manifest.hash;
    if (this.#kept?.ground !== ground || this.#kept.hash !== hash) {
      const places = (await this.#store.askPatiently((store) => store.readAnalysis())) ?? NO_PLACES;
      this.#kept = { ground, hash, places };
    }
    return this.#kept.places;
  }
}
