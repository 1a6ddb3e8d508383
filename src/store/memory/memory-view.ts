import { type LoadFacts, loadFacts, supervisionLoad } from '#analysis/supervision-load.ts';
import type { AnalysisResult } from '#model/analysis.ts';
import type { Neighbourhood, PaperCard, PersonCard, PersonRef, SupervisionLoad, TopicCard } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import type { Id } from '#model/primitives.ts';
import type { PaperReference } from '#model/references.ts';
import { findNeighbourhood } from '#store/cards/neighbourhood.ts';
import { buildPaperCard } from '#store/cards/paper-card.ts';
import { buildPersonCard } from '#store/cards/person-card.ts';
import { buildTopicCard } from '#store/cards/topic-card.ts';
import type { GraphCounts, LoadQuery } from '#store/graph-store.ts';
import { paperFacts, personFacts, topicFacts } from './collect-facts.ts';
import { countGraph } from './count-graph.ts';
import { DatasetIndex } from './dataset-index.ts';
import { PeopleGraph } from './people-graph.ts';
import { referencesOf } from './references-of.ts';
import { SearchIndex } from './search-index.ts';

/** Cards of topics that are kept once made, at most about 100 kB each: one of a large topic reads tens of thousands of papers. */
const MOST_TOPIC_CARDS = 200;

/** One audience's Dataset, indexed for every question a store is asked. It never changes: a load makes a new one. */
export class MemoryView {
  readonly dataset: Dataset;
  readonly graph: PeopleGraph;
  readonly #index: DatasetIndex;
  #search: SearchIndex | undefined;
  #load: LoadFacts | undefined;
  readonly #topicCards = new Map<Id, TopicCard>();

  constructor(dataset: Dataset) {
    this.dataset = canonical(dataset);
    this.#index = new DatasetIndex(this.dataset);
    this.graph = new PeopleGraph(this.#index);
  }

  /** Made at the first search where `prepare` has not: writing commands never search. */
  get search(): SearchIndex {
    this.#search ??= finished(SearchIndex.build(this.#index));
    return this.#search;
  }

  /** Makes what the first questions would wait for, pausing often enough that others are answered meanwhile. */
  *prepare(): Generator<undefined, void, undefined> {
    yield* this.#index.prepare();
    this.#search ??= yield* SearchIndex.build(this.#index);
  }

  counts(): GraphCounts {
    return countGraph(this.#index);
  }

  person(id: Id, places: ReadonlyMap<Id, AnalysisResult['places'][number]>): PersonCard | undefined {
    const current = this.#index.resolve(id);
    const place = places.get(current);
    const { community = null, region = null, group = null } = place ?? {};
    const facts = personFacts(this.#index, current, { community, region, group });
    return facts && buildPersonCard(facts);
  }

  topic(id: Id): TopicCard | undefined {
    return finished(this.topicInSteps(id));
  }

  /** The same, pausing as it goes, for who serves others meanwhile. */
  *topicInSteps(id: Id): Generator<undefined, TopicCard | undefined, undefined> {
    const current = this.#index.resolve(id);
    const known = this.#topicCards.get(current);
    if (known !== undefined) return known;
    const facts = yield* topicFacts(this.#index, current);
    yield;
    const card = facts && buildTopicCard(facts);
    if (card !== undefined && this.#topicCards.size < MOST_TOPIC_CARDS) this.#topicCards.set(current, card);
    return card;
  }

  paper(id: Id): PaperCard | undefined {
    const facts = paperFacts(this.#index, this.#index.resolve(id));
    return facts && buildPaperCard(facts);
  }

  people(ids: readonly Id[]): PersonRef[] {
    return ids.flatMap((id) => this.#index.personRef(this.#index.resolve(id)) ?? []);
  }

  references(people: readonly Id[], options: { since: number; limit: number }): PaperReference[] {
    return referencesOf(this.#index, people, options);
  }

  neighbourhood(id: Id, options: { depth: number; limit: number }): Promise<Neighbourhood | undefined> {
    return findNeighbourhood(id, options, {
      ties: async (ids) => this.graph.ties(ids),
      people: async (ids) => this.people(ids),
    });
  }

  supervisionLoad(query: LoadQuery): SupervisionLoad {
    this.#load ??= loadFacts(this.dataset);
    return supervisionLoad(this.#load, query);
  }
}

function finished<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
