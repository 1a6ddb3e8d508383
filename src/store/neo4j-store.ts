import { z } from 'zod';
import { supervisionLoad } from '#analysis/supervision-load.ts';
import type { AnalysisResult } from '#model/analysis.ts';
import type {
  Connection,
  Neighbourhood,
  PaperCard,
  PersonCard,
  PersonRef,
  SearchHit,
  SupervisionLoad,
  TopicCard,
} from '#model/cards.ts';
import { type Dataset, type DatasetHeader, type DatasetRecord, emptyDataset, RECORD_KINDS } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import { Conflict, NotFound } from '#model/errors.ts';
import { assertIntegrity } from '#model/integrity.ts';
import type { Id } from '#model/primitives.ts';
import type { PaperReference } from '#model/references.ts';
import type { Audience } from '#model/visibility.ts';
import { findNeighbourhood } from './cards/neighbourhood.ts';
import { buildPaperCard } from './cards/paper-card.ts';
import { buildPersonCard } from './cards/person-card.ts';
import { buildTopicCard } from './cards/topic-card.ts';
import { hashDataset } from './dataset-folder.ts';
import type { GraphCounts, GraphStore, LoadOptions, LoadPlan, LoadQuery, SearchOptions } from './graph-store.ts';
import { planOf, recordKeys } from './load-plan.ts';
import { askAnalysis, writeAnalysis } from './neo4j/analysis-store.ts';
import { askPaper, askPerson, askTopic } from './neo4j/ask-cards.ts';
import { askCounts } from './neo4j/ask-counts.ts';
import { askConnections, askLoadFacts, askPeople, askTies, resolveRedirects } from './neo4j/ask-people.ts';
import { askReferences } from './neo4j/ask-references.ts';
import { askSearch } from './neo4j/ask-search.ts';
import { GraphLoader } from './neo4j/graph-loader.ts';
import { LoadReader } from './neo4j/load-reader.ts';
import { type Ask, Neo4jAccess } from './neo4j/neo4j-access.ts';
import { PAGE_READERS, readDataset, readHeader } from './neo4j/read-pages.ts';
import type { Neo4jConfig } from './store-config.ts';

export interface Neo4jStoreOptions {
  config: Neo4jConfig;
  audience: Audience;
  /** How long one question may take. */
  deadlineMs?: number;
}

/** Reading the whole graph takes longer than a question does. */
const WHOLE_MS = 600_000;
/** A command has patience with a server that is just waking up; a page has its own, shorter deadline. */
const PING_MS = 10_000;
const ANSWER_MS = 5_000;

/** The production store: every statement is a file in `cypher/`, and each of them filters by the audience's rank. */
export class Neo4jStore implements GraphStore {
  readonly audience: Audience;
  readonly #config: Neo4jConfig;
  readonly #access: Neo4jAccess;
  readonly #reader: LoadReader;
  readonly #deadlineMs: number;

  constructor({ config, audience, deadlineMs = ANSWER_MS }: Neo4jStoreOptions) {
    this.audience = audience;
    this.#config = config;
    this.#access = new Neo4jAccess(config, 'answer');
    this.#reader = new LoadReader(this.#access, audience);
    this.#deadlineMs = deadlineMs;
  }

  async planLoad(dataset: Dataset): Promise<LoadPlan> {
    this.#assertWritable();
    const present = await this.#readWhole();
    return planOf(recordKeys(present ?? emptyDataset(dataset.header)), recordKeys(dataset));
  }

  async load(dataset: Dataset, options: LoadOptions = {}): Promise<void> {
    this.#assertWritable();
    const whole = canonical(assertIntegrity(dataset));
    await this.#withLoader((access) => new GraphLoader(access).load(whole, hashDataset(whole), options));
  }

  async header(): Promise<DatasetHeader | undefined> {
    return this.#ask(async (ask) => (await readHeader(ask))?.header);
  }

  async version(): Promise<string | undefined> {
    return this.#ask(async (_ask, load) => load);
  }

