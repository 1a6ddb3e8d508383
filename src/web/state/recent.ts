import { z } from 'zod';
import type { SearchHit } from '#model/cards.ts';
import { Id, type Language } from '#model/primitives.ts';
import type { Explorer } from './explorer.ts';
import type { NetworkIndex } from './network-index.ts';
import { recall, remember } from './preferences.ts';

/** Something opened lately. Ids alone are kept: names come from the map of whoever looks, so none outlives a withdrawal. */
const RecentItem = z.object({ kind: z.enum(['person', 'topic', 'community', 'command']), id: Id });
export type RecentItem = z.infer<typeof RecentItem>;

const MOST_RECENT = 12;

/** Latest first. */
export function recentItems(): RecentItem[] {
  try {
    return z
      .array(RecentItem)
      .max(MOST_RECENT)
      .parse(JSON.parse(recall('recent') ?? '[]'));
  } catch {
    return [];
  }
}

export function noteRecent(item: RecentItem): void {
  const others = recentItems().filter(({ kind, id }) => kind !== item.kind || id !== item.id);
  remember('recent', JSON.stringify([item, ...others].slice(0, MOST_RECENT)));
}

/** Those that are on the map, but for what is open now. */
export function recentHits({ index, language, view }: Explorer, items: readonly RecentItem[]): SearchHit[] {
  if (index === null) return [];
  return items.flatMap((item) => (item.id === view.selection?.id ? [] : (hitOf(index, item, language) ?? [])));
}

/** As if it had been searched for. */
function hitOf(index: NetworkIndex, { kind, id }: RecentItem, language: Language): SearchHit | undefined {
  if (kind === 'command') return;
  const person = kind === 'person' ? index.person(id) : undefined;
  const place = kind === 'topic' ? index.topic(id) : kind === 'community' ? index.community(id) : undefined;
  const text = person?.name ?? place?.label[language] ?? '';
  if (text === '') return;
  const detail = { personKind: person?.kind ?? null, institution: person?.institution ?? null, year: null, venue: null };
  return { kind, id, text, detail, score: 0 };
}
