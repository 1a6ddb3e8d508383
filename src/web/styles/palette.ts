import { HUE_COLOURS } from '#analysis/hue-colours.ts';

/** The colours of one theme. The renderer and the style sheet read the same object, so map and controls cannot drift apart. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  readonly surface: string;
  /** Quiet fill of chips and round buttons on a surface. */
  readonly fill: string;
  readonly accent: string;
  /** Text on the accent. */
  readonly onAccent: string;
  readonly danger: string;
  readonly shadow: string;
  /** Marks by `Community.hue`: eight hues, then the neutral one. At least 3:1 on land. */
  readonly hues: readonly string[];
  /** Names written in a hue: twins of `hues` that reach 4.5:1 on land, on sea and on the tinted terrain's lower levels. */
  readonly hueTexts: readonly string[];
  /** First year, oldest first. */
  readonly years: readonly string[];
  /** None, then little to much: one hue, told apart by lightness alone, so that it reads without seeing colours. */
  readonly scale: readonly string[];
}

export const LIGHT: Palette = {
  sea: '#eef2f3',
  land: '#fbfaf5',
  ink: '#131c26',
  mute: '#5b6875',
  line: '#dfe4e6',
  surface: '#ffffff',
  fill: '#eef2f4',
  accent: '#1f5f8b',
  onAccent: '#ffffff',
  danger: '#a3303c',
  shadow: '0 1px 2px rgb(19 28 38 / .08), 0 4px 16px rgb(19 28 38 / .1)',
  hues: HUE_COLOURS,
  hueTexts: ['#3b67a8', '#9b5619', '#327449', '#af404b', '#7655ab', '#786815', '#1a717c', '#865d44', '#5b6570'],
  scale: ['#8b9095', '#5f859e', '#42739b', '#2b5c8b', '#1b4374', '#0f254e'],
  years: ['#173f5f', '#1f5f8b', '#2f7fb3', '#4a93a8', '#3f9178'],
};

export const DARK: Palette = {
  sea: '#0e1620',
  land: '#16212d',
  ink: '#e8eff5',
  mute: '#93a3b2',
  line: '#263543',
  surface: '#141e28',
  fill: '#1f2c39',
  accent: '#7ab8e6',
  onAccent: '#0e1620',
  danger: '#ee99a2',
  shadow: '0 1px 2px rgb(0 0 0 / .4), 0 4px 16px rgb(0 0 0 / .35)',
  hues: ['#7aa5e8', '#e8a86b', '#86c99a', '#e58a94', '#b79be0', '#d8c36a', '#6cc4cf', '#c9a58c', '#93a3b2'],
  hueTexts: ['#8fb3ec', '#e8a86b', '#86c99a', '#ea9ca5', '#c2aae5', '#d8c36a', '#6cc4cf', '#c9a58c', '#a3b1be'],
  scale: ['#66717c', '#66889f', '#7ba5c4', '#96c1df', '#b9dcf0', '#e9f7fd'],
  years: ['#5f86a6', '#7aa5c9', '#8cc4e0', '#a5e0dc', '#d6f5d0'],
};

/** Text 7:1, marks and outlines 4.5:1; surfaces have an edge instead of a shadow. */
const CONTRAST_LIGHT: Palette = {
  sea: '#f3f5f7',
  land: '#ffffff',
  ink: '#000000',
  mute: '#38414b',
  line: '#55606b',
  surface: '#ffffff',
  fill: '#e7ecf0',
  accent: '#00427a',
  onAccent: '#ffffff',
  danger: '#8a0012',
  shadow: '0 0 0 1.5px #000',
  hues: ['#3f6fb5', '#a55b1a', '#357c4e', '#b8434f', '#7a58b0', '#7f6e16', '#1c7a85', '#8a6046', '#666f78'],
  hueTexts: ['#294774', '#6b3b11', '#235032', '#792c34', '#533b78', '#52470e', '#124e56', '#5c402f', '#414850'],
  scale: ['#70777c', '#4c6d85', '#335c80', '#1f4974', '#11325d', '#061639'],
  years: ['#173f5f', '#1f5f8b', '#2e7bae', '#3f7d8f', '#38816b'],
};

const CONTRAST_DARK: Palette = {
  sea: '#000000',
  land: '#0b1016',
  ink: '#ffffff',
  mute: '#c9d3dc',
  line: '#8d9aa6',
  surface: '#000000',
  fill: '#1b242d',
  accent: '#9fd2ff',
  onAccent: '#000000',
  danger: '#ffb3ba',
  shadow: '0 0 0 1.5px #fff',
  hues: DARK.hues,
  hueTexts: ['#9ebdee', '#ebb37e', '#91cea3', '#eca7af', '#c7b2e7', '#d8c36a', '#7fccd5', '#d4b7a3', '#afbbc6'],
  scale: ['#767e86', '#7595ad', '#8bb0cc', '#a3cae6', '#c4e3f5', '#f4fbff'],
  years: DARK.years,
};

export const NEUTRAL_HUE = 8;

export const THEMES = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const;
export type Theme = (typeof THEMES)[number];

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: LIGHT,
  dark: DARK,
  'contrast-light': CONTRAST_LIGHT,
  'contrast-dark': CONTRAST_DARK,
};

export function paletteOf(theme: Theme): Palette {
  return PALETTES[theme];
}

export function isDark(theme: Theme): boolean {
  return theme === 'dark' || theme === 'contrast-dark';
}

/** The theme of a system that asks for darkness, or for more contrast. */
export function themeFor({ dark, contrast }: { readonly dark: boolean; readonly contrast: boolean }): Theme {
  if (contrast) return dark ? 'contrast-dark' : 'contrast-light';
  return dark ? 'dark' : 'light';
}

/** The hue's colour; an index out of range reads as neutral. */
export function hueOf(palette: Palette, hue: number): string {
  return palette.hues[hue] ?? palette.hues[NEUTRAL_HUE] ?? palette.mute;
}

export function hueTextOf(palette: Palette, hue: number): string {
  return palette.hueTexts[hue] ?? palette.hueTexts[NEUTRAL_HUE] ?? palette.mute;
}
