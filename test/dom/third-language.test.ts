import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReseauApp } from '#web/elements/reseau-app.ts';
import type * as Languages from '#web/locales/languages.ts';
import { addTranslation } from '#web/locales/texts.ts';
import type { Translation } from '#web/locales/translation.ts';

/** All that somebody writes who begins to translate: one file. */
const NEW: Translation = {
  names: 'fr',
  texts: {
    start: { search: { label: 'Suka', placeholder: 'Suka' }, app: { language: 'Lango' } },
    palette: { title: 'Iro', said: { table: { text: () => 'Listo', also: '' } } },
  },
};

vi.mock('#web/locales/languages.ts', async (original) => {
  const real = await original<typeof Languages>();
  const languages = [...real.LANGUAGES, { code: 'xx', name: 'Nova', load: async () => addTranslation('xx', NEW) }];
  return {
    ...real,
    LANGUAGES: languages,
    isSpoken: (code: string) => languages.some((language) => language.code === code),
    loadLanguage: (code: string) => real.loadLanguage(code, languages),
  };
});

let app: ReseauApp;

beforeAll(async () => {
  history.replaceState(null, '', '?lang=xx');
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }));
  await import('#web/elements/reseau-app.ts');
  app = document.createElement('reseau-app');
  document.body.append(app);
});

afterAll(() => {
  app.remove();
  vi.unstubAllGlobals();
});

const inside = (selector: string): ShadowRoot | null | undefined => app.renderRoot.querySelector(selector)?.shadowRoot;

it('the client runs in a third language of one file, and says the rest in the one it falls back on', async () => {
  await expect.poll(() => document.documentElement.lang).toBe('xx');
  await expect
    .poll(() => inside('search-box')?.querySelector('combo-box')?.shadowRoot?.querySelector('input')?.placeholder)
    .toBe('Suka');
  const switches = [...(inside('view-switch')?.querySelectorAll('button[lang]') ?? [])];
  expect(switches.map((button) => [button.getAttribute('lang'), button.getAttribute('aria-pressed')])).toEqual([
    ['en', 'false'],
    ['fr', 'false'],
    ['xx', 'true'],
  ]);
  const share = inside('view-switch')?.querySelector('[title^="Partager"]');
  expect(share?.getAttribute('aria-label')).toBe(share?.getAttribute('title'));
});

it('its command palette is its own where it is translated, and the share dialog says in which language it is', async () => {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.poll(() => inside('command-palette')?.textContent).toMatch(/Listo.*Partager/s);
  expect(app.renderRoot.querySelector('command-palette')?.lang).toBe('xx');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => app.renderRoot.querySelector('command-palette')).toBeNull();
  inside('view-switch')?.querySelector<HTMLElement>('[title^="Partager"]')?.click();
  await expect.poll(() => app.renderRoot.querySelector('share-dialog')?.lang).toBe('fr');
});
