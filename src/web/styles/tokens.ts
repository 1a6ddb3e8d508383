import { type CSSResult, css, unsafeCSS } from 'lit';
import { DARK, LIGHT, type Palette } from './palette.ts';

const FACES = {
  ui: "'Inter Variable', Inter, system-ui, 'Segoe UI', Roboto, sans-serif",
  place: "'Source Serif 4 Variable', 'Source Serif 4', Charter, Georgia, 'Times New Roman', serif",
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

/**
 * The tokens as custom properties. The host carries `theme="dark"` or `theme="light"`; without it the system decides.
 * Adopt it in the outermost element (app or widget) or, for a whole page, on `:root`.
 */
export const tokens: CSSResult = css`
  :host,
  :root {
    ${unsafeCSS(shared)}
    color-scheme: light;
    ${unsafeCSS(colours(LIGHT))};
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])),
    :root:not([theme='light']) {
      color-scheme: dark;
      ${unsafeCSS(colours(DARK))};
    }
  }
  :host([theme='dark']),
  :root[theme='dark'] {
    color-scheme: dark;
    ${unsafeCSS(colours(DARK))};
  }
`;

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
`;
