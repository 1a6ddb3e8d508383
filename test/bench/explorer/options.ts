import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { InvalidInput } from '#model/errors.ts';
import { ROOT } from '#test/bench/reseau.ts';

const SHARED = path.join(ROOT, '../shared');
const PARTS = ['pages', 'answers', 'lighthouse'] as const;
export type Part = (typeof PARTS)[number];

export interface ExplorerOptions {
  /** What is imported; not read where there is a `home`. */
  papers: string;
  /** A published RESEAU_HOME to serve as it is. */
  home: string | undefined;
  /** Folder of measure.mjs and serve.mjs, with their dependency installed. */
  rig: string;
  /** Folder that holds the built rivals, each below its name. */
  rivals: string | undefined;
  /** Folder in whose node_modules Lighthouse is. */
  lighthouse: string | undefined;
  rounds: number;
  parts: readonly Part[];
  json: string | undefined;
  report: boolean;
}

/** What the command line asks for. Wrong options end the process with a message, as commander does. */
export function readOptions(argv: readonly string[]): ExplorerOptions {
  const program = new Command('bench:explorer')
    .description('How the explorer loads, draws, moves and answers beside VOSviewer Online and Gephi Lite, in one run.')
    .option('--papers <file>', 'paper list to import', path.join(SHARED, 'data/montreal.json'))
    .option('--home <folder>', 'a published RESEAU_HOME to serve in place of a paper list')
    .option('--rig <folder>', 'measure.mjs and serve.mjs, after npm ci in there', path.join(SHARED, 'eval/browser'))
    .option('--rivals <folder>', 'the rivals as built: vosviewer/ and gephi-lite/ (docs/benchmarks-explorer.md says how)')
    .option('--lighthouse <folder>', 'where Lighthouse was installed with npm')
    .option('--rounds <number>', 'each page is measured once a round, one after the other; medians are printed', parseWhole, 5)
    .option('--only <parts...>', `some of ${PARTS.join(', ')}`)
    .option('--json <file>', 'write the figures for programs')
    .option('--report', 'write the tables into docs/benchmarks-explorer.md', false);
  program.parse(argv, { from: 'user' });
  const { only, papers, home, rig, rivals, lighthouse, rounds, json, report } = program.opts<{
    papers: string;
    home?: string;
    rig: string;
    rivals?: string;
    lighthouse?: string;
    rounds: number;
    only?: string[];
    json?: string;
    report: boolean;
  }>();
  if (home === undefined && !existsSync(papers)) throw new InvalidInput(`There is no ${papers}: name one with --papers FILE.`);
  const parts = PARTS.filter((part) => only === undefined || only.includes(part));
  if (parts.length === 0) throw new InvalidInput(`There are these parts: ${PARTS.join(', ')}.`);
  return { papers, home, rig: path.resolve(rig), rivals, lighthouse, rounds, parts, json, report };
}

function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError(`expected a whole number from 1, not "${text}".`);
  return value;
}
