import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Community } from '#model/analysis.ts';
import { PlaceName } from '#model/place-name.ts';
import { renamePlaces } from '#publish/rename-places.ts';

function place(id: string, fr: string | null = `${id} fr`): Community {
  const label = { en: id, fr: fr ?? id, frMissing: fr === null };
  return { id, level: 'region', parent: null, label, words: ['loom', 'weft'], hue: 0, size: 9, formerIds: [] };
}

const MAP: AnalysisResult = {
  dataset: 'd',
  asOf: '2026-11-22',
  seed: 1,
  resolution: 1,
  modularity: 0.5,
  betweennessError: 0,
  communities: [place('r.robot-looms'), place('c.weaving', null), place('g.carpets')],
  places: [],
};

function labels(names: readonly PlaceName[]): Record<string, Community['label']> {
  return Object.fromEntries(renamePlaces(MAP, names).analysis.communities.map(({ id, label }) => [id, label]));
}

describe('renamePlaces', () => {
  test.each([
    ['both languages', 'r.robot-looms', { en: 'Looms', fr: 'Métiers' }, { en: 'Looms', fr: 'Métiers', frMissing: false }],
    ['English alone', 'r.robot-looms', { en: 'Looms' }, { en: 'Looms', fr: 'r.robot-looms fr', frMissing: false }],
    ['French alone', 'g.carpets', { fr: 'Tapis' }, { en: 'g.carpets', fr: 'Tapis', frMissing: false }],
    ['English where French was missing', 'c.weaving', { en: 'Cloth' }, { en: 'Cloth', fr: 'Cloth', frMissing: true }],
    ['French where it was missing', 'c.weaving', { fr: 'Tissage' }, { en: 'c.weaving', fr: 'Tissage', frMissing: false }],
  ])('gives %s', (_, community, given, expected) => {
    const named = labels([{ community, ...given }]);
    expect(named[community]).toEqual(expected);
    const others = Object.keys(named).filter((id) => id !== community);
    for (const id of others) expect(named[id]).toEqual(labels([])[id]);
  });

  test('leaves the words that the name came from, the id and everything else', () => {
    const { analysis } = renamePlaces(MAP, [{ community: 'g.carpets', en: 'Rugs' }]);
    expect(analysis.communities[2]).toEqual({
      ...MAP.communities[2],
      label: { en: 'Rugs', fr: 'g.carpets fr', frMissing: false },
    });
  });

  test('says which ids are not on the map, and which look like them', () => {
    const { analysis, problems } = renamePlaces(MAP, [{ community: 'r.robot-arms', en: 'Arms' }]);
    expect(analysis).toEqual(MAP);
    expect(problems).toEqual([expect.stringMatching(/"r\.robot-arms".*no region, community or group.*Alike: r\.robot-looms\./)]);
  });
});

describe('PlaceName', () => {
  test.each([
    ['no name', { community: 'r.x' }],
    ['an empty name', { community: 'r.x', en: '  ' }],
    ['a name that fits no map', { community: 'r.x', fr: 'x'.repeat(61) }],
    ['no id', { en: 'X' }],
    ['another language', { community: 'r.x', en: 'X', de: 'Y' }],
  ])('refuses %s', (_, value) => {
    expect(PlaceName.safeParse(value).success).toBe(false);
  });
});
