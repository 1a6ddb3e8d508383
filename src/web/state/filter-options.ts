import type { RoleKind } from '#model/person.ts';
import { RoleKind as RoleKinds } from '#model/person.ts';
import { type Change, toggleInstitution, toggleKind, toggleTopic } from './changes.ts';
import type { Explorer } from './explorer.ts';

/** One line to tick in a filter's list. */
export interface FilterOption {
  readonly id: string;
  readonly label: string;
  /** Set where the label is not in the reader's language. */
  readonly lang: string | null;
  /** People on the map it applies to. */
  readonly people: number;
  readonly chosen: boolean;
  readonly toggle: Change;
}

/** The lines of a filter's list: topics and universities by name, kinds by precedence; what applies to nobody is left out. */
export function filterOptions(explorer: Explorer, filter: string): FilterOption[] {
  if (filter === 'topics') return topicOptions(explorer);
  if (filter === 'institutions') return institutionOptions(explorer);
  return kindOptions(explorer);
}

function topicOptions({ index, view, language, messages }: Explorer): FilterOption[] {
  const topics = index?.network.topics ?? [];
  return topics
    .map(({ id, label, people }) => ({
      id,
      label: label[language],
      lang: language === 'fr' && label.frMissing ? 'en' : null,
      people,
      chosen: view.filter.topics.includes(id),
      toggle: toggleTopic(id),
    }))
    .filter(({ people, chosen }) => people > 0 || chosen)
    .sort((a, b) => messages.format.compare(a.label, b.label));
}

function institutionOptions({ index, view, language, messages }: Explorer): FilterOption[] {
  const network = index?.network;
  const counts = tally(network?.nodes.institution ?? []);
  return (network?.institutions ?? [])
    .map(({ id, name }, position) => ({
      id,
      label: name[language],
      lang: language === 'fr' && name.frMissing ? 'en' : null,
      people: counts.get(position) ?? 0,
      chosen: view.filter.institutions.includes(id),
      toggle: toggleInstitution(id),
    }))
    .filter(({ people, chosen }) => people > 0 || chosen)
    .sort((a, b) => messages.format.compare(a.label, b.label));
}

function kindOptions({ index, view, messages }: Explorer): FilterOption[] {
  const counts = tally<RoleKind>(index?.network.nodes.kind ?? []);
  return RoleKinds.options.flatMap((kind) => {
    const people = counts.get(kind) ?? 0;
    const chosen = view.filter.kinds.includes(kind);
    if (people === 0 && !chosen) return [];
    return [{ id: kind, label: messages.kindsPlural[kind], lang: null, people, chosen, toggle: toggleKind(kind) }];
  });
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
