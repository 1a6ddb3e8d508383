import { foldWords } from '#analysis/fold-text.ts';
import type { Network } from '#model/network.ts';
import { SHOWN_HITS } from '#web/state/hit-search.ts';
import { createLocalSearch } from '#web/state/search-network.ts';

/** Longer texts than this are not tried. */
const LONGEST_TEXT = 10;

/**
 * The fewest keys that open each person's card from the page as it opens, by search: `/`, letters, arrows to the hit (down from the
 * first, up from the last; the first needs none), Enter. Tried are the beginning of one word of the name, then of two. Counted is the list that the map gives at
 * once; names are unique people's or stand one below the other in it. `undefined`: nobody found the person so.
 */
export function keysToPeople(network: Network): Map<string, number | undefined> {
  const { id, label } = network.nodes;
  const search = createLocalSearch(network, 'en');
  const keys = new Map<string, number | undefined>(id.flatMap((person, i) => (label[i] === '' ? [] : [[person, undefined]])));
  const asked = new Set<string>();
  const ask = (text: string): void => {
    if (asked.has(text)) return;
    asked.add(text);
    const hits = search(text, SHOWN_HITS);
    for (const [rank, hit] of hits.entries()) {
      if (!keys.has(hit.id)) continue;
      const arrows = rank === 0 ? 0 : Math.min(rank + 1, hits.length - rank);
      keys.set(hit.id, Math.min(keys.get(hit.id) ?? Number.POSITIVE_INFINITY, 1 + text.length + arrows + 1));
    }
  };
  for (let length = 1; length <= LONGEST_TEXT; length++) {
    for (const [i, person] of id.entries()) {
      // A longer text would be no fewer keys.
      if ((keys.get(person) ?? Number.POSITIVE_INFINITY) <= length + 2) continue;
      for (const text of textsOf(foldWords(label[i] ?? ''), length)) ask(text);
    }
  }
  return keys;
}

/** The beginning of any word, and of any two, of that many letters with the space. */
function* textsOf(words: readonly string[], length: number): Generator<string> {
  for (const word of words) {
    if (word.length >= length) yield word.slice(0, length);
    for (const other of words) {
      for (let part = 1; other !== word && part <= length - 2; part++) {
        const rest = length - 1 - part;
        if (word.length >= part && other.length >= rest) yield `${word.slice(0, part)} ${other.slice(0, rest)}`;
      }
    }
  }
}
