import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { analyse } from '#analysis/analyse.ts';
import { FIT_SCALE, LABEL_STYLES, type LabelStyle, markRadius, PERSON_LABEL_GAP_PX } from '#analysis/label-styles.ts';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Network } from '#model/network.ts';
import { audienceFacts } from '#publish/audience-facts.ts';
import { createBetweennessOf } from '#publish/betweenness-of.ts';
import { drawNetwork } from '#publish/draw-network.ts';
import { createMeasureText } from '#publish/measure-text.ts';
import { readGlossary } from '#publish/read-glossary.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { type DrawnBox, overlappingNames, SCALES } from '#test/analysis/label-overlaps.ts';
import { keysToPeople } from '#test/support/keys-to-people.ts';
import { byline, dataset, paper, person } from '#test/support/people.ts';

const DEMO = fileURLToPath(new URL('../../graph-seed/demo', import.meta.url));
const REAL = fileURLToPath(new URL('../../../shared/data/montreal.json', import.meta.url));
const PATIENCE_MS = 240_000;
const BIGGEST_DOWNLOAD = 250_000;

const measure = createMeasureText();

function mapOf(whole: Dataset): Network {
  const analysis = analyse(whole, { seed: 5, resolution: 1, datasetHash: 'test', glossary: readGlossary() });
  const facts = audienceFacts(datasetFor(whole, 'public'), analysis);
  return drawNetwork(facts, { audience: 'public', measure, betweennessOf: createBetweennessOf() });
}

/** The real list keyed by printed name: identities do not matter to the shape of the map. */
async function realPapers(): Promise<Dataset> {
  const Papers = z.array(
    z.object({ title: z.string(), accepted: z.boolean().nullish(), authors: z.array(z.object({ name: z.string() })) }),
  );
  const papers = Papers.parse(JSON.parse(await readFile(REAL, 'utf8'))).filter(({ accepted }) => accepted !== false);
  const numbers = new Map<string, number>();
  const authorships = papers.flatMap(({ authors }, p) => {
    const ids = [...new Set(authors.map(({ name }) => name))].map((name) => {
      numbers.set(name, numbers.get(name) ?? numbers.size);
      return `p${numbers.get(name)}`;
    });
    return byline(`w${p}`, ...ids);
  });
  const people = [...numbers].map(([name, number]) => person(`p${number}`, { name }));
  return dataset({ people, authorships, papers: papers.map(({ title }, p) => paper(`w${p}`, { title })) });
}

function namesAt({ communities, nodes }: Network, scale: number, language: 'en' | 'fr'): DrawnBox[] {
  const places = communities.flatMap(({ id, level, x, y, lines, labelScale }) => {
    const from = labelScale[language];
    if (from === null || scale < from) return [];
    const style: LabelStyle = LABEL_STYLES[level];
    const half = Math.max(...lines[language].map((line) => measure(style.uppercase ? line.toUpperCase() : line, style))) / 2;
    const height = (lines[language].length * style.lineHeightPx) / 2;
    return [{ name: id, left: x * scale - half, right: x * scale + half, top: -y * scale - height, bottom: -y * scale + height }];
  });
  const half = LABEL_STYLES.person.lineHeightPx / 2;
  const people = nodes.id.flatMap((_, v) => {
    const from = nodes.labelScale[v] ?? null;
    if (from === null || scale < from) return [];
    const left = (nodes.x[v] ?? 0) * scale + markRadius(nodes.radius[v] ?? 0, scale) + PERSON_LABEL_GAP_PX;
    const middle = -(nodes.y[v] ?? 0) * scale;
    const right = left + measure(nodes.label[v] ?? '', LABEL_STYLES.person);
    return [{ name: `node ${v}`, left, right, top: middle - half, bottom: middle + half }];
  });
  return [...places, ...people];
}

function overlappingMarks({ nodes: { x, y, radius } }: Network): number {
  const boxes = x.map((left, v) => ({ v, from: left - (radius[v] ?? 0) / FIT_SCALE, to: left + (radius[v] ?? 0) / FIT_SCALE }));
  boxes.sort((a, b) => a.from - b.from);
  let count = 0;
  for (const [i, a] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j];
      if (b === undefined || b.from > a.to) break;
      const distance = Math.hypot((x[a.v] ?? 0) - (x[b.v] ?? 0), (y[a.v] ?? 0) - (y[b.v] ?? 0)) * FIT_SCALE;
      if (distance < (radius[a.v] ?? 0) + (radius[b.v] ?? 0)) count++;
    }
  }
  return count;
}

const MAPS: readonly (readonly [string, () => Promise<Dataset>, boolean])[] = [
  ['the demo', () => readDatasetFolder(DEMO), true],
  ['the real network', realPapers, existsSync(REAL)],
];
if (!existsSync(REAL)) console.warn('skipped: no ../shared/data');

describe.each(MAPS)('the map of %s', (_, read, isThere) => {
  let network: Network;
  beforeAll(async () => {
    if (isThere) network = mapOf(await read());
  }, PATIENCE_MS);

  test.skipIf(!isThere)('has no overlapping marks at the fit scale', () => {
    expect(overlappingMarks(network)).toBe(0);
  });

  test.skipIf(!isThere)('never lets two names touch, in either language, at any zoom', { timeout: PATIENCE_MS }, () => {
    for (const language of ['en', 'fr'] as const) {
      expect(SCALES.flatMap((scale) => overlappingNames(namesAt(network, scale, language))).length).toBe(0);
    }
  });

  test.skipIf(!isThere)('shows nearly all regions, some twenty communities and some people at once', () => {
    const at = (level: string) =>
      network.communities.filter((one) => one.level === level && (one.labelScale.en ?? 99) <= FIT_SCALE).length;
    const regions = network.communities.filter(({ level }) => level === 'region').length;
    expect(regions).toBeGreaterThanOrEqual(7);
    expect(regions).toBeLessThanOrEqual(12);
    expect(at('region')).toBeGreaterThanOrEqual(regions - 1);
    expect(at('community')).toBeGreaterThanOrEqual(12);
    expect(network.nodes.labelScale.filter((from) => from !== null && from <= FIT_SCALE).length).toBeGreaterThanOrEqual(6);
  });

  test.skipIf(!isThere)('gives no two places one name', () => {
    const names = network.communities.map(({ label }) => label.en.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test.skipIf(!isThere)('has nobody with a name who is more than twelve keys away', () => {
    const keys = [...keysToPeople(network).values()];
    expect(keys.length).toBeGreaterThan(3000);
    expect(Math.max(...keys.map((count) => count ?? Number.POSITIVE_INFINITY))).toBeLessThanOrEqual(12);
  });

  test.skipIf(!isThere)('is a small download', () => {
    const text = JSON.stringify(network);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    expect(brotliCompressSync(text, { params }).length).toBeLessThan(BIGGEST_DOWNLOAD);
  });
});
