import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { AnalysisResult } from '#model/analysis.ts';
import { datasetFor } from '#model/audience.ts';
import { composeNetwork } from '#model/compose-network.ts';
import type { Dataset } from '#model/dataset.ts';
import { Manifest, type Network } from '#model/network.ts';
import { decodeNetwork, decodeRelief, decodeTile } from '#model/network-file.ts';
import { Audience } from '#model/visibility.ts';
import { audienceFacts } from '#publish/audience-facts.ts';
import { createDrawReliefs } from '#publish/draw-reliefs.ts';
import { createPackFile, type PackFile } from '#publish/pack-file.ts';
import { type SnapshotContent, snapshotContent } from '#publish/snapshot-content.ts';
import { switchTo, writeSnapshot } from '#publish/write-snapshot.ts';
import { openApp } from '#test/server/app-fixture.ts';
import { silentStore } from '#test/server/fake-store.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';

/** Few enough in the head that a hundred people make a map of levels. */
const HEAD = 20;
const SECRETS = ['quiet', 'Quiet Quill', 'hushed', 'Hushed Heron', 'Secretive note'];

/** A hundred authors; a hidden one and a student who did not opt in stand among them, with papers and a supervisor. */
function crowd(): Dataset {
  const random = createRandom(4);
  const ids = Array.from({ length: 100 }, (_, i) => `p${i}`);
  const pick = (): string => ids[Math.floor(random() ** 2 * ids.length)] ?? 'p0';
  const papers = Array.from({ length: 220 }, (_, k) => ({
    paper: paper(`w${k}`, { title: `Paper number ${k}`, year: k % 9 === 0 ? null : 2010 + (k % 12) }),
    authors: [...new Set([`p${k % 100}`, pick(), pick(), ...(k % 20 === 0 ? ['hushed'] : [])])],
  }));
  return dataset({
    people: [
      ...ids.map((id) => person(id, { name: `Name of ${id}` })),
      person('quiet', {
        name: 'Quiet Quill',
        roles: [role('r-quiet', { kind: 'student', visibility: 'staff' })],
        visibility: 'staff',
      }),
      person('hushed', { name: 'Hushed Heron', hidden: true }),
    ],
    papers: papers.map((one) => one.paper),
    authorships: papers.flatMap((one) => byline(one.paper.id, ...one.authors)),
    supervisions: [supervision('p0', 'quiet', { note: 'Secretive note' })],
  });
}

function analysisOf({ people, header }: Dataset): AnalysisResult {
  const random = createRandom(9);
  const community = (id: string, level: string, parent: string | null) => ({
    ...{ id, level, parent, words: [], hue: 0, size: people.length },
    label: { en: `The ${id}`, fr: `Le ${id}` },
  });
  return AnalysisResult.parse({
    ...{ dataset: 'made-up', asOf: header.asOf, seed: 1, resolution: 1, modularity: 0.5, betweennessError: 0 },
    communities: [
      community('r.sea', 'region', null),
      ...['c.east', 'c.west'].map((id) => community(id, 'community', 'r.sea')),
      community('g.reef', 'group', 'c.east'),
    ],
    places: people.map(({ id }, i) => ({
      ...{ person: id, x: random() * 200 - 100, y: random() * 200 - 100, degree: 0, betweenness: 0 },
      ...{ region: 'r.sea', community: i % 2 === 0 ? 'c.east' : 'c.west', group: i % 4 === 0 ? 'g.reef' : null },
    })),
  });
}

function contentFor(audience: Audience): SnapshotContent {
  const whole = crowd();
  const facts = audienceFacts(datasetFor(whole, audience), analysisOf(whole), HEAD);
  const betweennessOf = ({ people }: typeof facts): number[] => people.map(() => 0);
  return snapshotContent(facts, { audience, measure, betweennessOf, supervision: null });
}

const measure = (text: string, { sizePx }: { sizePx: number }): number => text.length * sizePx * 0.5;

test('the writing of a map ends between files when it is told to, and nothing of it stays', async () => {
  const home = await temporaryHome();
  const controller = new AbortController();
  const packFile = createPackFile();
  const packed: string[] = [];
  const interrupted: PackFile = (file) => {
    controller.abort();
    packed.push(file.name);
    return packFile(file);
  };
  const content = contentFor('staff');
  const options = { publishedAt: new Date(0), drawReliefs: createDrawReliefs(), packFile: interrupted };
  const writing = writeSnapshot(home, content, { ...options, signal: controller.signal });
  await expect(writing).rejects.toThrow('aborted');
  expect(await readdir(join(home, 'published/staff'))).toEqual([]);
  const before = packed.length;
  await writeSnapshot(home, content, options);
  expect(packed.length - before).toBeGreaterThan(before);
});

