import { readFile } from 'node:fs/promises';
import type { Points } from '#analysis/points.ts';

/** `id,x,y` for nodes 0 … order − 1, in any order. */
export async function readPositions(file: string, order: number): Promise<Points> {
  const points = { x: new Float64Array(order).fill(Number.NaN), y: new Float64Array(order).fill(Number.NaN) };
  for (const line of (await readFile(file, 'utf8')).split('\n').slice(1)) {
    if (line === '') continue;
    const [v, x, y] = line.split(',').map(Number);
    points.x[v ?? 0] = x ?? Number.NaN;
    points.y[v ?? 0] = y ?? Number.NaN;
  }
  if (points.x.some(Number.isNaN) || points.y.some(Number.isNaN)) throw new Error('A rival gave no position to some nodes.');
  return points;
}

/** `id,community` for nodes 0 … order − 1, in any order; −1 for who is not in it. */
export async function readCommunities(file: string, order: number): Promise<Int32Array> {
  const membership = new Int32Array(order).fill(-1);
  for (const line of (await readFile(file, 'utf8')).split('\n').slice(1)) {
    const [v, community] = line.split(',').map(Number);
    if (v !== undefined && community !== undefined) membership[v] = community;
  }
  return membership;
}
