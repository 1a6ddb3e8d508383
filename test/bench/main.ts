import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { ToolMissing } from '#scripts/neo4j/java.ts';
import { startNeo4j } from '#scripts/neo4j/server.ts';
import { findChromium } from '#test/support/chromium.ts';
import { type BenchRow, skipped } from './bench-row.ts';
import { benchBundles } from './bundles.ts';
import { benchMapFrames } from './map-frames.ts';
import { benchNetworkRate } from './network-rate.ts';
import { ROOT, serve } from './reseau.ts';
import { benchRoad } from './road.ts';

const DEMO = path.join(ROOT, 'graph-seed/demo');
const REAL = path.join(ROOT, '../shared/data/montreal.json');

await main();

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reseau-bench-'));
  const processor = cpus()[0]?.model ?? 'unknown processor';
  console.log(
    `npm run bench · Node ${process.version} · ${availableParallelism()} × ${processor} · ${new Date().toISOString()}\n`,
  );
  try {
    await section('Road: demo, embedded store', () =>
      benchRoad({ name: 'demo', source: DEMO, folder: path.join(folder, 'demo'), store: 'embedded' }),
    );
    await section('Served: demo', () => benchServed('demo', path.join(folder, 'demo', 'home')));
    await section('Road: demo, Neo4j', () => benchNeo4jRoad('demo', DEMO, folder));
    await section('Road: real papers, embedded store', async () =>
      existsSync(REAL)
        ? benchRoad({ name: 'real', source: REAL, folder: path.join(folder, 'real'), store: 'embedded' })
        : [skipped('real papers', 'no ../shared/data')],
    );
    if (existsSync(REAL)) {
      await section('Served: real papers', () => benchServed('real', path.join(folder, 'real', 'home')));
      await section('Road: real papers, Neo4j', () => benchNeo4jRoad('real', REAL, folder));
    }
    await section('Bundles', benchBundles);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Prints each table as soon as it is known. One that fails says why, and the others go on. */
async function section(title: string, bench: () => Promise<BenchRow[]>): Promise<void> {
  console.log(title);
  try {
    for (const { what, figure, note } of await bench()) {
      console.log(`  ${what.padEnd(46)} ${figure.padStart(22)}${note === undefined ? '' : `   ${note}`}`);
    }
  } catch (error) {
    console.log(`  failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  console.log('');
}

async function benchServed(name: string, home: string): Promise<BenchRow[]> {
  const served = await serve({ RESEAU_HOME: home });
  try {
    const frames = await framesOf(name, served.address);
    return [...frames, ...(await benchNetworkRate(served.address))];
  } finally {
    await served.stop();
  }
}

async function framesOf(name: string, address: string): Promise<BenchRow[]> {
  if (findChromium() === undefined) return [skipped(`${name}: frames of the map`, 'no Chromium')];
  if (!existsSync(path.join(ROOT, 'dist/client/index.html'))) return [skipped(`${name}: frames of the map`, 'run npm run build')];
  return benchMapFrames(name, address);
}

/** The same road into a real Neo4j of its own, where one can be launched. */
async function benchNeo4jRoad(name: string, source: string, folder: string): Promise<BenchRow[]> {
  const work = path.join(folder, `${name}-neo4j`);
  const server = await startNeo4j({ home: path.join(work, 'neo4j') }).catch((error: unknown) => {
    if (error instanceof ToolMissing) return error;
    throw error;
  });
  if (server instanceof ToolMissing) return [skipped(`${name}: Neo4j`, server.message)];
  const { uri, user, password, database } = server;
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  try {
    return await benchRoad({ name, source, folder: work, store: 'Neo4j', settings });
  } finally {
    await server.stop();
  }
}
