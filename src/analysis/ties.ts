import type { Dataset } from '#model/dataset.ts';
import type { Id } from '#model/primitives.ts';
import { type CoauthorEdge, coauthorEdges } from './coauthorship.ts';
import { createWeightedGraph, type WeightedGraph } from './weighted-graph.ts';

/** What a supervision adds to a tie whose papers weigh Σ 1/(authors − 1): about as much as half a paper of two. */
const SUPERVISION_WEIGHT = 0.5;
/** What each student two people supervise together adds. */
const COSUPERVISION_WEIGHT = 0.35;
/** A joint paper counts from this share, for two people who share no topic, … */
const APART_FACTOR = 0.3;
/** … up to this one for two whose topics are the same; where topics are unknown it counts whole. */
const ALIKE_FACTOR = 1.7;
/** Declared interests tie nobody by themselves beyond this many people a topic: such a topic says little. */
const COMMON_TOPIC = 60;
const INTEREST_WEIGHT = 0.04;

/** People as one weighted graph: what communities and the layout are made from. Node v is `ids[v]`. */
export interface Ties {
  ids: readonly Id[];
  index: ReadonlyMap<Id, number>;
  coauthors: readonly CoauthorEdge[];
  graph: WeightedGraph;
}

/**
 * Who is tied to whom: co-authorship first, weighed by how alike their topics are so that communities have a subject, then
 * supervision, co-supervision and rare shared interests. O(Σ authors² + Σ supervisors²).
 */
export function tiesOf(dataset: Dataset): Ties {
  const ids = dataset.people.map(({ id }) => id);
  const index = new Map(ids.map((id, v) => [id, v]));
  const coauthors = coauthorEdges(dataset);
  const weights = new PairWeights(index);
  const profiles = topicProfiles(dataset);
  for (const { a, b, weight } of coauthors) weights.add(a, b, weight * likeness(profiles.get(a), profiles.get(b)));
  addSupervision(dataset, weights);
  addInterests(dataset, weights);
  return { ids, index, coauthors, graph: createWeightedGraph(ids.length, weights.columns()) };
}

class PairWeights {
  readonly #index: ReadonlyMap<Id, number>;
  readonly #weights = new Map<number, number>();

  constructor(index: ReadonlyMap<Id, number>) {
    this.#index = index;
  }

  add(a: Id, b: Id, weight: number): void {
    const v = this.#index.get(a);
    const u = this.#index.get(b);
    if (v === undefined || u === undefined || v === u) return;
    const key = Math.min(v, u) * this.#index.size + Math.max(v, u);
    this.#weights.set(key, (this.#weights.get(key) ?? 0) + weight);
  }

  columns(): { sources: number[]; targets: number[]; weights: number[] } {
    const keys = [...this.#weights.keys()];
    const order = this.#index.size;
    return {
      sources: keys.map((key) => Math.floor(key / order)),
      targets: keys.map((key) => key % order),
      weights: [...this.#weights.values()],
    };
  }
}

function addSupervision(dataset: Dataset, weights: PairWeights): void {
  const supervisors = new Map<Id, Id[]>();
  for (const { supervisor, student } of dataset.supervisions) {
    weights.add(supervisor, student, SUPERVISION_WEIGHT);
    const others = supervisors.get(student) ?? [];
    for (const other of others) weights.add(other, supervisor, COSUPERVISION_WEIGHT);
    supervisors.set(student, [...others, supervisor]);
  }
}

function addInterests(dataset: Dataset, weights: PairWeights): void {
  const declaring = new Map<Id, Id[]>();
  for (const { kind, topic, person } of dataset.interests) {
    if (kind !== 'declared') continue;
    const people = declaring.get(topic) ?? [];
    people.push(person);
    declaring.set(topic, people);
  }
  for (const people of declaring.values()) {
    if (people.length > COMMON_TOPIC) continue;
    for (const [i, a] of people.entries()) {
      for (const b of people.slice(i + 1)) weights.add(a, b, INTEREST_WEIGHT / Math.sqrt(people.length));
    }
  }
}

type Profile = ReadonlyMap<Id, number>;

/** What everybody works on, as unit vectors over topics: from their interests and from the papers they signed. */
function topicProfiles(dataset: Dataset): Map<Id, Profile> {
  const aboutPaper = new Map<Id, { topic: Id; score: number }[]>();
  for (const { paper, topic, score } of dataset.abouts) {
    aboutPaper.set(paper, [...(aboutPaper.get(paper) ?? []), { topic, score }]);
  }
  const profiles = new Map<Id, Map<Id, number>>();
  const add = (person: Id, topic: Id, amount: number): void => {
    const profile = profiles.get(person) ?? new Map<Id, number>();
    profiles.set(person, profile.set(topic, (profile.get(topic) ?? 0) + amount));
  };
  for (const { person, topic, score } of dataset.interests) add(person, topic, score);
  for (const { person, paper } of dataset.authorships) {
    for (const { topic, score } of aboutPaper.get(paper) ?? []) add(person, topic, score);
  }
  return new Map([...profiles].map(([person, profile]) => [person, normalised(profile)]));
}

function normalised(profile: Profile): Profile {
  const norm = Math.hypot(...profile.values());
  return norm === 0 ? profile : new Map([...profile].map(([topic, x]) => [topic, x / norm]));
}

function likeness(a: Profile | undefined, b: Profile | undefined): number {
  if (a === undefined || b === undefined) return 1;
  let cosine = 0;
  for (const [topic, x] of a) cosine += x * (b.get(topic) ?? 0);
  return APART_FACTOR + (ALIKE_FACTOR - APART_FACTOR) * cosine;
}
