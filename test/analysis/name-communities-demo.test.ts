import { describe, expect, test } from 'vitest';
import { hierarchyOf } from '#analysis/hierarchy.ts';
import { type CommunityNames, nameCommunities } from '#analysis/name-communities.ts';
import { createRandom } from '#analysis/random.ts';
import { createSameness } from '#analysis/same-name.ts';
import { tiesOf } from '#analysis/ties.ts';
import { termKey } from '#analysis/title-terms.ts';
import type { Dataset } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import { readGlossary } from '#publish/read-glossary.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';

const demo = canonical(await readDatasetFolder('graph-seed/demo'));
const hierarchy = hierarchyOf(tiesOf(demo).graph, { resolution: 1, random: createRandom(4) });
const glossary = readGlossary();
const names = nameCommunities(demo, hierarchy, glossary);
const { saysTheSame } = createSameness();

function terms({ label }: CommunityNames['regions'][number]): string[] {
  return label.en.split(' · ').map(termKey);
}

/** The demo without every fiftieth paper. */
function smaller(): Dataset {
  const gone = new Set(demo.papers.filter((_, p) => p % 50 === 7).map(({ id }) => id));
  return {
    ...demo,
    papers: demo.papers.filter(({ id }) => !gone.has(id)),
    authorships: demo.authorships.filter(({ paper }) => !gone.has(paper)),
    abouts: demo.abouts.filter(({ paper }) => !gone.has(paper)),
  };
}

function labels({ regions, communities, groups }: CommunityNames): string[] {
  return [...regions, ...communities, ...groups].map(({ label }) => label.en);
}

describe('names of the demo', () => {
  const levels = [
    { named: names.regions, parentOf: () => undefined, parent: undefined },
    { named: names.communities, parentOf: (c: number) => names.regions[hierarchy.parent[c] ?? -1], parent: hierarchy.parent },
    {
      named: names.groups,
      parentOf: (g: number) => names.communities[hierarchy.groupParent[g] ?? -1],
      parent: hierarchy.groupParent,
    },
  ];

  test('no name says what its parent or a sibling says', () => {
    for (const { named, parentOf, parent } of levels) {
      for (const [k, name] of named.entries()) {
        const siblings = named.filter((_, other) => other < k && parent?.[other] === parent?.[k]);
        const others = [parentOf(k), ...siblings].flatMap((other) => (other === undefined ? [] : terms(other)));
        const repeated = terms(name).filter((term) => others.some((other) => saysTheSame(term, other)));
        expect([name.label.en, repeated]).toEqual([name.label.en, []]);
      }
    }
  });

  test('no two regions and no two communities share a term', () => {
    for (const named of [names.regions, names.communities]) {
      const all = named.flatMap(terms);
      expect(all.filter((term, i) => all.indexOf(term) !== i)).toEqual([]);
    }
  });

  test('regions and communities have French, and no place is named after a person', () => {
    const missing = [...names.regions, ...names.communities].filter(({ label }) => label.frMissing);
    expect(missing.length).toBeLessThan(0.1 * (names.regions.length + names.communities.length));
    expect(labels(names).filter((label) => /^(Around|Group \d)/.test(label))).toEqual([]);
  });

  test('every place shows the terms that its name was made of, and others', () => {
    for (const name of [...names.regions, ...names.communities, ...names.groups]) {
      expect(name.words.map(termKey)).toEqual(expect.arrayContaining(terms(name)));
      expect(name.words.length).toBeLessThanOrEqual(8);
    }
  });

  test('2 % more papers leave every name as it is when names are carried, and keep every id', () => {
    const before = nameCommunities(smaller(), hierarchy, glossary);
    const after = nameCommunities(demo, hierarchy, glossary, before);
    expect(labels(after)).toEqual(labels(before));
    for (const level of ['regions', 'communities', 'groups'] as const) {
      expect(after[level].map(({ id }) => id)).toEqual(before[level].map(({ id }) => id));
    }
  });

  test('a carried name that its papers no longer bear out goes, its id stays', () => {
    const [first, ...rest] = names.communities;
    if (first === undefined) throw new Error('no community');
    const label = { en: 'Medieval falconry', fr: 'Fauconnerie médiévale', frMissing: false };
    const carried = { ...names, communities: [{ ...first, label }, ...rest] };
    const [renamed] = nameCommunities(demo, hierarchy, glossary, carried).communities;
    expect(renamed?.id).toBe(first.id);
    expect(renamed?.label.en).not.toBe(label.en);
  });

  test('a place that is new has no id that another one had', () => {
    const carried = { ...names, communities: [undefined, ...names.communities.slice(1)], groups: [] };
    const after = nameCommunities(demo, hierarchy, glossary, carried);
    const ids = [...after.regions, ...after.communities, ...after.groups].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
