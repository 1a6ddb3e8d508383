import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { css } from 'lit';
import sprite from './wa-icons.svg?no-inline';

/**
 * Web Awesome's controls in our tokens. Its own theme is not loaded: these are the properties that the few controls in use
 * read. Its icons come from one bundled file, because their usual way, a fetch of `data:` or of a CDN, is closed by our
 * content security policy and by the rule that nothing comes from a third party.
 */
const tokens = css`
  :root {
    --wa-font-family-body: var(--reseau-font);
    --wa-font-size-s: 12.5px;
    --wa-font-size-m: 13.5px;
    --wa-font-size-l: 15px;
    --wa-font-size-xl: 21px;
    --wa-font-size-smaller: 12.5px;
    --wa-font-weight-normal: 400;
    --wa-font-weight-semibold: 600;
    --wa-font-weight-action: 600;
    --wa-line-height-condensed: 1.25;
    --wa-line-height-normal: 1.4;
    --wa-space-2xs: 4px;
    --wa-space-xs: 8px;
    --wa-space-s: 12px;
    --wa-space-m: 16px;
    --wa-space-l: 20px;
    --wa-space-xl: 24px;
    --wa-border-style: solid;
    --wa-border-width-s: 1px;
    --wa-border-width-m: 2px;
    --wa-border-radius-s: 4px;
    --wa-border-radius-m: 8px;
    --wa-border-radius-pill: 99px;
    --wa-border-radius-circle: 50%;
    --wa-panel-border-radius: 12px;
    --wa-panel-border-style: solid;
    --wa-panel-border-width: 0;
    --wa-shadow-s: none;
    --wa-shadow-m: var(--reseau-shadow);
    --wa-shadow-l: var(--reseau-shadow);
    --wa-focus-ring-style: solid;
    --wa-focus-ring-width: 2px;
    --wa-focus-ring: 2px solid var(--reseau-accent);
    --wa-focus-ring-offset: 2px;
    --wa-transition-fast: 75ms;
    --wa-transition-normal: 150ms;
    --wa-transition-easing: ease;
    --wa-color-focus: var(--reseau-accent);
    --wa-color-mix-hover: var(--reseau-ink) 8%;
    --wa-color-mix-active: var(--reseau-ink) 14%;
    --wa-color-overlay-modal: rgb(10 18 26 / 0.45);
    --wa-color-surface-default: var(--reseau-surface);
    --wa-color-surface-raised: var(--reseau-surface);
    --wa-color-surface-lowered: var(--reseau-fill);
    --wa-color-surface-border: var(--reseau-line);
    --wa-color-text-normal: var(--reseau-ink);
    --wa-color-text-quiet: var(--reseau-mute);
    --wa-color-brand-fill-loud: var(--reseau-accent);
    --wa-color-brand-fill-normal: var(--reseau-fill);
    --wa-color-brand-fill-quiet: var(--reseau-fill);
    --wa-color-brand-on-loud: var(--reseau-on-accent);
    --wa-color-brand-on-normal: var(--reseau-ink);
    --wa-color-brand-on-quiet: var(--reseau-ink);
    --wa-color-brand-border-loud: var(--reseau-accent);
    --wa-color-neutral-fill-loud: var(--reseau-mute);
    --wa-color-neutral-fill-normal: var(--reseau-line);
    --wa-color-neutral-fill-quiet: var(--reseau-fill);
    --wa-color-neutral-on-loud: var(--reseau-surface);
    --wa-color-neutral-on-normal: var(--reseau-ink);
    --wa-color-neutral-on-quiet: var(--reseau-mute);
    --wa-color-neutral-border-normal: var(--reseau-mute);
    --wa-color-neutral-border-loud: var(--reseau-mute);
    --wa-form-control-activated-color: var(--reseau-accent);
    --wa-form-control-background-color: var(--reseau-surface);
    --wa-form-control-border-color: var(--reseau-mute);
    --wa-form-control-border-style: solid;
    --wa-form-control-border-width: 1px;
    --wa-form-control-border-radius: 8px;
    --wa-form-control-height: 36px;
    --wa-form-control-padding-block: 6px;
    --wa-form-control-padding-inline: 12px;
    --wa-form-control-toggle-size: 18px;
    --wa-form-control-label-color: var(--reseau-ink);
    --wa-form-control-label-font-weight: 500;
    --wa-form-control-label-line-height: 1.4;
    --wa-form-control-value-color: var(--reseau-ink);
    --wa-form-control-value-font-weight: 400;
    --wa-form-control-value-line-height: 1.4;
    --wa-form-control-hint-color: var(--reseau-mute);
    --wa-form-control-hint-font-weight: 400;
    --wa-form-control-hint-line-height: 1.4;
  }
`;

if (tokens.styleSheet !== undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, tokens.styleSheet];
registerIconLibrary('system', { resolver: (name) => `${sprite}#${name}`, spriteSheet: true });
registerIconLibrary('default', { resolver: (name) => `${sprite}#${name}`, spriteSheet: true });
