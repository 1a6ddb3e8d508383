import { foldWords } from '#analysis/fold-text.ts';
import { compareHits, rankSearch, type SearchCandidate } from '#analysis/rank-search.ts';
import type { SearchHit } from '#model/cards.ts';
import type { Person } from '#model/person.ts';
import type { Id, Language } from '#model/primitives.ts';
import type { SearchOptions } from '#store/graph-store.ts';
import {
  countPapers,
  homeInstitution,
  inLanguage,
  NO_DETAIL,
  paperImportance,
  personTexts,
  topicTexts,
} from '#store/search-texts.ts';
import type { DatasetIndex } from './dataset-index.ts';
import { type WordIndex, WordIndexBuilder, type WordMatch } from './word-index.ts';

type Kind = 'person' | 'topic' | 'paper';

/** What may be found: the rest of it is looked up when it is. */
interface Entry {
  kind: Kind;
  id: Id;
  importance: number;
}

/** Entries taken in before whoever waits for the index may do something else. */
const BATCH = 5_000;

/**
 * Everything of every kind by its folded words, most important first. Of the many that one letter finds, only those that can
 * be among the first are handed to `rankSearch`, which decides how well each matches.
 */
export class SearchIndex {
  readonly #index: DatasetIndex;
  readonly #entries: readonly Entry[];
  /** The numbers of words that the texts of each entry have, as bits: only a text of as many words can be the very query. */
  readonly #lengths: Int32Array;
  readonly #words: WordIndex;

  private constructor(index: DatasetIndex, entries: readonly Entry[], lengths: Int32Array, words: WordIndex) {
    this.#index = index;
    this.#entries = entries;
    this.#lengths = lengths;
    this.#words = words;
  }

  /** Makes the index in steps, pausing after each: seconds of work at 165,000 people, and a server has others to answer. */
  static *build(index: DatasetIndex): Generator<undefined, SearchIndex, undefined> {
    const counts = countPapers(index.dataset);
    yield;
    const entries = collectEntries(index, counts);
    yield;
    const lengths = new Int32Array(entries.length);
    const builder = new WordIndexBuilder();
    for (const [document, entry] of entries.entries()) {
      const texts = textsOf(index, entry).map(foldWords);
      for (const words of texts) lengths[document] = (lengths[document] ?? 0) | lengthBit(words.length);
      builder.add(texts.flat());
      if (document % BATCH === 0) yield;
    }
    return new SearchIndex(index, entries, lengths, builder.finish());
  }

  search({ text, language, kind, limit }: SearchOptions): SearchHit[] {
    const query = foldWords(text);
    const rank = (documents: Iterable<number>): SearchHit[] =>
      rankSearch(text, this.#candidates(new Set(documents), language), limit);
    const found = rank([
      ...this.#sameLength(query, kind),
      ...this.#first(query, 'whole', kind, limit),
      ...this.#first(query, 'prefix', kind, limit),
    ]);
    // Typing errors come last in the order, so they are asked for only where something is missing.
    if (found.length >= limit) return found;
    const known = new Set(found.map((hit) => `${hit.kind} ${hit.id}`));
    const more = rank(this.#first(query, 'fuzzy', kind, limit)).filter((hit) => !known.has(`${hit.kind} ${hit.id}`));
    return [...found, ...more].sort(compareHits).slice(0, limit);
  }

  /** Those whose text may be the very query, however important. */
  *#sameLength(query: readonly string[], kind: Kind | undefined): Generator<number> {
    const bit = lengthBit(query.length);
    for (const document of this.#words.find(query, 'whole')) {
      if (((this.#lengths[document] ?? 0) & bit) !== 0 && this.#is(document, kind)) yield document;
    }
  }

  *#first(query: readonly string[], match: WordMatch, kind: Kind | undefined, limit: number): Generator<number> {
    let left = limit;
    for (const document of this.#words.find(query, match)) {
      if (!this.#is(document, kind)) continue;
      if (left === 0) return;
      left -= 1;
      yield document;
    }
  }

  #is(document: number, kind: Kind | undefined): boolean {
    return kind === undefined || this.#entries[document]?.kind === kind;
  }

  *#candidates(documents: Iterable<number>, language: Language): Generator<SearchCandidate> {
    for (const document of documents) {
      const entry = this.#entries[document];
      if (entry === undefined) continue;
      yield {
        hit: hitOf(this.#index, entry, language),
        texts: textsOf(this.#index, entry),
        importance: entry.importance,
      };
    }
  }
}

/** Lengths from 31 words on share one bit. */
function lengthBit(words: number): number {
  return 1 << Math.min(words, 31);
}

/** In the order of equally good hits. */
function collectEntries({ dataset }: DatasetIndex, counts: ReadonlyMap<string, number>): Entry[] {
  const entries: Entry[] = [];
  for (const { id, name } of dataset.people) {
    if (name !== null) entries.push({ kind: 'person', id, importance: counts.get(`person ${id}`) ?? 0 });
  }
  for (const { id } of dataset.topics) entries.push({ kind: 'topic', id, importance: counts.get(`topic ${id}`) ?? 0 });
  for (const { id, year } of dataset.papers) entries.push({ kind: 'paper', id, importance: paperImportance(year) });
  return entries.sort((a, b) => compareHits(asHit(a), asHit(b)));
}

function asHit({ kind, id, importance }: Entry): SearchHit {
  return { kind, id, text: '', detail: NO_DETAIL, score: importance };
}

function textsOf(index: DatasetIndex, { kind, id }: Entry): string[] {
  if (kind === 'paper') return [index.papers.get(id)?.title ?? ''];
  if (kind === 'topic') return topicTexts(index.topics.get(id) ?? unknown(id));
  return personTexts(index.people.get(id) ?? unknown(id));
}

function hitOf(index: DatasetIndex, { kind, id }: Entry, language: Language): SearchCandidate['hit'] {
  if (kind === 'topic') {
    const { label } = index.topics.get(id) ?? unknown(id);
    return { kind, id, text: inLanguage(label, language), detail: NO_DETAIL };
  }
  if (kind === 'paper') {
    const { title, year, venue } = index.papers.get(id) ?? unknown(id);
    return { kind, id, text: title, detail: { ...NO_DETAIL, year, venue } };
  }
  return personHit(index, index.people.get(id) ?? unknown(id));
}

function personHit(index: DatasetIndex, person: Person): SearchCandidate['hit'] {
  const { id, name } = person;
  const detail = {
    ...NO_DETAIL,
    personKind: index.personRef(id)?.kind ?? null,
    institution: index.institutionRef(homeInstitution(person, index.dataset.header.asOf)),
  };
  return { kind: 'person', id, text: name ?? '', detail };
}

function unknown(id: Id): never {
  throw new TypeError(`"${id}" was indexed and is not in the Dataset.`);
}
