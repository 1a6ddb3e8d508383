import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AnalysisResult } from '#model/analysis.ts';
import { hasCode } from '#store/durable-file.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { CURRENT_FILE, CurrentSnapshots, publishedFolder, snapshotFolder } from './published-folder.ts';

/**
 * The map that readers see now, which a new one should resemble: that of the staff's snapshot, who see everybody; before the
 * first publish from this home, what the store holds. A store forgets its map when another Dataset is loaded, a snapshot does not.
 */
export async function previousAnalysis(home: string, store: GraphStore): Promise<AnalysisResult | undefined> {
  const current = await readText(join(publishedFolder(home), CURRENT_FILE));
  const hashes = current === undefined ? undefined : CurrentSnapshots.safeParse(JSON.parse(current)).data;
  if (hashes === undefined) return store.readAnalysis();
  const text = await readText(join(snapshotFolder(home, 'staff', hashes.staff), 'dataset', 'analysis.json'));
  // One that an older version wrote otherwise is worth less than a publish that goes on without it.
  return text === undefined ? undefined : AnalysisResult.safeParse(JSON.parse(text)).data;
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
}
