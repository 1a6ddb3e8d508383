import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { InvalidInput } from '#model/errors.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

export interface AtlasOptions {
  /** Paper lists that make the one graph. */
  files: readonly string[];
  /** Without `--papers`: lists that are benched beside it, and read on top of it for the largest graph. */
  beside: string | undefined;
  further: string | undefined;
  isDefault: boolean;
  out: string | undefined;
  skipSlow: boolean;
  sizes: readonly number[];
  seed: number;
  only: string | undefined;
}

/** What the command line asks for. Wrong options end the process with a message, as commander does. */
export function readOptions(argv: readonly string[]): AtlasOptions {
  const program = new Command('bench:atlas')
    .description('Communities, names, places, sizes, growth and drawing of the atlas beside its rivals, in one run.')
    .option(
      '--papers <files...>',
      'paper lists (JSON array or JSON lines, .gz or not) that make one graph; else those of ../shared/data',
    )
    .option('--out <folder>', 'write edges.csv, positions.csv, communities.csv for layout_eval.py, and figures.json')
    .option('--skip-slow', 'leave DrL out (four minutes at 118,000 people)', false)
    .option('--sizes <numbers>', 'people in the connected cuts', parseSizes, [1_000, 4_000, 20_000])
    .option('--seed <number>', 'of every random choice', parseWhole, 1)
    .option('--only <section>', 'one section: communities, names, places, small, sizes, growth or drawing; no report is written');
  program.parse(argv, { from: 'user' });
  const { papers, out, skipSlow, sizes, seed, only } = program.opts<{
    papers?: string[];
    out?: string;
    skipSlow: boolean;
    sizes: number[];
    seed: number;
    only?: string;
  }>();
  return { ...filesOf(papers), out, skipSlow, sizes, seed, only };
}

function filesOf(papers: string[] | undefined): Pick<AtlasOptions, 'files' | 'beside' | 'further' | 'isDefault'> {
  if (papers !== undefined) return { files: papers, beside: undefined, further: undefined, isDefault: false };
  const file = (name: string): string | undefined => (existsSync(`${DATA}${name}`) ? `${DATA}${name}` : undefined);
  const big = file('all-papers.jsonl.gz');
  if (big === undefined)
    throw new InvalidInput('There is no ../shared/data/all-papers.jsonl.gz: name paper lists with --papers FILE….');
  return { files: [big], beside: file('montreal.json'), further: file('all-papers-history.jsonl.gz'), isDefault: true };
}

function parseSizes(text: string): number[] {
  const sizes = text.split(/[,\s]+/).map(parseWhole);
  return [...new Set(sizes)].sort((a, b) => a - b);
}

function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError(`expected whole numbers from 1, not "${text}".`);
  return value;
}
