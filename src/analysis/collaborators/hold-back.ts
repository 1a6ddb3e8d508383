import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import { hasTie } from './coauthor-graph.ts';
import { candidatesFrom, type Standpoint, standpointOf } from './features.ts';
import type { Field } from './field.ts';
import { type Ranked, rankCandidates } from './rank.ts';
import { FITTED, type Weights } from './scorer.ts';
import { row } from './work.ts';

/** Nobody is among the first this many of the lists of more than this share of all people, or of all who have published lately. */
export const FIRST = 20;
export const LARGEST_SHARE = 0.25;
/** Lists that are looked at to learn who would be in too many. */
const ASKERS = 400;
/** A share found in a sample is lower than the one held to by so many of its standard errors. */
const ERRORS = 4;
const LATELY_YEARS = 3;

/**
 * For each person, how far ahead of the last of the first twenty they must be in somebody's list to be among these: their margins
 * for a sample of all who might ask, and the one that only the permitted share of them exceeds. −∞ for who is at hand for few.
 */
export type LeastMargins = Float64Array;

/** O(400 questions): 7 s at 2,400 people, 30 s at 165,000, once for each version of the data. */
export function* leastMarginsInSteps(field: Field, weights: Weights = FITTED): Steps<LeastMargins> {
  const { work, people } = field;
  const mixed = [...shuffledIndices(work.order, createRandom(work.order))];
  const able = mixed.filter((v) => row(work.papers, v).length > 0 || row(work.interests, v).length > 0);
  const lately = able.filter((v) => at(people.lastYear, v) > work.now - LATELY_YEARS);
  const askers = able.slice(0, ASKERS);
  const groups = [able, lately].map((all) => {
    const isIn = new Set(all);
    return { all, some: new Set(askers.filter((v) => isIn.has(v))), margins: new Map<number, number[]>() };
  });
  yield;
  for (const asker of askers) {
    const isKnown = (u: number): boolean => hasTie(field.graph, asker, u);
    const strangers = rankCandidates(candidatesFrom(field, standpointOf(field, asker)), isKnown, weights);
    const last = lastOfFirst(strangers);
    for (const { some, margins } of groups) {
      if (some.has(asker)) for (const { person, score } of strangers) push(margins, person, score - last);
    }
    yield;
  }
  const least = new Float64Array(work.order).fill(Number.NEGATIVE_INFINITY);
  for (const { all, some, margins } of groups) {
    const permitted = permittedOf(all.length, some.size);
    for (const [v, own] of margins) {
      if (own.length <= permitted) continue;
      own.sort((a, b) => b - a);
      least[v] = Math.max(at(least, v), own[permitted] ?? 0);
    }
    yield;
  }
  return least;
}

function lastOfFirst(ranked: readonly Ranked[]): number {
  return ranked[Math.min(FIRST, ranked.length) - 1]?.score ?? 0;
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Lists of a sample that one person may be in so that the share holds among all: whoever is sampled from few errs less. */
function permittedOf(all: number, sampled: number): number {
  const unseen = (all - sampled) / Math.max(1, all - 1);
  const error = Math.sqrt((LARGEST_SHARE * (1 - LARGEST_SHARE) * unseen) / Math.max(1, sampled));
  return Math.floor(sampled * (LARGEST_SHARE - ERRORS * error));
}

/**
 * Whom a person might meet, best first, but whoever is in too many lists behind the first twenty others, where this is not one of the
 * lists they suit best. Co-authors are not held back: they are in a list only where known people are asked for. O(walk).
 */
export function rankForPerson(
  field: Field,
  least: LeastMargins,
  standpoint: Standpoint,
  isOut: (person: number) => boolean,
  weights: Weights = FITTED,
): Ranked[] {
  const isKnown = (u: number): boolean => hasTie(field.graph, standpoint.person, u);
  const all = rankCandidates(candidatesFrom(field, standpoint), () => false, weights);
  // Asked without any filter, so that who is held back does not depend on what else is asked.
  const last = lastOfFirst(all.filter(({ person }) => !isKnown(person)));
  return holdBack(
    all.filter(({ person }) => !isOut(person)),
    ({ person, score }) => score - last <= at(least, person) && !isKnown(person),
  );
}

/** Where fewer than twenty are left, as under a narrow filter, the best of those held back fill them up. O(ranked). */
function holdBack(ranked: readonly Ranked[], isHeldBack: (one: Ranked) => boolean): Ranked[] {
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
