import { type BenchRun, count } from './bench-run.ts';
import { inUnit, isMet, type Line, ratio, ratioText, targetText } from './figure.ts';

export interface Section {
  title: string;
  lines: readonly Line[];
}

export interface Report {
  machine: string;
  date: string;
  command: string;
  subjects: Pick<BenchRun, 'whole' | 'parts' | 'python'>;
  sections: readonly Section[];
}

/** docs/benchmarks.md: what was run, where, and one table a section. */
export function reportMarkdown({ machine, date, command, subjects, sections }: Report): string {
  const lines = sections.flatMap((section) => section.lines);
  const judged = lines.flatMap((line) => ('notRun' in line ? [] : (isMet(line) ?? [])));
  const { python } = subjects;
  const versions =
    'missing' in python
      ? `Rivals in Python were not run: ${python.missing}.`
      : `igraph ${python.versions.igraph}, numpy ${python.versions.numpy}, scipy ${python.versions.scipy}.`;
  const head = [
    '# Benchmarks of the atlas',
    '',
    `Written by \`${command}\` on ${date}; ${machine}. ${versions}`,
    '',
    `Of ${judged.length} targets ${judged.filter(Boolean).length} are met. Times of computing are seconds of processor time, all threads together: what the job takes alone on one core.`,
    'Ratios are ours to the rival’s, both from this run. np, crowding, purity and distance only mean something together; what they are is said at `scoreLayout`.',
    '',
    ...[...subjects.parts, subjects.whole].map(
      ({ name, graph }) => `- ${name}: ${count(graph.order)} people, ${count(graph.targets.length / 2)} pairs.`,
    ),
  ];
  return `${[...head, ...sections.flatMap(sectionMarkdown)].join('\n')}\n`;
}

export function sectionMarkdown({ title, lines }: Section): string[] {
  return [
    '',
    `## ${title}`,
    '',
    '| what | value | target | | ratio | note |',
    '| --- | ---: | --- | --- | --- | --- |',
    ...lines.map(rowOf),
  ];
}

function rowOf(line: Line): string {
  if ('notRun' in line) return `| ${cell(line.what)} | not run | | | | ${cell(line.notRun)} |`;
  const met = isMet(line);
  const cells = [
    line.what,
    inUnit(line.value, line.unit),
    targetText(line),
    met === undefined ? '' : met ? 'met' : '**missed**',
    ratioText(line),
    line.note ?? '',
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The same for programs: numbers in full, `met` and `ratio` beside them. Values that are no number are null. */
export function figuresJson({ machine, date, command, subjects, sections }: Report): string {
  const graphs = [...subjects.parts, subjects.whole].map(({ name, graph }) => ({
    name,
    people: graph.order,
    pairs: graph.targets.length / 2,
  }));
  const figures = sections.flatMap(({ title, lines }) =>
    lines.map((line) => ({
      section: title,
      ...line,
      ...('notRun' in line ? {} : { met: isMet(line) ?? null, ratio: ratio(line) ?? null }),
    })),
  );
  return `${JSON.stringify({ date, machine, command, graphs, figures }, null, 2)}\n`;
}
