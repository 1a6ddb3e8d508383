import { describe, expect, it } from 'vitest';
import { blend, contrast } from '#web/styles/contrast.ts';
import { hostPalette } from '#web/styles/host-palette.ts';
import { DARK, isDark, LIGHT, NEUTRAL_HUE, PALETTES, THEMES, themeFor } from '#web/styles/palette.ts';

describe.each(THEMES)('palette, %s', (theme) => {
  const palette = PALETTES[theme];
  const isContrast = theme.startsWith('contrast');
  /** WCAG 2.2 AA, and AAA where somebody asks for contrast. */
  const [text, mark] = isContrast ? [7, 4.5] : [4.5, 3];

  it('has eight hues and a neutral one, each with a text twin', () => {
    expect(palette.hues).toHaveLength(NEUTRAL_HUE + 1);
    expect(palette.hueTexts).toHaveLength(NEUTRAL_HUE + 1);
  });

  it.each(palette.hues.map((hue, i) => [i, hue]))('mark %i stands out on land and on sea', (_i, hue) => {
    expect(contrast(`${hue}`, palette.land)).toBeGreaterThanOrEqual(mark);
    expect(contrast(`${hue}`, palette.sea)).toBeGreaterThanOrEqual(mark);
  });

  it.each(palette.hueTexts.map((name, i) => [i, name]))('name %i is read on land, sea and low terrain', (i, name) => {
    const tint = blend(palette.land, palette.hues[Number(i)] ?? '', 0.1);
    for (const ground of [palette.land, palette.sea, tint]) expect(contrast(`${name}`, ground)).toBeGreaterThanOrEqual(text);
  });

  it('writes every colour of text on its grounds', () => {
    for (const ground of [palette.surface, palette.sea, palette.land, palette.fill]) {
      for (const colour of [palette.ink, palette.mute, palette.accent, palette.danger]) {
        expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(text);
      }
    }
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(text);
    if (isContrast) expect(contrast(palette.line, palette.fill)).toBeGreaterThanOrEqual(mark);
  });

  it.each(palette.years.map((year) => [year]))('year colour %s stands out on land', (year) => {
    expect(contrast(year, palette.land)).toBeGreaterThanOrEqual(mark);
  });
});

describe.each(THEMES)('the scale of little to much, %s', (theme) => {
  const { scale, land } = PALETTES[theme];
  const steps = scale.map((colour) => contrast(colour, land));

  it('stands out on land, and more at every step by a difference that needs no colour', () => {
    expect(steps[0]).toBeGreaterThanOrEqual(theme.startsWith('contrast') ? 4.5 : 3);
    for (const [i, step] of steps.slice(1).entries()) expect(step / (steps[i] ?? 1)).toBeGreaterThan(1.18);
  });
});

describe('the theme of a system', () => {
  it.each(THEMES)('can be %s', (theme) => {
    expect(themeFor({ dark: isDark(theme), contrast: theme.startsWith('contrast') })).toBe(theme);
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
