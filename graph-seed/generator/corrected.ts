import type { Redirect } from '#model/dataset.ts';
import type { Professor } from './faculty.ts';
import type { DraftPaper } from './papers.ts';
import { opaqueId, type Random, randomStream } from './random.ts';

/** People who asked not to be shown, and records that were merged: what a data steward's corrections leave behind. */
const HIDDEN = 4;
const MERGED = 3;

export function hiddenIds(papers: readonly DraftPaper[], faculty: readonly Professor[]): Set<string> {
  const random = randomStream('hidden');
  const professors = new Set(faculty.map(({ id }) => id));
  const candidates = new Set(papers.flatMap(({ authors }) => authors.filter((id) => !professors.has(id))));
  return new Set(pickSome([...candidates], HIDDEN, random));
}

/** Links to the ids of merged papers live on. */
export function mergedIds(papers: readonly DraftPaper[]): Redirect[] {
  const targets = pickSome(papers, MERGED, randomStream('merged'));
  return targets.map(({ id }) => ({ from: opaqueId('w', `merged into ${id}`), to: id }));
}

function pickSome<T>(items: readonly T[], count: number, random: Random): T[] {
  return random.shuffled(items).slice(0, count);
}
