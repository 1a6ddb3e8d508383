import { type Dataset, type DatasetHeader, emptyDataset, type Redirect } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import type { Institution } from '#model/institution.ts';
import { assertIntegrity } from '#model/integrity.ts';
import type { Paper } from '#model/paper.ts';
import type { Person } from '#model/person.ts';
import { compareText, type Day, type Id } from '#model/primitives.ts';
import type { Topic } from '#model/topic.ts';
import { assembleDeclaredInterests, assembleSupervisions, personFinder } from './assemble-edges.ts';
import { assemblePapers, deriveAbouts, deriveInterests } from './assemble-papers.ts';
import { assemblePerson, uniqueById } from './assemble-people.ts';
import type { Collected } from './collected.ts';
import { combinePapers } from './combine-papers.ts';
import { type Identity, type IdentityDecision, resolveIdentity } from './identity.ts';
import { INSTITUTE, institutionId, institutionRecord } from './known-institutions.ts';
import type { Mention, Reject } from './source.ts';
import { curatedTopic, namedTopic } from './topics.ts';

/** Another record of a paper that is in the Dataset already. */
export interface PaperDecision {
  kind: 'same-paper';
  paper: string;
  keys: string[];
  evidence: string[];
}

export interface Assembled {
  dataset: Dataset;
  decisions: (IdentityDecision | PaperDecision)[];
  rejects: Reject[];
}

/** What an import works on after the reading, in order. */
export const ASSEMBLY_STAGES = [
  'joining papers',
  'telling people apart',
  'writing records',
  'finding topics',
  'checking',
] as const;
export type AssemblyStage = (typeof ASSEMBLY_STAGES)[number];

/** Everything the files said → one sound Dataset, pausing before each stage: each takes seconds where there are 100,000 people. */
export function* assembleInStages(collected: Collected, asOf: Day): Generator<AssemblyStage, Assembled, undefined> {
  const rejects: Reject[] = [];
  yield 'joining papers';
  const combined = combinePapers(collected.papers);
  yield 'telling people apart';
  const mentions = new Map<string, Mention>(collected.people.map(({ mention }) => [mention.key, mention]));
  for (const { byline } of combined) for (const mention of byline) mentions.set(mention.key, mention);
  const identity = resolveIdentity([...mentions.values()]);
  yield 'writing records';
  const people = assemblePeople(collected, identity);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const { papers, authorships, native } = assemblePapers(combined, identity.personOf, nameOf);
  const find = personFinder(people, identity.personOf);
  const dataset = emptyDataset(headerOf(collected, asOf));
  dataset.people = people;
  dataset.papers = papers;
  dataset.authorships = authorships;
  dataset.supervisions = assembleSupervisions(collected, people, find, rejects);
  dataset.interests = assembleDeclaredInterests(collected, find, rejects);
  yield 'finding topics';
  addNativeRecords(dataset, collected, identity);
  addTopics(dataset, collected, native);
  addInstitutions(dataset, collected);
  yield 'checking';
  return {
    dataset: assertIntegrity(canonical(dataset)),
    decisions: [...paperDecisions(combined), ...identity.decisions],
    rejects,
  };
}

function assemblePeople(collected: Collected, { people }: Identity): Person[] {
  const facts = new Map(
    collected.people.filter(({ mention }) => mention.resolved === undefined).map(({ mention, facts }) => [mention.key, facts]),
  );
  const native = Map.groupBy(
    collected.datasets.flatMap((dataset) => dataset.people),
    ({ id }) => id,
  );
  return people.map((person) => {
    const known = [person.id, ...person.formerIds].flatMap((id) => native.get(id) ?? []);
    return assemblePerson(person, ({ key }) => facts.get(key), known);
  });
}

const DEFAULT_NAME = { en: 'Imported network', fr: 'Réseau importé', frMissing: false };

function headerOf({ datasets }: Collected, asOf: Day): DatasetHeader {
  const [first] = datasets;
  return first?.header ?? { format: 'reseau-dataset', version: 1, name: DEFAULT_NAME, institute: null, asOf };
}

