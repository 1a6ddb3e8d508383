import type { Dataset } from '#model/dataset.ts';
import type { Id } from '#model/primitives.ts';
import { addAt, at } from './columns.ts';
import { createTitleReader, termKey } from './title-terms.ts';

/** Something that papers are about. */
export interface Term {
  key: string;
  kind: 'topic' | 'title';
  text: { en: string; fr: string | undefined };
  words: number;
  /** A curated topic that has topics under it. */
  isBroad: boolean;
  /** A topic that a source says papers are about, rather than one found from phrases of theirs. */
  isStated: boolean;
  /** Share of its titles in which nothing that could belong to it precedes, and follows: small for torn pieces. */
  whole: number;
}

/**
 * Which documents speak of which terms, term by term: those of term t are `docs[starts[t]] … docs[starts[t + 1] − 1]`,
 * ascending, each with its weight in (0, 1]. The first `paperCount` documents are the papers of the Dataset in its order; each
 * person with a declared interest adds one.
 */
export interface TermIndex {
  terms: readonly Term[];
  starts: Int32Array;
  docs: Int32Array;
  weights: Float64Array;
  paperCount: number;
  /** For each document, who wrote it: people of the Dataset, by their place in it. */
  authorStarts: Int32Array;
  authors: Int32Array;
}

/** Terms of one document in so many are dropped: they name nothing. In small graphs each paper names its authors. */
const PAPERS_PER_TERM = 5000;
/** A term is named in the plural where this share of its titles write it so: "Mobile robots". */
const PLURAL_SHARE = 0.12;
/** A piece of a longer term that is said nearly as often is only torn off: "flow networks" of "generative flow networks". */
const TORN_SHARE = 0.6;
/** What being torn leaves of being whole. */
const TORN = 0.1;
/** What a declared interest counts against one paper. */
const INTEREST = 0.5;
/** What abouts that an import found itself have as their source. */
const DERIVED = 'derived';
/** An about of this score or more counts as a whole paper: one phrase in the title gives as much. */
const WHOLE_ABOUT = 0.5;

/** Reads every title once, for all levels of places. O(Σ words of titles + abouts + interests), memory 16 bytes an occurrence. */
export function indexTerms(dataset: Dataset): TermIndex {
  const table = new TermTable();
  const topics = topicTerms(dataset, table);
  for (const { topic, source } of dataset.abouts) {
    if (source !== DERIVED) for (const term of topics.get(topic) ?? []) table.state(term);
  }
  const aboutsOf = Map.groupBy(dataset.abouts, ({ paper }) => paper);
  const read = createTitleReader();
  for (const { id, title, keywords } of dataset.papers) {
    table.beginDoc();
    for (const { topic, score } of aboutsOf.get(id) ?? []) {
      for (const term of topics.get(topic) ?? []) table.count(term, Math.min(1, score / WHOLE_ABOUT));
    }
    for (const term of read(title)) table.countTitleTerm(term);
    for (const keyword of keywords) for (const term of read(keyword)) table.countTitleTerm(term);
  }
  const interests = Map.groupBy(
    dataset.interests.filter(({ kind }) => kind === 'declared'),
    ({ person }) => person,
  );
  for (const own of interests.values()) {
    table.beginDoc();
    for (const { topic, score } of own) for (const term of topics.get(topic) ?? []) table.count(term, INTEREST * score);
  }
  const fewest = Math.min(4, Math.max(1, Math.ceil(dataset.papers.length / PAPERS_PER_TERM)));
  return { ...table.inverted(fewest), paperCount: dataset.papers.length, ...authorColumns(dataset, [...interests.keys()]) };
}

/** Each topic with its parent: a paper about a topic is about the field it lies in. */
function topicTerms({ topics }: Dataset, table: TermTable): Map<Id, number[]> {
  const parents = new Set(topics.flatMap(({ parent }) => parent ?? []));
  const own = new Map(
    topics.map(({ id, label }) => {
      const text = { en: label.en, fr: label.frMissing ? undefined : label.fr };
      return [id, table.addTopic(termKey(label.en), text, parents.has(id))] as const;
    }),
  );
  return new Map(topics.map(({ id, parent }) => [id, [own.get(id), own.get(parent ?? '')].flatMap((term) => term ?? [])]));
}

function authorColumns(dataset: Dataset, interested: readonly Id[]): Pick<TermIndex, 'authorStarts' | 'authors'> {
  const person = new Map(dataset.people.map(({ id }, v) => [id, v]));
  const doc = new Map(dataset.papers.map(({ id }, p) => [id, p]));
  const docCount = dataset.papers.length + interested.length;
  const pairs = dataset.authorships.map((signed) => [doc.get(signed.paper) ?? -1, person.get(signed.person) ?? -1] as const);
  for (const [i, id] of interested.entries()) pairs.push([dataset.papers.length + i, person.get(id) ?? -1]);
  const known = pairs.filter(([d, v]) => d >= 0 && v >= 0);
  const authorStarts = new Int32Array(docCount + 1);
  for (const [d] of known) addAt(authorStarts, d + 1, 1);
  for (let d = 0; d < docCount; d++) addAt(authorStarts, d + 1, at(authorStarts, d));
  const next = authorStarts.slice();
  const authors = new Int32Array(known.length);
  for (const [d, v] of known) {
    authors[at(next, d)] = v;
    addAt(next, d, 1);
  }
  return { authorStarts, authors };
}

