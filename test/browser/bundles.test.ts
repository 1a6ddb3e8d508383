import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { site } from '#test/support/site.ts';
import { LANGUAGES } from '#web/locales/languages.ts';

const CLIENT = 'dist/client';
const WIDGET = 'dist/widget';

/** What the first view loads before it draws, gzip. A visitor on a slow line waits for this. */
const CLIENT_BUDGET = 148_000;
/** What somebody else's page has to load for one tag, gzip. */
const WIDGET_BUDGET = 105_000;

const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).length;

/** The scripts that a page loads at once: those named in it, and all that those import statically. */
function firstScripts(html: string): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const source = readFileSync(join(CLIENT, 'assets', name), 'utf8');
    for (const [, imported = ''] of source.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) visit(imported);
  };
  for (const [, name = ''] of html.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)) visit(name);
  return found;
}

/** The texts of each language, of which a page loads its own. */
function languageFiles(html: string): string[] {
  return [...html.matchAll(/&quot;\/assets\/([\w.-]+\.js)&quot;/g)].map(([, name = '']) => name);
}

describe('the client', () => {
  const html = readFileSync(join(CLIENT, 'index.html'), 'utf8');

  it('loads its first view within the budget', () => {
    const size = (name: string): number => gzipSize(readFileSync(join(CLIENT, 'assets', name), 'utf8'));
    const sizes = [...firstScripts(html)].map(size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(languageFiles(html)).toHaveLength(LANGUAGES.length);
    const texts = Math.max(...languageFiles(html).map(size));
    expect(sizes.reduce((a, b) => a + b, texts)).toBeLessThanOrEqual(CLIENT_BUDGET);
  });

  it('has no inline script, and names no other origin', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

describe('the widget', () => {
  const names = readdirSync(WIDGET).filter((name) => !/\.(?:br|gz)$/.test(name));
  const source = readFileSync(join(WIDGET, 'reseau-graph.js'), 'utf8');

  it('is one file', () => {
    expect(names).toEqual(['reseau-graph.js']);
  });

  it('loads within the budget', () => {
    expect(gzipSize(source)).toBeLessThanOrEqual(WIDGET_BUDGET);
  });

  it.each([
    ['imports nothing', /\bimport\s*\(\s*["'`]|\b(?:from|import)\s*["'`][./\w@]/],
    ['starts no worker', /\bnew (?:Shared)?Worker\b/],
    ['builds no code from text', /\bnew Function\b|\beval\(/],
  ])('%s', (_, pattern) => {
    expect(source.match(pattern)?.[0]).toBeUndefined();
  });

  it('is served to pages of other origins', async () => {
    const response = await fetch(`${site().public}/widget/reseau-graph.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await response.text()).toBe(source);
  });
});
