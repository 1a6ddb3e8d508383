import { hasTie } from '#analysis/collaborators/coauthor-graph.ts';
import { type Candidates, candidatesFrom, standpointOf } from '#analysis/collaborators/features.ts';
import { fieldOf } from '#analysis/collaborators/field.ts';
import { at } from '#analysis/columns.ts';
import { createRandom, shuffledIndices } from '#analysis/random.ts';
import { type TrainPaper, workOfPapers } from './read-task.ts';

/** Somebody who found new co-authors: the features of those they chose, and of some whom they did not. */
export interface Choice {
  chosen: Float64Array[];
  others: Float64Array[];
  /** How many of those not chosen each of the others stands for. */
  counts: number[];
}

const LARGEST_TEAM = 20;
/** Of those not chosen: the likeliest by walk, and some of all. */
const LIKELY = 60;
const ANY = 90;
const MOST_PEOPLE = 150;

/** Choices made in the last `years` years of some papers, as they looked before. */
export function choicesOf(papers: readonly TrainPaper[], years: number): Choice[] {
  const last = papers.reduce((latest, { year }) => Math.max(latest, year), 0);
  const known = papers.filter(({ year }) => year <= last - years);
  const later = papers.filter(({ year, authors }) => year > last - years && authors.length <= LARGEST_TEAM);
  const keys = [...new Set(known.flatMap(peopleOf))].sort();
  const index = new Map(keys.map((key, v) => [key, v]));
  const field = fieldOf(workOfPapers(known, keys));
  const random = createRandom(last - years);
  const partners = newPartners(later, index);
  const askers = [...partners.keys()].sort((a, b) => a - b);
  const some = shuffledIndices(askers.length, random).subarray(0, MOST_PEOPLE);
  return Array.from(some, (i): Choice => {
    const person = askers[i] ?? 0;
    const found = candidatesFrom(field, standpointOf(field, person));
    return split(found, partners.get(person) ?? new Set(), (u) => hasTie(field.graph, person, u), random);
  }).filter(({ chosen }) => chosen.length > 0);
}

function peopleOf({ authors }: TrainPaper): string[] {
  return authors.flatMap(({ person }) => person ?? []);
}

function newPartners(papers: readonly TrainPaper[], index: ReadonlyMap<string, number>): Map<number, Set<number>> {
  const partners = new Map<number, Set<number>>();
  for (const paper of papers) {
    const people = new Set(peopleOf(paper).flatMap((key) => index.get(key) ?? []));
    for (const v of people) {
      const met = partners.get(v) ?? new Set();
      for (const u of people) if (u !== v) met.add(u);
      partners.set(v, met);
    }
  }
  return partners;
}

function split(
  { people, rows }: Candidates,
  partners: ReadonlySet<number>,
  isKnown: (person: number) => boolean,
  random: () => number,
): Choice {
  const left = [...rows.entries()].filter(([i]) => !isKnown(at(people, i)));
  const chosen = left.filter(([i]) => partners.has(at(people, i))).map(([, row]) => row);
  const others = left.filter(([i]) => !partners.has(at(people, i))).map(([, row]) => row);
  others.sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0));
  const rest = others.slice(LIKELY);
  const any = Array.from(shuffledIndices(rest.length, random).subarray(0, ANY), (i) => rest[i] ?? new Float64Array());
  const likely = others.slice(0, LIKELY);
  return { chosen, others: [...likely, ...any], counts: [...likely.map(() => 1), ...any.map(() => rest.length / any.length)] };
}