class TermTable {
  readonly #byKey = new Map<string, number>();
  readonly #terms: Term[] = [];
  /** How often a term is written in other ways than the first. */
  readonly #spellings = new Map<number, Map<string, number>>();
  readonly #docCounts: number[] = [];
  readonly #titleCounts: number[] = [];
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];
  readonly #lastDoc: number[] = [];
  /** Occurrences in order of documents. */
  readonly #occurringTerms: number[] = [];
  readonly #occurringDocs: number[] = [];
  readonly #occurringWeights: number[] = [];
  #doc = -1;

  beginDoc(): void {
    this.#doc++;
  }

  addTopic(key: string, text: Term['text'], isBroad: boolean): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const t = this.#create(key, text, key.split(' ').length, 'topic');
    const term = this.#terms[t];
    if (term !== undefined) term.isBroad = isBroad;
    return t;
  }

  state(t: number): void {
    const term = this.#terms[t];
    if (term !== undefined) term.isStated = true;
  }

  countTitleTerm({
    key,
    text,
    words,
    begins,
    ends,
  }: {
    key: string;
    text: string;
    words: number;
    begins: boolean;
    ends: boolean;
  }): void {
    const t = this.#byKey.get(key) ?? this.#create(key, { en: text, fr: undefined }, words, 'title');
    if (this.#lastDoc[t] === this.#doc) return;
    this.count(t, 1);
    this.#titleCounts[t] = (this.#titleCounts[t] ?? 0) + 1;
    if (begins) this.#begins[t] = (this.#begins[t] ?? 0) + 1;
    if (ends) this.#ends[t] = (this.#ends[t] ?? 0) + 1;
    const term = this.#terms[t];
    if (term === undefined || term.kind === 'topic' || term.text.en === text) return;
    const others = this.#spellings.get(t) ?? new Map<string, number>();
    this.#spellings.set(t, others.set(text, (others.get(text) ?? 0) + 1));
  }

  /** Once a term and document. */
  count(t: number, weight: number): void {
    if (this.#lastDoc[t] === this.#doc) return;
    this.#lastDoc[t] = this.#doc;
    this.#docCounts[t] = (this.#docCounts[t] ?? 0) + 1;
    this.#occurringTerms.push(t);
    this.#occurringDocs.push(this.#doc);
    this.#occurringWeights.push(weight);
  }

  #create(key: string, text: Term['text'], words: number, kind: Term['kind']): number {
    const t = this.#terms.length;
    this.#terms.push({ key, kind, text, words, isBroad: false, isStated: false, whole: 1 });
    this.#byKey.set(key, t);
    for (const column of [this.#docCounts, this.#titleCounts, this.#begins, this.#ends]) column.push(0);
    this.#lastDoc.push(-1);
    return t;
  }

  inverted(fewestDocs: number): Pick<TermIndex, 'terms' | 'starts' | 'docs' | 'weights'> {
    const kept = this.#terms.flatMap((_, t) => ((this.#docCounts[t] ?? 0) >= fewestDocs ? [t] : []));
    const number = new Int32Array(this.#terms.length).fill(-1);
    const starts = new Int32Array(kept.length + 1);
    for (const [k, t] of kept.entries()) {
      number[t] = k;
      starts[k + 1] = at(starts, k) + (this.#docCounts[t] ?? 0);
    }
    const next = starts.slice();
    const docs = new Int32Array(at(starts, kept.length));
    const weights = new Float64Array(docs.length);
    for (const [o, t] of this.#occurringTerms.entries()) {
      const k = at(number, t);
      if (k < 0) continue;
      docs[at(next, k)] = this.#occurringDocs[o] ?? 0;
      weights[at(next, k)] = this.#occurringWeights[o] ?? 0;
      addAt(next, k, 1);
    }
    const terms = kept.flatMap((t) => this.#finished(t) ?? []);
    this.#markTorn(kept, terms);
    return { terms, starts, docs, weights };
  }

  #markTorn(kept: readonly number[], terms: readonly Term[]): void {
    const place = new Map(kept.map((t, k) => [t, k]));
    for (const [k, t] of kept.entries()) {
      const words = terms[k]?.key.split(' ') ?? [];
      if (words.length < 2) continue;
      for (const piece of [words.slice(1), words.slice(0, -1)]) {
        const part = this.#byKey.get(piece.join(' '));
        const term = part === undefined ? undefined : terms[place.get(part) ?? -1];
        if (part === undefined || term === undefined || term.kind === 'topic') continue;
        if ((this.#docCounts[t] ?? 0) >= TORN_SHARE * (this.#docCounts[part] ?? 0)) term.whole *= TORN;
      }
    }
  }

  #finished(t: number): Term | undefined {
    const term = this.#terms[t];
    if (term === undefined || term.kind === 'topic') return term;
    const titles = this.#titleCounts[t] ?? 0;
    const others = [...(this.#spellings.get(t) ?? [])];
    const first = titles - others.reduce((sum, [, n]) => sum + n, 0);
    const spellings: [string, number][] = [[term.text.en, first], ...others];
    spellings.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const [[commonest] = [term.text.en]] = spellings;
    const plural = spellings.find(([text, n]) =>
      text === `${commonest}s` || text === `${commonest}es` ? n >= PLURAL_SHARE * titles : false,
    );
    const whole = titles === 0 ? 1 : ((this.#ends[t] ?? 0) / titles) * (0.5 + (0.5 * (this.#begins[t] ?? 0)) / titles);
    return { ...term, text: { en: plural?.[0] ?? commonest, fr: undefined }, whole };
  }
}
