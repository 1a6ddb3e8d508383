import { findPaths } from '#analysis/paths.ts';
import { type Dataset, type DatasetRecord, RECORD_KINDS } from '#model/dataset.ts';
import { isReseauError } from '#model/errors.ts';
import { Level } from '#model/person.ts';
import { compareText } from '#model/primitives.ts';
import type { GraphStore } from '#store/graph-store.ts';

/** Asked of every random Dataset: names and words as people type them, with what Lucene would take for syntax. */
const SEARCHES = [
  'eloise',
  'Nguyen Éloïse',
  'Ann',
  'An',
  'Will',
  'of',
  'lukasz',
  'oneill',
  'o’neill',
  '李',
  'yoshu',
  'yosih',
  'tremblai',
  'graph',
  'grpah',
  'the',
  'apprent',
  'AND',
  'NOT of',
  'c++',
  'a/b',
  '(causal)',
  'learning graph',
  'mul*',
  'zo~',
  '""',
  '  ',
  'l',
  'cirić jean',
];

/** Ids to ask for: some that exist, some that were merged, one that never was. */
export interface Asked {
  people: readonly string[];
  topics: readonly string[];
  papers: readonly string[];
}

export function everything(dataset: Dataset): Asked {
  const old = dataset.redirects.map(({ from }) => from);
  return {
    people: [...dataset.people.map(({ id }) => id), ...old, 'nobody'],
    topics: [...dataset.topics.map(({ id }) => id), 'nothing'],
    papers: [...dataset.papers.map(({ id }) => id), 'nothing'],
  };
}

/** Of the smaller questions each run asks one in so many; which ones turns with the seed, so that all are asked in the end. */
const TURNS = 4;

/** What a store answers to every operation, as one value to compare. An error answers with its code. */
export async function answersOf(store: GraphStore, asked: Asked, turn: number): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  let questions = turn;
  const ask = async (name: string, question: () => Promise<unknown>): Promise<void> => {
    if (name.includes(' ') && questions++ % TURNS !== 0) return;
    answers[name] = await question().catch((error: unknown) => {
      if (isReseauError(error)) return error.code;
      throw error;
    });
  };
  await ask('header', () => store.header());
  await ask('read', () => store.read());
  await ask('stream', async () => inOrder(await collect(store.stream())));
  await ask('counts', () => store.counts());
  await ask('analysis', () => store.readAnalysis());
  for (const [i, text] of SEARCHES.entries()) {
    const language = i % 2 === 0 ? 'en' : 'fr';
    await ask(`search ${text}`, () => store.search({ text, language, limit: 20 }));
    await ask(`search 2 ${text}`, () => store.search({ text, language, kind: 'person', limit: 2 }));
  }
  for (const kind of ['topic', 'paper'] as const) {
    await ask(`search ${kind}`, () => store.search({ text: 'gra', language: 'fr', kind, limit: 3 }));
  }
  for (const id of asked.people) await ask(`person ${id}`, () => store.person(id));
  for (const id of asked.topics) await ask(`topic ${id}`, () => store.topic(id));
  for (const id of asked.papers) await ask(`paper ${id}`, () => store.paper(id));
  await askGraph(store, asked, ask);
  return answers;
}

type Asker = (name: string, question: () => Promise<unknown>) => Promise<void>;

async function askGraph(store: GraphStore, { people, topics }: Asked, ask: Asker): Promise<void> {
  await ask('people', () => store.people([...people].reverse()));
  await ask('no people', () => store.people([]));
  await ask('references', () => store.references(people, { since: 0, limit: 1_000 }));
  await ask('no references', () => store.references([], { since: 0, limit: 10 }));
  await ask('connections', () => store.connections(people));
  for (const [i, id] of people.entries()) {
    await ask(`references ${id}`, () => store.references([id], { since: i % 2 === 0 ? 0 : 2022, limit: 3 }));
    if (i % 3 === 0) await ask(`connections ${id}`, () => store.connections([id]));
    if (i % 3 === 1) await ask(`strengths ${id}`, () => store.connections([id], { evidence: false }));
    await ask(`around ${id}`, () => store.neighbourhood(id, { depth: 1 + (i % 3), limit: i % 2 === 0 ? 3 : 50 }));
    const to = people[(i * 7 + 3) % people.length] ?? id;
    await ask(`paths ${id} ${to}`, () => findPaths({ from: id, to, limit: 3, maxHops: 6 }, store));
  }
  for (const date of ['2026-11-22', '2021-06-01', '1990-01-01']) {
    await ask(`load ${date}`, () => store.supervisionLoad({ date }));
    for (const topic of topics) await ask(`load ${date} ${topic}`, () => store.supervisionLoad({ date, topic }));
  }
  for (const level of Level.options) await ask(`load ${level}`, () => store.supervisionLoad({ date: '2026-11-22', level }));
  for (const institution of ['i0', 'i1', 'i9']) {
    await ask(`load ${institution}`, () => store.supervisionLoad({ date: '2026-11-22', institution }));
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** Kinds come in load order; within a kind a store may stream as it likes. */
function inOrder(records: DatasetRecord[]): DatasetRecord[] {
  const place = ({ kind }: DatasetRecord): number => RECORD_KINDS.indexOf(kind);
  const key = ({ record }: DatasetRecord): string => ('id' in record ? record.id : record.from);
  const isInLoadOrder = records.every((record, i) => place(records[i - 1] ?? record) <= place(record));
  if (!isInLoadOrder) throw new Error('The stream mixes kinds of records.');
  return [...records].sort((a, b) => place(a) - place(b) || compareText(key(a), key(b)));
}
