import { datasetFor } from '#model/audience.ts';
import type { Dataset } from '#model/dataset.ts';
import { compareText, type Id, type LocalText } from '#model/primitives.ts';
import { AND, TermChooser } from './choose-terms.ts';
import { at } from './columns.ts';
import { capitalised, frenchOf, type Glossary, uncapitalised } from './french-name.ts';
import type { Hierarchy } from './hierarchy.ts';
import { PLACE_NAME_LINE_CHARS } from './label-styles.ts';
import { paperWords } from './paper-words.ts';
import { type PlaceLevel, type PlaceTerm, placeTerms } from './place-terms.ts';
import { indexTerms, type Term } from './term-index.ts';
import { VAGUE_TOPICS } from './term-words.ts';
import { termKey } from './title-terms.ts';

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
  /** Ids that were ever given: a new place gets none of them. */
  taken?: readonly Id[];
}

const WORDS_SHOWN = 8;

/**
 * Names for regions, communities and groups: one or two terms of what sets their papers apart. Made of public facts only, so that a name
 * may be shown to everybody. No name says what its parent's or a sibling's says.
 *
 * A place that was named before keeps its id whatever happens, and its name while every term of it is still among the most distinctive of
 * the place; its French is looked up anew.
 */
export function nameCommunities(
  dataset: Dataset,
  hierarchy: Hierarchy,
  glossary: Glossary,
  carried?: CarriedNames,
): CommunityNames {
  const facts = datasetFor(dataset, 'public');
  const index = indexTerms(facts);
  const levels = levelsOf(facts, dataset, hierarchy);
  const frenchFor = frenchOfTerms(glossary);
  const docs = (t: number): number => at(index.starts, t + 1) - at(index.starts, t);
  const found = placeTerms(index, levels, (term, number, level) =>
    readability({ term, level, papers: docs(number), hasFrench: frenchFor(term) !== undefined }),
  );
  const words = paperWords(facts.papers.map(({ title }) => title));
  const chooser = new TermChooser({ index, words, levels, found, hasFrench: (term) => frenchFor(term) !== undefined });
  const before = [carried?.regions ?? [], carried?.communities ?? [], carried?.groups ?? []];
  const ids = new Set([...before.flat().flatMap((name) => name?.id ?? []), ...(carried?.taken ?? [])]);
  const leads = new Set<string>();
  const [regions = [], communities = [], groups = []] = levels.map((level, l) => {
    const kept = Array.from({ length: level.count }, (_, place) => keptTerms(before[l]?.[place], found[l]?.[place] ?? []));
    return chooser.choose(l, kept).map((given, place) => {
      const label = given.length === 0 ? around(leadOf(facts, level, place, leads), place) : labelOf(given, frenchFor);
      return {
        id: before[l]?.[place]?.id ?? mintId(ids, 'rcg'[l] ?? 'g', label.en),
        label,
        words: wordsOf(given, found[l]?.[place] ?? []),
      };
    });
  });
  return { regions, communities, groups };
}

function levelsOf(facts: Dataset, dataset: Dataset, hierarchy: Hierarchy): PlaceLevel[] {
  const index = new Map(dataset.people.map(({ id }, v) => [id, v]));
  const members = (column: Int32Array): Int32Array => Int32Array.from(facts.people, ({ id }) => at(column, index.get(id) ?? -1));
  return [
    { membership: members(hierarchy.region), count: hierarchy.regionCount, parent: null },
    { membership: members(hierarchy.community), count: hierarchy.communityCount, parent: hierarchy.parent },
    { membership: members(hierarchy.group), count: hierarchy.groupCount, parent: hierarchy.groupParent },
  ];
}

/** The terms of the name, then the most distinctive others. */
function wordsOf(given: readonly PlaceTerm[], found: readonly PlaceTerm[]): string[] {
  const texts = [...given, ...found].map(({ term }) => term.text.en);
  return [...new Set(texts)].slice(0, WORDS_SHOWN);
}

