import { describe, expect, it } from 'vitest';
import { blend, contrast } from '#web/styles/contrast.ts';
import { hostPalette } from '#web/styles/host-palette.ts';
import { DARK, LIGHT, NEUTRAL_HUE } from '#web/styles/palette.ts';

const THEMES = [
  ['light', LIGHT],
  ['dark', DARK],
] as const;

describe.each(THEMES)('palette, %s', (_name, palette) => {
  it('has eight hues and a neutral one, each with a text twin', () => {
    expect(palette.hues).toHaveLength(NEUTRAL_HUE + 1);
    expect(palette.hueTexts).toHaveLength(NEUTRAL_HUE + 1);
  });

  it.each(palette.hues.map((hue, i) => [i, hue]))('mark %i reaches 3:1 on land and on sea', (_i, hue) => {
    expect(contrast(`${hue}`, palette.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(`${hue}`, palette.sea)).toBeGreaterThanOrEqual(3);
  });

  it.each(palette.hueTexts.map((text, i) => [i, text]))('name %i reaches 4.5:1 on land, sea and low terrain', (i, text) => {
    const tint = blend(palette.land, palette.hues[Number(i)] ?? '', 0.1);
    for (const ground of [palette.land, palette.sea, tint]) expect(contrast(`${text}`, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('writes every text colour at 4.5:1 on its grounds', () => {
    for (const ground of [palette.surface, palette.sea, palette.land, palette.fill]) {
      for (const text of [palette.ink, palette.mute, palette.accent, palette.danger]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(palette.years.map((year) => [year]))('year colour %s reaches 3:1 on land', (year) => {
    expect(contrast(year, palette.land)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#777777', 1],
  ])('%s on %s is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 5);
    expect(contrast(b, a)).toBeCloseTo(ratio, 5);
  });
});

describe('hostPalette', () => {
  it.each<[string, string, string]>([
    ['takes a colour that the page has set', '#ffeedd', '#ffeedd'],
    ['ignores what it cannot draw with', 'rebeccapurple', DARK.land],
    ['ignores the other theme’s own colour', LIGHT.land, DARK.land],
    ['keeps the theme where nothing is set', '', DARK.land],
  ])('%s', (_name, value, land) => {
    const palette = hostPalette('dark', (property) => (property === '--reseau-land' ? ` ${value}` : ''));
    expect(palette).toEqual({ ...DARK, land });
  });

  it('takes single hues and their names’ twins', () => {
    const palette = hostPalette('light', (property) => (property === '--reseau-hue-2' ? '#123456' : ''));
    expect(palette.hues).toEqual(LIGHT.hues.with(2, '#123456'));
    expect(palette.hueTexts).toEqual(LIGHT.hueTexts);
  });
});
