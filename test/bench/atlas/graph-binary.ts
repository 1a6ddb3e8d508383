import { readFile, writeFile } from 'node:fs/promises';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';

/** A graph as bytes, for a child process: reading papers again would be most of what is measured there. */
export async function writeGraph(file: string, { order, starts, targets, weights }: WeightedGraph): Promise<void> {
  const head = Int32Array.of(order, targets.length);
  await writeFile(file, Buffer.concat([head, starts, targets, weights].map(bytesOf)));
}

export async function readGraph(file: string): Promise<WeightedGraph> {
  const bytes = await readFile(file);
  const slice = (from: number, size: number): ArrayBuffer => new Uint8Array(bytes.subarray(from, from + size)).buffer;
  const [order = 0, ends = 0] = new Int32Array(slice(0, 8));
  const startsAt = 8;
  const targetsAt = startsAt + 4 * (order + 1);
  const weightsAt = targetsAt + 4 * ends;
  return {
    order,
    starts: new Int32Array(slice(startsAt, 4 * (order + 1))),
    targets: new Int32Array(slice(targetsAt, 4 * ends)),
    weights: new Float64Array(slice(weightsAt, 8 * ends)),
    loops: new Float64Array(order),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
