import { describe, expect, it } from 'vitest';
import { FIT_SCALE } from '#analysis/label-styles.ts';
import type { PaperLayer } from '#model/network.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { MAP_SIZES } from '#web/graph/map-types.ts';
import { markColours } from '#web/graph/mark-colours.ts';
import { markSizes, radiusForFigure, sizeFigures } from '#web/graph/mark-sizes.ts';
import { SCALE_STEPS, stepOf, topicShares } from '#web/graph/scaled-colours.ts';
import { LIGHT } from '#web/styles/palette.ts';

const small = smallNetwork({ people: 300 });
const network = {
  ...small,
  nodes: {
    ...small.nodes,
    betweenness: small.nodes.id.map((_, i) => (i % 7) * 0.004),
    degree: small.nodes.id.map((_, i) => i % 90),
  },
  supervisions: { supervisor: [0, 0, 0, 4], student: [1, 2, 3, 5] },
};

describe.each(['degree', 'betweenness', 'students'] as const)('marks by %s', (by) => {
  const sizes = markSizes(network, by);

  it('never overlap', () => {
    const { x, y } = network.nodes;
    for (let a = 0; a < sizes.length; a++)
      for (let b = a + 1; b < sizes.length; b++) {
        const gap = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)) * FIT_SCALE;
        expect((sizes[a] ?? 0) + (sizes[b] ?? 0)).toBeLessThan(gap + 1e-9);
      }
  });

  it('are as large as their figure says, or smaller for want of room', () => {
    for (const [v, figure] of sizeFigures(network, by).entries())
      expect(sizes[v]).toBeLessThanOrEqual(radiusForFigure(by, figure) + 1e-9);
  });

  it('keep their room on a large map below its first picture', () => {
    const deep = { ...network, nodes: { ...network.nodes, level: network.nodes.id.map(() => 2) } };
    for (const [v, radius] of markSizes(deep, by).entries()) expect(radius).toBeLessThanOrEqual(network.nodes.radius[v] ?? 0);
  });
});

describe('a figure', () => {
  it.each(MAP_SIZES)('of %s grows with the mark, up to the largest', (by) => {
    const radii = [0, 0.001, 0.01, 1, 5, 50, 5000].map((figure) => radiusForFigure(by, figure));
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(Math.max(...radii)).toBeLessThanOrEqual(8);
  });

  it('of students counts the supervisions that are here', () => {
    expect(sizeFigures(network, 'students').slice(0, 6)).toEqual([3, 0, 0, 0, 1, 0]);
  });
});

describe('colours of a scale', () => {
  it.each([
    [0, -1],
    [0.00001, 0],
    [0.0009, 1],
    [0.001, 2],
    [0.5, 4],
  ])('put a betweenness of %d on step %i', (figure, step) => {
    expect(stepOf(figure, SCALE_STEPS.betweenness)).toBe(step);
  });

  it('do not change with whoever else is there', () => {
    const { colours } = markColours(network, { colour: 'betweenness', score: null }, LIGHT, null);
    const half = { ...network, nodes: { ...network.nodes, betweenness: network.nodes.betweenness.slice(0, 100) } };
    expect(markColours(half, { colour: 'betweenness', score: null }, LIGHT, null).colours).toEqual(colours.slice(0, 100));
  });
});

describe('the share of a topic', () => {
  const topics = small.topics.map((topic, i) => (i === 1 ? { ...topic, parent: small.topics[0]?.id ?? null } : topic));
  const papers: PaperLayer = {
    ...{ format: 'reseau-papers', version: 1, id: ['a', 'b', 'c'], title: ['', '', ''], year: [2020, 2020, null], x: [], y: [] },
    ...{ authors: [[0, 1], [0], [2]], topics: [[0], [], [1]] },
  };

  it('is that of somebody’s papers about it, or about a topic below it', () => {
    const shares = topicShares({ ...small, topics }, papers, small.topics[0]?.id ?? '');
    expect([...shares.slice(0, 4)]).toEqual([0.5, 1, 1, 0]);
    expect([...topicShares({ ...small, topics }, papers, small.topics[1]?.id ?? '').slice(0, 3)]).toEqual([0, 0, 1]);
  });

  it('colours nobody before the papers are here', () => {
    const { keys } = markColours(small, { colour: 'topic', score: small.topics[0]?.id ?? null }, LIGHT, null);
    expect(keys.map(({ people }) => people)).toEqual([small.nodes.id.length, 0, 0, 0, 0, 0]);
  });
});
