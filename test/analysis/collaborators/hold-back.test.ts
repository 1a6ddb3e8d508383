import { describe, expect, test } from 'vitest';
import { hasTie } from '#analysis/collaborators/coauthor-graph.ts';
import { standpointOf } from '#analysis/collaborators/features.ts';
import { fieldOf } from '#analysis/collaborators/field.ts';
import { FIRST, noMargins } from '#analysis/collaborators/hold-back.ts';
import { LARGEST_SHARE } from '#analysis/collaborators/list-sample.ts';
import { leastMarginsOf, rankForPerson } from '#analysis/collaborators/person-lists.ts';
import type { Ranked } from '#analysis/collaborators/rank.ts';
import { workOf } from '#analysis/collaborators/work.ts';
import { createRandom } from '#analysis/random.ts';

const ORDER = 300;
const NOW = 2026;

/** Groups of six who write together, and five who write with somebody of nearly every group: popular, and near to all. */
function instituteWithStars() {
  const random = createRandom(3);
  const papers = Array.from({ length: 600 }, (_, p) => {
    const group = 5 + Math.floor(random() * 49) * 6;
    const people = Array.from({ length: 3 }, () => Math.min(ORDER - 1, group + Math.floor(random() * 6)));
    return {
      year: NOW - (p % 6),
      hidden: 0,
      people: p % 3 === 0 ? [p % 5, ...people] : people,
      terms: [p % 40, (p * 7) % 40],
    };
  });
  const none = Array.from({ length: ORDER }, () => []);
  return fieldOf(
    workOf({ order: ORDER, now: NOW, papers, termCount: 40, topicCount: 40, interests: none, places: none, placeCount: 0 }),
  );
}

const field = instituteWithStars();
const least = leastMarginsOf(field);
const nobodyHeld = noMargins(ORDER);
const everybody = Array.from({ length: ORDER }, (_, v) => v);

const listOf = (person: number, margins = least, isOut: (u: number) => boolean = () => false): Ranked[] =>
  rankForPerson(field, margins, standpointOf(field, person), (u) => isOut(u) || hasTie(field.graph, person, u));

/** In how many lists whoever is in most of them is. */
function most(lists: readonly Ranked[][]): number {
  const counts = new Map<number, number>();
  for (const list of lists) for (const { person } of list.slice(0, FIRST)) counts.set(person, (counts.get(person) ?? 0) + 1);
  return Math.max(...counts.values());
}

describe('who is held back', () => {
  test('nobody is among the first twenty of more than the stated share of all lists, though some would be', () => {
    expect(most(everybody.map((v) => listOf(v, nobodyHeld)))).toBeGreaterThan(LARGEST_SHARE * ORDER);
    expect(most(everybody.map((v) => listOf(v)))).toBeLessThanOrEqual(LARGEST_SHARE * ORDER);
  });

  test('nobody is lost, and no score rises on the way down', () => {
    for (const v of [0, 7, 150, 299]) {
      const [held, free] = [listOf(v), listOf(v, nobodyHeld)];
      expect(held.map(({ person }) => person).sort()).toEqual(free.map(({ person }) => person).sort());
      const scores = held.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  test('a filter that leaves fewer than twenty people shows them as they suit', () => {
    const isStar = (u: number): boolean => u < 5;
    for (const v of [60, 150]) expect(listOf(v, least, (u) => !isStar(u))).toEqual(listOf(v, nobodyHeld, (u) => !isStar(u)));
  });
});
