import { z } from 'zod';
import { AnalysisResult, Community, Place } from '#model/analysis.ts';
import { Conflict, InvalidInput } from '#model/errors.ts';
import type { Ask } from './neo4j-access.ts';

/** Places written in one statement; all of them are one transaction. */
const BATCH = 5_000;

const Placed = z.object({ placed: z.int() });
const Held = z.object({ held: z.boolean() });

/** Writes the map onto the people of a load. Runs in one transaction, so that nobody sees half of two maps. */
export async function writeAnalysis(ask: Ask, load: string, { communities, places, ...result }: AnalysisResult): Promise<void> {
  const held = await ask('analysis-save', Held, { load, ...result });
  if (held.length === 0) throw new Conflict('Another Dataset was loaded meanwhile. Analyse what is there now.');
  await ask('analysis-clear-places', z.unknown(), { load });
  await ask('analysis-clear-communities', z.unknown(), { load });
  const nodes = communities.map(({ label, ...community }, communityOrder) => ({
    ...community,
    load,
    labelEn: label.en,
    labelFr: label.fr,
    labelFrMissing: label.frMissing,
    communityOrder,
  }));
  await ask('analysis-save-communities', z.unknown(), { rows: nodes });
  const rows = places.map((place, placeOrder) => ({ ...place, placeOrder }));
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const [found] = await ask('analysis-save-places', Placed, { load, rows: batch });
    if (found?.placed !== batch.length) {
      throw new InvalidInput('The analysis places somebody who is not in the store, or twice. Analyse what is loaded now.');
    }
  }
}

const Said = AnalysisResult.omit({ communities: true, places: true });
const CommunityRow = z.object({ community: Community });
const PlaceRow = z.object({ place: Place });

export async function askAnalysis(ask: Ask): Promise<AnalysisResult | undefined> {
  const [said] = await ask('analysis-read', Said);
  if (said === undefined) return undefined;
  const communities = await ask('analysis-read-communities', CommunityRow);
  const places = await ask('analysis-read-places', PlaceRow);
  return { ...said, communities: communities.map(({ community }) => community), places: places.map(({ place }) => place) };
}
