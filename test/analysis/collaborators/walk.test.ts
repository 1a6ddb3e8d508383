import { describe, expect, test } from 'vitest';
import { type CoauthorGraph, hasTie } from '#analysis/collaborators/coauthor-graph.ts';
import { fieldOf } from '#analysis/collaborators/field.ts';
import { walkFrom, waysOf } from '#analysis/collaborators/walk.ts';
import { type Work, workOf } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import { createRandom } from '#analysis/random.ts';
import { strengths } from '#analysis/weighted-graph.ts';

const NOW = 2026;

function workFrom(order: number, papers: readonly { year: number | null; people: readonly number[]; hidden?: number }[]): Work {
  return workOf({
    order,
    now: NOW,
    papers: papers.map(({ year, people, hidden = 0 }) => ({ year, people, hidden, terms: [] })),
    termCount: 0,
    topicCount: 0,
    interests: Array.from({ length: order }, () => []),
    places: Array.from({ length: order }, () => []),
    placeCount: 0,
  });
}

function graphOf(work: Work): CoauthorGraph {
  return fieldOf(work).graph;
}

/** The same figure by the definition: steps of the walk until nothing changes. */
function byIteration(work: Work, from: number): Float64Array {
  const graph = graphOf(work);
  const total = strengths(graph);
  let here = new Float64Array(work.order);
  here[from] = 1;
  const found = new Float64Array(work.order);
  for (let step = 0; step < 400; step++) {
    const next = new Float64Array(work.order);
    for (let v = 0; v < work.order; v++) {
      found[v] = at(found, v) + 0.15 * at(here, v);
      for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
        const u = at(graph.targets, e);
        next[u] = at(next, u) + (0.85 * at(here, v) * at(graph.weights, e)) / at(total, v);
      }
    }
    here = next;
  }
  return found;
}

describe('a walk over co-authors', () => {
  const random = createRandom(7);
  const papers = Array.from({ length: 60 }, () => ({
    year: 2010 + Math.floor(random() * 17),
    people: Array.from({ length: 2 + Math.floor(random() * 3) }, () => Math.floor(random() * 30)),
  }));
  const work = workFrom(30, papers);

  test('finds what the definition of personalised PageRank gives', () => {
    const found = walkFrom(waysOf(graphOf(work), 'strength'), new Map([[3, 1]]));
    for (const [v, expected] of byIteration(work, 3).entries()) expect(at(found.of, v)).toBeCloseTo(expected, 3);
  });

  test('never leaves the part of the graph it begins in', () => {
    const apart = workFrom(4, [
      { year: NOW, people: [0, 1] },
      { year: NOW, people: [2, 3] },
    ]);
    expect([...walkFrom(waysOf(graphOf(apart), 'number'), new Map([[0, 1]])).people].sort()).toEqual([0, 1]);
  });
});

describe('the co-author graph of a ranking', () => {
  test('is symmetric, and knows who has written together', () => {
    const work = workFrom(4, [{ year: 2020, people: [0, 1, 2] }]);
    const graph = graphOf(work);
    expect(hasTie(graph, 0, 2)).toBe(true);
    expect(hasTie(graph, 2, 0)).toBe(true);
    expect(hasTie(graph, 0, 3)).toBe(false);
  });

  test('a paper of three years ago ties half as much as one of this year, and authors not shown dilute it', () => {
    const weight = (paper: { year: number; hidden?: number }): number =>
      at(graphOf(workFrom(2, [{ people: [0, 1], ...paper }])).weights, 0);
    expect(weight({ year: NOW })).toBe(1);
    expect(weight({ year: NOW - 3 })).toBe(0.5);
    expect(weight({ year: NOW, hidden: 3 })).toBe(0.25);
  });

  test('a byline of more than a hundred ties nobody', () => {
    const crowd = Array.from({ length: 101 }, (_, v) => v);
    expect(graphOf(workFrom(101, [{ year: NOW, people: crowd }])).targets).toHaveLength(0);
  });
});
