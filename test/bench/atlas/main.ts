import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { InvalidInput } from '#model/errors.ts';
import type { BenchRun, Subject } from './bench-run.ts';
import { benchCommunities } from './communities.ts';
import { benchDrawing } from './drawing.ts';
import { type Line, printed } from './figure.ts';
import { benchGrowth } from './growth.ts';
import { benchNaming } from './naming.ts';
import { type AtlasOptions, readOptions } from './options.ts';
import { benchPlaces } from './places.ts';
import { type PublishedMap, publishMap } from './published-map.ts';
import { findPython } from './python.ts';
import { benchRefresh } from './refresh.ts';
import { figuresJson, reportMarkdown, type Section } from './report.ts';
import { benchSmallGraphs } from './small-graphs.ts';
import { benchSnapshotSize } from './snapshot-size.ts';
import { prepareSubjects } from './subjects.ts';

const REPORT = path.join(import.meta.dirname, '../../../docs/benchmarks.md');

const SECTIONS: readonly { key: string; title: string; bench: (run: BenchRun) => AsyncIterable<Line> | Iterable<Line> }[] = [
  { key: 'communities', title: 'Communities', bench: benchCommunities },
  { key: 'names', title: 'Names', bench: benchNaming },
  { key: 'places', title: 'Places', bench: benchPlaces },
  { key: 'refresh', title: 'A refresh', bench: benchRefresh },
  { key: 'small', title: 'Small graphs', bench: benchSmallGraphs },
  { key: 'growth', title: 'Growth', bench: benchGrowth },
  { key: 'size', title: 'Size of the snapshot', bench: benchSnapshotSize },
  { key: 'drawing', title: 'Drawing', bench: benchDrawing },
];

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InvalidInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(options: AtlasOptions): Promise<void> {
  const chosen = SECTIONS.filter(({ key }) => options.only === undefined || key === options.only);
  if (chosen.length === 0) {
    throw new InvalidInput(`No section "${options.only}". There are: ${SECTIONS.map(({ key }) => key).join(', ')}.`);
  }
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  console.log(`npm run bench:atlas · ${machine} · ${date}\n`);
  const temporary = await mkdtemp(path.join(tmpdir(), 'reseau-bench-atlas-'));
  const folder = path.resolve(options.out ?? temporary);
  await mkdir(folder, { recursive: true });
  try {
    const subjects = await prepareSubjects(options, folder, temporary);
    const run: BenchRun = {
      seed: options.seed,
      folder: temporary,
      skipSlow: options.skipSlow,
      python: await findPython(options.seed),
      ...subjects,
      published: onceEach((subject) => publishMap(subject, temporary)),
    };
    const sections: Section[] = [];
    const report = { machine, date, command: commandOf(options), subjects: run, sections };
    // Written after every section: a run of an hour that is stopped leaves what it found.
    for (const { title, bench } of chosen) {
      sections.push({ title, lines: await printAll(title, bench(run)) });
      if (options.out !== undefined) await writeFile(path.join(folder, 'figures.json'), figuresJson(report));
      if (options.only === undefined) await writeFile(REPORT, reportMarkdown(report));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Publishing a map takes minutes: sections share what came of it. */
function onceEach(publish: (subject: Subject) => Promise<PublishedMap>): BenchRun['published'] {
  const made = new Map<Subject, Promise<PublishedMap>>();
  return (subject) => {
    const map = made.get(subject) ?? publish(subject);
    made.set(subject, map);
    return map;
  };
}

/** Prints each line as soon as it is known. A section that fails says why, and the others go on. */
async function printAll(title: string, lines: AsyncIterable<Line> | Iterable<Line>): Promise<Line[]> {
  console.log(title);
  const all: Line[] = [];
  try {
    for await (const line of lines) {
      console.log(printed(line));
      all.push(line);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`  failed: ${why}`);
    all.push({ what: title, notRun: `failed: ${why}` });
    process.exitCode = 1;
  }
  console.log('');
  return all;
}

/** As somebody else would type it: files by their names, not by where they are on this machine. */
function commandOf({ files, isDefault, skipSlow, sizes, seed, out }: AtlasOptions): string {
  const papers = isDefault ? [] : ['--papers', ...files.map((file) => path.basename(file))];
  const flags = [...papers, ...(skipSlow ? ['--skip-slow'] : []), '--sizes', sizes.join(','), '--seed', String(seed)];
  return `npm run bench:atlas -- ${[...flags, ...(out === undefined ? [] : ['--out', path.basename(out)])].join(' ')}`;
}
