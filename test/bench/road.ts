import path from 'node:path';
import { type BenchRow, seconds, timed } from './bench-row.ts';
import { type Env, reseau } from './reseau.ts';

/** An import that reports rejects has still imported. */
const DONE_OR_REJECTS = [0, 4];

export interface Road {
  name: string;
  /** What is imported. */
  source: string;
  /** Where to work; holds RESEAU_HOME and the imported Dataset. */
  folder: string;
  store: 'embedded' | 'Neo4j';
  settings?: Env;
}

/** import → load → publish, each as its own command, start of the process included. */
export async function benchRoad({ name, source, folder, store, settings = {} }: Road): Promise<BenchRow[]> {
  const env = { ...settings, RESEAU_HOME: path.join(folder, 'home') };
  const dataset = path.join(folder, 'dataset');
  const imported = await timed(() => reseau(['import', source, '--out', dataset, '--replace'], env, DONE_OR_REJECTS));
  const loaded = await timed(() => reseau(['load', dataset, '--yes'], env));
  const published = await timed(() => reseau(['publish'], env));
  return [
    { what: `${name}: import`, figure: seconds(imported) },
    { what: `${name}: load, ${store} store`, figure: seconds(loaded) },
    { what: `${name}: publish, ${store} store`, figure: seconds(published) },
    { what: `${name}: import → load → publish, ${store}`, figure: seconds(imported + loaded + published), note: 'target < 60 s' },
  ];
}
