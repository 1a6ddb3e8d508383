import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { compareText, type Id, type LocalText } from '#model/primitives.ts';
import { at } from './columns.ts';
import { capitalised, frenchOf, type Glossary, uncapitalised } from './french-name.ts';
import type { Hierarchy } from './hierarchy.ts';
import { PLACE_NAME_LINE_CHARS } from './label-styles.ts';
import { countTerms, type Term, type TermCounts } from './term-counts.ts';

export interface CommunityName {
  id: Id;
  label: LocalText;
  /** Distinctive terms, best first. */
  words: string[];
}

export interface CommunityNames {
  regions: CommunityName[];
  communities: CommunityName[];
  groups: CommunityName[];
}

/** What the places of this map were called before, by number within their level; `undefined` for what is new. */
export interface CarriedNames {
  regions: readonly (CommunityName | undefined)[];
  communities: readonly (CommunityName | undefined)[];
  groups: readonly (CommunityName | undefined)[];
}

/** How much a kind of term is preferred: curated topics carry both languages and read well. */
const KIND_FACTOR = { topic: 5, title: 1 } as const;
const WORDS_FACTOR: readonly number[] = [0, 0.45, 1.25, 1.2];
/** A term that fewer papers than this speak of names nothing. */
const FEWEST_PAPERS = 1.6;
const CANDIDATES = 12;
/** A second term joins the name when it is nearly as telling and speaks of other papers. */
const SECOND_SHARE = 0.5;
const MOST_OVERLAP = 0.4;
const PROPER = new Set(['Bayesian', 'Markov', 'Gaussian', 'Indigenous', 'African', 'French', 'English', 'Monte', 'Fourier']);

/**
 * Names for regions, communities and groups from what sets their papers apart (Dunning's log-likelihood, 1993), curated topics first.
 * Made of public facts only, so that a name may be shown to everybody. No term names two places.
 * What was named before keeps its id and its name.
 */
export function nameCommunities(
  dataset: Dataset,
  hierarchy: Hierarchy,
  glossary: Glossary,
  carried?: CarriedNames,
): CommunityNames {
  const facts = datasetFor(dataset, 'public');
  const communityOf = new Map(dataset.people.map(({ id }, v) => [id, at(hierarchy.community, v)]));
  const counts = countTerms(facts, communityOf, hierarchy.communityCount);
  const used: Used = { terms: new Set(), ids: new Set(idsOf(carried)) };
  const namer = new Namer(counts, { leads: leadsOf(facts, communityOf), french: frenchOf(glossary), used });
  const members = (region: number): number[] => [...hierarchy.parent.keys()].filter((c) => at(hierarchy.parent, c) === region);
  const everything = [...hierarchy.parent.keys()];
  const regions = Array.from(
    { length: hierarchy.regionCount },
    (_, r) => carried?.regions[r] ?? namer.name({ prefix: 'r', own: members(r), others: everything, isRegion: true }),
  );
  const communities = Array.from({ length: hierarchy.communityCount }, (_, c) => {
    const known = carried?.communities[c];
    if (known !== undefined) return known;
    const siblings = members(at(hierarchy.parent, c));
    const lone = siblings.length === 1 ? regions[at(hierarchy.parent, c)] : undefined;
    return namer.name({ prefix: 'c', own: [c], others: lone === undefined ? siblings : everything, isRegion: false });
  });
  const groupOf = new Map(dataset.people.map(({ id }, v) => [id, at(hierarchy.group, v)]));
  const inGroups = countTerms(facts, groupOf, hierarchy.groupCount);
  const groupNamer = new Namer(inGroups, { leads: leadsOf(facts, groupOf), french: frenchOf(glossary), used });
  const groups = Array.from({ length: hierarchy.groupCount }, (_, g) => {
    const siblings = [...hierarchy.groupParent.keys()].filter(
      (other) => at(hierarchy.groupParent, other) === at(hierarchy.groupParent, g),
    );
    return carried?.groups[g] ?? groupNamer.name({ prefix: 'g', own: [g], others: siblings, isRegion: false });
  });
  return { regions, communities, groups };
}

