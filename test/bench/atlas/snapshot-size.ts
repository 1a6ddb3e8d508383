import { brotliCompressSync, constants } from 'node:zlib';
import { toDrawnGraph } from '#analysis/export/drawn-graph.ts';
import { toGexf } from '#analysis/export/gexf.ts';
import { type BenchRun, count } from './bench-run.ts';
import type { Line } from './figure.ts';
import { vosviewerJson } from './vosviewer-json.ts';

/** The published map with all its tiles beside the same network as GEXF and as VOSviewer's JSON, all by the same compressor. */
export async function* benchSnapshotSize(run: BenchRun): AsyncGenerator<Line> {
  const cuts = run.parts.filter(({ isFile, graph }) => !isFile && graph.order >= SMALLEST);
  for (const subject of cuts.length > 0 ? cuts : [run.whole]) {
    const { network, files } = await run.published(subject);
    const ours = files.reduce((sum, { brotli }) => sum + brotli, 0) / 1e3;
    const rivals = [
      ['GEXF', [...toGexf(toDrawnGraph(network, { credit: '', language: 'en' }))].join('')],
      ['VOSviewer JSON', vosviewerJson(network)],
    ] as const;
    for (const [rival, text] of rivals) {
      const value = compressed(text) / 1e3;
      yield {
        what: `${count(network.nodes.id.length)} people: the map's files, against ${rival}`,
        value: ours,
        unit: 'kB',
        rival: { name: rival, value },
        note: `brotli; theirs ${value.toFixed(0)} kB; plain ${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e3).toFixed(0)} and ${(Buffer.byteLength(text) / 1e3).toFixed(0)} kB; ${files.length} files; ours holds years and names' scales as well`,
      };
    }
  }
}

const SMALLEST = 4_000;

/** As publish does it. */
function compressed(text: string): number {
  const bytes = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}