/** The French of each term is looked up once. */
function frenchOfTerms(glossary: Glossary): (term: Term) => string | undefined {
  const french = frenchOf(glossary);
  const known = new Map<string, string | undefined>();
  return ({ key, text }) => {
    if (text.fr !== undefined || known.has(key)) return text.fr ?? known.get(key);
    const found = french(text.en);
    known.set(key, found);
    return found;
  };
}

/** The terms of a carried name, where all of them are still among the distinctive ones. */
function keptTerms(name: CommunityName | undefined, found: readonly PlaceTerm[]): PlaceTerm[] | undefined {
  const keys = name?.label.en.split(AND).map(termKey) ?? [];
  const terms = keys.flatMap((key) => found.find(({ term }) => term.key === key) ?? []);
  return terms.length > 0 && terms.length === keys.length ? terms : undefined;
}

/** Two words say most in little room; one says a field, three a thesis. */
const WORDS_FACTOR: readonly number[] = [0, 0.6, 1.2, 1.1];
/** One word that nobody translated is rarely the name of a field. */
const LONE_WORD = 0.6;
const FRENCH_FACTOR = 2.5;
const TOPIC_FACTOR = 1.5;
const VAGUE_FACTOR = 0.1;
/** For what only one paper says: better than a person's name. */
const SAID_ONCE = 0.02;

function readability({
  term,
  level,
  papers,
  hasFrench,
}: {
  term: Term;
  level: number;
  papers: number;
  hasFrench: boolean;
}): number {
  if (term.text.en.length > PLACE_NAME_LINE_CHARS + 6) return 0;
  const known = hasFrench ? FRENCH_FACTOR : papers < 2 ? SAID_ONCE : 1;
  if (VAGUE_TOPICS.has(term.key)) return known * VAGUE_FACTOR;
  if (term.kind === 'topic') return known * TOPIC_FACTOR * (term.isBroad === (level === 0) ? 1.2 : 0.8);
  const words = term.words === 1 && !hasFrench ? LONE_WORD : (WORDS_FACTOR[term.words] ?? 1);
  return known * Math.min(1, term.whole / 0.3) * words;
}

function labelOf(given: readonly PlaceTerm[], frenchFor: (term: Term) => string | undefined): LocalText {
  const terms = given.map(({ term }) => term);
  const en = capitalised(terms.map(({ text }, k) => (k === 0 ? text.en : uncapitalised(text.en))).join(AND));
  const french = terms.flatMap((term) => frenchFor(term) ?? []);
  const frMissing = french.length !== terms.length;
  return {
    en,
    fr: frMissing ? en : capitalised(french.map((text, k) => (k === 0 ? text : uncapitalised(text))).join(AND)),
    frMissing,
  };
}

/** Nothing tells its papers apart: it is named after whoever has most of them, if anybody may be named. */
function around(person: string | undefined, place: number): LocalText {
  if (person !== undefined) return { en: `Around ${person}`, fr: `Autour de ${person}`, frMissing: false };
  return { en: `Group ${place + 1}`, fr: `Groupe ${place + 1}`, frMissing: false };
}

function mintId(used: Set<string>, prefix: string, name: string): Id {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  let id = `${prefix}.${slug}`;
  for (let k = 2; used.has(id); k++) id = `${prefix}.${slug}-${k}`;
  used.add(id);
  return id;
}

/** The name of the person with the most papers in a place, of those after whom none is called yet; adds it to them. */
function leadOf(
  { people, authorships }: Dataset,
  { membership }: PlaceLevel,
  place: number,
  taken: Set<string>,
): string | undefined {
  const inside = new Map(
    people.flatMap(({ id, name }, v) => (at(membership, v) === place && name !== null ? [[id, name] as const] : [])),
  );
  const papers = new Map<Id, number>();
  for (const { person } of authorships) if (inside.has(person)) papers.set(person, (papers.get(person) ?? 0) + 1);
  const ranked = [...papers].sort(([a, n], [b, m]) => m - n || compareText(a, b)).flatMap(([id]) => inside.get(id) ?? []);
  const lead = ranked.find((name) => !taken.has(name));
  if (lead !== undefined) taken.add(lead);
  return lead;
}
