import { at } from '#analysis/columns.ts';
import { finish, type Steps } from '#analysis/in-steps.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import { hasTie } from './coauthor-graph.ts';
import { candidatesFrom, type Standpoint, standpointOf } from './features.ts';
import type { Field } from './field.ts';
import { holdBack, type LeastMargins, noMargins } from './hold-back.ts';
import { ListSample } from './list-sample.ts';
import { type Ranked, rankCandidates } from './rank.ts';
import { FITTED, type Weights } from './scorer.ts';
import { isKnownByWork } from './work.ts';

/** Lists that are looked at to learn who would be in too many. */
const ASKERS = 600;
const LATELY_YEARS = 3;

/** Lists of some people, drawn from all who might ask by a fixed seed, and the margins learnt from them. */
export interface PersonLists {
  least: LeastMargins;
  /** Whom they have not written with, nobody held back. */
  lists: readonly { asker: number; strangers: readonly Ranked[] }[];
  /** How many might ask. */
  askers: number;
}

/** Nobody is in too many of the lists of all people, nor of all who have published lately. O(600 questions), once for each version of the data. */
export function* personListsInSteps(field: Field, weights: Weights = FITTED): Steps<PersonLists> {
  const { work, people } = field;
  const mixed = [...shuffledIndices(work.order, createRandom(work.order))];
  const able = mixed.filter((v) => isKnownByWork(work, v));
  const isLate = (v: number): boolean => at(people.lastYear, v) > work.now - LATELY_YEARS;
  const groups = [() => true, isLate].map((isIn) => ({ isIn, sample: new ListSample(able.filter(isIn).length) }));
  const lists: { asker: number; strangers: readonly Ranked[] }[] = [];
  yield;
  for (const asker of able.slice(0, ASKERS)) {
    const isKnown = (u: number): boolean => hasTie(field.graph, asker, u);
    const strangers = rankCandidates(candidatesFrom(field, standpointOf(field, asker)), isKnown, weights);
    for (const { isIn, sample } of groups) if (isIn(asker)) sample.add(strangers);
    lists.push({ asker, strangers });
    yield;
  }
  const least = noMargins(work.order);
  for (const { sample } of groups) {
    sample.raise(least);
    yield;
  }
  return { least, lists, askers: able.length };
}

export function leastMarginsOf(field: Field, weights: Weights = FITTED): LeastMargins {
  return finish(personListsInSteps(field, weights)).least;
}

/** Whom a person might meet, best first. O(walk). */
export function rankForPerson(
  field: Field,
  least: LeastMargins,
  standpoint: Standpoint,
  isOut: (person: number) => boolean,
  weights: Weights = FITTED,
): Ranked[] {
  const all = rankCandidates(candidatesFrom(field, standpoint), () => false, weights);
  const wanted = all.filter(({ person }) => !isOut(person));
  return holdBack({ all, wanted }, least, (u) => hasTie(field.graph, standpoint.person, u));
}
