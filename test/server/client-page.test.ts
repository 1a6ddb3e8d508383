import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { App } from '#server/context.ts';
import { openApp } from './app-fixture.ts';
import { leakyStore } from './fake-store.ts';
import { temporaryHome, writeSnapshot } from './snapshot-fixture.ts';

const BUILT = `<!doctype html>
<html lang="en"><head>
<script src="/before-paint.js" data-languages="{}"></script>
<script type="module" crossorigin src="/assets/index-a.js"></script>
<link rel="modulepreload" crossorigin href="/assets/more-b.js">
<link rel="stylesheet" crossorigin href="/assets/index-c.css">
</head><body><reseau-app></reseau-app></body></html>`;

async function openPages({ withSnapshot = true } = {}): Promise<{ app: App; hash: string }> {
  const webFolder = await temporaryHome();
  const client = path.join(webFolder, 'client');
  await mkdir(path.join(client, 'assets'), { recursive: true });
  await mkdir(path.join(webFolder, 'widget'));
  await writeFile(path.join(client, 'index.html'), BUILT);
  await writeFile(path.join(client, 'before-paint.js'), 'early();\n');
  await writeFile(path.join(client, 'assets', 'index-c.css'), 'html{color:red}\n');
  const home = await temporaryHome();
  const hash = 'a'.repeat(32);
  if (withSnapshot) await writeSnapshot(home, 'public', hash);
  const { app } = await openApp({ audience: 'public', home, store: leakyStore(), webFolder });
  return { app, hash };
}

test.each(['/', '/?lang=fr', '/?theme=dark&lang=fr', '/anywhere', '/index.html'])(
  '%s has the picture of the opening view',
  async (url) => {
    const { app } = await openPages();
    const { body } = await app.inject({ url, headers: { accept: 'text/html' } });
    // Before all that has letters.
    expect(body).toMatch(/<\/reseau-app>\s*<svg class="opening"><g><\/g><\/svg>/);
    expect(body).toContain('<html data-home="-1 -2 3 4" lang="en">');
  },
);

test('everything else is asked for after the picture', async () => {
  const { app, hash } = await openPages();
  const { body } = await app.inject({ url: '/' });
  expect(body).not.toMatch(/<link rel="(?:preload|modulepreload|stylesheet)"|<script[^>]* src=/);
  expect(body).toContain('<link data-rel="module" href="/assets/index-a.js">');
  expect(body).toContain('<link data-rel="modulepreload" crossorigin href="/assets/more-b.js">');
  expect(body).toContain(`href="/snapshot/network.${hash}.json"`);
});

test.each(['/?person=p1', '/?map=0,0,2', '/?view=table', '/?lang=fr&topics=t'])(
  '%s is another view, without the picture',
  async (url) => {
    const { app, hash } = await openPages();
    const { body } = await app.inject({ url });
    expect(body).not.toContain('class="opening"');
    expect(body).not.toContain('data-home');
    expect(body).toContain('<script type="module" crossorigin src="/assets/index-a.js"></script>');
    expect(body).toContain(`<link rel="preload" as="fetch" crossorigin href="/snapshot/network.${hash}.json" />`);
  },
);

test('without a snapshot the page is as it was built', async () => {
  const { app } = await openPages({ withSnapshot: false });
  const { body } = await app.inject({ url: '/' });
  expect(body).not.toMatch(/class="opening"|as="fetch"/);
  expect(body).toContain('src="/assets/index-a.js"');
});

test('the policy lets through what is written into the page, and nothing else', async () => {
  const { app } = await openPages();
  const { body, headers } = await app.inject({ url: '/' });
  const policy = String(headers['content-security-policy']).split(';');
  const hashOf = (element: RegExp): string =>
    createHash('sha256')
      .update(element.exec(body)?.[1] ?? '')
      .digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hashOf(/<script data-languages="{}">(.*?)<\/script>/s)}'`);
  expect(policy).toContain(`style-src 'self' 'sha256-${hashOf(/<style>(.*?)<\/style>/s)}'`);
  expect(policy.join()).not.toContain('unsafe');
  expect(String((await app.inject({ url: '/api/about' })).headers['content-security-policy'])).not.toContain('sha256');
});

test('the page is sent packed, and not again while it is the same', async () => {
  const { app } = await openPages();
  const packed = await app.inject({ url: '/', headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.rawPayload).toString()).toBe((await app.inject({ url: '/' })).body);
  const again = await app.inject({ url: '/', headers: { 'if-none-match': String(packed.headers.etag) } });
  expect(again.statusCode).toBe(304);
});
