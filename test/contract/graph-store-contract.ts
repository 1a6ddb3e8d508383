import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import { Audience } from '#model/visibility.ts';
import { writeDatasetFolder } from '#store/dataset-folder.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { analysisOf } from './analysis-of.ts';
import { answersOf, everything } from './questions.ts';
import { randomDataset } from './random-dataset.ts';

/** One implementation under test. Stores are opened on one record, which `reset` empties. */
export interface Harness {
  reset(): Promise<void>;
  open(audience: Audience): Promise<GraphStore>;
}

const SEEDS = Array.from({ length: 26 }, (_, i) => i + 1);

/**
 * What every GraphStore must do. The yardstick of an audience's answers is a store that holds nothing but that audience's
 * published Dataset: what is not in it cannot leak, so a store that gives the same answers leaks nothing either.
 */
export function describeGraphStore(name: string, harness: Harness): void {
  describe(name, () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reseau-contract-'));
      await harness.reset();
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const yardstick = async (dataset: Dataset, audience: Audience): Promise<GraphStore> => {
      const home = join(folder, `${audience}-published`);
      await writeDatasetFolder(home, datasetFor(dataset, audience));
      return MemoryStore.openPublished(home, audience);
    };
    const using = async <T>(audience: Audience, work: (store: GraphStore) => Promise<T>): Promise<T> => {
      const store = await harness.open(audience);
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    };

    it('says that an empty store is empty', async () => {
      await using('staff', async (store) => {
        expect(await store.header()).toBeUndefined();
        expect(await store.version()).toBeUndefined();
        expect(await store.person('p1')).toBeUndefined();
        expect(await store.search({ text: 'graph', language: 'en', limit: 5 })).toEqual([]);
        expect(await store.readAnalysis()).toBeUndefined();
        await expect(store.read()).rejects.toMatchObject({ code: 'not-found' });
        const { vanishingShare, added } = await store.planLoad(randomDataset(1));
        expect(vanishingShare).toBe(0);
        expect(added.people).toBe(randomDataset(1).people.length);
      });
    });

    it.each(SEEDS)('gives each audience the answers of its own published Dataset, graph %i', async (seed) => {
      const dataset = randomDataset(seed);
      await using('staff', (store) => store.load(dataset));
      for (const audience of Audience.options) {
        const asked = everything(dataset);
        const expected = await answersOf(await yardstick(dataset, audience), asked, seed);
        const actual = await using(audience, (store) => answersOf(store, asked, seed));
        for (const [question, answer] of Object.entries(expected)) {
          expect(actual[question], `${audience}: ${question}`).toEqual(answer);
        }
      }
    });

    describeWriting(harness, using);
  });
}

type Using = <T>(audience: Audience, work: (store: GraphStore) => Promise<T>) => Promise<T>;

