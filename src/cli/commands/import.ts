import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { columns } from '#cli/columns.ts';
import { EXIT } from '#cli/failure.ts';
import { homeOf } from '#cli/home.ts';
import { withInterrupt } from '#cli/interrupt.ts';
import { createProgress } from '#cli/progress.ts';
import { InvalidInput } from '#model/errors.ts';
import { Day } from '#model/primitives.ts';
import { applyCorrections, type Corrections, parseCorrections } from '#sources/corrections.ts';
import { type Imported, type ImportProgress, importFiles } from '#sources/import-files.ts';
import { groupReasons, summarise } from '#sources/import-summary.ts';
import type { Reject } from '#sources/source.ts';
import { SOURCES } from '#sources/source-list.ts';
import { checkOutFolder, writeFolder } from '#sources/write-folder.ts';

interface ImportCommandOptions {
  out: string;
  replace: boolean;
  format?: string;
  json: boolean;
  corrections?: string;
  asOf?: string;
}

/** Kinds of reject that the summary spells out; the rest are in rejects.ndjson. */
const MOST_REASONS = 12;
const MOST_AFFILIATIONS = 5;

export function registerImport(program: Command): void {
  const formats = SOURCES.map(({ name, title }) => `  ${name.padEnd(18)} ${title}`).join('\n');
  program
    .command('import')
    .summary('any sources, merged into one Dataset folder')
    .description(
      'Reads files of any formats, tells people apart, and writes one Dataset folder in the native format (docs/native-format.md).\n' +
        'Records that cannot be used never stop it: they are listed in rejects.ndjson there, what rules leave out in skipped.ndjson,\n' +
        'and who was taken for whom, and why, in identity.ndjson. Corrections in RESEAU_HOME/corrections.json are applied.',
    )
    .argument('<files...>', 'files, or native Dataset folders')
    .requiredOption('--out <dir>', 'folder to write; it must be empty or absent')
    .option('--replace', 'replace the Dataset that is in the folder', false)
    .option('--format <name>', 'what the files are, when that cannot be told from them')
    .option('--corrections <file>', 'apply this corrections file instead')
    .option('--as-of <day>', 'the day that "today" means in the Dataset (YYYY-MM-DD)')
    .option('--json', 'print the counts and every reject as one JSON object', false)
    .addHelpText(
      'after',
      `\nFormats:\n${formats}\n\nExamples:\n  $ reseau import papers.jsonl.gz members.csv --out data\n  $ reseau import page.txt --format profile-page --out data --replace`,
    )
    .action((files: string[], options: ImportCommandOptions) => runImport(files, options));
}

async function runImport(files: readonly string[], options: ImportCommandOptions): Promise<void> {
  const asOf = Day.safeParse(options.asOf ?? new Date().toISOString().slice(0, 10));
  if (!asOf.success) throw new InvalidInput(`--as-of ${options.asOf ?? ''}: expected a day such as 2026-11-22.`);
  await checkOutFolder(options.out, options.replace);
  const corrections = await readCorrections(options.corrections);
  const progress = createProgress();
  let imported: Imported;
  try {
    imported = await withInterrupt(async (signal) => {
      const steps = { signal, onProgress: (step: ImportProgress) => progress.update(step) };
      const read = await importFiles(files, {
        ...steps,
        asOf: asOf.data,
        ...(options.format === undefined ? {} : { format: options.format }),
      });
      const corrected = correct(read, corrections);
      await writeFolder(options.out, corrected, steps);
      return corrected;
    });
  } finally {
    progress.stop();
  }
  process.stdout.write(options.json ? `${JSON.stringify(summarise(imported))}\n` : describe(imported, options.out));
  process.exitCode = imported.rejects.length > 0 ? EXIT.doneWithRejects : EXIT.done;
}

async function readCorrections(path: string | undefined): Promise<{ file: string; corrections: Corrections } | undefined> {
  const file = path ?? join(homeOf(process.env), 'corrections.json');
  try {
    return { file, corrections: parseCorrections(await readFile(file, 'utf8'), file) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && path === undefined) return undefined;
    if (isMissing) throw new InvalidInput(`${file}: no such file. Check --corrections.`, { cause: error });
    throw error;
  }
}

function correct(imported: Imported, read: { file: string; corrections: Corrections } | undefined): Imported {
  if (read === undefined) return imported;
  const { dataset, problems } = applyCorrections(imported.dataset, read.corrections);
  const rejects = problems.map((reason): Reject => ({ file: read.file, line: null, record: null, reason }));
  return { ...imported, dataset, rejects: [...imported.rejects, ...rejects] };
}

function describe(imported: Imported, out: string): string {
  const { people, papers, topics, supervision } = summarise(imported);
  const counts = columns([
    ['people', String(people)],
    ['papers', String(papers)],
    ['topics', String(topics)],
    ['supervisions', String(supervision.total)],
  ]);
  return [
    counts,
    describeReasons(imported.skipped, 'left out by rule', 'skipped.ndjson'),
    describeAffiliations(imported),
    describeReasons(imported.rejects, 'rejected', 'rejects.ndjson'),
    `${pc.green('Written')} to ${out}. Next: \`reseau load ${out}\`.`,
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('');
}

function describeAffiliations({ unknownAffiliations }: Imported): string {
  if (unknownAffiliations.length === 0) return '';
  const authors = unknownAffiliations.reduce((sum, each) => sum + each.authors, 0);
  const shown = unknownAffiliations.slice(0, MOST_AFFILIATIONS);
  const lines = shown.map((each) => `  ${String(each.authors).padStart(6)} × ${each.record}`);
  const heading = `${unknownAffiliations.length} affiliations of no known institution, printed ${authors} times, give no role`;
  return [`${heading} (all in skipped.ndjson):`, ...lines].join('\n');
}

function describeReasons(rejects: readonly Reject[], what: string, file: string): string {
  if (rejects.length === 0) return '';
  const groups = groupReasons(rejects);
  const lines = groups.slice(0, MOST_REASONS).map(({ reason, count }) => `  ${String(count).padStart(6)} × ${reason}`);
  const rest = groups.length > MOST_REASONS ? [`         and ${groups.length - MOST_REASONS} further reasons`] : [];
  return [`${rejects.length} ${what} (all in ${file}):`, ...lines, ...rest].join('\n');
}
