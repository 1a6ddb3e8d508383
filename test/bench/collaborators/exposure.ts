import { hasTie } from '#analysis/collaborators/coauthor-graph.ts';
import { standpointOf } from '#analysis/collaborators/features.ts';
import type { Field } from '#analysis/collaborators/field.ts';
import { FIRST, type LeastMargins } from '#analysis/collaborators/hold-back.ts';
import { LARGEST_SHARE } from '#analysis/collaborators/list-sample.ts';
import { rankForPerson } from '#analysis/collaborators/person-lists.ts';
import { at } from '#analysis/columns.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';

/** Everybody's list is made up to here, those of a sample beyond. */
const MOST_LISTS = 5_000;
const SAMPLE = 600;
/** Another than the ranking's own sample is drawn by. */
const SEED = 20_261_122;
const FEW = 10;
const UNIVERSITIES = 8;
const DECILES = 10;

/** Who is shown to whom, over the lists of all people (a sample of them where they are many): lines to print. */
export function exposureOfPeople(field: Field, least: LeastMargins, universities: readonly (string | undefined)[]): string[] {
  const { order } = field.work;
  const askers = order <= MOST_LISTS ? order : SAMPLE;
  const lists = Array.from(drawn(order, askers), (v) =>
    rankForPerson(field, least, standpointOf(field, v), (u) => hasTie(field.graph, v, u))
      .slice(0, FIRST)
      .map(({ person }) => person),
  );
  return exposureLines(`exposure in ${askers === order ? 'all' : `a sample of ${askers}`} lists`, lists, field, universities);
}

/** Some of so many, the same each time. */
export function drawn(of: number, count: number): Int32Array {
  return shuffledIndices(of, createRandom(SEED)).subarray(0, count);
}

/** Who is in lists of one kind, empty ones aside: lines to print. */
export function exposureLines(
  title: string,
  all: readonly (readonly number[])[],
  field: Field,
  universities: readonly (string | undefined)[],
): string[] {
  const lists = all.filter((list) => list.length > 0);
  const counts = new Int32Array(field.work.order);
  for (const list of lists) for (const u of list) counts[u] = at(counts, u) + 1;
  const most = counts.reduce((max, n) => Math.max(max, n), 0) / Math.max(1, lists.length);
  return [
    `${title}: ${shareOfMost(lists)}`,
    `  stated: at most ${percent(LARGEST_SHARE)} of lists: ${most <= LARGEST_SHARE ? 'held' : 'NOT held'}; Gini of exposure ${gini(counts).toFixed(2)}`,
    ...groupLines('first paper', seniorityOf(field), counts),
    ...groupLines('university', universities.map(mainOnes(universities)), counts),
    ...groupLines('co-authors', decilesOf(field), counts),
  ];
}

/** In how many lists whoever is in most of them is: of the first ten and the first twenty. */
export function shareOfMost(lists: readonly (readonly number[])[]): string {
  const said = [FEW, FIRST].map((length) => {
    const counts = new Map<number, number>();
    for (const list of lists) for (const u of list.slice(0, length)) counts.set(u, (counts.get(u) ?? 0) + 1);
    const most = Math.max(0, ...counts.values()) / Math.max(1, lists.length);
    return `of the first ${length} ${percent(most)} (${counts.size} people in any)`;
  });
  return `whoever is in most is in, ${said.join(', ')}`;
}

/** Of suggestions against of candidates, by group: 1 is a fair share. */
function groupLines(title: string, groups: readonly string[], counts: Int32Array): string[] {
  const shown = new Map<string, { people: number; suggestions: number }>();
  for (const [v, group] of groups.entries()) {
    const known = shown.get(group) ?? { people: 0, suggestions: 0 };
    shown.set(group, { people: known.people + 1, suggestions: known.suggestions + at(counts, v) });
  }
  const total = counts.reduce((sum, n) => sum + n, 0) || 1;
  return [...shown]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([group, { people, suggestions }]) => {
      const [ofPeople, ofSuggestions] = [people / groups.length, suggestions / total];
      const ratio = (ofSuggestions / ofPeople).toFixed(2);
      return `  ${title} ${group}: ${percent(ofPeople)} of candidates, ${percent(ofSuggestions)} of suggestions, ratio ${ratio}`;
    });
}

function seniorityOf({ work, people }: Field): string[] {
  return Array.from(people.firstYear, (year) => {
    const age = work.now - year;
    if (year === 0) return 'of no known year';
    if (age < 3) return '0–2 years ago';
    if (age < 6) return '3–5 years ago';
    return age < 10 ? '6–9 years ago' : '10 years ago or more';
  });
}

/** The universities of most people by name, all others together. */
function mainOnes(universities: readonly (string | undefined)[]): (university: string | undefined) => string {
  const sizes = new Map<string, number>();
  for (const one of universities) if (one !== undefined) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const main = new Set(
    [...sizes]
      .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
      .slice(0, UNIVERSITIES)
      .map(([one]) => one),
  );
  return (one) => {
    if (one === undefined) return '(not known)';
    return main.has(one) ? one : '(any other)';
  };
}

function decilesOf({ graph, work }: Field): string[] {
  const ties = (v: number): number => at(graph.starts, v + 1) - at(graph.starts, v);
  const byTies = Array.from({ length: work.order }, (_, v) => v).sort((a, b) => ties(a) - ties(b) || a - b);
  const deciles = new Array<string>(work.order);
  for (const [i, v] of byTies.entries()) deciles[v] = `decile ${1 + Math.floor((DECILES * i) / work.order)}`;
  return deciles;
}

/** Of how unequal shares are: 0 where all are shown alike, 1 where one alone is shown. */
function gini(counts: Int32Array): number {
  const sorted = counts.slice().sort();
  const total = sorted.reduce((sum, n) => sum + n, 0) || 1;
  const weighed = sorted.reduce((sum, n, i) => sum + (i + 1) * n, 0);
  return (2 * weighed) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
