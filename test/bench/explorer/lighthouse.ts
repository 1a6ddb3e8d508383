import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '#test/support/chromium.ts';

const run = promisify(execFile);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Lighthouse's own bound of what it paints green. */
const GOOD = 0.9;
const Category = z.object({
  title: z.string(),
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const LighthouseAnswer = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(z.string(), Category),
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
});

export interface LighthouseRun {
  version: string;
  /** Of 100, and the audits that cost points. */
  scores: { title: string; score: number; costs: string[] }[];
}

/** As Lighthouse means a telephone on a slow line, or a desktop. */
export type Device = 'mobile' | 'desktop';

/** One run of an installed Lighthouse; or why there is none. */
export async function runLighthouse(
  folder: string | undefined,
  address: string,
  device: Device,
): Promise<LighthouseRun | { notRun: string }> {
  if (folder === undefined) return { notRun: 'name a folder in which `npm install lighthouse` was run with --lighthouse' };
  const command = path.join(folder, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(command)) return { notRun: `no Lighthouse in ${folder}` };
  const flags = ['--headless=new', ...CHROMIUM_FLAGS].join(' ');
  const args = [address, '--quiet', '--output=json', `--only-categories=${CATEGORIES.join(',')}`];
  if (device === 'desktop') args.push('--preset=desktop');
  const options = { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 1 << 27 };
  const once = (): Promise<{ stdout: string }> => run(process.execPath, [command, ...args, `--chrome-flags=${flags}`], options);
  // Now and then it loses the trace of a page (NO_NAVSTART), and says itself that it wants to be run again.
  const { stdout } = await once().catch(once);
  const { lighthouseVersion, categories, audits } = LighthouseAnswer.parse(JSON.parse(stdout));
  const scores = Object.values(categories).map(({ title, score, auditRefs }) => ({
    title,
    score: Math.round(100 * (score ?? 0)),
    costs: auditRefs.flatMap(({ id, weight }) => (weight > 0 && (audits[id]?.score ?? 1) < GOOD ? [id] : [])),
  }));
  return { version: lighthouseVersion, scores };
}
