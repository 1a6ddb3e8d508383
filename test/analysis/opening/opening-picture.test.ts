import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { homeBounds } from '#analysis/home-bounds.ts';
import { openingPicture } from '#analysis/opening/opening-picture.ts';
import { createRandom } from '#analysis/random.ts';
import { terrainOf } from '#analysis/terrain.ts';
import type { Network } from '#model/network.ts';
import { smallNetwork } from '#test/support/small-network.ts';

/** Discs are lines without length; the ring under each is one more. */
const discs = (svg: string): number =>
  [...svg.matchAll(/<path d="([^"]+)" stroke="var\(--reseau-hue-\d\)" stroke-width="calc/g)].flatMap(
    ([, d = '']) => d.match(/m/g) ?? [],
  ).length;
const triangles = (svg: string): number =>
  [...svg.matchAll(/<path d="([^"]+)" fill="var\(--reseau-hue-\d\)" paint-order/g)].flatMap(([, d = '']) => d.match(/m/g) ?? [])
    .length;

function withLevels(network: Network, deep: number): Network {
  const { nodes } = network;
  return { ...network, nodes: { ...nodes, level: nodes.id.map((_, i) => (i < deep ? 1 : 0)) } };
}

describe('the picture of the opening view', () => {
  const network = smallNetwork({ people: 300, regions: 5 });

  it.each([0, 40])('draws everybody who is drawn when the map opens, and nobody else: %d are deeper', (deep) => {
    const { svg } = openingPicture(withLevels(network, deep));
    const learners = network.nodes.kind.slice(deep).filter((kind) => kind === 'student' || kind === 'postdoc').length;
    expect(triangles(svg)).toBe(learners);
    expect(discs(svg)).toBe(300 - deep - learners);
  });

  it('leaves out whom the network leaves out: the picture of a part has nobody of the rest', () => {
    const part = smallNetwork({ people: 200, regions: 5 });
    const { svg } = openingPicture(part);
    expect(discs(svg) + triangles(svg)).toBe(200);
  });

  it('names places in both languages and no person', () => {
    const { svg } = openingPicture(network);
    expect(svg).toContain('RÉGION');
    expect(svg).toContain('REGION');
    const told = [...network.nodes.label, ...network.nodes.id].filter((text) => text !== '' && svg.includes(text));
    expect(told).toEqual([]);
  });

  it('is an element that a strict policy lets through: no script, no style, no address', () => {
    const { svg } = openingPicture(network);
    expect(svg).not.toMatch(/<script|<style|\sstyle=|\son\w+=|href|url\(|\sid=/);
    expect(svg).toMatch(/^<svg [^>]+><g>.*<\/g><\/svg>$/s);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('has no colour of its own, so that it follows the theme', () => {
    expect(openingPicture(network).svg).not.toMatch(/#[0-9a-f]{3,8}\b/i);
  });

  it('shows whole what the live map fits', () => {
    expect(openingPicture(network).home).toEqual(homeBounds(network));
  });

  it('escapes names', () => {
    const [first, ...rest] = network.communities;
    const odd = { ...first, lines: { en: ['<b>', 'R&D'], fr: ['<b>'] } } as Network['communities'][number];
    const { svg } = openingPicture({ ...network, communities: [odd, ...rest] });
    expect(svg.match(/.{8}B.{5}(?=<\/tspan>)/)?.[0]).toContain('&#60;B&#62;');
    expect(/<b>/i.test(svg)).toBe(false);
  });

  it('is the same for the same map', () => {
    expect(openingPicture(network).svg).toBe(openingPicture(smallNetwork({ people: 300, regions: 5 })).svg);
  });

  it('weighs at most 40 kB packed, however many people a map opens with', () => {
    const random = createRandom(7);
    const wide = smallNetwork({ people: 5000, regions: 10 });
    const x = wide.nodes.id.map(() => random() * 800 - 400);
    const y = wide.nodes.id.map(() => random() * 700 - 350);
    const terrain = terrainOf({ x, y, region: wide.nodes.region });
    const { svg } = openingPicture({
      ...wide,
      nodes: { ...wide.nodes, x, y },
      edges: { ...wide.edges, backbone: wide.edges.backbone.map((_, i) => i < 2000) },
      terrain,
    });
    expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(40_000);
  });
});