describe('a map of levels', () => {
  let home = '';
  beforeAll(async () => {
    home = await temporaryHome();
    const options = { publishedAt: new Date(0), drawReliefs: createDrawReliefs(), packFile: createPackFile() };
    const hashes = new Map<Audience, string>();
    for (const audience of Audience.options) {
      const { hash } = await writeSnapshot(home, contentFor(audience), options);
      hashes.set(audience, hash);
    }
    const hashOf = (audience: Audience): string => hashes.get(audience) ?? '';
    await switchTo(home, { public: hashOf('public'), members: hashOf('members'), staff: hashOf('staff') });
  });

  async function folderOf(audience: Audience): Promise<string> {
    const current = JSON.parse(await readFile(join(home, 'published', 'current.json'), 'utf8'));
    return join(home, 'published', audience, current[audience]);
  }

  async function read(audience: Audience): Promise<{ head: Network; whole: Network; names: string[] }> {
    const folder = await folderOf(audience);
    const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
    const { files } = Manifest.parse(await json('manifest.json'));
    const head = decodeNetwork(await json(files.network));
    const refs = head.pyramid?.tiles ?? [];
    const tiles = await Promise.all(refs.map(async ({ file }) => decodeTile(await json(file))));
    const reliefs = head.reliefs.map(({ file }) => file);
    for (const name of reliefs) expect(decodeRelief(await json(name)).terrain.length).toBeGreaterThan(0);
    const names = [...refs.flatMap(({ file, papers }) => (papers === null ? [file] : [file, papers])), ...reliefs];
    return { head, whole: composeNetwork(head, tiles), names };
  }

  test.each(Audience.options)('has in its head and tiles for %s just the people whom that audience may see', async (audience) => {
    const { head, whole } = await read(audience);
    expect(head.nodes.id.length).toBeLessThanOrEqual(HEAD);
    expect([...whole.nodes.id].sort()).toEqual(
      datasetFor(crowd(), audience)
        .people.map(({ id }) => id)
        .sort(),
    );
    expect(whole.counts.people).toBe(whole.nodes.id.length);
  });

  test.each(['public', 'members'] as const)('leaves no byte in any file for %s of who is hidden or waits', async (audience) => {
    const folder = await folderOf(audience);
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.gz'));
    const texts = await Promise.all(files.map(async (name) => gunzipSync(await readFile(join(folder, name))).toString()));
    expect(texts.length).toBeGreaterThan(8);
    expect(SECRETS.filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([]);
  });

  test('has those people for staff, in some tile, so that their absence above says something', async () => {
    const { whole } = await read('staff');
    expect(whole.nodes.id).toEqual(expect.arrayContaining(['quiet', 'hushed']));
    expect(whole.supervisions.supervisor).toHaveLength(1);
  });

  test('gives groups, regions and communities to everybody once the tiles are there', async () => {
    const { head, whole } = await read('public');
    expect(head.communities.map(({ level }) => level)).toEqual(['region', 'community', 'community']);
    expect(whole.communities.map(({ id }) => id)).toContain('g.reef');
    const reef = whole.communities.findIndex(({ id }) => id === 'g.reef');
    expect(whole.nodes.group.filter((group) => group === reef)).toHaveLength(whole.communities[reef]?.people ?? -1);
  });

  test('weights by year make up the weight of a tie, but for papers without a year', async () => {
    const { edges } = (await read('public')).whole;
    for (const [e, weight] of edges.weight.entries()) {
      const dated = (edges.papersByYear[e] ?? []).filter((_, i) => i % 2 === 1).reduce((sum, count) => sum + count, 0);
      const sum = (edges.weightByYear[e] ?? []).reduce((total, share) => total + share, 0);
      if (dated === edges.papers[e]) expect(sum).toBeCloseTo(weight, 2);
      else expect(sum).toBeLessThan(weight);
    }
  });

  test('is served file by file, to be kept for ever, and by person with all co-authors', async () => {
    const { whole, names } = await read('public');
    const { app } = await openApp({ audience: 'public', home, store: silentStore() });
    for (const name of names) {
      const answer = await app.inject({ url: `/snapshot/${name}` });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['cache-control']).toContain('immutable');
    }
    for (const [v, id] of whole.nodes.id.entries()) {
      const tile = decodeTile((await app.inject({ url: `/api/network/around/${id}` })).json());
      const coauthors = whole.edges.source.flatMap((source, e) => {
        const target = whole.edges.target[e] ?? -1;
        return source === v ? [target] : target === v ? [source] : [];
      });
      const shown = new Set([v, ...coauthors]);
      const expected = [...shown].map((u) => whole.nodes.id[u] ?? '');
      expect([...tile.nodes.id].sort()).toEqual(expected.sort());
      const among = whole.edges.source.filter((source, e) => shown.has(source) && shown.has(whole.edges.target[e] ?? -1));
      expect(tile.edges.source).toHaveLength(among.length);
    }
    expect((await app.inject({ url: '/api/network/around/hushed' })).statusCode).toBe(404);
    expect((await app.inject({ url: '/snapshot/tiles/..%2Fmanifest.json' })).statusCode).toBe(400);
    await app.close();
  });
});
