import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { TermNumbers, textTerms } from '#analysis/collaborators/text-terms.ts';
import { type Work, workOf } from '#analysis/collaborators/work.ts';
import { foldWords } from '#analysis/fold-text.ts';

/** A line of the evaluator's training file: what its `task` command wrote. */
const TrainPaper = z.object({
  title: z.string().nullish(),
  year: z.int(),
  keywords: z.array(z.string()).nullish(),
  abstract: z.string().nullish(),
  authors: z.array(z.object({ person: z.string().optional(), affiliation: z.string().nullish() })),
});
export type TrainPaper = z.infer<typeof TrainPaper>;
const TestPerson = z.object({ person: z.string(), exclude: z.array(z.string()) });
export type TestPerson = z.infer<typeof TestPerson>;

export interface Task {
  work: Work;
  /** Person keys by number. */
  keys: readonly string[];
  test: readonly TestPerson[];
  /** By person: the last that a paper gives, in words that are the same in either language. */
  universities: readonly (string | undefined)[];
}

export async function readTask(train: string, test: string, candidates: string): Promise<Task> {
  const keys = z.array(z.string()).parse(JSON.parse(await readFile(candidates, 'utf8')));
  const papers = readTrainPapers(await readFile(train, 'utf8'));
  return {
    work: workOfPapers(papers, keys),
    keys,
    test: lines(await readFile(test, 'utf8')).map((line) => TestPerson.parse(line)),
    universities: universitiesOf(papers, keys),
  };
}

/** The part of an affiliation that names a university, without what universities share; else its first part. */
function universityIn(affiliation: string): string {
  const parts = affiliation.split(/[,;()]/).map(foldWords);
  const named = parts.find((words) => words.some((word) => word.startsWith('univers'))) ?? parts[0] ?? [];
  return named.filter((word) => !/^(univers.*|of|de|du|the)$/.test(word)).join(' ');
}

function universitiesOf(papers: readonly TrainPaper[], keys: readonly string[]): (string | undefined)[] {
  const last = new Map<string, string>();
  for (const { authors } of papers.toSorted((a, b) => a.year - b.year)) {
    for (const { person, affiliation } of authors) if (person && affiliation) last.set(person, universityIn(affiliation));
  }
  return keys.map((key) => last.get(key));
}

export function readTrainPapers(text: string): TrainPaper[] {
  return lines(text).map((line) => TrainPaper.parse(line));
}

function lines(text: string): unknown[] {
  return text.split('\n').flatMap((line): unknown[] => (line.trim() === '' ? [] : [JSON.parse(line)]));
}

/** Affiliations older than this say less of where somebody is. */
const RECENT_YEARS = 3;

/** The last year of the papers is now: nothing later is known. */
export function workOfPapers(papers: readonly TrainPaper[], keys: readonly string[]): Work {
  const index = new Map(keys.map((key, v) => [key, v]));
  const now = papers.reduce((last, { year }) => Math.max(last, year), 0);
  const [terms, places] = [new TermNumbers(), new TermNumbers()];
  const lastSeen = new Int32Array(keys.length);
  for (const { year, authors } of papers) {
    for (const { person, affiliation } of authors) {
      const v = index.get(person ?? '');
      if (v !== undefined && affiliation) lastSeen[v] = Math.max(lastSeen[v] ?? 0, year);
    }
  }
  const placesOf = keys.map(() => new Set<number>());
  const read = papers.map(({ title, year, keywords, abstract, authors }) => {
    const people: number[] = [];
    for (const { person, affiliation } of authors) {
      const v = index.get(person ?? '');
      if (v === undefined) continue;
      people.push(v);
      if (!affiliation || year < (lastSeen[v] ?? 0) - RECENT_YEARS) continue;
      for (const word of foldWords(affiliation)) placesOf[v]?.add(places.numberOf(word));
    }
    return {
      year,
      hidden: authors.filter(({ person }) => person === undefined).length,
      people,
      terms: textTerms(title ?? '', ...(keywords ?? []), abstract ?? '').map((term) => terms.numberOf(term)),
    };
  });
  return workOf({
    order: keys.length,
    now,
    papers: read,
    termCount: terms.count,
    topicCount: 0,
    places: placesOf.map((set) => [...set]),
    placeCount: places.count,
    interests: keys.map(() => []),
  });
}
