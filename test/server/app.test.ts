import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { coauthorConnection } from '#analysis/connections.ts';
import { Problem } from '#model/api.ts';
import { Paths } from '#model/cards.ts';
import { type Audience, Audience as AudienceSchema } from '#model/visibility.ts';
import { openApp } from './app-fixture.ts';
import { leakyStore } from './fake-store.ts';
import { temporaryHome, writeSnapshot } from './snapshot-fixture.ts';

async function openPublished(audience: Audience = 'public') {
  const home = await temporaryHome();
  const manifest = await writeSnapshot(home, audience, 'aaa1');
  return { home, manifest, ...(await openApp({ audience, home, store: leakyStore() })) };
}

describe('problems', () => {
  test.each([
    ['a query that is missing', '/api/search', 400],
    ['a query that is too long', `/api/search?q=${'a'.repeat(201)}`, 400],
    ['a limit above the cap', '/api/search?q=a&limit=51', 400],
    ['an unknown language', '/api/search?q=a&lang=de', 400],
    ['a depth above the cap', '/api/people/p1/neighbourhood?depth=4', 400],
    ['more neighbours than the cap', '/api/people/p1/neighbourhood?limit=301', 400],
    ['more paths than the cap', '/api/paths?from=p1&to=p2&limit=6', 400],
    ['a person to avoid who cannot be one', '/api/paths?from=p1&to=p2&avoid=p3&avoid=%3Cscript%3E', 400],
    ['more people to avoid than the cap', `/api/paths?from=p1&to=p2${'&avoid=p3'.repeat(21)}`, 400],
    ['an id that cannot be one', '/api/people/%3Cscript%3E', 400],
    ['a person who is not there', '/api/people/nobody', 404],
    ['a topic that is not there', '/api/topics/none', 404],
    ['a paper that is not there', '/api/papers/none', 404],
    ['a community that is not there', '/api/communities/none', 404],
    ['a path to nobody', '/api/paths?from=p1&to=nobody', 404],
    ['a route that is not there', '/api/nothing', 404],
    ['a snapshot file that is not there', '/snapshot/network.ffff.json', 404],
    ['a file beside the snapshot', '/snapshot/dataset', 400],
    ['a way out of the snapshot', '/snapshot/..%2Fcurrent.json', 400],
    ['a widget file that is not there', '/widget/nothing.js', 404],
    ['supervision for the public', '/api/supervision', 403],
    ['supervision CSV for the public', '/api/supervision.csv', 403],
  ])('%s is an RFC 9457 problem', async (_, url, status) => {
    const { app } = await openPublished();
    const response = await app.inject({ url });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const problem = Problem.parse(response.json());
    expect(problem).toMatchObject({ status, instance: url.split('?')[0], requestId: response.headers['x-request-id'] });
    expect(problem.detail).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test('a failure of ours says nothing about its inside', async () => {
    const home = await temporaryHome();
    const person = () => Promise.reject(new TypeError('secret internals'));
    const { app } = await openApp({ audience: 'public', home, store: leakyStore({ person }) });
    const response = await app.inject({ url: '/api/people/p1' });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    Problem.parse(response.json());
  });

  test('an answer that does not fit its schema is a failure, not a leak', async () => {
    const home = await temporaryHome();
    const person = async () => ({ person: { id: 'p1' } }) as never;
    const { app } = await openApp({ audience: 'public', home, store: leakyStore({ person }) });
    expect((await app.inject({ url: '/api/people/p1' })).statusCode).toBe(500);
  });

  test('beyond the rate limit the API answers 429 with Retry-After, and files go on', async () => {
    const home = await temporaryHome();
    await writeSnapshot(home, 'public', 'aaa1');
    const { app } = await openApp({ audience: 'public', home, store: leakyStore(), config: { rateLimit: 2 } });
    for (let i = 0; i < 2; i++) expect((await app.inject({ url: '/api/about' })).statusCode).toBe(200);
    const limited = await app.inject({ url: '/api/about' });
    expect(limited.statusCode).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    Problem.parse(limited.json());
    expect((await app.inject({ url: '/snapshot/manifest.json' })).statusCode).toBe(200);
  });
});

test('ways between people leave out one person or several', async () => {
  const home = await temporaryHome();
  const tie = (a: string, b: string) => coauthorConnection(a, b, [{ id: `w-${a}-${b}`, title: 'T', year: 2024, share: 1 }]);
  const all = ['x', 'y', 'z'].flatMap((id) => [tie('p1', id), tie('p2', id)]);
  const store = leakyStore({
    people: async (ids) => ids.map((id) => ({ id, name: id, kind: 'external' as const })),
    connections: async (ids) => all.filter(({ a, b }) => ids.includes(a) || ids.includes(b)),
  });
  const { app } = await openApp({ audience: 'public', home, store });
  const through = async (avoid: string) => {
    const { paths } = Paths.parse((await app.inject({ url: `/api/paths?from=p1&to=p2${avoid}` })).json());
    return paths.map(({ people }) => people[1]?.id);
  };
  expect(await through('')).toEqual(['x', 'y', 'z']);
  expect(await through('&avoid=y')).toEqual(['x', 'z']);
  expect(await through('&avoid=x&avoid=z')).toEqual(['y']);
});

describe('what leaves the server', () => {
  test('fields that no schema declares are stripped', async () => {
    const { app } = await openPublished();
    const response = await app.inject({ url: '/api/people/p1' });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ person: { id: 'p1', name: 'Ada Tide' } });
    expect(response.body).not.toContain('leak');
  });

  test('the folder of the published Dataset is not served', async () => {
    const { app } = await openPublished();
    for (const url of ['/snapshot/dataset/people.ndjson', '/snapshot/people.ndjson', '/snapshot/dataset%2Fpeople.ndjson']) {
      const response = await app.inject({ url });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.body).not.toContain('secret');
    }
  });
});