  async read(): Promise<Dataset> {
    return (await this.#readWhole()) ?? nothingLoaded();
  }

  async *stream(): AsyncGenerator<DatasetRecord> {
    let pinned: string | undefined;
    for (const kind of RECORD_KINDS) {
      let after: string | undefined = '';
      while (after !== undefined) {
        const from: string = after;
        const found = await this.#reader.read(WHOLE_MS, async (ask, load) => ({
          load,
          page: await PAGE_READERS[kind](ask, from),
        }));
        if (found === undefined) return nothingLoaded();
        pinned ??= found.load;
        if (found.load !== pinned) throw new Conflict('New data were loaded while the graph was being read. Read it again.');
        yield* found.page.records;
        after = found.page.next;
      }
    }
  }

  async counts(): Promise<GraphCounts> {
    return (await this.#reader.read(WHOLE_MS, askCounts)) ?? nothingLoaded();
  }

  async search(options: SearchOptions): Promise<SearchHit[]> {
    return (await this.#ask((ask) => askSearch(ask, this.audience, options))) ?? [];
  }

  async person(id: Id): Promise<PersonCard | undefined> {
    const facts = await this.#find(id, async (ask, current) => {
      const header = await readHeader(ask);
      return header && askPerson(ask, current, header.header.asOf);
    });
    return facts && buildPersonCard(facts);
  }

  async topic(id: Id): Promise<TopicCard | undefined> {
    const facts = await this.#find(id, askTopic);
    return facts && buildTopicCard(facts);
  }

  async paper(id: Id): Promise<PaperCard | undefined> {
    const facts = await this.#find(id, askPaper);
    return facts && buildPaperCard(facts);
  }

  async neighbourhood(id: Id, options: { depth: number; limit: number }): Promise<Neighbourhood | undefined> {
    return this.#ask((ask) =>
      findNeighbourhood(id, options, { ties: (ids) => askTies(ask, ids), people: (ids) => askPeople(ask, ids) }),
    );
  }

  async people(ids: readonly Id[]): Promise<PersonRef[]> {
    return (await this.#ask((ask) => askPeople(ask, ids))) ?? [];
  }

  async references(people: readonly Id[], options: { since: number; limit: number }): Promise<PaperReference[]> {
    return (await this.#ask((ask) => askReferences(ask, people, options))) ?? [];
  }

  async connections(ids: readonly Id[], options = { evidence: true }): Promise<Connection[]> {
    return (await this.#ask((ask) => askConnections(ask, ids, options.evidence))) ?? [];
  }

  async supervisionLoad(query: LoadQuery): Promise<SupervisionLoad> {
    const facts = await this.#ask(askLoadFacts);
    return facts === undefined ? nothingLoaded() : supervisionLoad(facts, query);
  }

  async saveAnalysis(result: AnalysisResult): Promise<void> {
    this.#assertWritable();
    const load = await this.#ask(async (_ask, current) => current);
    if (load === undefined) return nothingLoaded();
    await this.#withLoader((access) => access.write((ask) => writeAnalysis(ask, load, result)));
  }

  async readAnalysis(): Promise<AnalysisResult | undefined> {
    return this.#reader.read(WHOLE_MS, askAnalysis);
  }

  async ping(): Promise<void> {
    await this.#access.read(Math.min(PING_MS, this.#deadlineMs), (ask) => ask('ping', z.object({ one: z.int() })));
  }

  async close(): Promise<void> {
    await this.#access.close();
  }

  #ask<T>(work: (ask: Ask, load: string) => Promise<T>): Promise<T | undefined> {
    return this.#reader.read(this.#deadlineMs, work);
  }

  /** A look-up by id; where there is nothing of that id, by what the id was merged into. */
  #find<T>(id: Id, work: (ask: Ask, id: Id) => Promise<T | undefined>): Promise<T | undefined> {
    return this.#ask(async (ask) => {
      const found = await work(ask, id);
      if (found !== undefined) return found;
      const target = (await resolveRedirects(ask, [id])).get(id) ?? id;
      return target === id ? undefined : work(ask, target);
    });
  }

  #readWhole(): Promise<Dataset | undefined> {
    return this.#reader.read(WHOLE_MS, async (ask) => {
      const header = await readHeader(ask);
      return header && canonical(await readDataset(ask, header.header));
    });
  }

  /** A loader has patience of its own, and must not use up the connections that answers need. */
  async #withLoader(work: (access: Neo4jAccess) => Promise<void>): Promise<void> {
    const access = new Neo4jAccess(this.#config, 'load');
    try {
      await work(access);
    } finally {
      await access.close();
    }
  }

  #assertWritable(): void {
    if (this.audience === 'staff') return;
    throw new Conflict(`This store is open for ${this.audience}: writing needs one opened for staff.`);
  }
}

function nothingLoaded(): never {
  throw new NotFound('The store is empty: nothing was loaded yet. Run `reseau load DIR` first.');
}
