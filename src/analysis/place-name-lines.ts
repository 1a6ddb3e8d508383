import { PLACE_NAME_LINE_CHARS } from './label-styles.ts';

/** Names up to this long stay on one line. */
const ONE_LINE_CHARS = 17;
const DOT = '·';
/** By how much longer a line may get for the better break. */
const JOIN_CHARS = 5;

/**
 * A place name on one line or two of about equal length; "&" and "et" begin the second rather than end the first. A dot between two
 * themes ends the first, where it is the best place to break; no line begins with one.
 */
export function breakName(name: string): string[] {
  const words = name.split(' ');
  if (name.length <= ONE_LINE_CHARS || words.length === 1) return [name];
  let best: string[] = [name];
  let least = name.length <= PLACE_NAME_LINE_CHARS ? name.length * 0.9 : Number.POSITIVE_INFINITY;
  for (let k = 1; k < words.length; k++) {
    const lines = [words.slice(0, k).join(' '), words.slice(k).join(' ')];
    const longest = Math.max(...lines.map(({ length }) => length));
    const isAwkward = /^(&|et|of|de|du|des|and|à|la|le|les|for|pour|par)$/i.test(words[k - 1] ?? '');
    if (words[k] === DOT) continue;
    const joins = /^(&|et)$/.test(words[k] ?? '') || words[k - 1] === DOT;
    const cost = longest + (isAwkward ? 8 : 0) - (joins ? JOIN_CHARS : 0);
    if (cost < least) [best, least] = [lines, cost];
  }
  return best;
}
