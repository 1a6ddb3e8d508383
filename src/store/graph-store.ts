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
import type { Dataset, DatasetHeader, DatasetRecord, RecordKind } from '#model/dataset.ts';
import type { Level } from '#model/person.ts';
import type { Day, Id, Language } from '#model/primitives.ts';
import type { PaperReference } from '#model/references.ts';
import type { Audience } from '#model/visibility.ts';

export interface LoadProgress {
  /** What is being written now, in words for a progress bar; `switch` is last. */
  stage: string;
  done: number;
  total: number;
}

export interface LoadOptions {
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
}

/** What a load would change, before it does. Only records that Réseau wrote are ever counted or removed. */
export interface LoadPlan {
  added: Record<RecordKind, number>;
  vanishing: Record<RecordKind, number>;
  /** Vanishing records over all present ones, in [0, 1]. */
  vanishingShare: number;
}

export interface SearchOptions {
  text: string;
  language: Language;
  kind?: 'person' | 'topic' | 'paper';
  limit: number;
}

export interface LoadQuery {
  date: Day;
  /** Only people with an interest in it or in one of its children. */
  topic?: Id | undefined;
  /** Only people with a current role there. */
  institution?: Id | undefined;
  /** Only students of this level. */
  level?: Level | undefined;
}

/** Nodes by label, edges by type, as `reseau stats` prints them. */
export interface GraphCounts {
  nodes: Record<string, number>;
  edges: Record<string, number>;
}

/**
 * The record behind one small interface. A store is opened for an audience and answers with that audience's facts only; both
 * implementations pass one contract suite. Ids, maps and scalars cross it, never driver objects. Every method may throw
 * `StoreUnavailable`; `get…`-like look-ups answer `undefined` for what is not there for this audience, and follow redirects.
 */
export interface GraphStore {
  readonly audience: Audience;

  /** What `load` would do. Needs a staff store, as all writing does. */
  planLoad(dataset: Dataset): Promise<LoadPlan>;
  /** Makes the store equal to the Dataset. Idempotent; readers see the old graph or the new one, whole. */
  load(dataset: Dataset, options?: LoadOptions): Promise<void>;
  /** The header of what is loaded, or `undefined` when nothing is. */
  header(): Promise<DatasetHeader | undefined>;
  /** Another text whenever `read` gives another Dataset, for whoever keeps what was made of one; `undefined` when nothing is loaded. */
  version(): Promise<string | undefined>;
  /** The whole Dataset of the audience, in canonical order (each list by id). */
  read(): Promise<Dataset>;
  /** The same, record by record: kinds in load order, within a kind in any. `Conflict` when a load ends meanwhile. */
  stream(): AsyncIterable<DatasetRecord>;
  counts(): Promise<GraphCounts>;

  search(options: SearchOptions): Promise<SearchHit[]>;
  person(id: Id): Promise<PersonCard | undefined>;
  topic(id: Id): Promise<TopicCard | undefined>;
  paper(id: Id): Promise<PaperCard | undefined>;
  neighbourhood(id: Id, options: { depth: number; limit: number }): Promise<Neighbourhood | undefined>;

  /** People by id, in the order asked; those not there for this audience are left out. */
  people(ids: readonly Id[]): Promise<PersonRef[]>;
  /** Papers that any of these people signed, since a year, newest first, then by id; redirects are followed. */
  references(people: readonly Id[], options: { since: number; limit: number }): Promise<PaperReference[]>;
  /**
   * All connections that touch one of these people, those of a pair next to each other: one layer of a path search. Who needs no
   * evidence says so, and may be spared the papers and years of thousands of ties.
   */
  connections(ids: readonly Id[], options?: { evidence: boolean }): Promise<Connection[]>;
  supervisionLoad(query: LoadQuery): Promise<SupervisionLoad>;

  saveAnalysis(result: AnalysisResult): Promise<void>;
  readAnalysis(): Promise<AnalysisResult | undefined>;

  /** Answers within the deadline or throws `StoreUnavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