describe('the network', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
    [undefined, undefined, (bytes: Buffer) => bytes],
  ])('is sent pre-compressed: %s → %s', async (accept, encoding, unpack) => {
    const { app } = await openPublished();
    const response = await app.inject({
      url: '/api/network',
      headers: accept === undefined ? {} : { 'accept-encoding': accept },
    });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(response.headers.vary).toContain('accept-encoding');
    expect(JSON.parse(unpack(response.rawPayload).toString())).toMatchObject({ format: 'reseau-network' });
  });

  test('is immutable when asked for by its hash, revalidated otherwise', async () => {
    const { app } = await openPublished();
    const pinned = await app.inject({ url: '/api/network?snapshot=aaa1' });
    expect(pinned.headers['cache-control']).toContain('immutable');
    for (const url of ['/api/network', '/api/network?snapshot=bbb2']) {
      const loose = await app.inject({ url });
      expect(loose.headers['cache-control']).toBe('no-cache');
      const again = await app.inject({ url, headers: { 'if-none-match': String(loose.headers.etag) } });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
    }
  });

  test('a new publish is served without a restart, and files of the one before for a while', async () => {
    const { app, home, published, manifest } = await openPublished();
    const next = await writeSnapshot(home, 'public', 'bbb2');
    expect(await published.refresh()).toBe(true);
    expect((await app.inject({ url: '/api/about' })).json()).toMatchObject({ snapshot: 'bbb2' });
    expect((await app.inject({ url: '/snapshot/manifest.json' })).json()).toEqual(next);
    for (const name of [manifest.files.papers, next.files.papers]) {
      expect((await app.inject({ url: `/snapshot/${name}` })).statusCode).toBe(200);
    }
    expect(await published.refresh()).toBe(false);
  });
});

