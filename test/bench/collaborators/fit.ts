import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FEATURES } from '#analysis/collaborators/features.ts';
import { InvalidInput } from '#model/errors.ts';
import { choicesOf } from './choices.ts';
import { fitWeights } from './conditional-logit.ts';
import { readTrainPapers } from './read-task.ts';

/**
 * Fits the weights of the ranking: `node test/bench/collaborators/fit.ts TRAIN.jsonl…`, each file what the evaluator's `task` command
 * wrote for one institute. Within each, papers up to some years ago are known, and who wrote together first after that was the
 * choice; nothing later than the files is seen.
 */
const WEIGHTS = path.join(import.meta.dirname, '../../../src/analysis/collaborators/weights.json');
const CUTS = [1, 2, 3];
const DIGITS = 4;

const files = process.argv.slice(2);
if (files.length === 0) throw new InvalidInput('Name training files: fit.ts TRAIN.jsonl…, as `collab_eval.py task` writes them.');
const choices = [];
for (const file of files) {
  const papers = readTrainPapers(await readFile(file, 'utf8'));
  for (const years of CUTS) choices.push(...choicesOf(papers, years));
}
const weights = fitWeights(choices, FEATURES.length);
const named = Object.fromEntries(FEATURES.map((feature, k) => [feature, Number((weights[k] ?? 0).toFixed(DIGITS))]));
await writeFile(WEIGHTS, `${JSON.stringify(named, null, 2)}\n`);
console.log(`${choices.length} people of ${files.length} files\n`, named);
