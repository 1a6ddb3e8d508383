import { PALETTES, type Palette, paletteOf, type Theme } from './palette.ts';

const SINGLE = ['sea', 'land', 'ink', 'mute', 'line', 'surface', 'accent'] as const;
const HEX = /^#[0-9a-f]{6}$/i;

/**
 * The theme's palette with what the page around has set itself: `--reseau-land` and the like, as `#rrggbb`. A value that belongs to
 * any of our themes is no wish of the page: its sheet may be one frame behind a switch of theme.
 */
export function hostPalette(theme: Theme, read: (property: string) => string): Palette {
  const own = paletteOf(theme);
  const ours = Object.values(PALETTES);
  const wish = (property: string, of: (palette: Palette) => string | undefined): string | null => {
    const value = read(property).trim().toLowerCase();
    return HEX.test(value) && !ours.some((palette) => of(palette) === value) ? value : null;
  };
  const listed = (name: 'hues' | 'hueTexts', property: string): string[] =>
    own[name].map((colour, i) => wish(`${property}-${i}`, (palette) => palette[name][i]) ?? colour);
  const single = Object.fromEntries(
    SINGLE.map((name) => [name, wish(`--reseau-${name}`, (palette) => palette[name]) ?? own[name]]),
  );
  return { ...own, ...single, hues: listed('hues', '--reseau-hue'), hueTexts: listed('hueTexts', '--reseau-hue-text') };
}