describe('before the first publish', () => {
  test.each([
    ['/api/network', 404],
    ['/snapshot/manifest.json', 404],
    ['/api/communities/c1', 404],
    ['/readyz', 503],
  ])('%s says that nothing is published', async (url, status) => {
    const { app } = await openApp({ audience: 'public', home: await temporaryHome(), store: leakyStore() });
    const response = await app.inject({ url });
    expect(response.statusCode).toBe(status);
    expect(Problem.parse(response.json()).detail).toContain('reseau publish');
  });

  test('the process is alive and says what it is', async () => {
    const { app } = await openApp({ audience: 'public', home: await temporaryHome(), store: leakyStore() });
    expect((await app.inject({ url: '/livez' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/about' })).json()).toMatchObject({
      snapshot: null,
      publishedAt: null,
      asOf: '2026-04-01',
    });
  });
});

describe('headers', () => {
  test('the explorer may load its own files and nothing else', async () => {
    const { app } = await openPublished();
    const policy = String((await app.inject({ url: '/api/about' })).headers['content-security-policy']);
    expect(policy.split(';')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"]),
    );
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toContain('unsafe');
  });

  test('files that a page loads have short headers, and may do nothing by themselves', async () => {
    const { app, manifest } = await openPublished();
    const { headers } = await app.inject({ url: `/snapshot/${manifest.files.network}` });
    expect(headers['content-security-policy']).toBe("default-src 'none';script-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(Object.entries(headers).join().length).toBeLessThan(700);
  });

  test('frame-ancestors are configuration', async () => {
    const home = await temporaryHome();
    const config = { frameAncestors: ["'self'", 'https://www.example.org'] };
    const { app } = await openApp({ audience: 'public', home, store: leakyStore(), config });
    const policy = String((await app.inject({ url: '/livez' })).headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'self' https://www.example.org");
  });

  test.each(AudienceSchema.options)('snapshots are open to other origins for the public only: %s', async (audience) => {
    const { app, manifest } = await openPublished(audience);
    for (const url of ['/snapshot/manifest.json', `/snapshot/${manifest.files.network}`]) {
      const { headers } = await app.inject({ url });
      expect(headers['access-control-allow-origin']).toBe(audience === 'public' ? '*' : undefined);
      expect(headers['cross-origin-resource-policy']).toBe(audience === 'public' ? 'cross-origin' : 'same-origin');
    }
    expect((await app.inject({ url: '/api/about' })).headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('the manifest is never kept, hashed files for ever', async () => {
    const { app, manifest } = await openPublished();
    expect((await app.inject({ url: '/snapshot/manifest.json' })).headers['cache-control']).toBe('no-cache');
    const file = await app.inject({ url: `/snapshot/${manifest.files.network}` });
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});

describe('Host', () => {
  test.each([
    ['staff', 'localhost:8080', 200],
    ['staff', '127.0.0.1:8080', 200],
    ['staff', '[::1]:8080', 200],
    ['members', 'reseau.localhost', 200],
    ['staff', 'reseau.example.org', 421],
    ['members', 'localhost.example.org', 421],
    ['staff', '192.168.1.5:8080', 421],
    ['public', 'reseau.example.org', 200],
  ] as const)('%s asked for as %s answers %i', async (audience, host, status) => {
    const { app } = await openPublished(audience);
    for (const url of ['/api/about', '/snapshot/manifest.json', '/livez']) {
      const response = await app.inject({ url, headers: { host } });
      expect(response.statusCode).toBe(status);
      if (status === 421) expect(Problem.parse(response.json()).detail).toContain('this machine only');
    }
  });
});

describe('supervision', () => {
  test('is for staff, on the day of the data unless another is asked for', async () => {
    const { app } = await openPublished('staff');
    expect((await app.inject({ url: '/api/supervision' })).json()).toMatchObject({ date: '2026-03-01' });
    expect((await app.inject({ url: '/api/supervision?date=2025-01-31' })).json()).toMatchObject({ date: '2025-01-31' });
    expect((await app.inject({ url: '/api/supervision?date=tomorrow' })).statusCode).toBe(400);
  });

  test('as CSV defuses what a spreadsheet would run', async () => {
    const { app } = await openPublished('staff');
    const response = await app.inject({ url: '/api/supervision.csv' });
    expect(response.headers['content-disposition']).toContain('supervision-2026-03-01.csv');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body).toContain("'=HYPERLINK(");
    expect(response.body).not.toMatch(/[,"]=HYPERLINK/);
  });

  test.each([
    ['en', 'Date,Id,Name,University,Topics,Total', '"tides, and moons; unpublished"'],
    ['fr', 'Date,Identifiant,Nom,Université,Thèmes,Total', 'marées et lunes; unpublished'],
  ])('as CSV speaks %s: headings, and topics by name', async (lang, headings, topics) => {
    const { app } = await openPublished('staff');
    const { body } = await app.inject({ url: `/api/supervision.csv?lang=${lang}` });
    const lines = body.trim().split('\r\n');
    expect(lines[0]).toContain(headings);
    expect(lines[1]).toContain(topics);
    expect(lines).toHaveLength(2);
  });

  test.each(['public', 'members'] as const)('%s learns that it exists and nothing else', async (audience) => {
    const { app } = await openPublished(audience);
    for (const url of ['/api/supervision', '/api/supervision?date=nonsense', '/api/supervision.csv']) {
      const response = await app.inject({ url });
      expect(response.statusCode).toBe(403);
      expect(Problem.parse(response.json()).detail).toContain('for staff');
      expect(response.body).not.toContain('p1');
    }
    expect((await app.inject({ url: '/api/about' })).json()).toMatchObject({ supervision: false });
  });
});

describe('pages', () => {
  test('a view of the explorer is its page, and what looks like a file is not', async () => {
    const webFolder = await temporaryHome();
    await mkdir(path.join(webFolder, 'client', 'assets'), { recursive: true });
    await mkdir(path.join(webFolder, 'widget'), { recursive: true });
    await writeFile(path.join(webFolder, 'client', 'index.html'), '<title>explorer</title>');
    await writeFile(path.join(webFolder, 'client', 'assets', 'main-abc.js'), 'export {};');
    await writeFile(path.join(webFolder, 'widget', 'reseau-graph.js'), 'export {};');
    const { app } = await openApp({ audience: 'public', home: await temporaryHome(), store: leakyStore(), webFolder });
    const html = { accept: 'text/html' };
    for (const url of ['/', '/person/p1', '/person/p.1', '/?lang=fr']) {
      const page = await app.inject({ url, headers: html });
      expect([url, page.statusCode, page.headers['cache-control']]).toEqual([url, 200, 'no-cache']);
      expect(page.body).toContain('explorer');
    }
    expect((await app.inject({ url: '/assets/main-abc.js' })).headers['cache-control']).toContain('immutable');
    for (const url of ['/assets/gone.js', '/api/person/p1', '/snapshot/a/b', '/favicon.png']) {
      expect((await app.inject({ url })).statusCode).toBe(404);
    }
    const widget = await app.inject({ url: '/widget/reseau-graph.js' });
    expect(widget.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  });

  test('without a build the root says how to make one', async () => {
    const { app } = await openApp({ audience: 'public', home: await temporaryHome(), store: leakyStore() });
    const response = await app.inject({ url: '/' });
    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('npm run build');
  });
});

describe('OpenAPI', () => {
  test('documents every route of the API with its schemas', async () => {
    const { app } = await openPublished();
    const document = (await app.inject({ url: '/api/openapi.json' })).json() as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(document.openapi).toMatch(/^3\./);
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/about',
      '/api/changes',
      '/api/collaborators',
      '/api/communities/{id}',
      '/api/compare',
      '/api/network',
      '/api/network/around/{id}',
      '/api/papers/{id}',
      '/api/paths',
      '/api/paths/tree',
      '/api/people/{id}',
      '/api/people/{id}/career',
      '/api/people/{id}/neighbourhood',
      '/api/questions/{id}',
      '/api/references.bib',
      '/api/references.json',
      '/api/search',
      '/api/stream',
      '/api/stream.csv',
      '/api/supervision',
      '/api/supervision.csv',
      '/api/topics/{id}',
      '/livez',
      '/readyz',
    ]);
  });

  test('has a page whose files are all our own', async () => {
    const { app } = await openPublished();
    const page = await app.inject({ url: '/api/docs/' });
    expect(page.statusCode).toBe(200);
    for (const [, source = ''] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(source).not.toMatch(/^(https?:)?\/\//);
      expect((await app.inject({ url: new URL(source, 'http://localhost/api/docs/').pathname })).statusCode).toBe(200);
    }
    expect(page.body).not.toMatch(/<script(?![^>]*src)/);
  });
});
