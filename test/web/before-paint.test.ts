import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { fitCamera, toScreen } from '#web/graph/camera.ts';
import { markGrowth } from '#web/graph/scene.ts';
import { paletteOf, type Theme } from '#web/styles/palette.ts';

const SCRIPT = readFileSync('public/before-paint.js', 'utf8');
const HOME = { minX: -380, minY: -300, maxX: 395, maxY: 345 };
/** Of the map's page: what chips and cards cover. */
const INSETS = { desk: { top: 76, right: 84, bottom: 100, left: 24 }, phone: { top: 112, right: 8, bottom: 24, left: 8 } };

interface Opened {
  attributes: Map<string, string>;
  properties: Map<string, string>;
  lang: string;
  undue: string;
}

/** Runs the script as the head of a page does. */
function open({
  search = '',
  size = [1440, 900],
  kept = {},
  home = true,
}: {
  search?: string;
  size?: [number, number];
  kept?: Record<string, string>;
  home?: boolean;
}): Opened {
  const attributes = new Map<string, string>();
  const properties = new Map<string, string>();
  const opened: Opened = { attributes, properties, lang: 'en', undue: '' };
  const root = {
    dataset: home ? { home: Object.values(HOME).join(' ') } : {},
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    style: { setProperty: (name: string, value: unknown) => properties.set(name, String(value)) },
    set lang(value: string) {
      opened.lang = value;
    },
  };
  const document = {
    documentElement: root,
    adoptedStyleSheets: [],
    currentScript: { dataset: { languages: '{"en":"/en.js","fr":"/fr.js"}' } },
    createElement: () => ({ dataset: {} }),
    head: { append: () => {} },
    querySelectorAll: () => [],
  };
  const CSSStyleSheet = class {
    replaceSync(text: string): void {
      opened.undue = text;
    }
  };
  const PerformanceObserver = class {
    observe(): void {}
    disconnect(): void {}
  };
  const [innerWidth, innerHeight] = size;
  const localStorage = { getItem: (key: string) => kept[key] ?? null };
  const globals = { document, localStorage, innerWidth, innerHeight, CSSStyleSheet, PerformanceObserver, URLSearchParams };
  runInNewContext(SCRIPT, {
    ...globals,
    location: { search },
    navigator: { language: 'en-CA' },
    addEventListener: () => {},
    setTimeout: () => 0,
    matchMedia: () => ({ matches: false }),
  });
  return opened;
}

describe('before the first paint', () => {
  it.each([
    [1440, 900],
    [1920, 1080],
    [1080, 1400],
    [721, 500],
    [720, 900],
    [390, 844],
    [320, 400],
  ] as [number, number][])('the picture lies where the live map will: %d × %d', (width, height) => {
    const { properties } = open({ size: [width, height] });
    const size = { width, height };
    const camera = fitCamera(HOME, size, width <= 720 ? INSETS.phone : INSETS.desk, 12);
    const origin = toScreen(camera, size, { x: 0, y: 0 });
    expect(Number(properties.get('--map-scale'))).toBeCloseTo(camera.scale, 9);
    expect(Number.parseFloat(properties.get('--map-x') ?? '')).toBeCloseTo(origin.x, 6);
    expect(Number.parseFloat(properties.get('--map-y') ?? '')).toBeCloseTo(origin.y, 6);
    expect(Number(properties.get('--map-mark'))).toBeCloseTo((2 * markGrowth(camera.scale)) / camera.scale, 9);
  });

  it('names that are due later than the window shows are hidden, and no others', () => {
    const { properties, undue } = open({});
    const hidden = [...undue.matchAll(/\.n(-?\d+)/g)].map(([, step]) => Number(step));
    const octave = Math.log2(Number(properties.get('--map-scale')));
    expect(hidden.length).toBeGreaterThan(0);
    for (const step of hidden) expect(step / 8).toBeGreaterThan(octave);
    expect(Math.min(...hidden) - 1).toBeLessThanOrEqual(8 * octave);
  });

  it.each(['', '?lang=fr', '?theme=dark', '?theme=light&lang=en'])('the opening view has its picture: "%s"', (search) => {
    expect(open({ search }).attributes.get('opening')).toBe('first');
  });

  it.each(['?person=p1', '?map=0,0,2', '?view=table', '?lang=fr&topics=t1', '?x=1'])('another view has none: %s', (search) => {
    expect(open({ search }).attributes.has('opening')).toBe(false);
  });

  it('without a picture there is nothing to place', () => {
    const { attributes, properties } = open({ home: false });
    expect([attributes.has('opening'), properties.size]).toEqual([false, 0]);
  });

  it('the address is heard before what was remembered', () => {
    const kept = { 'reseau-theme': 'dark', 'reseau-language': 'fr' };
    expect(open({ kept }).attributes.get('theme')).toBe('dark');
    expect(open({ kept }).lang).toBe('fr');
    expect(open({ kept, search: '?theme=light&lang=en' }).attributes.get('theme')).toBe('light');
    expect(open({ kept, search: '?theme=light&lang=en' }).lang).toBe('en');
  });
});

describe('the page before its scripts', () => {
  const css = readFileSync('src/web/styles/page.css', 'utf8');
  const rules = css.match(/html[^{]*\{[^}]*\}/g) ?? [];

  it.each([
    ['html {', ['light', 'dark']],
    ["html[theme^='contrast']", ['contrast-light', 'contrast-dark']],
  ] as [string, [Theme, Theme]][])('has the colours of the tokens: %s', (start, themes) => {
    const rule = rules.find((text) => text.startsWith(start)) ?? '';
    for (const [at, palette] of themes.map(paletteOf).entries()) {
      const colourOf = (name: string): string | undefined =>
        new RegExp(`--reseau-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(rule)?.[1 + at];
      for (const name of ['sea', 'land', 'ink', 'mute'] as const) expect([name, colourOf(name)]).toEqual([name, palette[name]]);
      expect(palette.hues.map((_, i) => colourOf(`hue-${i}`))).toEqual(palette.hues);
      expect(palette.hueTexts.map((_, i) => colourOf(`hue-text-${i}`))).toEqual(palette.hueTexts);
    }
  });
});
