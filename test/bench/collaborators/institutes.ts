import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BenchTask, BIG, taskOf } from './evaluate.ts';
import { readInput } from './read-input.ts';

/** Institutes that a fit learns from, by what their affiliations say. None is in Montréal: on that the ranking is judged. */
const INSTITUTES: Readonly<Record<string, RegExp>> = {
  alberta: /alberta|amii/i,
  amsterdam: /university of amsterdam/i,
  'carnegie mellon': /carnegie mellon/i,
  edinburgh: /edinburgh/i,
  'georgia tech': /georgia institute of tech|georgia tech/i,
  inria: /inria/i,
  kaist: /kaist/i,
  'massachusetts institute': /\bmit\b|massachusetts institute/i,
  'national singapore': /national university of singapore/i,
  oxford: /oxford/i,
  pennsylvania: /university of pennsylvania/i,
  stanford: /stanford/i,
  technion: /technion/i,
  tokyo: /university of tokyo/i,
  toronto: /university of toronto|vector institute/i,
  'munich technical': /technical university of munich|technische universit.t m.nchen/i,
  'university college london': /university college london/i,
  'washington university': /university of washington/i,
  berkeley: /berkeley/i,
  'british columbia': /british columbia/i,
  cambridge: /university of cambridge/i,
  columbia: /columbia university/i,
  cornell: /cornell/i,
  delft: /delft/i,
  duke: /duke university/i,
  harvard: /harvard/i,
  illinois: /illinois/i,
  imperial: /imperial college/i,
  maryland: /university of maryland/i,
  michigan: /university of michigan/i,
  'new york': /new york university|\bnyu\b/i,
  princeton: /princeton/i,
  purdue: /purdue/i,
  riken: /riken/i,
  rutgers: /rutgers/i,
  'san diego': /san diego/i,
  seoul: /seoul national/i,
  'southern california': /southern california/i,
  stockholm: /\bkth\b|royal institute of technology/i,
  sydney: /university of sydney/i,
  'tel aviv': /tel.aviv/i,
  texas: /university of texas|ut austin/i,
  tübingen: /t.{1,2}bingen/i,
  waterloo: /waterloo/i,
  wisconsin: /wisconsin/i,
};
const YEAR = 2021;

export interface InstituteTask extends BenchTask {
  name: string;
}

/** Each institute's papers in the big files of ../shared/data, as tasks of the evaluator: known up to 2021. */
export async function* instituteTasks(folder: string): AsyncGenerator<InstituteTask> {
  const papers = await readInput(BIG);
  for (const [name, pattern] of Object.entries(INSTITUTES)) {
    const own = papers.filter(({ affiliations }) => pattern.test(affiliations));
    const file = path.join(folder, `${name}.jsonl`);
    await mkdir(folder, { recursive: true });
    await writeFile(file, own.map(({ line }) => `${line}\n`).join(''));
    yield { name, ...(await taskOf([file], { year: YEAR, folder: path.join(folder, name), sample: 0 })) };
  }
}
