import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { columns } from '#cli/columns.ts';
import { EXIT } from '#cli/failure.ts';
import { homeOf } from '#cli/home.ts';
import { withInterrupt } from '#cli/interrupt.ts';
import { createProgress } from '#cli/progress.ts';
import { type Dataset, RECORD_KINDS } from '#model/dataset.ts';
import { Conflict } from '#model/errors.ts';
import { assertIntegrity } from '#model/integrity.ts';
import { applyCorrections, parseCorrections } from '#sources/corrections.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import type { LoadPlan } from '#store/graph-store.ts';
import { openStore } from '#store/open-store.ts';

/** Above this share of vanishing records a load wants to be confirmed. */
const VANISHING_SHARE_NEEDING_YES = 0.05;

export function registerLoad(program: Command): void {
  program
    .command('load')
    .summary('make the store equal to a Dataset folder')
    .description(
      'Loads a Dataset folder, as `reseau import` writes it, into the store: Neo4j when NEO4J_URI is set, else the embedded one.\n' +
        'Afterwards the store equals the folder: what the folder no longer holds is gone. Nodes that Réseau did not write are never touched.\n' +
        'RESEAU_HOME/corrections.json is applied first, when it is there.',
    )
    .argument('<dir>', 'Dataset folder')
    .option('--yes', `load even when more than ${VANISHING_SHARE_NEEDING_YES * 100} % of what is there would vanish`, false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ reseau load data/institute\n  $ NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… reseau load data/institute',
    )
    .action((dir: string, options: { yes: boolean }) => load(dir, options));
}

async function load(dir: string, { yes }: { yes: boolean }): Promise<void> {
  const home = homeOf(process.env);
  const progress = createProgress();
  progress.update({ stage: 'reading', done: 0, total: 2 });
  const dataset = await readCorrected(dir, home).finally(() => progress.stop());
  progress.update({ stage: 'reading', done: 1, total: 2 });
  const store = await openStore({ audience: 'staff', home, env: process.env }).finally(() => progress.stop());
  try {
    const plan = await store.planLoad(dataset);
    process.stdout.write(describePlan(plan));
    refuseGreatLoss(plan, yes);
    await withInterrupt((signal) => store.load(dataset, { onProgress: (step) => progress.update(step), signal }));
    progress.stop();
    process.stdout.write(`${pc.green('Loaded.')} Next: \`reseau publish\` makes the map of it.\n`);
  } finally {
    progress.stop();
    await store.close();
  }
}

/** The folder's Dataset as the data steward corrected it. A correction that finds nobody is said, and the load goes on. */
async function readCorrected(dir: string, home: string): Promise<Dataset> {
  const dataset = assertIntegrity(await readDatasetFolder(dir));
  const file = path.join(home, 'corrections.json');
  if (!existsSync(file)) return dataset;
  const corrected = applyCorrections(dataset, parseCorrections(await readFile(file, 'utf8'), file));
  for (const problem of corrected.problems) process.stderr.write(`${pc.yellow('Not applied:')} ${problem}\n`);
  if (corrected.problems.length > 0) process.exitCode = EXIT.doneWithRejects;
  return corrected.dataset;
}

function describePlan(plan: LoadPlan): string {
  const rows = RECORD_KINDS.filter((kind) => plan.added[kind] + plan.vanishing[kind] > 0).map((kind) => [
    kind,
    `+${plan.added[kind]}`,
    `−${plan.vanishing[kind]}`,
  ]);
  if (rows.length === 0) return 'Nothing will be added or vanish; records that changed are updated.\n';
  return `${columns([['', 'added', 'vanishing'], ...rows])}\n`;
}

function refuseGreatLoss({ vanishingShare }: LoadPlan, yes: boolean): void {
  if (yes || vanishingShare <= VANISHING_SHARE_NEEDING_YES) return;
  throw new Conflict(
    `${(vanishingShare * 100).toFixed(1)} % of what is in the store would vanish, which is more than ` +
      `${VANISHING_SHARE_NEEDING_YES * 100} %. Nothing was changed. If that is what you want, load again with --yes.`,
  );
}
