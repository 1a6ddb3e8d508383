import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { arrangeGraph } from '#web/arrange/arrange-graph.ts';
import { NO_FILTER } from '#web/graph/map-types.ts';
import { arrangeable, graphAmong } from '#web/state/arrangement.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';

const network = smallNetwork();
const index = createNetworkIndex(network);
const NOTHING = { selection: null, filter: NO_FILTER, isolated: null, path: null };

describe('arrangeable', () => {
  it('is the chosen person first, then all co-authors', () => {
    const people = arrangeable(index, { ...NOTHING, selection: { kind: 'person', id: 'p4' } });
    const near = index.neighbours(4).map(({ person }) => person);
    expect(people).toEqual([4, ...near]);
  });

  it('is whom a filter or a place leaves', () => {
    const filtered = arrangeable(index, { ...NOTHING, filter: { ...NO_FILTER, kinds: ['postdoc'] } });
    expect(filtered?.every((i) => network.nodes.kind[i] === 'postdoc')).toBe(true);
    expect(arrangeable(index, { ...NOTHING, isolated: 'region-1' })?.every((i) => network.nodes.region[i] === 1)).toBe(true);
  });

  it.each([
    ['the whole map', NOTHING],
    ['nobody', { ...NOTHING, filter: { ...NO_FILTER, topics: ['gone'] } }],
    [
      'a way',
      {
        ...NOTHING,
        filter: { ...NO_FILTER, kinds: ['postdoc' as const] },
        path: { from: 'p1', to: null, way: 1, others: [], avoid: [] },
      },
    ],
  ])('is not %s', (_what, view) => {
    expect(arrangeable(index, view)).toBeNull();
  });
});

describe('graphAmong', () => {
  it('has every tie between two of the people, and no other', () => {
    const people = [0, 3, 6, 9, 12, 15, 1, 4];
    const graph = graphAmong(network, people);
    const expected = network.edges.source.flatMap((source, e) => {
      const target = network.edges.target[e] ?? -1;
      return people.includes(source) && people.includes(target) ? [`${source}-${target}`] : [];
    });
    const found = [...graph.sources].map((a, e) => `${people[a]}-${people[graph.targets[e] ?? -1]}`);
    expect(found).toEqual(expected);
    expect(graph.order).toBe(people.length);
  });
});

describe('arrangeGraph', () => {
  const graph = graphAmong(network, [...network.nodes.id.keys()]);

  it('puts everybody on a place of their own, the same every time', () => {
    const { x, y } = arrangeGraph(graph);
    const again = arrangeGraph(graph);
    expect([...x, ...y]).toEqual([...again.x, ...again.y]);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    let closest = Number.POSITIVE_INFINITY;
    for (let a = 0; a < graph.order; a++) {
      for (let b = 0; b < a; b++) closest = Math.min(closest, Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)));
    }
    expect(closest).toBeGreaterThan(0.5);
  });

  it('leaves the columns that it is given alone', () => {
    const before = [...graph.sources, ...graph.targets, ...graph.weights];
    arrangeGraph(graph);
    expect([...graph.sources, ...graph.targets, ...graph.weights]).toEqual(before);
  });
});
