import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMet, type Line, ratio } from '#test/bench/atlas/figure.ts';
import { sectionMarkdown } from '#test/bench/atlas/report.ts';
import { ROOT } from '#test/bench/reseau.ts';

const FILE = path.join(ROOT, 'docs/benchmarks-explorer.md');
const [START, END] = ['<!-- figures: written by npm run bench:explorer -- --report -->', '<!-- /figures -->'];

export interface Section {
  title: string;
  lines: readonly Line[];
}

export interface Report {
  date: string;
  machine: string;
  commit: string;
  /** How large the network is. */
  subject: string;
  rounds: number;
  sections: readonly Section[];
}

/** Puts the tables in the place of the last run's; the words around them are written by hand. */
export async function writeReport({ date, machine, commit, subject, rounds, sections }: Report): Promise<void> {
  const judged = sections.flatMap(({ lines }) => lines.flatMap((line) => ('notRun' in line ? [] : (isMet(line) ?? []))));
  const head = `Commit ${commit}, ${date} UTC; ${machine}; ${subject}; ${rounds} rounds. Of ${judged.length} targets ${judged.filter(Boolean).length} are met.`;
  const text = await readFile(FILE, 'utf8');
  const [before, after] = [text.indexOf(START), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${FILE} has no place for the figures.`);
  const tables = [START, '', head, ...sections.flatMap(sectionMarkdown), ''].join('\n');
  await writeFile(FILE, `${text.slice(0, before)}${tables}\n${text.slice(after)}`);
}

/** For programs: numbers in full, `met` and `ratio` beside them. */
export function figuresJson({ sections, ...about }: Report): string {
  const figures = sections.flatMap(({ title, lines }) =>
    lines.map((line) => ({
      section: title,
      ...line,
      ...('notRun' in line ? {} : { met: isMet(line) ?? null, ratio: ratio(line) ?? null }),
    })),
  );
  return `${JSON.stringify({ ...about, figures }, null, 2)}\n`;
}
