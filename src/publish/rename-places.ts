import type { AnalysisResult, Community } from '#model/analysis.ts';
import type { PlaceName } from '#model/place-name.ts';
import { compareText, type LocalText } from '#model/primitives.ts';

export interface Renamed {
  analysis: AnalysisResult;
  /** Names for places that this map does not have, in words. They are kept for the next publish. */
  problems: string[];
}

/** The map with the names that the steward gave; the words that the names of the machine came from stay with each place. */
export function renamePlaces(analysis: AnalysisResult, names: readonly PlaceName[]): Renamed {
  const byId = new Map(names.map((name) => [name.community, name]));
  const problems = names.flatMap(({ community }) => {
    const isKnown = analysis.communities.some(({ id }) => id === community);
    return isKnown ? [] : [noSuchPlace(community, analysis.communities)];
  });
  const communities = analysis.communities.map((community) => {
    const name = byId.get(community.id);
    return name === undefined ? community : { ...community, label: renamed(community.label, name) };
  });
  return { analysis: { ...analysis, communities }, problems };
}

function renamed(label: LocalText, { en = label.en, fr }: PlaceName): LocalText {
  if (fr !== undefined) return { en, fr, frMissing: false };
  return label.frMissing ? { en, fr: en, frMissing: true } : { ...label, en };
}

const SUGGESTED = 3;

/** Says which id is not on the map, and which ones look like it. */
export function noSuchPlace(id: string, communities: readonly Community[]): string {
  const parts = new Set(wordsOf(id));
  const alike = communities
    .map((community) => ({ id: community.id, shared: wordsOf(community.id).filter((word) => parts.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || compareText(a.id, b.id))
    .slice(0, SUGGESTED);
  const hint = alike.length === 0 ? '' : ` Alike: ${alike.map((one) => one.id).join(', ')}.`;
  return `rename "${id}": the map has no region, community or group of this id.${hint} \`reseau rename\` lists them all.`;
}

function wordsOf(id: string): string[] {
  return id.split(/[.-]/).filter((word) => word.length > 2);
}
