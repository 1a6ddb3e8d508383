import type { Steps } from '#analysis/in-steps.ts';
import type { AnalysisResult } from '#model/analysis.ts';
import type { Dataset } from '#model/dataset.ts';
import { StoreUnavailable } from '#model/errors.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { nothingLoaded, type RecordSource } from './derived-record.ts';
import type { StoreGate } from './store-gate.ts';

/** Everything that this audience may see. */
export interface Whole {
  dataset: Dataset;
  analysis: AnalysisResult | undefined;
}

export interface WholeStoreOptions<T> {
  store: StoreGate;
  /** Makes the record in steps, between which pages go out. The analysis is read only where it is wanted. */
  make: (whole: Whole) => Steps<T>;
  /** Names the map whose analysis goes into it, another whenever that changes; without it none is read. */
  mapVersion?: () => string;
}

/** What a store holds, as the source of a record: it answers with another version as soon as it answers with anything else. */
export function wholeStore<T>({ store, make, mapVersion }: WholeStoreOptions<T>): RecordSource<T> {
  const versionOf = async (opened: GraphStore): Promise<string | undefined> => {
    const version = await opened.version();
    return version === undefined || mapVersion === undefined ? version : `${version} ${mapVersion()}`;
  };
  const readWhole = async (opened: GraphStore): Promise<{ version: string; whole: Whole }> => {
    const version = await versionOf(opened);
    if (version === undefined) throw nothingLoaded();
    const dataset = await opened.read();
    const analysis = mapVersion === undefined ? undefined : await opened.readAnalysis();
    if ((await versionOf(opened)) === version) return { version, whole: { dataset, analysis } };
    throw new StoreUnavailable('New data were loaded while they were read. The map goes on; ask again in a few seconds.');
  };
  return {
    version: () => store.ask(versionOf),
    versionPatiently: () => store.askPatiently(versionOf),
    begin: async () => {
      const { version, whole } = await store.askPatiently(readWhole);
      return { version, steps: make(whole) };
    },
  };
}
