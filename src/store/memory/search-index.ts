import MiniSearch from 'minisearch';
import { foldText, foldWords } from '#analysis/fold-text.ts';
import { rankSearch, type SearchCandidate } from '#analysis/rank-search.ts';
import { allowedEdits } from '#analysis/typo.ts';
import type { SearchHit } from '#model/cards.ts';
import type { Language } from '#model/primitives.ts';
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

/** MiniSearch counts a swap of two letters as two edits, ours as one: asking for two never misses what may be ranked. */
const CANDIDATE_EDITS = 2;

type Entry = Omit<SearchCandidate, 'hit'> & { hit: (language: Language) => SearchCandidate['hit'] };

/** Candidates of every kind by their folded words; `rankSearch` decides which of them match, and how well. */
export class SearchIndex {
  readonly #entries: Entry[];
  readonly #kinds: SearchHit['kind'][];
  readonly #words = new MiniSearch({ fields: ['words'], tokenize: splitWords, processTerm: (term) => term });

  constructor(index: DatasetIndex) {
    this.#entries = collectEntries(index);
    this.#kinds = this.#entries.map(({ hit }) => hit('en').kind);
    this.#words.addAll(this.#entries.map(({ texts }, id) => ({ id, words: texts.map(foldText).join(' ') })));
  }

  search({ text, language, kind, limit }: SearchOptions): SearchHit[] {
    const exact = this.#rank(text, language, kind, limit, false);
    // Typing errors come last in the order, so they are asked for only where something is missing.
    return exact.length >= limit ? exact : this.#rank(text, language, kind, limit, true);
  }

  #rank(text: string, language: Language, kind: SearchOptions['kind'], limit: number, fuzzy: boolean): SearchHit[] {
    const query = foldWords(text).join(' ');
    if (query === '') return [];
    const found = this.#words.search(query, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => fuzzy && allowedEdits(term) > 0 && CANDIDATE_EDITS,
    });
    const candidates = found.flatMap(({ id }): SearchCandidate[] => {
      const entry = this.#entries[Number(id)];
      if (entry === undefined || (kind !== undefined && this.#kinds[Number(id)] !== kind)) return [];
      return [{ texts: entry.texts, importance: entry.importance, hit: entry.hit(language) }];
    });
    return rankSearch(text, candidates, limit);
  }
}

function splitWords(text: string): string[] {
  return text.split(' ');
}

function collectEntries(index: DatasetIndex): Entry[] {
  const { dataset } = index;
  const counts = countPapers(dataset);
  const people = dataset.people.map((person): Entry => {
    const { id, name } = person;
    const detail = {
      ...NO_DETAIL,
      personKind: index.personRef(id)?.kind ?? null,
      institution: index.institutionRef(homeInstitution(person, dataset.header.asOf)),
    };
    const hit = { kind: 'person' as const, id, text: name ?? '', detail };
    return { hit: () => hit, texts: personTexts(person), importance: counts.get(`person ${id}`) ?? 0 };
  });
  const topics = dataset.topics.map(
    (topic): Entry => ({
      hit: (language) => ({ kind: 'topic', id: topic.id, text: inLanguage(topic.label, language), detail: NO_DETAIL }),
      texts: topicTexts(topic),
      importance: counts.get(`topic ${topic.id}`) ?? 0,
    }),
  );
  const papers = dataset.papers.map(({ id, title, year, venue }): Entry => {
    const hit = { kind: 'paper' as const, id, text: title, detail: { ...NO_DETAIL, year, venue } };
    return { hit: () => hit, texts: [title], importance: paperImportance(year) };
  });
  return [...people.filter(({ hit }) => hit('en').text !== ''), ...topics, ...papers];
}
