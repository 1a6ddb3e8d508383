import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { CommunityCards, SupervisionLoad } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import { InvalidInput } from '#model/errors.ts';
import { Manifest, type Network, PaperLayer } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { Audience } from '#model/visibility.ts';
import { publish } from '#publish/publish.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';

/** Four labs of fifteen; a student who did not opt in and signed nothing, a hidden author, a nameless student. */
function institute(): Dataset {
  const random = createRandom(12);
  const subjects = ['robot swarms', 'protein folding', 'speech synthesis', 'causal discovery'];
  const ids = subjects.flatMap((_, lab) => Array.from({ length: 15 }, (__, k) => `p${lab}-${k}`));
  const papers = subjects.flatMap((subject, lab) =>
    Array.from({ length: 30 }, (_, k) => {
      const pick = (): string => `p${lab}-${Math.floor(random() * 15)}`;
      const authors = [...new Set([pick(), pick(), pick(), k % 10 === 0 ? `p${(lab + 1) % 4}-0` : pick()])];
      return { paper: paper(`w${lab}-${k}`, { title: `On ${subject} number ${k}`, year: 2015 + (k % 10) }), authors };
    }),
  );
  return dataset({
    people: [
      ...ids.map((id) => person(id, { name: `Name of ${id}`, roles: id.endsWith('-0') ? [role(`r-${id}`)] : [] })),
      person('quiet', { name: 'Quiet Quill', roles: [role('r-quiet', { kind: 'student', visibility: 'members' })] }),
      person('hushed', { name: 'Hushed Heron', hidden: true }),
      person('nameless', { name: null, roles: [role('r-nameless', { kind: 'student', visibility: 'members' })] }),
    ],
    papers: [...papers.map((one) => one.paper), paper('w-extra', { title: 'With somebody hidden' })],
    authorships: [
      ...papers.flatMap((one) => byline(one.paper.id, ...one.authors)),
      ...byline('w-extra', 'p0-1', 'hushed', 'p0-2'),
    ],
    supervisions: [supervision('p0-0', 'quiet', { note: 'Secretive note' }), supervision('p1-0', 'nameless')],
  });
}

async function homeWith(data: Dataset): Promise<{ home: string; store: MemoryStore }> {
  const home = await temporaryHome();
  const store = await MemoryStore.openRecord(join(home, 'store'), 'staff');
  await store.load(data);
  return { home, store };
}

async function current(home: string): Promise<Record<Audience, string>> {
  return JSON.parse(await readFile(join(home, 'published', 'current.json'), 'utf8'));
}

async function folderOf(home: string, audience: Audience): Promise<string> {
  return join(home, 'published', audience, (await current(home))[audience]);
}

async function manifestOf(home: string, audience: Audience): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(join(await folderOf(home, audience), 'manifest.json'), 'utf8')));
}

/** The text of every file under a folder, packed ones unpacked. */
async function allText(folder: string): Promise<string> {
  let text = '';
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) text += await allText(path);
    else {
      const bytes = await readFile(path);
      if (name.endsWith('.br')) text += brotliDecompressSync(bytes).toString();
      else if (name.endsWith('.gz')) text += gunzipSync(bytes).toString();
      else text += bytes.toString();
    }
  }
  return text;
}

