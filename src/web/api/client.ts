import { z } from 'zod';
import { About, type AboutResponse, API_CAPS, Problem, SearchResponse } from '#model/api.ts';
import { CommunityCard, PaperCard, Paths, PersonCard, type SearchHit, SupervisionLoad, TopicCard } from '#model/cards.ts';
import type { Career } from '#model/career.ts';
import { type CollaboratorQuestion, Collaborators } from '#model/collaborators.ts';
import { Comparison } from '#model/compare.ts';
import { Manifest, type Network, PaperLayer, type Relief } from '#model/network.ts';
import { decodeInSteps, decodeRelief, decodeTile } from '#model/network-file.ts';
import type { Level } from '#model/person.ts';
import type { Day, Id, Language } from '#model/primitives.ts';
import type { Tile } from '#model/tile.ts';
import type { TopicStream, TopicStreamQuery } from '#model/topic-stream.ts';
import type { YearChanges, YearSpan } from '#model/year-changes.ts';
import { inTurns } from '#web/in-turns.ts';
import type { CompareView } from '#web/state/view-state.ts';
import { ApiError, type FailureKind } from './api-error.ts';

export interface LoadQuestion {
  readonly date: Day | null;
  readonly topic: Id | null;
  readonly institution: Id | null;
  readonly level: Level | null;
}

export interface PathQuestion {
  readonly from: Id;
  readonly to: Id;
  /** People that no way shall pass through. */
  readonly avoid: readonly Id[];
}

/** Everything the explorer asks of a server. Answers are parsed; failures are `ApiError`s; an abort rejects as fetch does. */
export interface ApiClient {
  about(signal: AbortSignal): Promise<AboutResponse>;
  manifest(signal: AbortSignal): Promise<Manifest>;
  network(signal: AbortSignal): Promise<Network>;
  /** A part of a large map, by the name that its network gives it. */
  tile(file: string, signal: AbortSignal): Promise<Tile>;
  /** Finer land for a part of the map, by the name that its network gives it. */
  relief(file: string, signal: AbortSignal): Promise<Relief>;
  /** Somebody with their co-authors, wherever on a large map they stand. */
  around(id: Id, signal: AbortSignal): Promise<Tile>;
  paperLayer(signal: AbortSignal): Promise<PaperLayer>;
  search(text: string, language: Language, signal: AbortSignal): Promise<SearchHit[]>;
  person(id: Id, signal: AbortSignal): Promise<PersonCard>;
  /** What somebody did when. */
  career(id: Id, signal: AbortSignal): Promise<Career>;
  topic(id: Id, signal: AbortSignal): Promise<TopicCard>;
  paper(id: Id, signal: AbortSignal): Promise<PaperCard>;
  community(id: Id, signal: AbortSignal): Promise<CommunityCard>;
  paths(question: PathQuestion, signal: AbortSignal): Promise<Paths>;
  /** Whom to work with, and why. Asked by POST: a pasted text is in no address and in no log. */
  collaborators(question: CollaboratorQuestion, signal: AbortSignal): Promise<Collaborators>;
  /** People, topics or communities beside each other. */
  compare(question: CompareView, signal: AbortSignal): Promise<Comparison>;
  /** Where the browser downloads papers of people, all of them or since a year. */
  references(people: readonly Id[], since: number | null, format: 'bib' | 'json'): string;
  /** What only one part of the explorer asks for, which brings the schema along. */
  get<T>(schema: z.ZodType<T>, path: string, signal: AbortSignal): Promise<T>;
  supervision(question: LoadQuestion, language: Language, signal: AbortSignal): Promise<SupervisionLoad>;
  /** Who and what appeared and faded in a span of years. */
  changes(span: YearSpan, signal: AbortSignal): Promise<YearChanges>;
  /** Papers of each year by topic or region, and where the browser downloads them as CSV. */
  stream(question: TopicStreamQuery, signal: AbortSignal): Promise<TopicStream>;
  streamCsv(question: TopicStreamQuery, language: Language): string;
  /** The same API over another `fetch`, made of its own. */
  through(wrap: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch): ApiClient;
  /** Where the browser downloads the same answer as CSV. */
  supervisionCsv(question: LoadQuestion, language: Language): string;
}