/** The edges, topics and institutions of native Datasets, between the people that identity made of theirs. */
function addNativeRecords(dataset: Dataset, { datasets }: Collected, { people }: Identity): void {
  const now = new Map(people.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
  const current = (id: Id): Id => now.get(id) ?? id;
  const redirects = new Map<Id, Redirect>([...now].map(([from, to]) => [from, { from, to }]));
  for (const native of datasets) {
    dataset.institutions.push(...native.institutions);
    dataset.topics.push(...native.topics);
    dataset.abouts.push(...native.abouts);
    dataset.interests.push(...native.interests.map((interest) => ({ ...interest, person: current(interest.person) })));
    dataset.supervisions.push(
      ...native.supervisions
        .map((edge) => ({ ...edge, supervisor: current(edge.supervisor), student: current(edge.student) }))
        .filter(({ supervisor, student }) => supervisor !== student),
    );
    for (const { from, to } of native.redirects) if (!redirects.has(from)) redirects.set(from, { from, to: current(to) });
  }
  dataset.redirects = [...redirects.values()].filter(({ from, to }) => from !== to);
  dataset.supervisions = uniqueById(dataset.supervisions);
}

/** Abouts and interests are derived for papers that do not come with their own. */
function addTopics(dataset: Dataset, collected: Collected, native: ReadonlySet<Id>): void {
  const own = (paper: Pick<Paper, 'id'>): boolean => !native.has(paper.id);
  const derived = deriveAbouts(dataset.papers.filter(own));
  dataset.abouts = uniqueById([...dataset.abouts, ...derived.abouts]);
  const authorships = dataset.authorships.filter(({ paper }) => !native.has(paper));
  dataset.interests = uniqueById([...dataset.interests, ...deriveInterests(authorships, derived.abouts)]);
  const named = collected.topics.map(({ label, labelFr, source }) => namedTopic(label, labelFr, source));
  const topics = new Map<Id, Topic>();
  for (const topic of dataset.topics) if (!topics.has(topic.id)) topics.set(topic.id, topic);
  const used = [...dataset.abouts, ...dataset.interests].map(({ topic }) => topic);
  for (const id of [...used, ...named.map((topic) => topic.id)]) addCurated(topics, id);
  for (const topic of [...derived.topics, ...named]) if (!topics.has(topic.id)) topics.set(topic.id, topic);
  dataset.topics = [...topics.values()];
}

/** A curated topic comes with its parent, and stands for what sources merely name. */
function addCurated(topics: Map<Id, Topic>, id: Id): void {
  const curated = topics.has(id) ? undefined : curatedTopic(id);
  if (curated === undefined) return;
  topics.set(id, curated);
  if (curated.parent !== null) addCurated(topics, curated.parent);
}

function addInstitutions(dataset: Dataset, collected: Collected): void {
  const institutions = new Map<Id, Institution>(dataset.institutions.map((institution) => [institution.id, institution]));
  for (const { name, nameFr, shortName, source } of collected.institutions) {
    const id = institutionId(name);
    if (institutions.has(id) || institutionRecord(id) !== undefined) continue;
    const fr = nameFr ?? name;
    institutions.set(id, {
      id,
      name: { en: name, fr, frMissing: false },
      shortName,
      kind: 'other',
      source,
      visibility: 'public',
    });
  }
  const used = [...dataset.people.flatMap(({ roles }) => roles), ...dataset.supervisions].flatMap(
    ({ institution }) => institution ?? [],
  );
  for (const id of used) {
    const known = institutionRecord(id);
    if (known !== undefined && !institutions.has(id)) institutions.set(id, known);
  }
  dataset.institutions = [...institutions.values()].sort((a, b) => compareText(a.id, b.id));
  if (dataset.header.institute === null && institutions.has(INSTITUTE))
    dataset.header = { ...dataset.header, institute: INSTITUTE };
}

function paperDecisions(combined: ReturnType<typeof combinePapers>): PaperDecision[] {
  return combined
    .filter(({ duplicates }) => duplicates.length > 0)
    .map(({ paper, duplicates }) => ({
      kind: 'same-paper',
      paper: paper.key,
      keys: duplicates.map(({ key, source }) => `${source} ${key}`),
      evidence: duplicates.map(({ evidence }) => evidence),
    }));
}
