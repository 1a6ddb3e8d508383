import { z } from 'zod';
import { rankSearch, type SearchCandidate } from '#analysis/rank-search.ts';
import { InstitutionRef, type SearchHit } from '#model/cards.ts';
import { RoleKind } from '#model/person.ts';
import { Id, LocalText, Year } from '#model/primitives.ts';
import type { Audience } from '#model/visibility.ts';
import type { SearchOptions } from '#store/graph-store.ts';
import { inLanguage, NO_DETAIL, paperImportance, topicTexts } from '#store/search-texts.ts';
import { luceneQuery, NEARNESS, type Nearness } from './lucene.ts';
import type { Ask } from './neo4j-access.ts';

/** Candidates asked for of each kind, the most important first: far more than are shown, so that the ranking is the store's. */
const CANDIDATES = 500;

const PEOPLE_FIELD: Readonly<Record<Audience, string>> = {
  public: 'searchPublic',
  members: 'searchMembers',
  staff: 'searchStaff',
};

const PersonRow = z.object({
  id: Id,
  text: z.string(),
  kind: RoleKind,
  importance: z.int(),
  institution: InstitutionRef.nullable(),
  aliases: z.array(z.string()),
});
const TopicRow = z.object({ id: Id, label: LocalText, importance: z.int() });
const PaperRow = z.object({ id: Id, text: z.string(), year: Year.nullable(), venue: z.string().nullable() });

/** Nearer words first; what is farther comes later in the order, so it is asked for only where something is missing. */
export async function askSearch(ask: Ask, audience: Audience, options: SearchOptions): Promise<SearchHit[]> {
  let hits: SearchHit[] = [];
  for (const nearness of NEARNESS) {
    const candidates = await Promise.all([
      askPeople(ask, audience, options, nearness),
      askTopics(ask, options, nearness),
      askPapers(ask, options, nearness),
    ]);
    hits = rankSearch(options.text, candidates.flat(), options.limit);
    if (hits.length >= options.limit) break;
  }
  return hits;
}

async function askPeople(
  ask: Ask,
  audience: Audience,
  { text, kind }: SearchOptions,
  nearness: Nearness,
): Promise<SearchCandidate[]> {
  const query = luceneQuery(text, nearness, PEOPLE_FIELD[audience]);
  if (query === undefined || (kind !== undefined && kind !== 'person')) return [];
  const rows = await ask('search-people', PersonRow, { query, limit: CANDIDATES });
  return rows.map(({ id, text: name, kind: personKind, importance, institution, aliases }) => ({
    hit: { kind: 'person', id, text: name, detail: { ...NO_DETAIL, personKind, institution } },
    texts: [name, ...aliases],
    importance,
  }));
}

async function askTopics(ask: Ask, { text, kind, language }: SearchOptions, nearness: Nearness): Promise<SearchCandidate[]> {
  const query = luceneQuery(text, nearness, 'searchText');
  if (query === undefined || (kind !== undefined && kind !== 'topic')) return [];
  const rows = await ask('search-topics', TopicRow, { query, limit: CANDIDATES });
  return rows.map(({ id, label, importance }) => ({
    hit: { kind: 'topic', id, text: inLanguage(label, language), detail: NO_DETAIL },
    texts: topicTexts({ label }),
    importance,
  }));
}

async function askPapers(ask: Ask, { text, kind }: SearchOptions, nearness: Nearness): Promise<SearchCandidate[]> {
  const query = luceneQuery(text, nearness, 'searchText');
  if (query === undefined || (kind !== undefined && kind !== 'paper')) return [];
  const rows = await ask('search-papers', PaperRow, { query, limit: CANDIDATES });
  return rows.map(({ id, text: title, year, venue }) => ({
    hit: { kind: 'paper', id, text: title, detail: { ...NO_DETAIL, year, venue } },
    texts: [title],
    importance: paperImportance(year),
  }));
}
