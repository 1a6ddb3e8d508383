import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import { InvalidInput } from '#model/errors.ts';
import type { Served } from '#test/bench/reseau.ts';
import { stopServer } from '#test/support/child-server.ts';
import { findChromium } from '#test/support/chromium.ts';
import { MeasuredPage } from './measured-page.ts';

const run = promisify(execFile);

export interface PageToMeasure {
  url: string;
  /** Where to hover; found by looking unless said, and then kept for the next rounds. */
  probe?: readonly [number, number];
  blank?: readonly [number, number];
  /** Whether there is anything to hover. */
  hovers: boolean;
}

/** The evaluator's browser and server, each as a process. */
export interface Rig {
  measure(page: PageToMeasure): Promise<MeasuredPage>;
  /** Serves a built site below `prefix`, and a folder of data below /data/. */
  serve(folder: string, data: string, prefix?: string): Promise<Served>;
}

export function openRig(folder: string): Rig {
  const file = (name: string): string => path.join(folder, name);
  for (const needed of ['measure.mjs', 'serve.mjs', 'node_modules/jpeg-js']) {
    if (!existsSync(file(needed))) {
      throw new InvalidInput(
        `There is no ${needed} in ${folder}: copy ../shared/eval/browser somewhere, run npm ci there, and name it with --rig.`,
      );
    }
  }
  const chromium = findChromium();
  if (chromium === undefined) throw new InvalidInput('There is no Chromium: install one, or set RESEAU_CHROMIUM to its path.');
  return {
    measure: async ({ url, probe, blank, hovers }) => {
      const args = ['--url', url, '--runs', '1', '--hover-runs', hovers ? '1' : '0', '--browser', chromium];
      if (probe !== undefined) args.push('--probe', probe.join(','));
      if (blank !== undefined) args.push('--blank', blank.join(','));
      return MeasuredPage.parse(JSON.parse((await run(process.execPath, [file('measure.mjs'), ...args])).stdout));
    },
    serve: (site, data, prefix = '/') =>
      serveFolder(file('serve.mjs'), ['--dir', site, '--data', data, '--prefix', prefix], prefix),
  };
}

async function serveFolder(script: string, args: readonly string[], prefix: string): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, [script, ...args, '--port', String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('serving')) break;
  return { address: `http://127.0.0.1:${port}${prefix}`, stop: () => stopServer(child) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });
}
