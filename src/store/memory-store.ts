import { join, resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { AnalysisResult } from '#model/analysis.ts';
import { datasetFor } from '#model/audience.ts';
import type {
  Connection,
  Neighbourhood,
  PaperCard,
  PersonCard,
  PersonRef,
  SearchHit,
  SupervisionLoad,
  TopicCard,
} from '#model/cards.ts';
import { type Dataset, type DatasetHeader, type DatasetRecord, RECORD_KINDS } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import { Conflict, NotFound } from '#model/errors.ts';
import { assertIntegrity } from '#model/integrity.ts';
import type { Id } from '#model/primitives.ts';
import type { PaperReference } from '#model/references.ts';
import type { Audience } from '#model/visibility.ts';
import { analysisFor, assertPlacesKnown } from './analysis-for.ts';
import { hashDataset, readDatasetFolder } from './dataset-folder.ts';
import { datasetRecords } from './dataset-records.ts';
import { replaceFile } from './durable-file.ts';
import type { GraphCounts, GraphStore, LoadOptions, LoadPlan, LoadQuery, SearchOptions } from './graph-store.ts';
import { noRecords, planOf, recordKeys } from './load-plan.ts';
import { MemoryView } from './memory/memory-view.ts';
import { withLock } from './memory/store-lock.ts';
import {
  ANALYSIS_FILE,
  analysisToText,
  readAnalysisFile,
  readCurrentVersion,
  removeOtherVersions,
  switchVersion,
  writeVersion,
} from './memory/version-folder.ts';

/** What is open now: the whole Dataset as it lies on disk, and the audience's view of it. */
interface Opened {
  folder: string;
  hash: string | undefined;
  whole: Dataset;
  view: MemoryView;
  analysis: AnalysisResult | undefined;
  places: ReadonlyMap<Id, AnalysisResult['places'][number]>;
}

/** The embedded store: the native folder on disk, look-ups and a word index in memory. No server, no native binary. */
export class MemoryStore implements GraphStore {
  readonly audience: Audience;
  /** The folder that loads go to; `undefined` for a published one, which never changes. */
  readonly #home: string | undefined;
  #opened: Opened | undefined;

  private constructor(audience: Audience, home: string | undefined, opened: Opened | undefined) {
    this.audience = audience;
    this.#home = home;
    this.#opened = opened;
  }

  /** Opens the record, `RESEAU_HOME/store`. Writing needs the staff audience. */
  static async openRecord(home: string, audience: Audience): Promise<MemoryStore> {
    const folder = resolve(home);
    const version = await readCurrentVersion(folder);
    if (version === undefined) return new MemoryStore(audience, folder, undefined);
    const analysis = await readAnalysisFile(version.folder);
    const opened = open(version.folder, version.hash, version.dataset, datasetFor(version.dataset, audience), analysis);
    return new MemoryStore(audience, folder, opened);
  }

  /**
   * Opens what was published for an audience, to serve it: nothing that the audience may not see is in this process. Ready for
   * every question when it settles; until then it lets whoever is served from the publish before have their answers.
   */
  static async openPublished(folder: string, audience: Audience): Promise<MemoryStore> {
    const dataset = await readDatasetFolder(folder);
    const opened = open(folder, undefined, dataset, dataset, await readAnalysisFile(folder));
    for (const _ of opened.view.prepare()) await breathe();
    return new MemoryStore(audience, undefined, opened);
  }

  async planLoad(dataset: Dataset): Promise<LoadPlan> {
    this.#assertWritable();
    const next = recordKeys(dataset);
    if (this.#opened !== undefined) return planOf(recordKeys(this.#opened.whole), next);
    const added = noRecords();
    for (const kind of RECORD_KINDS) added[kind] = next[kind].size;
    return { added, vanishing: noRecords(), vanishingShare: 0 };
  }

  async load(dataset: Dataset, { onProgress, signal }: LoadOptions = {}): Promise<void> {
    const home = this.#assertWritable();
    const whole = canonical(assertIntegrity(dataset));
    const hash = hashDataset(whole);
    const total = RECORD_KINDS.reduce((sum, kind) => sum + whole[kind].length, 0);
    await withLock(home, async () => {
      signal?.throwIfAborted();
      const present = await readCurrentVersion(home);
      if (present?.hash === hash) {
        await removeOtherVersions(home, hash);
        this.#opened = open(present.folder, hash, whole, whole, await readAnalysisFile(present.folder));
        return;
      }
      let done = 0;
      onProgress?.({ stage: 'records', done, total });
      const folder = await writeVersion(home, hash, whole, (kind) => {
        signal?.throwIfAborted();
        done += whole[kind].length;
        onProgress?.({ stage: 'records', done, total });
      });
      await switchVersion(home, hash);
      onProgress?.({ stage: 'switch', done: 1, total: 1 });
      await removeOtherVersions(home, hash);
      this.#opened = open(folder, hash, whole, whole, undefined);
    });
  }

  async header(): Promise<DatasetHeader | undefined> {
    return this.#opened?.view.dataset.header;
  }

  async version(): Promise<string | undefined> {
    // Versions of the record and of what is published lie in folders named by their content.
    return this.#opened?.folder;
  }

  async read(): Promise<Dataset> {
    return this.#open().view.dataset;
  }

  async *stream(): AsyncGenerator<DatasetRecord> {
    yield* datasetRecords(this.#open().view.dataset);
  }

  async counts(): Promise<GraphCounts> {
    return this.#open().view.counts();
  }

  async search(options: SearchOptions): Promise<SearchHit[]> {
    return this.#opened?.view.search.search(options) ?? [];
  }

  async person(id: Id): Promise<PersonCard | undefined> {
    return this.#opened?.view.person(id, this.#opened.places);
  }

  async topic(id: Id): Promise<TopicCard | undefined> {
    const steps = this.#opened?.view.topicInSteps(id);
    for (;;) {
      const step = steps?.next();
      if (step === undefined || step.done === true) return step?.value;
      await breathe();
    }
  }

  async paper(id: Id): Promise<PaperCard | undefined> {
    return this.#opened?.view.paper(id);
  }

  async references(people: readonly Id[], options: { since: number; limit: number }): Promise<PaperReference[]> {
    return this.#opened?.view.references(people, options) ?? [];
  }

  async neighbourhood(id: Id, options: { depth: number; limit: number }): Promise<Neighbourhood | undefined> {
    return this.#opened?.view.neighbourhood(id, options);
  }

  async people(ids: readonly Id[]): Promise<PersonRef[]> {
    return this.#opened?.view.people(ids) ?? [];
  }

  async connections(ids: readonly Id[], options = { evidence: true }): Promise<Connection[]> {
    return this.#opened?.view.graph.connections(ids, options.evidence) ?? [];
  }

  async supervisionLoad(query: LoadQuery): Promise<SupervisionLoad> {
    return this.#open().view.supervisionLoad(query);
  }

  async saveAnalysis(result: AnalysisResult): Promise<void> {
    const home = this.#assertWritable();
    const opened = this.#open();
    assertPlacesKnown(result, new Set(opened.whole.people.map(({ id }) => id)));
    await withLock(home, async () => {
      const present = await readCurrentVersion(home);
      if (present?.hash !== opened.hash) {
        throw new Conflict(
          'Another Dataset was loaded since this store was opened. Open it again, then analyse what is there now.',
        );
      }
      await replaceFile(join(opened.folder, ANALYSIS_FILE), analysisToText(result));
      this.#opened = { ...opened, analysis: result, places: placesOf(result) };
    });
  }

  async readAnalysis(): Promise<AnalysisResult | undefined> {
    const { analysis, view } = this.#opened ?? {};
    return analysis && analysisFor(analysis, new Set(view?.dataset.people.map(({ id }) => id)));
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {
    this.#opened = undefined;
  }

  #open(): Opened {
    if (this.#opened !== undefined) return this.#opened;
    throw new NotFound('The store is empty: nothing was loaded yet. Run `reseau load DIR` first.');
  }

  #assertWritable(): string {
    if (this.#home !== undefined && this.audience === 'staff') return this.#home;
    throw new Conflict(`This store is open for reading by ${this.audience}: writing needs the record itself, opened for staff.`);
  }
}

function open(
  folder: string,
  hash: string | undefined,
  whole: Dataset,
  shown: Dataset,
  analysis: AnalysisResult | undefined,
): Opened {
  return { folder, hash, whole, view: new MemoryView(shown), analysis, places: placesOf(analysis) };
}

function placesOf(analysis: AnalysisResult | undefined): ReadonlyMap<Id, AnalysisResult['places'][number]> {
  return new Map(analysis?.places.map((place) => [place.person, place]));
}
