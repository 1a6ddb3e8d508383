import type { Dataset } from '#model/dataset.ts';
import type { Id } from '#model/primitives.ts';
import { addAt } from './columns.ts';
import { termKey, titleTerms } from './title-terms.ts';

/** Something that papers are about, and how many papers of each community speak of it (by share of their authors). */
export interface Term {
  key: string;
  kind: 'topic' | 'title';
  text: { en: string; fr: string | undefined };
  words: number;
  /** A curated topic that has topics under it. */
  isBroad: boolean;
  weight: Float64Array;
  total: number;
  papers: Set<number>;
}

export interface TermCounts {
  terms: readonly Term[];
  /** Papers of each community, by share of their authors. */
  papers: Float64Array;
  allPapers: number;
}

/** Terms of fewer papers in the whole graph are dropped: they name nothing. */
const FEWEST_PAPERS = 2;
/** What a declared or derived interest counts against one paper. */
const INTEREST = 0.5;

/** Counts the terms of all papers over communities. O(Σ words of titles + abouts + interests). */
export function countTerms(dataset: Dataset, communityOf: ReadonlyMap<Id, number>, communityCount: number): TermCounts {
  const counter = new TermCounter(communityCount);
  const shares = paperShares(dataset, communityOf);
  const topics = topicTerms(dataset, counter);
  const number = new Map(dataset.papers.map(({ id }, p) => [id, p]));
  const spoken = new Set<string>();
  for (const { paper, topic, score } of dataset.abouts) {
    for (const term of topics.get(topic) ?? []) {
      counter.count(term, number.get(paper) ?? -1, shares.get(paper), score);
      spoken.add(`${paper} ${term.key}`);
    }
  }
  for (const { person, topic, score } of dataset.interests) {
    const community = communityOf.get(person) ?? -1;
    for (const term of topics.get(topic) ?? []) counter.count(term, -1, new Map([[community, INTEREST * score]]), 1);
  }
  for (const [p, { id, title, keywords }] of dataset.papers.entries()) {
    const share = shares.get(id);
    counter.addPaper(share);
    for (const { key, text, words } of paperTerms(title, keywords)) {
      if (!spoken.has(`${id} ${key}`)) counter.count(counter.term(key, text, words), p, share, 1);
    }
  }
  return counter.counts();
}

/** A keyword is a term whatever its words; a title gives all its terms. */
function paperTerms(title: string, keywords: readonly string[]): { key: string; text: string; words: number }[] {
  const terms = titleTerms(title);
  const seen = new Set(terms.map(({ key }) => key));
  for (const keyword of keywords) {
    for (const term of titleTerms(keyword)) {
      if (seen.has(term.key)) continue;
      seen.add(term.key);
      terms.push(term);
    }
  }
  return terms;
}

class TermCounter {
  readonly #terms = new Map<string, Term>();
  readonly #variants = new Map<string, Map<string, number>>();
  readonly #communities: number;
  readonly #papers: Float64Array;
  #allPapers = 0;

  constructor(communities: number) {
    this.#communities = communities;
    this.#papers = new Float64Array(communities);
  }

  addTopic(key: string, text: Term['text'], isBroad: boolean): Term {
    const term = this.#create(key, text, key.split(' ').length, 'topic');
    term.isBroad = isBroad;
    this.#terms.set(key, term);
    return term;
  }

  term(key: string, text: string, words: number): Term {
    const known = this.#terms.get(key);
    const term = known ?? this.#create(key, { en: text, fr: undefined }, words, 'title');
    if (known === undefined) this.#terms.set(key, term);
    const variants = this.#variants.get(key) ?? new Map<string, number>();
    this.#variants.set(key, variants.set(text, (variants.get(text) ?? 0) + 1));
    return term;
  }

  #create(key: string, text: Term['text'], words: number, kind: Term['kind']): Term {
    return { key, kind, text, words, isBroad: false, weight: new Float64Array(this.#communities), total: 0, papers: new Set() };
  }

  addPaper(shares: ReadonlyMap<number, number> | undefined): void {
    this.#allPapers++;
    for (const [community, share] of shares ?? []) if (community >= 0) addAt(this.#papers, community, share);
  }

  count(term: Term, paper: number, shares: ReadonlyMap<number, number> | undefined, amount: number): void {
    if (paper >= 0) term.papers.add(paper);
    for (const [community, share] of shares ?? []) {
      term.total += share * amount;
      if (community >= 0) addAt(term.weight, community, share * amount);
    }
  }

  counts(): TermCounts {
    const terms = [...this.#terms.values()].filter(({ papers, total }) => papers.size >= FEWEST_PAPERS || total >= FEWEST_PAPERS);
    for (const term of terms) {
      if (term.kind === 'topic') continue;
      const variants = [...(this.#variants.get(term.key) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      term.text.en = variants[0]?.[0] ?? term.text.en;
    }
    return { terms, papers: this.#papers, allPapers: this.#allPapers };
  }
}

/** Each topic with itself and its parent: a paper about a topic is about the field it lies in. */
function topicTerms({ topics }: Dataset, counter: TermCounter): Map<Id, Term[]> {
  const parents = new Set(topics.flatMap(({ parent }) => parent ?? []));
  const own = new Map(
    topics.map(({ id, label }) => {
      const text = { en: label.en, fr: label.frMissing ? undefined : label.fr };
      return [id, counter.addTopic(termKey(label.en), text, parents.has(id))] as const;
    }),
  );
  return new Map(
    topics.map(({ id, parent }) => [id, [own.get(id), parent === null ? undefined : own.get(parent)].flatMap((t) => t ?? [])]),
  );
}

/** For each paper, the share of its authors in each community. */
function paperShares(dataset: Dataset, communityOf: ReadonlyMap<Id, number>): Map<Id, Map<number, number>> {
  const shares = new Map<Id, Map<number, number>>();
  const sizes = new Map<Id, number>();
  for (const { paper, person } of dataset.authorships) {
    const share = shares.get(paper) ?? new Map<number, number>();
    const community = communityOf.get(person) ?? -1;
    shares.set(paper, share.set(community, (share.get(community) ?? 0) + 1));
    sizes.set(paper, (sizes.get(paper) ?? 0) + 1);
  }
  for (const [paper, share] of shares) for (const [c, n] of share) share.set(c, n / (sizes.get(paper) ?? 1));
  return shares;
}
