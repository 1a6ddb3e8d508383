import { setImmediate as breathe } from 'node:timers/promises';
import { analyseInStages } from '#analysis/analyse.ts';
import type { AnalysisResult } from '#model/analysis.ts';
import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { InvalidInput } from '#model/errors.ts';
import type { Manifest } from '#model/network.ts';
import type { PlaceName } from '#model/place-name.ts';
import { Audience } from '#model/visibility.ts';
import { hashDataset } from '#store/dataset-folder.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { createBetweennessOf } from './betweenness-of.ts';
import { drawAudiences } from './draw-audiences.ts';
import { createDrawReliefs } from './draw-reliefs.ts';
import { createMeasureText } from './measure-text.ts';
import { createPackFile } from './pack-file.ts';
import { previousAnalysis } from './previous-analysis.ts';
import { purgeSnapshots } from './purge-snapshots.ts';
import { readGlossary } from './read-glossary.ts';
import { renamePlaces } from './rename-places.ts';
import { switchTo, writeSnapshot } from './write-snapshot.ts';

export interface PublishStep {
  stage: string;
  done: number;
  total: number;
}

export interface PublishOptions {
  /** Open for staff: the whole graph. */
  store: GraphStore;
  home: string;
  onProgress?: (step: PublishStep) => void;
  signal?: AbortSignal;
  seed?: number;
  resolution?: number;
  /** Forgets the last map: other communities, other places, other ids. */
  anew?: boolean;
  /** What the data steward calls places of the map. */
  placeNames?: readonly PlaceName[];
  now?: () => Date;
}

export interface PublishResult {
  snapshots: Record<Audience, string>;
  people: Record<Audience, number>;
  regions: number;
  communities: number;
  modularity: number;
  /** Share of place names without French, in [0, 1]. */
  namesWithoutFrench: number;
  betweennessError: number;
  /** Names of the steward's for places that are not on this map, in words. */
  problems: string[];
}

const DEFAULT_SEED = 20261122;

/** Steps of the progress bar: reading, five of the analysis, saving it, three audiences of two steps, the switch. */
const STEPS = 14;

/**
 * Makes the map of what the store holds and publishes it for every audience. Readers see the old snapshots until one last
 * rename; an error or an abort before it leaves them as they were. The new map resembles the last one as far as the data allow.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { store, home, signal, now = () => new Date() } = options;
  let done = 0;
  const step = async (stage: string): Promise<void> => {
    // Between computations that take seconds, signals get through.
    await breathe();
    signal?.throwIfAborted();
    options.onProgress?.({ stage, done: done++, total: STEPS });
  };
  await step('reading');
  if ((await store.header()) === undefined) {
    throw new InvalidInput('The store holds no Dataset: expected one to publish. Run `reseau load DIR` first.');
  }
  const dataset = await store.read();
  const previous = options.anew === true ? undefined : await previousAnalysis(home, store);
  const { analysis, problems } = renamePlaces(
    await analyseStepwise(dataset, { ...options, previous }, step),
    options.placeNames ?? [],
  );
  await step('saving places');
  await store.saveAnalysis(analysis);
  const draw = drawAudiences(analysis, { measure: createMeasureText(), betweennessOf: createBetweennessOf() });
  const tools = { drawReliefs: createDrawReliefs(), packFile: createPackFile(), signal };
  const manifests: Manifest[] = [];
  for (const audience of Audience.options) {
    await step(`drawing ${audience}`);
    const supervision = audience === 'staff' ? await store.supervisionLoad({ date: dataset.header.asOf }) : null;
    const content = draw(datasetFor(dataset, audience), audience, supervision);
    await step(`writing ${audience}`);
    manifests.push(await writeSnapshot(home, content, { ...tools, publishedAt: now() }));
  }
  await step('switching');
  const snapshots = hashesOf(manifests);
  await switchTo(home, snapshots);
  await purgeSnapshots(home, snapshots);
  options.onProgress?.({ stage: 'published', done: STEPS, total: STEPS });
  return { ...resultOf(analysis, manifests, snapshots), problems };
}

async function analyseStepwise(
  dataset: Dataset,
  { seed = DEFAULT_SEED, resolution = 1, previous }: PublishOptions & { previous: AnalysisResult | undefined },
  step: (stage: string) => Promise<void>,
): Promise<AnalysisResult> {
  const given = { seed, resolution, datasetHash: hashDataset(dataset), glossary: readGlossary(), previous };
  const stages = analyseInStages(dataset, given);
  for (;;) {
    const stage = stages.next();
    if (stage.done === true) return stage.value;
    await step(stage.value);
  }
}

function hashesOf(manifests: readonly Manifest[]): Record<Audience, string> {
  const of = (audience: Audience): string => manifests.find((manifest) => manifest.audience === audience)?.hash ?? '';
  return { public: of('public'), members: of('members'), staff: of('staff') };
}

function resultOf(
  analysis: AnalysisResult,
  manifests: readonly Manifest[],
  snapshots: Record<Audience, string>,
): Omit<PublishResult, 'problems'> {
  const count = (audience: Audience): number => manifests.find((manifest) => manifest.audience === audience)?.counts.people ?? 0;
  const { communities } = analysis;
  const regions = communities.filter(({ level }) => level === 'region').length;
  const english = communities.filter(({ label }) => label.frMissing).length;
  return {
    snapshots,
    people: { public: count('public'), members: count('members'), staff: count('staff') },
    regions,
    communities: communities.length - regions,
    modularity: Math.round(analysis.modularity * 1000) / 1000,
    namesWithoutFrench: communities.length === 0 ? 0 : Math.round((english / communities.length) * 1000) / 1000,
    betweennessError: analysis.betweennessError,
  };
}
