import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { fitCamera } from '#web/graph/camera.ts';
import { ATLAS_FAMILIES } from '#web/graph/label-faces.ts';
import type { LabelSprites } from '#web/graph/label-sprites.ts';
import { DEFAULT_LAYERS, type MapLayers, type MapSelection, NO_FILTER, NO_INSETS } from '#web/graph/map-types.ts';
import type { Moment } from '#web/graph/moment.ts';
import { labelViewOf } from '#web/graph/spoken.ts';
import { type StageView, sceneOf } from '#web/graph/stage-view.ts';
import { createStyling } from '#web/graph/styling.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';
import { toSvg } from '#web/picture/make-picture.ts';
import { momentIn } from '#web/picture/moment-in.ts';
import { DARK, LIGHT, type Palette } from '#web/styles/palette.ts';

const network = smallNetwork();
const SIZE = { width: 1000, height: 800 };
const CAPTION = { title: 'Institute of <Tides> & "Waves"', credit: 'Réseau · Tides · 2026-11-22 · 1a2b3c' };
/** Half an em a letter. */
const measure = (text: string, font: string): number => (text.length * Number(/([\d.]+)px/.exec(font)?.[1] ?? 10)) / 2;
const sprites = {
  measure: (lines: readonly string[]) => ({ width: Math.max(...lines.map((line) => line.length * 6)), height: 15 }),
};

function moment({
  layers = {},
  selection = null,
  palette = LIGHT,
}: {
  palette?: Palette;
  layers?: Partial<MapLayers>;
  selection?: MapSelection | null;
} = {}): Moment {
  const view: StageView = {
    ...{
      network,
      papersLayer: null,
      reliefs: [],
      language: 'en',
      palette,
      selection,
      path: null,
      highlight: null,
      hollow: [],
    },
    ...{
      visible: NO_FILTER,
      sizes: null,
      layers: { ...DEFAULT_LAYERS, ...layers },
      insets: NO_INSETS,
      occluders: [],
      isolated: null,
    },
    ...{ arrangement: null, reducedMotion: true, cooperative: false, families: ATLAS_FAMILIES },
  };
  const scene = sceneOf(view);
  const spoken = { scene, styling: createStyling(scene, view), hovered: null, view };
  const camera = fitCamera(network.bounds, SIZE, NO_INSETS);
  const labels = labelViewOf(spoken, { camera, size: SIZE, sprites: sprites as unknown as LabelSprites, factor: 1 });
  return { spoken, labels, look: { families: ATLAS_FAMILIES, factor: 1, ratio: 1, halo: palette.land } };
}

const svgOf = (of: Moment): string => toSvg(of, CAPTION, measure);
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the picture as SVG', () => {
  const svg = svgOf(moment());

  it('has the land of every contour, and a mark for every person, in their region’s colour', () => {
    expect(count(svg, 'fill-rule="evenodd"')).toBe(network.terrain.length);
    const filled = [...svg.matchAll(/<path d="[^"]+" fill="(#[0-9a-f]{6})"\/>/g)].map(([, colour]) => colour);
    const hues = network.communities.filter(({ level }) => level === 'region').map(({ hue }) => LIGHT.hues[hue]);
    for (const hue of hues) expect(filled).toContain(hue);
    expect(filled.filter((colour) => hues.includes(colour))).toHaveLength(network.nodes.id.length + hues.length);
  });

  it('names the regions, and the credit stands in it and in its description', () => {
    for (const { level, lines } of network.communities)
      if (level === 'region') for (const line of lines.en) expect(svg).toContain(`>${line.toUpperCase()}</text>`);
    expect(count(svg, CAPTION.credit)).toBe(2);
    expect(svg).toContain('Institute of &#60;Tides&#62; &#38; &#34;Waves&#34;');
  });

  it('has the ties of the backbone only while they are on', () => {
    const inks = (text: string): number => count(text, `fill="none" stroke="${LIGHT.ink}"`);
    expect(inks(svg)).toBeGreaterThan(0);
    expect(inks(svgOf(moment({ layers: { edges: false } })))).toBe(0);
  });

  it('draws the ties of who is chosen, a ring, and the others faded', () => {
    const chosen = svgOf(moment({ selection: { kind: 'person', id: 'p0' } }));
    const ties = network.edges.source.filter((source, i) => source === 0 || network.edges.target[i] === 0).length;
    const spoken = [...chosen.matchAll(/stroke-linecap="round" stroke-linejoin="miter"|stroke-linecap="round" stroke-opacity/g)];
    expect(spoken.length).toBeGreaterThanOrEqual(ties);
    expect(count(chosen, 'fill-opacity="0.22"')).toBeGreaterThan(0);
    expect(count(svg, 'fill-opacity="0.22"')).toBe(0);
  });

  it('explains another colouring by its own legend', () => {
    const byUniversity = svgOf(moment({ layers: { colour: 'institution' } }));
    expect(byUniversity).toContain('>University north · ');
    expect(svg).not.toContain('>University north · ');
  });

  it.each(['papers', 'degree', 'students'] as const)('says what the sizes mean, with examples: %s', (size) => {
    const sized = svgOf(moment({ layers: { size } }));
    const say = layerMessages('en');
    const said = [...sized.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');
    expect(said).toContain(say.means.community);
    expect(said).toContain(say.sizeMeans[size]);
    expect(said).toContain(say.figure[size](1));
  });

  it('is as tall as what stands in it', () => {
    for (const size of ['papers', 'betweenness'] as const) {
      const sized = svgOf(moment({ layers: { size } }));
      const height = Number(/height="(\d+(?:\.\d+)?)"/.exec(sized)?.[1]);
      const lowest = Math.max(...[...sized.matchAll(/<text x="[^"]+" y="([^"]+)"/g)].map(([, y]) => Number(y)));
      expect(height - lowest).toBeGreaterThan(4);
      expect(height - lowest).toBeLessThan(30);
    }
  });

  it('is light on paper, whatever the theme, and else the same', () => {
    const dark = moment({ palette: DARK });
    expect(svgOf(dark)).not.toBe(svg);
    expect(svgOf(momentIn(LIGHT, dark))).toBe(svg);
  });

  it('is XML that a parser reads, with nothing outside its numbers', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    const script = 'import sys, xml.etree.ElementTree as t; print(t.fromstring(sys.stdin.buffer.read()).tag)';
    const { stdout, status } = spawnSync('python3', ['-c', script], { input: svg, encoding: 'utf8' });
    if (status !== 0 && stdout === '') console.warn('skipped: no python3');
    else expect(stdout.trim()).toBe('{http://www.w3.org/2000/svg}svg');
  });
});
