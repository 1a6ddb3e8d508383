import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PaperLayer } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { openServingStore } from '#store/open-store.ts';
import { openApp } from '#test/server/app-fixture.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { runReseau } from './run-reseau.ts';

const REAL = fileURLToPath(new URL('../../../shared/data/montreal.json', import.meta.url));

/** Layout of thousands of people on a busy machine. */
const PATIENCE_MS = 240_000;

/** How many people the real list holds once identities are resolved, ± 3 %. */
const PEOPLE = 3_745;

const Papers = z.array(z.looseObject({ title: z.string(), accepted: z.boolean().nullish() }));

/**
 * The road of a real list of papers: import → load → publish → serve. Assertions compare counts, never titles: nothing out of
 * the file may be printed.
 */
export function testRealPapersRoad(store: string, settingsFor: () => Readonly<Record<string, string>>): void {
  const isThere = existsSync(REAL);
  if (!isThere) console.warn('skipped: no ../shared/data');

  test.skipIf(!isThere)(
    `real papers travel through the ${store} store onto the map, rejected submissions do not`,
    { timeout: PATIENCE_MS },
    async () => {
      const home = await temporaryHome();
      const folder = path.join(home, 'imported');
      const settings = { ...settingsFor(), RESEAU_HOME: home };
      expect([0, 4]).toContain((await runReseau(['import', REAL, '--out', folder], settings)).status);
      expect((await runReseau(['load', folder, '--yes'], settings)).status).toBe(0);
      expect((await runReseau(['publish'], settings)).status).toBe(0);

      const dataset = await readDatasetFolder(folder);
      expect(Math.abs(dataset.people.length - PEOPLE) / PEOPLE).toBeLessThan(0.03);
      const refused = await refusedTitles();
      expect(refused.length).toBeGreaterThan(10);
      expect(
        countIn(
          dataset.papers.map(({ title }) => title),
          refused,
        ),
      ).toBe(0);

      const serving = await openServingStore({ audience: 'public', home, env: settings });
      const { app, published } = await openApp({
        audience: 'public',
        home,
        store: serving,
        config: { rateLimit: 0 },
        deadlineMs: 5_000,
      });
      const network = decodeNetwork((await app.inject({ url: '/api/network' })).json());
      expect(network.nodes.id.length).toBe(dataset.people.length);
      expect(network.communities.length).toBeGreaterThan(10);
      const layerName = published.current()?.manifest.files.papers;
      const layer = PaperLayer.parse((await app.inject({ url: `/snapshot/${layerName}` })).json());
      expect(layer.title.length).toBeGreaterThan(1_000);
      expect(countIn(layer.title, refused)).toBe(0);
      for (const title of refused.slice(0, 10)) {
        const { hits } = (await app.inject({ url: '/api/search', query: { q: title.slice(0, 200), kind: 'paper' } })).json();
        expect(
          countIn(
            hits.map((hit: { text: string }) => hit.text),
            refused,
          ),
        ).toBe(0);
      }
      await app.close();
      await serving.close();
    },
  );
}

/** Titles that were only ever refused: a resubmission that was accepted is a paper. */
async function refusedTitles(): Promise<string[]> {
  const papers = Papers.parse(JSON.parse(await readFile(REAL, 'utf8')));
  const accepted = new Set(papers.filter((paper) => paper.accepted !== false).map(({ title }) => plain(title)));
  return papers.filter((paper) => paper.accepted === false && !accepted.has(plain(paper.title))).map(({ title }) => title);
}

function countIn(titles: readonly string[], refused: readonly string[]): number {
  const unwanted = new Set(refused.map(plain));
  return titles.filter((title) => unwanted.has(plain(title))).length;
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
