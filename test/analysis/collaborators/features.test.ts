import { describe, expect, test } from 'vitest';
import { candidatesFrom, FEATURES, standpointOf } from '#analysis/collaborators/features.ts';
import { fieldOf } from '#analysis/collaborators/field.ts';
import { groupTermsOf } from '#analysis/collaborators/group-terms.ts';
import { profileOf } from '#analysis/collaborators/profiles.ts';
import { FITTED } from '#analysis/collaborators/scorer.ts';
import { row, workOf } from '#analysis/collaborators/work.ts';
import { workRecordOf } from '#analysis/collaborators/work-record.ts';
import { at } from '#analysis/columns.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import { byline, dataset, paper, person } from '#test/support/people.ts';

const ORDER = 900;
const NOW = 2026;
const TERMS = 60;
/** Has only written alone; nobody after them has written anything. */
const LONER = 890;
const SILENT = LONER + 1;

/** Groups of eight, each on terms of its own; some papers of every year name somebody of another group last. */
function institute(seed: number) {
  const random = createRandom(seed);
  const any = (count: number): number => Math.floor(random() * count);
  const papers = Array.from({ length: 1_200 }, (_, p) => {
    const group = any(LONER / 10);
    const people = Array.from({ length: 1 + any(4) }, () => group * 8 + any(8));
    return {
      year: NOW - any(8),
      hidden: 0,
      people: p % 4 === 0 ? [...people, any(LONER)] : people,
      terms: [group % TERMS, any(TERMS)],
    };
  });
  papers.push({ year: NOW, hidden: 0, people: [LONER], terms: [1, 2] });
  const none = Array.from({ length: ORDER }, () => []);
  return fieldOf(
    workOf({ order: ORDER, now: NOW, papers, termCount: TERMS, topicCount: TERMS, interests: none, places: none, placeCount: 0 }),
  );
}

const field = institute(5);
const { graph, people, profiles, work } = field;
const coauthors = (v: number): number => at(graph.starts, v + 1) - at(graph.starts, v);
const askers = [0, 3, 77, 400, 640, LONER];
/** A column of whoever is at hand for somebody. */
function column(v: number, feature: (typeof FEATURES)[number]): { person: number; value: number }[] {
  const { people: found, rows } = candidatesFrom(field, standpointOf(field, v));
  return rows.map((features, i) => ({ person: at(found, i), value: features[FEATURES.indexOf(feature)] ?? Number.NaN }));
}

describe('who is at hand', () => {
  test('the liveliest are those who found most new co-authors lately, and nobody who found none', () => {
    const lately = field.liveliest.map((v) => at(people.newPartners, v));
    expect(lately).toEqual([...lately].sort((a, b) => b - a));
    expect(lately.at(-1)).toBeGreaterThan(0);
    const isLively = new Set(field.liveliest);
    expect(isLively.size).toBe(300);
    for (let v = 0; v < ORDER; v++)
      if (!isLively.has(v)) expect(at(people.newPartners, v)).toBeLessThanOrEqual(lately.at(-1) ?? 0);
  });

  test('whoever is among the liveliest has published in the last two years, which is a reason to name', () => {
    for (const v of field.liveliest) expect(at(people.lastYear, v)).toBeGreaterThan(NOW - 2);
  });

  test.each(askers)('person %i has each of the liveliest at hand, whether they have ties or not, and never themselves', (v) => {
    const found = new Set(candidatesFrom(field, standpointOf(field, v)).people);
    expect(field.liveliest.filter((u) => u !== v && !found.has(u))).toEqual([]);
    expect(found.has(v)).toBe(false);
  });

  test('nobody is at hand for somebody of whom nothing is known', () => {
    expect([...candidatesFrom(field, standpointOf(field, SILENT)).people]).toEqual([]);
  });

  test('every feature of everybody is a number', () => {
    for (const v of askers) {
      for (const features of candidatesFrom(field, standpointOf(field, v)).rows) {
        expect(features.length).toBe(FEATURES.length);
        expect(features.every(Number.isFinite)).toBe(true);
      }
    }
  });
});

test('the weights that are used are of these features, in this order', () => {
  expect(Object.keys(FITTED.features)).toEqual([...FEATURES]);
  expect(FITTED.units.map(({ in: own }) => own.length)).toEqual(FITTED.units.map(() => FEATURES.length));
});

describe('who ends bylines', () => {
  test('shares of everybody sum to the papers that several people wrote', () => {
    const several = (v: number): number => row(work.papers, v).filter((p) => row(work.authors, p).length > 1).length;
    let ended = 0;
    for (let v = 0; v < ORDER; v++) {
      expect(at(people.lastAuthor, v)).toBeGreaterThanOrEqual(0);
      ended += at(people.lastAuthor, v) * several(v);
    }
    const papers = Array.from(work.year, (_, p) => p).filter((p) => row(work.authors, p).length > 1);
    expect(ended).toBeCloseTo(papers.length, 6);
  });

  test('a byline is read in its own order, however authorships are listed', () => {
    const names = ['zoe', 'ann', 'max', 'eve', 'kim'];
    const authorships = byline('p', ...names);
    for (const seed of [1, 2, 3]) {
      const listed = Array.from(shuffledIndices(authorships.length, createRandom(seed)), (i) =>
        authorships.slice(i, i + 1),
      ).flat();
      const { field: read, person: number } = workRecordOf(
        dataset({ people: names.toSorted().map((id) => person(id)), papers: [paper('p', { year: NOW })], authorships: listed }),
      );
      expect([...row(read.work.authors, 0)]).toEqual(names.map((name) => number.get(name)));
      expect(names.map((name) => at(read.people.lastAuthor, number.get(name) ?? -1))).toEqual([0, 0, 0, 0, 1]);
    }
  });
});

describe('what co-authors work on', () => {
  const only = (v: number): ReadonlyMap<number, number> => new Map([[v, 1]]);

  test('of somebody with one co-author it is what that one works on', () => {
    const single = Array.from({ length: ORDER }, (_, v) => v).filter((v) => coauthors(v) === 1);
    expect(single.length).toBeGreaterThan(0);
    for (const v of single) {
      const theirs = profileOf(profiles, at(graph.targets, at(graph.starts, v)));
      const found = groupTermsOf(field, only(v));
      expect(found.size).toBe(theirs.size);
      for (const [term, weight] of theirs) expect(found.get(term)).toBeCloseTo(weight, 9);
    }
  });

  test('it never exceeds what any of them says of a term, and knows no other term', () => {
    for (const v of askers) {
      const most = new Map<number, number>();
      for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
        for (const [t, w] of profileOf(profiles, at(graph.targets, e))) most.set(t, Math.max(w, most.get(t) ?? 0));
      }
      for (const [t, w] of groupTermsOf(field, only(v))) expect(w).toBeLessThanOrEqual((most.get(t) ?? 0) + 1e-9);
    }
  });

  test('without co-authors it is what one works on oneself', () => {
    expect(groupTermsOf(field, only(LONER)).size).toBe(0);
    expect(column(LONER, 'groupTopicsRoot').some(({ value }) => value > 0)).toBe(true);
    for (const kind of ['Root', 'Rank'] as const)
      expect(column(LONER, `groupTopics${kind}`)).toEqual(column(LONER, `topics${kind}`));
  });
});
