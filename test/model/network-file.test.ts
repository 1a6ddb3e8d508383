import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { ceilScale, packScale, unpackScale } from '#model/file-columns.ts';
import type { Network, NetworkEdges } from '#model/network.ts';
import { decodeNetwork, decodeRelief, decodeTile, encodeNetwork, encodeRelief, encodeTile } from '#model/network-file.ts';
import { pickEdges, pickNodes } from '#model/pick-columns.ts';
import { smallNetwork } from '#test/support/small-network.ts';

const throughFile = (network: Network): Network => decodeNetwork(JSON.parse(JSON.stringify(encodeNetwork(network))));

/** A network whose numbers files can hold as they are, with everything that is out of the ordinary. */
function peculiar(): Network {
  const small = smallNetwork({ people: 6, regions: 2 });
  const people = (values: readonly number[]): number[] => small.nodes.id.map((_, v) => values[v % values.length] ?? 0);
  const edges: NetworkEdges = {
    source: [0, 1, 0, 2],
    target: [3, 3, 1, 5],
    weight: [2.5, 1.333, 0.5, 0.5],
    papers: [4, 2, 1, 1],
    papersByYear: [[1999, 1, 2020, 2], [2021, 1], [2018, 1], []],
    weightByYear: [[0.5, 1.5], [0.333], [0.5], []],
    backbone: [true, false, false, true],
  };
  return {
    ...small,
    nodes: {
      ...small.nodes,
      label: small.nodes.label.map((label, v) => (v === 2 ? '' : label)),
      x: people([-500, 499.99, 0, 12.3, -0.01, 250.25]),
      y: people([500, -499.9, 0.1, 3, -7, 100]),
      community: people([2, 3, -1]),
      region: people([0, 1, -1]),
      group: people([4, -1, -1]),
      topics: small.nodes.id.map((_, v) => (v === 0 ? [] : [0, 1].slice(0, v % 3))),
      papers: people([7, 0, 3]),
      papersByYear: small.nodes.id.map((_, v) => [[1984, 1, 2026, 6], [], [2020, 1]][v % 3] ?? []),
      betweenness: people([0, 0.12345, 1]),
      radius: people([1.4, 7]),
      labelScale: small.nodes.id.map((_, v) => [null, 0, ceilScale(1.5), ceilScale(60)][v % 4] ?? null),
      level: people([0, 0, 1, 1, 2, 2]),
      order: people([0, 1, 2, 3, 4, 5]),
    },
    edges,
    communities: small.communities.map((one) => ({
      ...one,
      x: 10.5,
      y: -3.2,
      size: one.people,
      labelScale: { en: null, fr: ceilScale(2) },
    })),
    bundles: [{ source: 2, target: 3, weight: 12.345, ties: 7, path: [0, 0, 10.5, -20.1, 30, 40] }],
    terrain: [{ region: -1, level: 0, rings: [[0, 0, 10.5, 0.1, -3.3, 8]] }],
  };
}

describe('a network in its file', () => {
  test('is the same when it is read back', () => {
    expect(throughFile(peculiar())).toEqual(peculiar());
  });

  test('may be empty', () => {
    const { nodes, edges, ...rest } = peculiar();
    const empty = { ...rest, nodes: pickNodes(nodes, []), edges: pickEdges(edges, []) };
    expect(throughFile(empty)).toEqual(empty);
  });

  test('of version 2 is read as well: what it has more is passed over', () => {
    const file = encodeNetwork(peculiar());
    const communities = file.communities.map((one) => ({ ...one, words: ['loom'] }));
    expect(decodeNetwork({ ...file, version: 2, communities })).toEqual(peculiar());
  });

  test.each([1, 4])('is refused when its version is %i', (version) => {
    expect(() => decodeNetwork({ ...encodeNetwork(peculiar()), version })).toThrow(ZodError);
  });

  test('is not taken for a tile, nor a tile for it', () => {
    const { nodes, edges, supervisions } = peculiar();
    const tile = encodeTile({ level: 2, nodes, edges, supervisions, communities: [], institutions: [], topics: [] });
    expect(() => decodeNetwork(tile)).toThrow(ZodError);
    expect(() => decodeTile(encodeNetwork(peculiar()))).toThrow(ZodError);
    expect(decodeTile(tile).nodes).toEqual(nodes);
  });
});

describe('finer land in its file', () => {
  test.each([1, 2, 3])('keeps the precision of level %i', (level) => {
    const step = 0.1 / 2 ** level;
    const rings = [[0, 0, 3 * step, -7 * step, 500, 550].map((value) => Math.round(value / step) / Math.round(1 / step))];
    const relief = { level, minX: -550, minY: 0, maxX: 0, maxY: 550, terrain: [{ region: 1, level: 0.2, rings }] };
    expect(decodeRelief(JSON.parse(JSON.stringify(encodeRelief(relief))))).toEqual(relief);
  });
});

describe('label scales in files', () => {
  test('are rounded up, by less than a twentieth, and stay what they are when rounded again', () => {
    for (let k = 0; k < 200; k++) {
      const scale = 0.1 * 1.04 ** k;
      const kept = ceilScale(scale);
      expect(kept).toBeGreaterThanOrEqual(scale * (1 - 1e-9));
      expect(kept).toBeLessThan(scale * 1.05);
      expect(unpackScale(packScale(kept))).toBe(kept);
      expect(ceilScale(kept)).toBe(kept);
    }
  });

  test('never and always are kept', () => {
    expect(unpackScale(packScale(null))).toBeNull();
    expect(unpackScale(packScale(0))).toBe(0);
  });
});
