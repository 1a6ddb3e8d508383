import { describe, expect, it } from 'vitest';
import { shapeOf } from '#analysis/mark-shape.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { filterNetwork } from '#web/graph/filter-network.ts';
import { ATLAS_FAMILIES } from '#web/graph/label-faces.ts';
import { DEFAULT_LAYERS, NO_FILTER, NO_INSETS } from '#web/graph/map-types.ts';
import { markColours } from '#web/graph/mark-colours.ts';
import { PickGrid } from '#web/graph/pick-grid.ts';
import { createScene, markGrowth } from '#web/graph/scene.ts';
import { type FocusRequest, focusOf, membersOf, strengthOf } from '#web/graph/strengths.ts';
import { createStyling } from '#web/graph/styling.ts';
import { LIGHT } from '#web/styles/palette.ts';

const network = smallNetwork();
const scene = createScene(network, null, 'en');
const NOTHING: FocusRequest = { selection: null, path: null, highlight: null, isolated: null, papers: null };

describe('createScene', () => {
  it('lists every tie at both of its ends, strongest first', () => {
    const tiesOfAll = scene.people.map(({ index }) => scene.tiesOf(index));
    expect(tiesOfAll.flat().length).toBe(2 * network.edges.source.length);
    for (const [person, ties] of tiesOfAll.entries()) {
      for (const { edge, other } of ties) {
        const ends = [network.edges.source[edge], network.edges.target[edge]];
        expect(ends.toSorted()).toEqual([person, other].toSorted());
      }
      const weights = ties.map(({ edge }) => network.edges.weight[edge] ?? 0);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  it('draws shapes by kind', () => {
    expect(shapeOf('faculty')).toBe('disc');
    expect(shapeOf('student')).toBe('triangle');
    expect(shapeOf('postdoc')).toBe('triangle');
  });

  it('lets marks grow with the zoom, never shrink', () => {
    const scales = [0.2, 0.5, 0.89, 0.9, 1.5, 4, 20];
    const growths = scales.map(markGrowth);
    expect(growths).toEqual([...growths].sort((a, b) => a - b));
    expect(markGrowth(0.9)).toBeCloseTo(1, 6);
  });
});

describe('focus', () => {
  it.each<[string, Partial<FocusRequest>, (person: number) => boolean]>([
    ['a person and the neighbours', { selection: { kind: 'person', id: 'p4' } }, (i) => i === 4 || tied(4, i)],
    ['a topic’s people', { selection: { kind: 'topic', id: 'stars' } }, (i) => network.nodes.topics[i]?.includes(1) === true],
    ['a region’s people', { selection: { kind: 'community', id: 'region-1' } }, (i) => network.nodes.region[i] === 1],
    ['the stops of a way', { path: ['p1', 'p2'], selection: { kind: 'person', id: 'p9' } }, (i) => i === 1 || i === 2],
    ['a highlight', { highlight: new Set(['p3', 'rivers']) }, (i) => i === 3],
    ['who is isolated', { isolated: 'community-0' }, (i) => network.nodes.community[i] === 3],
  ])('is on %s', (_name, request, isIn) => {
    const { people } = focusOf(scene, { ...NOTHING, ...request });
    expect([...(people ?? [])].sort((a, b) => a - b)).toEqual(network.nodes.id.flatMap((_, i) => (isIn(i) ? [i] : [])));
  });

  it.each([{ selection: { kind: 'person', id: 'gone' } as const }, {}])('is on nobody in particular: %o', (request) => {
    expect(focusOf(scene, { ...NOTHING, ...request }).people).toBeNull();
  });

  it('fades what is elsewhere and what a filter leaves out, but never who is chosen', () => {
    const focus = focusOf(scene, { ...NOTHING, selection: { kind: 'person', id: 'p0' } });
    const filtered = filterNetwork(network, { ...NO_FILTER, kinds: ['student'] });
    const all = network.nodes.id.map((_, i) => strengthOf(scene, focus, filtered, i));
    expect(all[0]).toBe('chosen');
    network.nodes.kind.forEach((kind, i) => {
      if (i > 0 && kind !== 'student') expect(all[i]).toBe('filtered');
      else if (i > 0) expect(all[i]).toBe(tied(0, i) ? 'focus' : 'dimmed');
    });
  });

  it('knows the members of a region as those of its communities', () => {
    const region = membersOf(scene, 'region-2');
    expect(region).toEqual(new Set([...membersOf(scene, 'community-4'), ...membersOf(scene, 'community-5')]));
    expect(membersOf(scene, 'gone').size).toBe(0);
  });
});

describe('who is drawn', () => {
  it.each([0.3, 0.6, 0.9, 4, 20])('is everybody of level 0 at %d px per unit, phones included', (scale) => {
    const view = {
      ...{ network, papersLayer: null, reliefs: [], language: 'en' as const, palette: LIGHT, selection: null, path: null },
      ...{
        highlight: null,
        hollow: [],
        visible: NO_FILTER,
        layers: DEFAULT_LAYERS,
        sizes: null,
        insets: NO_INSETS,
        occluders: [],
        isolated: null,
      },
      ...{ arrangement: null, reducedMotion: true, cooperative: false, families: ATLAS_FAMILIES },
    };
    const { isDrawn } = createStyling(scene, view);
    expect(scene.people.every((mark) => isDrawn(mark, scale))).toBe(true);
    const deep = scene.people.map((mark) => ({ ...mark, level: 3 }));
    expect(deep.every((mark) => isDrawn(mark, scale) === scale > 7)).toBe(true);
  });
});

describe('markColours', () => {
  it.each(['community', 'institution', 'kind', 'firstYear', 'betweenness'] as const)(
    'gives everybody a colour, and the legend all of them: %s',
    (by) => {
      const { colours, keys } = markColours(network, { colour: by, score: null }, LIGHT, null);
      expect(colours).toHaveLength(network.nodes.id.length);
      const explained = new Set(keys.map(({ colour }) => colour));
      const inLegend = keys.reduce((sum, { people }) => sum + people, 0);
      expect(inLegend).toBeGreaterThan(0);
      expect(inLegend).toBeLessThanOrEqual(colours.length);
      const unexplained = colours.filter((colour) => !explained.has(colour));
      expect(unexplained.length).toBe(colours.length - inLegend);
    },
  );
});

describe('PickGrid', () => {
  const grid = new PickGrid(scene.people);

  it('finds the mark under every centre, as a search through all would', () => {
    for (const mark of scene.people) {
      const hit = grid.nearest(mark, 2, 6, (one) => one.radius);
      const gaps = scene.people.map((one) => Math.hypot(one.x - mark.x, one.y - mark.y) - one.radius);
      const best = Math.min(...gaps);
      expect(hit === null ? null : Math.hypot(hit.x - mark.x, hit.y - mark.y) - hit.radius).toBeCloseTo(best, 9);
    }
  });

  it('forgives a near miss and no more, and passes over what cannot be picked', () => {
    const [mark] = scene.people;
    if (mark === undefined) throw new TypeError('The network has no people.');
    const alone = new PickGrid([mark]);
    const beside = { x: mark.x + mark.radius + 3, y: mark.y };
    expect(alone.nearest(beside, 4, 6, (one) => one.radius)).toBe(mark);
    expect(alone.nearest(beside, 2, 6, (one) => one.radius)).toBeNull();
    expect(alone.nearest(mark, 4, 6, () => -1)).toBeNull();
  });
});

function tied(a: number, b: number): boolean {
  return scene.tiesOf(a).some(({ other }) => other === b);
}
