import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { ascend, currentItem, descend, spokenStop, step, typeAhead, WALK_START, type WalkState } from '#web/graph/walk.ts';

const network = smallNetwork();
const down = (state: WalkState): WalkState => descend(network, 'en', state);

describe('walking the map', () => {
  it('goes from regions to communities to people to their co-authors, and back the same way', () => {
    const regions = down(WALK_START);
    expect(regions.items.map(({ id }) => id)).toEqual(['region-0', 'region-1', 'region-2']);
    const communities = down(step(regions, 1));
    expect(communities.items.map(({ id }) => id)).toEqual(['community-2', 'community-3']);
    const members = down(communities);
    const community = network.communities.findIndex(({ id }) => id === 'community-2');
    for (const { index } of members.items) expect(network.nodes.community[index]).toBe(community);
    expect(members.items).toHaveLength(network.nodes.community.filter((c) => c === community).length);
    const person = currentItem(members)?.index;
    const coauthors = down(members);
    for (const { index } of coauthors.items) {
      const isTied = network.edges.source.some((source, e) => {
        const target = network.edges.target[e];
        return (source === person && target === index) || (source === index && target === person);
      });
      expect(isTied).toBe(true);
    }
    expect(ascend(ascend(coauthors))).toEqual(communities);
    expect(ascend(WALK_START)).toBe(WALK_START);
  });

  it('says name, what it is, position and count, in both languages', () => {
    const second = step(down(WALK_START), 1);
    expect(spokenStop(network, 'en', second)).toBe('Region number 1, region, 40 people, 2 of 3');
    expect(spokenStop(network, 'fr', step(descend(network, 'fr', WALK_START), 1))).toBe(
      'Région numéro 1, région, 40 personnes, 2 sur 3',
    );
    expect(spokenStop(network, 'en', WALK_START)).toBe('Map: 120 people in 3 regions');
  });

  it.each([
    [-5, 0],
    [Number.POSITIVE_INFINITY, 2],
    [1, 1],
  ])('stops at the ends: %d from the first comes to %d', (delta, position) => {
    expect(step(down(WALK_START), delta).position).toBe(position);
  });

  it('finds a neighbour by the first letters of any word of the name, and the next by the same letter', () => {
    const regions = down(WALK_START);
    expect(typeAhead(regions, 'reg').position).toBe(0);
    expect([typeAhead(regions, 'r'), typeAhead(typeAhead(regions, 'r'), 'r')].map(({ position }) => position)).toEqual([1, 2]);
    expect(currentItem(typeAhead(regions, '2'))?.name).toBe('Region number 2');
    expect(typeAhead(regions, 'number 1').position).toBe(1);
    expect(typeAhead(regions, 'zzz')).toBe(regions);
    expect(typeAhead(WALK_START, 'a')).toBe(WALK_START);
  });

  it('names a student without a name', () => {
    const everybody = network.communities.flatMap(({ id, level }, index) => (level === 'community' ? [{ id, index }] : []));
    const names = everybody.flatMap(({ id, index }) => {
      const at: WalkState = { items: [{ kind: 'community', id, index, name: '', note: '' }], position: 0, parent: null };
      return down(at).items.map(({ name }) => name);
    });
    expect(names).toContain('Unnamed student');
    expect(names).not.toContain('');
  });
});
