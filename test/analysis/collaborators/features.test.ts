import { describe, expect, test } from 'vitest';
import { closeToGroup } from '#analysis/collaborators/close-to-group.ts';
import { candidatesFrom, FEATURES, standpointOf } from '#analysis/collaborators/features.ts';
import { fieldOf } from '#analysis/collaborators/field.ts';
import { closeTo, profileOf } from '#analysis/collaborators/profiles.ts';
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
  const below = (count: number): number => Math.floor(random() * count);
  const papers = Array.from({ length: 1_200 }, (_, p) => {
    const group = below(LONER / 10);
    const people = Array.from({ length: 1 + below(4) }, () => group * 8 + below(8));
    return {
      year: NOW - below(8),
      hidden: 0,
      people: p % 4 === 0 ? [...people, below(LONER)] : people,
      terms: [group % TERMS, below(TERMS)],
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

describe('how near somebody is to what co-authors work on', () => {
  const everybody = Int32Array.from({ length: ORDER }, (_, u) => u);
  const near = (v: number): Float64Array => closeToGroup(field, standpointOf(field, v), everybody).of;

  test('of somebody with one co-author it is how near they are to that one', () => {
    const single = everybody.filter((v) => coauthors(v) === 1);
    expect(single.length).toBeGreaterThan(0);
    for (const v of single.slice(0, 10)) {
      const only = at(graph.targets, at(graph.starts, v));
      const [found, theirs] = [near(v), closeTo(profiles, profileOf(profiles, only)).of];
      for (const u of everybody) expect(at(found, u)).toBeCloseTo(at(theirs, u), 9);
      expect(at(found, only)).toBeCloseTo(1, 9);
    }
  });

  test('it is a cosine: none beyond 1, and none for whoever has written nothing', () => {
    for (const v of askers) {
      const found = near(v);
      expect(Math.max(...found)).toBeLessThanOrEqual(1 + 1e-9);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      expect(at(found, SILENT)).toBe(0);
    }
  });

  test('without co-authors it is how near somebody is to what one works on oneself', () => {
    expect(coauthors(LONER)).toBe(0);
    const [found, own] = [near(LONER), closeTo(profiles, profileOf(profiles, LONER)).of];
    expect(Math.max(...found)).toBeGreaterThan(0);
    for (const u of everybody) expect(at(found, u)).toBeCloseTo(at(own, u), 9);
  });
});
