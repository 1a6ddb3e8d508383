import { at } from '#analysis/columns.ts';
import { firstOf, type Ranked } from './rank.ts';

/** What is shown at once: whoever would be in too many lists is behind the first this many. */
export const FIRST = 20;
/** More than the candidates of a person. Nobody further down is shown, nor would be where those above are held back. */
const LONGEST = 5_000;

/**
 * For each person, how far ahead of the last of the first twenty they must be in somebody's list to be among these: the margin that
 * they exceed in the permitted share of all lists of a kind. −∞ for who is at hand for few.
 */
export type LeastMargins = Float64Array;

/** Nobody is held back. */
export function noMargins(order: number): LeastMargins {
  return new Float64Array(order).fill(Number.NEGATIVE_INFINITY);
}

/** The score of the twentieth, or of the last where there are fewer. O(people), in practice. */
export function lastOfFirst(people: readonly Ranked[], isKnown: (person: number) => boolean = () => false): number {
  const first: number[] = [];
  let bar = Number.NEGATIVE_INFINITY;
  for (const { person, score } of people) {
    if (score <= bar || isKnown(person)) continue;
    first.push(score);
    first.sort((a, b) => b - a);
    if (first.length > FIRST) first.pop();
    if (first.length === FIRST) bar = first.at(-1) ?? bar;
  }
  return first.at(-1) ?? 0;
}

/** Scores of one list, in any order. */
export interface Scored {
  /** Of everybody, without any filter: who is held back does not depend on what else is asked. */
  all: readonly Ranked[];
  /** Of those who pass the filters. */
  wanted: readonly Ranked[];
}

/**
 * The wanted, best first, whoever is in too many lists behind the first twenty others, where this is not one of those they suit best; no
 * more than some thousand. O(people).
 *
 * @param isKnown Never held back: they are in a list only where known people are asked for.
 */
export function holdBack({ all, wanted }: Scored, least: LeastMargins, isKnown: (person: number) => boolean): Ranked[] {
  const last = lastOfFirst(all, isKnown);
  return behindFirst(firstOf(wanted, LONGEST), ({ person, score }) => score - last <= at(least, person) && !isKnown(person));
}

/** Where fewer than twenty are left, as under a narrow filter, the best of those held back fill them up. O(ranked). */
function behindFirst(ranked: readonly Ranked[], isHeldBack: (one: Ranked) => boolean): Ranked[] {
  const first = new Set<Ranked>();
  const held: Ranked[] = [];
  for (const one of ranked) {
    if (first.size === FIRST) break;
    if (isHeldBack(one)) held.push(one);
    else first.add(one);
  }
  for (const one of held.slice(0, FIRST - first.size)) first.add(one);
  const shown = ranked.filter((one) => first.has(one));
  const least = shown.at(-1)?.score ?? 0;
  // Nobody further down looks better than who is above.
  const rest = ranked.filter((one) => !first.has(one)).map(({ person, score }) => ({ person, score: Math.min(score, least) }));
  return [...shown, ...rest];
}
