import type { AnalysisResult } from '#model/analysis.ts';
import { InvalidInput } from '#model/errors.ts';
import type { Id } from '#model/primitives.ts';

/** The saved analysis with the places of people this audience sees; the map itself is the same for everybody. */
export function analysisFor(analysis: AnalysisResult, people: ReadonlySet<Id>): AnalysisResult {
  return { ...analysis, places: analysis.places.filter(({ person }) => people.has(person)) };
}

/** A place of nobody could not be kept on anybody. */
export function assertPlacesKnown({ places }: AnalysisResult, people: ReadonlySet<Id>): void {
  const stranger = places.find(({ person }) => !people.has(person));
  if (stranger === undefined) return;
  throw new InvalidInput(`The analysis places "${stranger.person}", who is not in the store. Analyse what is loaded now.`);
}