function idsOf(carried: CarriedNames | undefined): Id[] {
  if (carried === undefined) return [];
  return [...carried.regions, ...carried.communities, ...carried.groups].flatMap((name) => name?.id ?? []);
}

/** The name of the person with the most papers in each community. */
function leadsOf({ people, authorships }: Dataset, communityOf: ReadonlyMap<Id, number>): (string | undefined)[] {
  const papers = new Map<Id, number>();
  for (const { person } of authorships) papers.set(person, (papers.get(person) ?? 0) + 1);
  const leads: (string | undefined)[] = [];
  const most: number[] = [];
  for (const { id, name } of [...people].sort((a, b) => compareText(a.id, b.id))) {
    const community = communityOf.get(id) ?? -1;
    const count = papers.get(id) ?? 0;
    if (community < 0 || name === null || count <= (most[community] ?? 0)) continue;
    most[community] = count;
    leads[community] = name;
  }
  return leads;
}

interface Group {
  prefix: 'r' | 'c' | 'g';
  /** Communities it is made of. */
  own: readonly number[];
  /** Communities it is told from. */
  others: readonly number[];
  isRegion: boolean;
}

interface Candidate {
  term: Term;
  score: number;
  inside: number;
}

/** No term names two places, and no id is given twice. */
interface Used {
  terms: Set<string>;
  ids: Set<string>;
}

interface NamerContext {
  /** Who has most papers in each. */
  leads: readonly (string | undefined)[];
  french: (term: string) => string | undefined;
  used: Used;
}

class Namer {
  readonly #counts: TermCounts;
  readonly #leads: readonly (string | undefined)[];
  readonly #french: (term: string) => string | undefined;
  readonly #usedTerms: Set<string>;
  readonly #usedIds: Set<string>;

  constructor(counts: TermCounts, { leads, french, used }: NamerContext) {
    this.#counts = counts;
    this.#leads = leads;
    this.#french = french;
    this.#usedTerms = used.terms;
    this.#usedIds = used.ids;
  }

