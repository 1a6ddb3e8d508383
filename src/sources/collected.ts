import type { Dataset } from '#model/dataset.ts';
import type { Authorship } from '#model/paper.ts';
import type { Mention, PaperFacts, PersonFacts, Reject, SourceItem } from './source.ts';
import { UnknownAffiliations } from './unknown-affiliations.ts';

type ItemOf<K extends SourceItem['kind']> = Extract<SourceItem, { kind: K }>;

/** Everything that the files of one import said, before anybody is identified. */
export interface Collected {
  people: ItemOf<'person'>[];
  papers: { paper: PaperFacts; byline: readonly Mention[] }[];
  topics: ItemOf<'topic'>[];
  institutions: ItemOf<'institution'>[];
  interests: ItemOf<'interest'>[];
  supervisions: ItemOf<'supervision'>[];
  datasets: Dataset[];
  unknownAffiliations: UnknownAffiliations;
  rejects: Reject[];
  skipped: Reject[];
}

export function emptyCollection(): Collected {
  return {
    people: [],
    papers: [],
    topics: [],
    institutions: [],
    interests: [],
    supervisions: [],
    datasets: [],
    unknownAffiliations: new UnknownAffiliations(),
    rejects: [],
    skipped: [],
  };
}

export function collect(into: Collected, item: SourceItem): void {
  switch (item.kind) {
    case 'person':
      into.people.push(item);
      break;
    case 'paper':
      into.papers.push({ paper: item.paper, byline: item.byline });
      break;
    case 'topic':
      into.topics.push(item);
      break;
    case 'institution':
      into.institutions.push(item);
      break;
    case 'interest':
      into.interests.push(item);
      break;
    case 'supervision':
      into.supervisions.push(item);
      break;
    case 'dataset':
      collectDataset(into, item.dataset, item.scope);
      break;
    case 'unknown-affiliation':
      into.unknownAffiliations.add(item.file, item.affiliation);
      break;
    case 'reject':
      into.rejects.push(item.reject);
      break;
    case 'skipped':
      into.skipped.push(item.reject);
      break;
  }
}

/** The people and papers of a native Dataset join the others under the ids they have; its other records wait as they are. */
function collectDataset(into: Collected, dataset: Dataset, scope: string): void {
  into.datasets.push(dataset);
  const people = new Map(dataset.people.map((person) => [person.id, person]));
  for (const person of dataset.people) {
    const mention: Mention = {
      key: `dataset:${person.id}`,
      name: person.name,
      ids: person.externalIds,
      affiliations: [],
      year: null,
      paper: null,
      position: null,
      source: person.source,
      resolved: { id: person.id, scope },
    };
    into.people.push({ kind: 'person', mention, facts: NO_FACTS });
  }
  const bylines = Map.groupBy(dataset.authorships, ({ paper }) => paper);
  for (const { id, othersHidden: _, ...paper } of dataset.papers) {
    const byline = [...(bylines.get(id) ?? [])].sort((a, b) => a.position - b.position);
    into.papers.push({
      paper: { ...paper, id, key: `dataset:${id}` },
      byline: byline.map((authorship) => datasetAuthor(authorship, people.get(authorship.person)?.name ?? null, scope)),
    });
  }
}

const NO_FACTS: PersonFacts = { roles: [], aliases: [], optedIn: false };

function datasetAuthor(authorship: Authorship, name: string | null, scope: string): Mention {
  return {
    key: `dataset:${authorship.id}`,
    name: authorship.printedName ?? name,
    ids: [],
    affiliations: [],
    year: null,
    paper: `dataset:${authorship.paper}`,
    position: null,
    source: authorship.source,
    resolved: { id: authorship.person, scope },
    authorship,
  };
}
