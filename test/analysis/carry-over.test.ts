import { describe, expect, test } from 'vitest';
import { type Before, carryOver, mapBefore } from '#analysis/carry-over.ts';
import type { Hierarchy } from '#analysis/hierarchy.ts';
import type { Community, Place } from '#model/analysis.ts';

const EMPTY = new Int32Array(0);

/** Regions of a map, by a letter for each person; a dash is nobody's. */
function regions(map: string): Int32Array {
  const letters = [...new Set(map.replaceAll('-', ''))].sort();
  return Int32Array.from(map, (letter) => letters.indexOf(letter));
}

function community(id: string, formerIds: string[] = []): Community {
  const label = { en: id, fr: id, frMissing: false };
  return { id, level: 'region', parent: null, label, words: [], hue: 0, size: 1, formerIds };
}

function lastMap(map: string, formerIds: Record<string, string[]> = {}): Before {
  const letters = [...new Set(map.replaceAll('-', ''))].sort();
  const none = new Int32Array(map.length).fill(-1);
  const points = { x: new Float64Array(map.length), y: new Float64Array(map.length) };
  const communities = letters.map((letter) => community(letter, formerIds[letter]));
  return { communities, points, region: regions(map), community: none, group: none };
}

function now(map: string): Hierarchy {
  const region = regions(map);
  const regionCount = Math.max(-1, ...region) + 1;
  const rest = { communityCount: 0, groupCount: 0, parent: EMPTY, groupParent: EMPTY, modularity: 0 };
  return { region, community: EMPTY, group: EMPTY, regionCount, ...rest };
}

/** What each region of the new map was called, and which ids lead to it. */
function carried(was: Before, is: string): [string | undefined, string[]][] {
  const { of, formerIds } = carryOver('region', now(is), was);
  return of.map((one, i) => [one?.id, [...(formerIds[i] ?? [])]]);
}

describe('carryOver', () => {
  test.each([
    [
      'the same map keeps all',
      'AAABBBCCC',
      'aaabbbccc',
      [
        ['A', []],
        ['B', []],
        ['C', []],
      ],
    ],
    [
      'numbers do not matter',
      'AAABBBCCC',
      'cccaaabbb',
      [
        ['B', []],
        ['C', []],
        ['A', []],
      ],
    ],
    [
      'newcomers and leavers do not matter',
      'AAAAABBB---',
      '--aaabbbbbb',
      [
        ['A', []],
        ['B', []],
      ],
    ],
    [
      'the larger part of a split keeps the id',
      'AAAAAAAA',
      'aaabbbbb',
      [
        [undefined, []],
        ['A', []],
      ],
    ],
    ['the larger of a merger keeps the id, and the other’s leads there', 'AAAABB', 'aaaaaa', [['A', ['B']]]],
    [
      'what is mostly others is something else',
      'AABBBBCCCC',
      'aabbbbaaaa',
      [
        ['C', ['A']],
        ['B', []],
      ],
    ],
    [
      'a community that scatters leads to where most of its people are',
      'AAABBBBBBBBCCCCCCCC',
      'bbcbbbbbbbbcccccccc',
      [
        ['B', ['A']],
        ['C', []],
      ],
    ],
    [
      'a new community takes nobody’s id',
      'AAAA----',
      'aaaabbbb',
      [
        ['A', []],
        [undefined, []],
      ],
    ],
  ] as const)('%s', (_, was, is, expected) => {
    expect(carried(lastMap(was), is)).toEqual(expected);
  });

  test('ids that led to one that ends go on leading', () => {
    expect(carried(lastMap('AAAABB', { B: ['old', 'older'] }), 'aaaaaa')).toEqual([['A', ['B', 'old', 'older']]]);
    expect(carried(lastMap('AAAABB', { A: ['old'] }), 'aaaaaa')).toEqual([['A', ['B', 'old']]]);
  });
});

describe('mapBefore', () => {
  const place = (person: string, x: number): Place => ({
    ...{ person, x, y: -x, region: 'A', community: 'B', group: null },
    ...{ degree: 0, betweenness: 0 },
  });
  const communities = [community('A'), community('B')];

  test('gives people of today where they were, and nothing to newcomers', () => {
    const found = mapBefore({ communities, places: [place('p', 1), place('gone', 2)] }, ['new', 'p'], (id) => id);
    expect([...found.points.x]).toEqual([Number.NaN, 1]);
    expect([found.region, found.community, found.group].map((level) => [...level])).toEqual([
      [-1, 0],
      [-1, 1],
      [-1, -1],
    ]);
  });

  test.each([
    ['p', 'q'],
    ['q', 'p'],
  ])('follows merged records, and believes the one that lives on (%s before %s)', (first, second) => {
    const places = [place(first, first === 'p' ? 1 : 2), place(second, second === 'p' ? 1 : 2)];
    const successor = (id: string): string => (id === 'q' ? 'p' : id);
    expect([...mapBefore({ communities, places }, ['p'], successor).points.x]).toEqual([1]);
    expect([...mapBefore({ communities, places: [place('q', 2)] }, ['p'], successor).points.x]).toEqual([2]);
  });
});
