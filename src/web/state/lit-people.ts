import type { Explorer } from './explorer.ts';

/** People of a list as a set, those of them that are on the map: one set for as long as it holds the same, or the map would redraw for nothing. */
export class LitPeople {
  #people: readonly string[] | null = null;
  #index: Explorer['index'] = null;
  #set: ReadonlySet<string> | null = null;

  /** `null` if none is on the map, which would then fade for nobody. */
  of(people: readonly string[] | null, index: Explorer['index']): ReadonlySet<string> | null {
    if (people === this.#people && index === this.#index) return this.#set;
    const known = people?.filter((id) => index?.person(id) !== undefined) ?? [];
    this.#people = people;
    this.#index = index;
    this.#set = known.length === 0 ? null : new Set(known);
    return this.#set;
  }
}
