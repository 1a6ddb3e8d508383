import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Points } from '#analysis/points.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';

/** `source,target,weight`, each pair once. Ids in all three files are node numbers: no names leave the bench. */
export function writeEdges(file: string, { order, starts, targets, weights }: WeightedGraph): Promise<void> {
  return writeLines(file, 'source,target,weight', function* () {
    for (let v = 0; v < order; v++) {
      for (let e = starts[v] ?? 0; e < (starts[v + 1] ?? 0); e++) {
        const u = targets[e] ?? 0;
        if (v < u) yield `${v},${u},${weights[e]}`;
      }
    }
  });
}

export function writePositions(file: string, { x, y }: Points): Promise<void> {
  return writeLines(file, 'id,x,y', function* () {
    for (const [v, at] of x.entries()) yield `${v},${at},${y[v]}`;
  });
}

export function writeCommunities(file: string, membership: Int32Array): Promise<void> {
  return writeLines(file, 'id,community', function* () {
    for (const [v, community] of membership.entries()) yield `${v},${community}`;
  });
}

const LINES_AT_ONCE = 10_000;

async function writeLines(file: string, head: string, lines: () => Iterable<string>): Promise<void> {
  async function* chunks(): AsyncGenerator<string> {
    let chunk = [head];
    for (const line of lines()) {
      chunk.push(line);
      if (chunk.length < LINES_AT_ONCE) continue;
      yield `${chunk.join('\n')}\n`;
      chunk = [];
    }
    yield chunk.map((line) => `${line}\n`).join('');
  }
  await pipeline(chunks, createWriteStream(file));
}
