import { z } from 'zod';

const Prediction = z.object({ person: z.string(), ranked: z.array(z.string()) });
const SHOWN = 10;

/** In how many lists of ten the person who is in most of them is, and how many people are in any at all. */
export function exposureOf(predictions: string): string {
  const counts = new Map<string, number>();
  const lists = predictions.split('\n').flatMap((line) => (line === '' ? [] : [Prediction.parse(JSON.parse(line))]));
  for (const { ranked } of lists) {
    for (const person of ranked.slice(0, SHOWN)) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const share = (100 * most) / Math.max(1, lists.length);
  return `exposure: ${counts.size} people are in a first ${SHOWN}; whoever is in most is in ${share.toFixed(1)} % of ${lists.length} lists`;
}
