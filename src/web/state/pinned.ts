import { z } from 'zod';
import type { SearchHit } from '#model/cards.ts';
import type { Change } from './changes.ts';
import type { Explorer } from './explorer.ts';
import { recall, remember } from './preferences.ts';
import { recentHits } from './recent.ts';
import { readView, writeView } from './view-address.ts';
import type { ViewState } from './view-state.ts';

const MOST_PINNED = 12;

/** Views that somebody pinned, by their addresses, in the order they were pinned. Kept in this browser alone, and without a name. */
export function pinnedViews(): readonly string[] {
  try {
    return z
      .array(z.string().max(2000))
      .max(MOST_PINNED)
      .parse(JSON.parse(recall('pinned') ?? '[]'));
  } catch {
    return [];
  }
}

/** What is pinned of a view: all but how it looks and where the camera is. Empty for the opening view. */
export function pinOf(view: ViewState): string {
  return writeView({ ...view, language: null, theme: null, camera: null });
}

/** Pins a view, or takes it away again; of too many the oldest goes. */
export function togglePin(pin: string): void {
  const pins = pinnedViews();
  const next = pins.includes(pin) ? pins.filter((other) => other !== pin) : [...pins, pin].slice(-MOST_PINNED);
  remember('pinned', JSON.stringify(next));
}

/** Opens what is pinned, in the language and appearance of now. */
export function openPin(pin: string): Change {
  return ({ language, theme }) => ({ ...readView(pin), language, theme });
}

/** The people, topics and places among the pins, as if they had been searched for. */
export function pinnedHits(explorer: Explorer): SearchHit[] {
  const items = pinnedViews().flatMap((pin) => {
    const { selection } = readView(pin);
    return selection === null || selection.kind === 'paper' ? [] : [{ kind: selection.kind, id: selection.id }];
  });
  return recentHits(explorer, items);
}
