import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { type Choice, choicesOf } from './choices.ts';
import { type Learnt, printHoldOut } from './hold-out.ts';
import { instituteTasks } from './institutes.ts';
import { readTrainPapers } from './read-task.ts';
import { weightsFrom } from './weights-from.ts';

/**
 * Fits the weights of the ranking on institutes cut from the big files of ../shared/data: papers up to some years before 2022 are
 * known, and who wrote together first after that, up to 2021, was the choice; nothing later is seen, and Montréal is not among them.
 */
const WEIGHTS = path.join(import.meta.dirname, '../../../src/analysis/collaborators/weights.json');
const CUTS = [1, 2, 3];

const program = new Command('fit:collaborators')
  .description('Fits the weights of the ranking of collaborators, or says how such weights do at institutes they have not seen.')
  .option('--hold-out', 'judge weights fitted on the other institutes at each, and write none');
program.parse(process.argv);

const folder = await mkdtemp(path.join(tmpdir(), 'reseau-fit-collaborators-'));
try {
  const institutes: Learnt[] = [];
  for await (const task of instituteTasks(folder)) {
    const papers = readTrainPapers(await readFile(task.train, 'utf8'));
    institutes.push({ task, choices: CUTS.flatMap((years) => choicesOf(papers, years)) });
  }
  if (program.opts<{ holdOut?: true }>().holdOut) await printHoldOut(institutes, weightsFrom);
  else await writeWeights(institutes.flatMap(({ choices }) => choices));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writeWeights(choices: readonly Choice[]): Promise<void> {
  const { features, units } = weightsFrom(choices);
  const lines = (all: readonly string[]): string => all.map((line) => `    ${line}`).join(',\n');
  const said = Object.entries(features).map(([feature, one]) => `${JSON.stringify(feature)}: ${JSON.stringify(one)}`);
  const own = units.map((unit) => JSON.stringify(unit));
  await writeFile(WEIGHTS, `{\n  "features": {\n${lines(said)}\n  },\n  "units": [\n${lines(own)}\n  ]\n}\n`);
  console.log(`${choices.length} choices\n`, features);
}
