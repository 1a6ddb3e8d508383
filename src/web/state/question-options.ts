import type { Id } from '#model/primitives.ts';
import type { Explorer } from './explorer.ts';

/** A place that a question may be about. */
export interface PlaceOption {
  readonly id: Id;
  readonly label: string;
  readonly kind: 'region' | 'institution' | 'community';
}

/** More than these nobody reads through; the largest come in. */
const MOST_OPTIONS = 300;

/** Regions, communities and institutions of the map by name, the largest where there are too many; the chosen one in any case. */
export function placeOptions({ index, language, messages }: Explorer, chosen: Id | null): PlaceOption[] {
  if (index === null) return [];
  const { communities, institutions } = index.network;
  const drawn = communities.flatMap(({ id, level, label, people }) => {
    if (level === 'group' && id !== chosen) return [];
    const kind: PlaceOption['kind'] = level === 'region' ? 'region' : 'community';
    return people === 0 ? [] : [{ id, label: label[language], kind, people }];
  });
  const largest = mostPeople(drawn, chosen);
  const places = institutions.map(({ id, name }): PlaceOption => ({ id, label: name[language], kind: 'institution' }));
  return [...largest, ...places].sort((a, b) => messages.format.compare(a.label, b.label));
}

export function topicOptions({ index, language, messages }: Explorer, chosen: Id | null): { id: Id; label: string }[] {
  const topics = (index?.network.topics ?? []).map(({ id, label, people }) => ({ id, label: label[language], people }));
  return mostPeople(topics, chosen).sort((a, b) => messages.format.compare(a.label, b.label));
}

/** Years of the map's papers, latest first. */
export function yearOptions({ index }: Explorer, chosen: number | null): { id: string; label: string }[] {
  const years = new Set((index?.network.years ?? []).map(({ year }) => year));
  if (chosen !== null) years.add(chosen);
  return [...years].sort((a, b) => b - a).map((year) => ({ id: String(year), label: String(year) }));
}

function mostPeople<T extends { id: Id; people: number }>(all: readonly T[], chosen: Id | null): T[] {
  const sorted = [...all].sort((a, b) => b.people - a.people);
  return sorted.filter(({ id }, i) => i < MOST_OPTIONS || id === chosen);
}
