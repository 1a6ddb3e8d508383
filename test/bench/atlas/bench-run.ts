import type { PaperGraph } from './paper-graph.ts';
import type { PublishedMap } from './published-map.ts';
import type { Python } from './python.ts';

/** A graph the bench measures on, and where its edges are written for rivals. */
export interface Subject extends PaperGraph {
  /** "all-papers.jsonl.gz", "4,000 of all-papers.jsonl.gz" */
  name: string;
  edges: string;
  /** File stem in the work folder. */
  stem: string;
  /** The whole of some file, not a cut. */
  isFile: boolean;
}

/** What every section is given. */
export interface BenchRun {
  seed: number;
  /** Work files; the whole graph's stay there when the user asked for them. */
  folder: string;
  skipSlow: boolean;
  python: Python | { missing: string };
  /** The largest component of everything read. */
  whole: Subject;
  /** Connected cuts of it, smallest first, and other files that are benched by themselves. */
  parts: readonly Subject[];
  /** The largest graph that the files give; read when it is first asked for. */
  largest(): Promise<Subject>;
  /** The map that `import`, `load` and `publish` make of a graph's papers; made once. */
  published(subject: Subject): Promise<PublishedMap>;
}

export function count(value: number): string {
  return value.toLocaleString('en');
}
