import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Served } from '#test/bench/reseau.ts';
import { GEXF_FILE, VOSVIEWER_FILE } from './network-files.ts';
import type { Rig } from './rig.ts';

const RIVALS = [
  { name: 'VOSviewer Online', folder: 'vosviewer', prefix: '/', query: `?json=/data/${VOSVIEWER_FILE}` },
  // Where its own build says that it is served from.
  { name: 'Gephi Lite', folder: 'gephi-lite', prefix: '/gephi-lite/', query: `?file=/data/${GEXF_FILE}` },
] as const;

export interface Rival extends Served {
  name: string;
}

/** Serves the rivals that were built, each with the network in `data`; and says which are absent. */
export async function serveRivals(
  rig: Rig,
  built: string | undefined,
  data: string,
): Promise<{ rivals: Rival[]; absent: string[] }> {
  const rivals: Rival[] = [];
  const absent: string[] = [];
  for (const { name, folder, prefix, query } of RIVALS) {
    const site = path.resolve(built ?? '', folder);
    if (built === undefined || !existsSync(path.join(site, 'index.html'))) {
      absent.push(name);
      continue;
    }
    const served = await rig.serve(site, data, prefix);
    rivals.push({ name, address: `${served.address}${query}`, stop: served.stop });
  }
  return { rivals, absent };
}