describe('publish', () => {
  let home = '';
  let store: MemoryStore;
  beforeAll(async () => {
    ({ home, store } = await homeWith(institute()));
    await publish({ store, home });
  });

  test.each(Audience.options)(
    'writes every file of the %s snapshot as its schema says, and as the manifest names it',
    async (audience) => {
      const folder = await folderOf(home, audience);
      const { files, counts } = await manifestOf(home, audience);
      const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
      const network = decodeNetwork(await read(files.network));
      expect(network.counts).toEqual(counts);
      expect(network.audience).toBe(audience);
      PaperLayer.parse(await read(files.papers));
      CommunityCards.parse(await read(files.communities));
      if (audience === 'staff') SupervisionLoad.parse(await read(files.supervision ?? ''));
      else expect(files.supervision).toBeNull();
    },
  );

  test('lays the same bytes beside it, packed both ways', async () => {
    const folder = await folderOf(home, 'public');
    const { files } = await manifestOf(home, 'public');
    const network = decodeNetwork(JSON.parse(await readFile(join(folder, files.network), 'utf8')));
    const reliefs = network.reliefs.map(({ file }) => file);
    expect(reliefs.length).toBeGreaterThan(0);
    for (const name of [files.network, files.papers, files.communities, ...reliefs]) {
      const plain = await readFile(join(folder, name));
      expect(brotliDecompressSync(await readFile(join(folder, `${name}.br`)))).toEqual(plain);
      expect(gunzipSync(await readFile(join(folder, `${name}.gz`)))).toEqual(plain);
    }
  });

  test.each([
    ['public', ['quiet', 'Quiet Quill', 'hushed', 'Hushed Heron', 'nameless', 'Secretive', 'SUPERVISES']],
    ['members', ['hushed', 'Hushed Heron', 'Secretive']],
  ] as const)('leaves no byte for %s of what it may not know', async (audience, secrets) => {
    const text = await allText(await folderOf(home, audience));
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('shows staff all of it, so that its absence above says something', async () => {
    const text = await allText(await folderOf(home, 'staff'));
    const known = ['quiet', 'Hushed Heron', 'nameless', 'Secretive note'];
    expect(known.filter((fact) => !text.includes(fact))).toEqual([]);
  });

  test('puts people in the same places for every audience, with figures of their own', async () => {
    const [forPublic, forStaff] = await Promise.all(
      (['public', 'staff'] as const).map(async (audience) => {
        const { files } = await manifestOf(home, audience);
        return decodeNetwork(JSON.parse(await readFile(join(await folderOf(home, audience), files.network), 'utf8')));
      }),
    );
    const at = (network: Network | undefined, id: string) => {
      const v = network?.nodes.id.indexOf(id) ?? -1;
      return { x: network?.nodes.x[v], y: network?.nodes.y[v], degree: network?.nodes.degree[v] ?? 0 };
    };
    for (const id of forPublic?.nodes.id ?? []) {
      const [seen, whole] = [at(forPublic, id), at(forStaff, id)];
      expect([seen.x, seen.y]).toEqual([whole.x, whole.y]);
    }
    expect(at(forPublic, 'p0-1').degree).toBe(at(forStaff, 'p0-1').degree - 1);
    expect(forPublic?.supervisions).toEqual({ supervisor: [], student: [] });
    expect(forStaff?.supervisions.student).toHaveLength(2);
  });

  test('has a serving store open what it published', async () => {
    const serving = await MemoryStore.openPublished(join(await folderOf(home, 'public'), 'dataset'), 'public');
    expect((await serving.person('p0-0'))?.community).not.toBeNull();
    expect(await serving.person('quiet')).toBeUndefined();
    await serving.close();
  });

  test('gives the same hashes to the same facts', async () => {
    const before = await current(home);
    await publish({ store, home, now: () => new Date('2030-01-01') });
    expect(await current(home)).toEqual(before);
  });

  test('writes places back to the store', async () => {
    const saved = await store.readAnalysis();
    expect(saved?.places).toHaveLength(63);
    expect(saved?.communities.length).toBeGreaterThan(0);
  });
});

describe('publish, when something goes wrong or changes', () => {
  test('leaves the old snapshots when it is aborted or the store fails', async () => {
    const { home, store } = await homeWith(institute());
    await publish({ store, home });
    const before = await current(home);
    await store.load({ ...institute(), supervisions: [] });
    const controller = new AbortController();
    const onProgress = ({ stage }: { stage: string }): void => {
      if (stage === 'writing members') controller.abort();
    };
    await expect(publish({ store, home, onProgress, signal: controller.signal })).rejects.toThrow();
    expect(await current(home)).toEqual(before);
    await manifestOf(home, 'members');
  });

  test('keeps ids, names, hues and places when a few papers come in', async () => {
    const { home, store } = await homeWith(institute());
    await publish({ store, home });
    const first = await store.readAnalysis();
    const data = institute();
    await store.load({
      ...data,
      people: [...data.people, person('newcomer', { name: 'New Comer' })],
      papers: [...data.papers, paper('w-new', { title: 'On optimisation, continued' }), paper('w-newer')],
      authorships: [...data.authorships, ...byline('w-new', 'p1-1', 'newcomer'), ...byline('w-newer', 'p2-3', 'p2-4')],
    });
    expect(await store.readAnalysis()).toBeUndefined();
    await publish({ store, home });
    const second = await store.readAnalysis();
    const known = (analysis: typeof first) => analysis?.communities.map(({ id, label, hue }) => [id, label.en, hue]).sort();
    expect(known(second)).toEqual(known(first));
    const now = new Map(second?.places.map((place) => [place.person, place]));
    expect(now.get('newcomer')?.region).toBe(now.get('p1-1')?.region);
    const moves = (first?.places ?? []).map(({ person: id, x, y }) =>
      Math.hypot(x - (now.get(id)?.x ?? 999), y - (now.get(id)?.y ?? 999)),
    );
    expect(moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)]).toBeLessThan(20);
  });

  test('draws another map when asked to', async () => {
    const { home, store } = await homeWith(institute());
    await publish({ store, home, seed: 1 });
    const first = await store.readAnalysis();
    await publish({ store, home, seed: 2 });
    expect((await store.readAnalysis())?.places).not.toEqual(first?.places);
    await publish({ store, home, seed: 1, anew: true });
    expect((await store.readAnalysis())?.places).toEqual(first?.places);
  });

  test('keeps the last three', async () => {
    const { home, store } = await homeWith(institute());
    const hashes: string[] = [];
    for (let k = 0; k < 4; k++) {
      const data = institute();
      await store.load({ ...data, papers: data.papers.map((one) => ({ ...one, venue: `Venue ${k}` })) });
      await publish({ store, home });
      hashes.push((await current(home)).public);
    }
    expect(new Set(hashes).size).toBe(4);
    const kept = await readdir(join(home, 'published', 'public'));
    expect(kept.sort()).toEqual(hashes.slice(-3).sort());
  });

  test('refuses an empty store and says what to do', async () => {
    const home = await temporaryHome();
    const store = await MemoryStore.openRecord(join(home, 'store'), 'staff');
    await expect(publish({ store, home })).rejects.toThrow(InvalidInput);
    await expect(publish({ store, home })).rejects.toThrow(/reseau load/);
  });
});
