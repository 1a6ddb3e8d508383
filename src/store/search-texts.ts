import type { SearchHit } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Paper } from '#model/paper.ts';
import { currentRole, type Person } from '#model/person.ts';
import type { Day, Id, LocalText } from '#model/primitives.ts';
import type { Topic } from '#model/topic.ts';

/** What a person may be found by; nobody finds an unnamed student by words. */
export function personTexts({ name, aliases }: Pick<Person, 'name' | 'aliases'>): string[] {
  return [...(name === null ? [] : [name]), ...aliases.map(({ value }) => value)];
}

export function topicTexts({ label }: Pick<Topic, 'label'>): string[] {
  return label.en === label.fr ? [label.en] : [label.en, label.fr];
}

/** Where somebody is, as a hit's second line says it: by the role they are drawn by. */
export function homeInstitution(person: Person, asOf: Day): Id | null {
  return currentRole(person.roles, asOf)?.institution ?? null;
}

/** People and topics by papers; a newer paper before an older one, and each of them before nobody's first paper. */
export function paperImportance(year: Paper['year']): number {
  return year === null ? 0 : (year - 1900) / 1000;
}

/** Papers by person and by topic, where a topic stands for those below it too. */
export function countPapers({
  authorships,
  abouts,
  topics,
}: Pick<Dataset, 'authorships' | 'abouts' | 'topics'>): ReadonlyMap<Id, number> {
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  const papers = new Map<Id, Set<Id>>();
  const add = (id: Id, paper: Id): void => {
    papers.set(id, (papers.get(id) ?? new Set<Id>()).add(paper));
  };
  for (const { person, paper } of authorships) add(`person ${person}`, paper);
  for (const { topic, paper } of abouts) {
    const parent = parents.get(topic) ?? null;
    for (const id of parent === null ? [topic] : [topic, parent]) add(`topic ${id}`, paper);
  }
  return new Map([...papers].map(([key, ids]) => [key, ids.size]));
}

export const NO_DETAIL: SearchHit['detail'] = { personKind: null, institution: null, year: null, venue: null };

export function inLanguage(text: LocalText, language: 'en' | 'fr'): string {
  return language === 'fr' ? text.fr : text.en;
}