  name(group: Group): CommunityName {
    const ranked = this.#candidates(group);
    const words = ranked.slice(0, 8).map(({ term }) => term.text.en);
    const free = ranked.filter(({ term }) => !this.#usedTerms.has(term.key));
    const [first] = free;
    const label = first === undefined ? this.#around(group) : this.#label(first, free.slice(1));
    return { id: this.#id(group.prefix, label.en), label, words };
  }

  #candidates({ own, others, isRegion }: Group): Candidate[] {
    const ownPapers = sum(own, this.#counts.papers);
    const allPapers = sum(others, this.#counts.papers);
    const scored: Candidate[] = [];
    for (const term of this.#counts.terms) {
      const inside = sum(own, term.weight);
      if (inside < FEWEST_PAPERS) continue;
      const likelihood = logLikelihood(inside, ownPapers, sum(others, term.weight) - inside, allPapers - ownPapers);
      const everywhere = isRegion
        ? 0
        : 0.25 * logLikelihood(inside, ownPapers, term.total - inside, this.#counts.allPapers - ownPapers);
      const rarity = Math.max(0, 1 - term.total / (this.#counts.allPapers + 1)) ** 2;
      const level = term.kind !== 'topic' ? 1 : term.isBroad === isRegion ? 1.35 : 0.8;
      const score = (likelihood + everywhere) * KIND_FACTOR[term.kind] * (WORDS_FACTOR[term.words] ?? 1) * level * rarity;
      if (score > 0 && term.text.en.length <= PLACE_NAME_LINE_CHARS + 4) scored.push({ term, score, inside });
    }
    scored.sort((a, b) => b.score - a.score || compareText(a.term.key, b.term.key));
    return withoutParts(scored.slice(0, CANDIDATES * 3)).slice(0, CANDIDATES);
  }

  #label(first: Candidate, rest: readonly Candidate[]): LocalText {
    const second = rest.find(
      ({ term, score }) =>
        score >= SECOND_SHARE * first.score &&
        !sharesWord(term.key, first.term.key) &&
        !isPair(first.term) &&
        !isPair(term) &&
        (this.#frenchFor(first.term) === undefined || this.#frenchFor(term) !== undefined) &&
        term.text.en.length + 2 <= PLACE_NAME_LINE_CHARS &&
        first.term.text.en.length + term.text.en.length <= 2 * PLACE_NAME_LINE_CHARS - 12 &&
        overlap(first.term.papers, term.papers) <= MOST_OVERLAP,
    );
    const terms = second === undefined ? [first.term] : [first.term, second.term];
    for (const { key } of terms) this.#usedTerms.add(key);
    const en = joined(
      terms.map(({ text }) => text.en),
      ' & ',
    );
    const french = terms.map((term) => this.#frenchFor(term));
    const known = french.flatMap((text) => text ?? []);
    const fr = known.length === terms.length ? joined(known, ' et ') : en;
    return { en, fr, frMissing: known.length !== terms.length };
  }

  #frenchFor({ text }: Term): string | undefined {
    return text.fr ?? this.#french(text.en);
  }

  /** Nothing tells its papers apart: it is named after whoever has most of them, if anybody may be named. */
  #around({ own, isRegion }: Group): LocalText {
    const [community = 0] = own;
    const person = this.#leads[community];
    if (person !== undefined && (isRegion || this.#isNew(`around ${person}`))) {
      return { en: `Around ${person}`, fr: `Autour de ${person}`, frMissing: false };
    }
    let number = community + 1;
    while (!this.#isNew(`group ${number}`)) number++;
    return { en: `Group ${number}`, fr: `Groupe ${number}`, frMissing: false };
  }

  #isNew(key: string): boolean {
    const isNew = !this.#usedTerms.has(key);
    this.#usedTerms.add(key);
    return isNew;
  }

  #id(prefix: string, name: string): Id {
    const slug = name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    let id = `${prefix}.${slug}`;
    for (let k = 2; this.#usedIds.has(id); k++) id = `${prefix}.${slug}-${k}`;
    this.#usedIds.add(id);
    return id;
  }
}

function joined(texts: readonly string[], and: string): string {
  const [first = '', second] = texts;
  return second === undefined ? capitalised(first) : `${capitalised(first)}${and}${uncapitalised(second, PROPER)}`;
}

/** A part of a longer term that is said nearly as often is only a torn piece of it: "large language" of "large language models". */
const TORN = 0.6;

/** Leaves out pieces of longer terms, and terms that are part of a better one or contain it. */
function withoutParts(ranked: readonly Candidate[]): Candidate[] {
  const whole = ranked.filter(
    (part) =>
      part.term.kind === 'topic' ||
      !ranked.some((longer) => longer !== part && contains(longer, part) && longer.inside >= TORN * part.inside),
  );
  const kept: Candidate[] = [];
  for (const candidate of whole) {
    if (!kept.some((better) => contains(better, candidate) || contains(candidate, better))) kept.push(candidate);
  }
  return kept;
}

function contains(longer: Candidate, part: Candidate): boolean {
  return ` ${longer.term.key} `.includes(` ${part.term.key} `);
}

/** "Speech and audio" is two things already. */
function isPair({ text }: Term): boolean {
  return /\s(and|&)\s/.test(text.en);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const paper of a) if (b.has(paper)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}

function sum(indices: readonly number[], column: Float64Array): number {
  return indices.reduce((total, i) => total + at(column, i), 0);
}

/** G² of a term's papers inside against outside, 0 where it is no more common inside. */
function logLikelihood(inside: number, insideAll: number, outside: number, outsideAll: number): number {
  const rest = Math.max(0, outside);
  const all = insideAll + outsideAll;
  if (all <= 0) return 0;
  const expectedIn = ((inside + rest) * insideAll) / all;
  const expectedOut = ((inside + rest) * outsideAll) / all;
  if (inside * outsideAll < rest * insideAll) return 0;
  const part = (seen: number, expected: number): number => (seen > 0 && expected > 0 ? seen * Math.log(seen / expected) : 0);
  const all2 = 2 * (part(inside, expectedIn) + part(rest, expectedOut));
  // Nothing to be told from (a region of one community): how common it is inside decides.
  return outsideAll <= 0 ? inside : all2;
}