export interface ApiOptions {
  /** Where the server is; empty for the page's own origin. */
  readonly base?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** A search as one types must not pile up on a slow server. */
const SEARCH_LIMIT = 12;

export function createApi({ base = '', fetch = globalThis.fetch.bind(globalThis) }: ApiOptions = {}): ApiClient {
  const get = <T>(schema: z.ZodType<T>, path: string, signal: AbortSignal): Promise<T> =>
    getParsed(fetch, (body) => schema.parse(body), `${base}${path}`, { signal });
  const getDecoded = <T>(decode: (file: unknown) => T, path: string, signal: AbortSignal): Promise<T> =>
    getParsed(fetch, decode, `${base}${path}`, { signal });
  const post = <T>(schema: z.ZodType<T>, path: string, question: object, signal: AbortSignal): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify(question), signal };
    return getParsed(fetch, (body) => schema.parse(body), `${base}${path}`, request);
  };
  const manifest = (signal: AbortSignal): Promise<Manifest> =>
    getParsed(preloaded(fetch), (body) => Manifest.parse(body), `${base}/snapshot/manifest.json`, { signal });
  const card = <T>(schema: z.ZodType<T>, kind: string) => {
    return (id: Id, signal: AbortSignal): Promise<T> => get(schema, `/api/${kind}/${encodeURIComponent(id)}`, signal);
  };
  return {
    about: (signal) => get(About, '/api/about', signal),
    manifest,
    network: async (signal) => {
      const decode = (file: unknown): Promise<Network> => inTurns(decodeInSteps(file), signal);
      const { files } = await manifest(signal);
      return getParsed(preloaded(fetch), decode, `${base}/snapshot/${files.network}`, { signal });
    },
    tile: (file, signal) => getDecoded(decodeTile, `/snapshot/${file}`, signal),
    relief: (file, signal) => getDecoded(decodeRelief, `/snapshot/${file}`, signal),
    around: (id, signal) => getDecoded(decodeTile, `/api/network/around/${encodeURIComponent(id)}`, signal),
    paperLayer: async (signal) => get(PaperLayer, `/snapshot/${(await manifest(signal)).files.papers}`, signal),
    search: async (text, language, signal) => {
      const query = new URLSearchParams({ q: text, lang: language, limit: String(SEARCH_LIMIT) });
      return (await get(SearchResponse, `/api/search?${query}`, signal)).hits;
    },
    person: card(PersonCard, 'people'),
    career: async (id, signal) => {
      const { Career } = await import('#model/career.ts');
      return get(Career, `/api/people/${encodeURIComponent(id)}/career`, signal);
    },
    topic: card(TopicCard, 'topics'),
    paper: card(PaperCard, 'papers'),
    community: card(CommunityCard, 'communities'),
    paths: ({ from, to, avoid }, signal) => {
      const query = new URLSearchParams({ from, to, limit: String(API_CAPS.paths) });
      for (const id of avoid) query.append('avoid', id);
      return get(Paths, `/api/paths?${query}`, signal);
    },
    get,
    through: (wrap) => createApi({ base, fetch: wrap(fetch) }),
    collaborators: (question, signal) => post(Collaborators, '/api/collaborators', question, signal),
    compare: ({ kind, ids }, signal) => {
      const query = new URLSearchParams([['kind', kind], ...ids.map((id) => ['id', id])]);
      return get(Comparison, `/api/compare?${query}`, signal);
    },
    references: (people, since, format) => {
      const query = new URLSearchParams(people.map((id) => ['person', id]));
      if (since !== null) query.set('since', String(since));
      return `${base}/api/references.${format}?${query}`;
    },
    changes: async ({ from, to }, signal) => {
      const { YearChanges } = await import('#model/year-changes.ts');
      return get(YearChanges, `/api/changes?from=${from}&to=${to}`, signal);
    },
    stream: async (question, signal) => {
      const { TopicStream } = await import('#model/topic-stream.ts');
      return get(TopicStream, `/api/stream?${streamQuery(question)}`, signal);
    },
    streamCsv: (question, language) => `${base}/api/stream.csv?${streamQuery(question)}&lang=${language}`,
    supervision: (question, language, signal) => get(SupervisionLoad, `/api/supervision${loadQuery(question, language)}`, signal),
    supervisionCsv: (question, language) => `${base}/api/supervision.csv${loadQuery(question, language)}`,
  };
}

/**
 * A `fetch` of what the page preloads: the first request is given what came then, a failure of minutes ago too, so that a failure
 * asks once more, for now.
 */
function preloaded(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const first = await fetch(input, init).catch(() => null);
    return first?.ok ? first : fetch(input, init);
  };
}

function streamQuery({ by, top, topic, institution, community }: TopicStreamQuery): URLSearchParams {
  const part = Object.entries({ topic, institution, community }).filter(([, id]) => id !== undefined);
  return new URLSearchParams({ by, top: String(top), ...Object.fromEntries(part) });
}

function loadQuery(question: LoadQuestion, language: Language): string {
  const query = new URLSearchParams({ lang: language });
  if (question.date !== null) query.set('date', question.date);
  if (question.topic !== null) query.set('topic', question.topic);
  if (question.institution !== null) query.set('institution', question.institution);
  if (question.level !== null) query.set('level', question.level);
  return `?${query}`;
}

async function getParsed<T>(
  fetch: typeof globalThis.fetch,
  parse: (body: unknown) => T | Promise<T>,
  url: string,
  { signal, headers, ...request }: RequestInit & { signal: AbortSignal },
): Promise<T> {
  const response = await fetch(url, { ...request, signal, headers: { accept: 'application/json', ...headers } }).catch(
    (cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new ApiError('away', `No answer from ${url}`, { cause });
    },
  );
  const body: unknown = await response.json().catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    return undefined;
  });
  if (!response.ok) throw toError(response.status, body, url);
  try {
    return await parse(body);
  } catch (cause) {
    if (signal.aborted) throw cause;
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new ApiError('unreadable', `${url} is not what this page expects: ${why}`, { cause });
  }
}

const FAILURES: Readonly<Record<number, FailureKind>> = {
  400: 'refused',
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  429: 'busy',
  502: 'away',
  503: 'store-away',
  504: 'away',
};

function toError(status: number, body: unknown, url: string): ApiError {
  const problem = Problem.safeParse(body);
  const detail = problem.success ? problem.data.detail : `${url} answered ${status}`;
  return new ApiError(FAILURES[status] ?? 'away', detail, { status });
}