function describeWriting(harness: Harness, using: Using): void {
  const [first, second] = [randomDataset(101), randomDataset(102, { people: 30, papers: 30 })];

  it('becomes equal to each Dataset loaded and keeps nothing of the one before', async () => {
    for (const dataset of [first, second, first]) {
      await using('staff', (store) => store.load(dataset));
      expect(await using('staff', (store) => store.read())).toEqual(canonical(dataset));
    }
  });

  it('changes nothing when the same Dataset is loaded twice, its analysis included', async () => {
    await using('staff', async (store) => {
      await store.load(first);
      await store.saveAnalysis(analysisOf(first));
      const before = await answersOf(store, everything(first), 0);
      await store.load({ ...first, people: [...first.people].reverse() });
      expect(await answersOf(store, everything(first), 0)).toEqual(before);
    });
  });

  it('has another version with another Dataset, and the same one for as long as it answers with the same', async () => {
    const version = () => using('public', (store) => store.version());
    await using('staff', (store) => store.load(first));
    const before = await version();
    expect(before).toEqual(expect.any(String));
    await using('staff', async (store) => {
      await store.load(first);
      await store.saveAnalysis(analysisOf(first));
      expect(await store.version()).toBe(before);
    });
    expect(await version()).toBe(before);
    await using('staff', async (store) => {
      await store.load(second);
      expect(await store.version()).not.toBe(before);
    });
    expect(await version()).not.toBe(before);
  });

  it('says what a load would add and take away', async () => {
    await using('staff', async (store) => {
      await store.load(first);
      const [gone] = canonical(first).redirects;
      const plan = await store.planLoad({ ...first, redirects: first.redirects.filter((redirect) => redirect !== gone) });
      expect(plan.vanishing.redirects).toBe(gone === undefined ? 0 : 1);
      expect(Object.values(plan.added).every((count) => count === 0)).toBe(true);
      const other = await store.planLoad(second);
      expect(other.added.people + first.people.length).toBe(second.people.length + other.vanishing.people);
      expect(await store.read()).toEqual(canonical(first));
    });
  });

  it.each(['public', 'members'] as const)('is not written through a store opened for %s', async (audience) => {
    await using(audience, async (store) => {
      await expect(store.load(first)).rejects.toMatchObject({ code: 'conflict' });
      await expect(store.planLoad(first)).rejects.toMatchObject({ code: 'conflict' });
      await expect(store.saveAnalysis(analysisOf(first))).rejects.toMatchObject({ code: 'conflict' });
    });
  });

  it('refuses a Dataset with a reference to nobody and stays as it was', async () => {
    await using('staff', async (store) => {
      await store.load(first);
      const broken = { ...first, redirects: [], people: first.people.slice(1) };
      await expect(store.load(broken)).rejects.toMatchObject({ code: 'invalid-input' });
      expect(await store.read()).toEqual(canonical(first));
    });
  });

  it('stays as it was when a load is interrupted at any step', async () => {
    await using('staff', async (store) => {
      await store.load(first);
      for (let step = 0; step < 6; step++) {
        const interrupt = new AbortController();
        let steps = 0;
        const onProgress = (): void => {
          if (steps++ === step) interrupt.abort();
        };
        await store.load(second, { onProgress, signal: interrupt.signal }).catch(() => undefined);
        const now = await store.read();
        expect([canonical(first), canonical(second)]).toContainEqual(now);
        await store.load(first);
      }
    });
  });

  it('lets one of two loaders load at a time and tells the other', async () => {
    await using('staff', (store) => store.load(first));
    const results = await using('staff', (one) =>
      using('staff', (other) => Promise.allSettled([one.load(second), other.load(randomDataset(103))])),
    );
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ code: 'conflict' });
    const winner = results[0]?.status === 'fulfilled' ? second : randomDataset(103);
    expect(await using('staff', (store) => store.read())).toEqual(canonical(winner));
  });

  it('keeps an analysis exactly, shows each audience its own people, and forgets it with the next Dataset', async () => {
    const analysis = analysisOf(second);
    await using('staff', async (store) => {
      await store.load(second);
      await store.saveAnalysis({ ...analysis, places: analysis.places.slice(1) });
      await store.saveAnalysis(analysis);
    });
    for (const audience of Audience.options) {
      const seen = new Set(datasetFor(second, audience).people.map(({ id }) => id));
      const places = analysis.places.filter(({ person }) => seen.has(person));
      expect(await using(audience, (store) => store.readAnalysis())).toEqual({ ...analysis, places });
      const [place] = places;
      const card = await using(audience, (store) => store.person(place?.person ?? ''));
      expect([card?.community, card?.region, card?.group]).toEqual([place?.community, place?.region, place?.group]);
    }
    await using('staff', async (store) => {
      const [place] = analysis.places.slice(0, 1).map((known) => ({ ...known, person: 'nobody' }));
      const strange = { ...analysis, places: [...analysis.places.slice(1), ...(place === undefined ? [] : [place])] };
      await expect(store.saveAnalysis(strange)).rejects.toMatchObject({ code: 'invalid-input' });
      expect(await store.readAnalysis()).toEqual(analysis);
      await store.load(first);
      expect(await store.readAnalysis()).toBeUndefined();
    });
  });

  it('is empty again for the next suite', async () => {
    await harness.reset();
    expect(await using('staff', (store) => store.header())).toBeUndefined();
  });
}
