import { type CSSResult, css, unsafeCSS } from 'lit';
import { isDark, type Palette, paletteOf, THEMES, type Theme } from './palette.ts';

const FACES = {
  ui: "'Inter Variable', Inter, system-ui, 'Segoe UI', Roboto, sans-serif",
  place: "'Source Serif 4', Charter, Georgia, 'Times New Roman', serif",
};

function colours(palette: Palette): string {
  const single = (['sea', 'land', 'ink', 'mute', 'line', 'surface', 'fill', 'accent', 'danger', 'shadow'] as const).map(
    (name) => `--reseau-${name}:${palette[name]}`,
  );
  const hues = palette.hues.flatMap((hue, i) => [`--reseau-hue-${i}:${hue}`, `--reseau-hue-text-${i}:${palette.hueTexts[i]}`]);
  return [...single, `--reseau-on-accent:${palette.onAccent}`, ...hues].join(';');
}

const shared = `
  --reseau-font:${FACES.ui};
  --reseau-font-place:${FACES.place};
  --reseau-size-xs:11px; --reseau-size-s:12.5px; --reseau-size-m:13.5px; --reseau-size-l:15px; --reseau-size-xl:21px; --reseau-size-xxl:28px;
  --reseau-space:4px; --reseau-radius:12px; --reseau-radius-s:8px; --reseau-radius-chip:99px;
  --reseau-ease:cubic-bezier(.2,.7,.3,1);
`;

const MORE_CONTRAST = '(prefers-contrast:more)';
const NO_THEME = THEMES.map((theme) => `:not([theme='${theme}'])`).join('');
const UNSAID = `:host(${NO_THEME}),:root${NO_THEME}`;

/**
 * The tokens as custom properties. The host carries one of `THEMES` as `theme`; with another, or none, the system decides.
 * Adopt it in the outermost element (app or widget) or, for a whole page, on `:root`.
 */
export const tokens: CSSResult = unsafeCSS(
  [
    `:host,:root{${shared}}`,
    block(':host,:root', 'light'),
    `@media (prefers-color-scheme:dark){${block(UNSAID, 'dark')}}`,
    `@media ${MORE_CONTRAST}{${block(UNSAID, 'contrast-light')}}`,
    `@media ${MORE_CONTRAST} and (prefers-color-scheme:dark){${block(UNSAID, 'contrast-dark')}}`,
    ...THEMES.map((theme) => block(`:host([theme='${theme}']),:root[theme='${theme}']`, theme)),
    // Paper is white.
    `@media print{${block(':host,:root,:host([theme]),:root[theme]', 'light')}}`,
  ].join(''),
);

function block(selector: string, theme: Theme): string {
  return `${selector}{color-scheme:${isDark(theme) ? 'dark' : 'light'};${colours(paletteOf(theme))}}`;
}

/** What every element of ours starts from. */
export const base: CSSResult = css`
  :host {
    font-family: var(--reseau-font);
    font-size: var(--reseau-size-m);
    line-height: 1.4;
    color: var(--reseau-ink);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--reseau-accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    :is([aria-selected='true'], [aria-pressed='true'], [aria-checked='true'], [aria-current]) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    a {
      color: inherit;
    }
    tr,
    li,
    h2,
    h3 {
      break-inside: avoid;
    }
    h2,
    h3 {
      break-after: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition-duration: 0s !important;
      animation-duration: 0s !important;
    }
  }
`;

/** A surface that floats over the map. */
export const floating: CSSResult = css`
  .floating {
    background: var(--reseau-surface);
    border-radius: var(--reseau-radius);
    box-shadow: var(--reseau-shadow);
  }
  @media (forced-colors: active) {
    .floating {
      border: 1px solid CanvasText;
    }
  }
`;
