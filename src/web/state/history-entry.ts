import { z } from 'zod';

/** What a step changed, as undo speaks of it. */
export const Step = z.enum([
  'page',
  'changes',
  'network',
  'directions',
  'meet',
  'shortlist',
  'card',
  'filter',
  'selected',
  'layers',
  'arrangement',
  'language',
  'view',
]);
export type Step = z.infer<typeof Step>;

/**
 * What an entry of the browser's history carries of ours: its place among the entries of this explorer, which follow each other
 * without a gap from 0 on, the last place there is, and the steps that lead here and on.
 */
export const HistoryEntry = z.object({
  at: z.int().min(0),
  top: z.int().min(0),
  undo: Step.nullable(),
  redo: Step.nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const FIRST: HistoryEntry = { at: 0, top: 0, undo: null, redo: null };

const PARAMETERS: Readonly<Record<Exclude<Step, 'view'>, readonly string[]>> = {
  page: ['view'],
  changes: ['changes'],
  network: ['ego', 'rings', 'open', 'shut'],
  directions: ['from', 'to', 'way', 'without'],
  meet: ['collaborators', 'about', 'place', 'faculty', 'cat', 'seniority', 'since', 'known'],
  shortlist: ['shortlist'],
  card: ['person', 'topic', 'paper', 'community', 'tab'],
  filter: ['years', 'topics', 'at', 'kinds', 'who', 'joint', 'only'],
  selected: ['selected'],
  layers: ['layers', 'colour', 'size', 'score'],
  arrangement: ['arranged'],
  language: ['lang'],
};

/** What changed between two addresses: the first of the parameters' subjects that did; `view` for any other. */
export function stepBetween(before: string, after: string): Step {
  const [old, now] = [new URLSearchParams(before), new URLSearchParams(after)];
  for (const step of Step.options) {
    if (step === 'view') continue;
    if (PARAMETERS[step].some((name) => old.get(name) !== now.get(name))) return step;
  }
  return 'view';
}

/**
 * The entry that a page finds when it comes. After a reload what follows is still there; whoever comes from another page may find
 * that page after ours, and to redo would lead away.
 */
export function foundEntry(state: unknown, isReload: boolean): HistoryEntry {
  const found = HistoryEntry.safeParse(state);
  if (!found.success) return FIRST;
  return isReload ? found.data : withoutRedo(found.data);
}

export function withoutRedo(entry: HistoryEntry): HistoryEntry {
  return { ...entry, top: entry.at, redo: null };
}

/** The entry left and the one made by a step. */
export function steppedOn(entry: HistoryEntry, step: Step): { readonly left: HistoryEntry; readonly made: HistoryEntry } {
  const at = entry.at + 1;
  return { left: { ...entry, top: at, redo: step }, made: { at, top: at, undo: step, redo: null } };
}

/** The entry come back or on to: how far one can go on is known better by the one come from. */
export function arrivedAt(state: unknown, from: HistoryEntry): HistoryEntry {
  const found = HistoryEntry.safeParse(state);
  if (!found.success) return FIRST;
  const top = Math.max(from.top, found.data.at);
  return { ...found.data, top, redo: found.data.at < top ? found.data.redo : null };
}
