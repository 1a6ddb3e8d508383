import { type LabelPlan, type MeasureText, planLabels } from '#analysis/label-plan.ts';
import { markRadiusAtFit } from '#analysis/mark-size.ts';
import { breakName } from '#analysis/place-name-lines.ts';
import type { DrawnCommunity, Network } from '#model/network.ts';
import { type AudienceFacts, indexOf } from './audience-facts.ts';

/** Regions, communities and groups with their names in place, and what refers to them. */
export interface DrawnPlaces {
  communities: DrawnCommunity[];
  /** Per person: indices into `communities`, −1 in the belt. */
  community: number[];
  region: number[];
  group: number[];
  personScale: Network['nodes']['labelScale'];
}

/** Places that this audience sees somebody in; their figures are the audience's. */
export function drawPlaces({ people, analysis }: AudienceFacts, measure: MeasureText): DrawnPlaces {
  const visible = new Map<string, number>();
  for (const { place } of people) {
    for (const id of [place?.community, place?.region, place?.group]) if (id) visible.set(id, (visible.get(id) ?? 0) + 1);
  }
  const shown = analysis.communities.filter(({ id }) => visible.has(id));
  const index = indexOf(shown.map(({ id }) => id));
  const community = people.map(({ place }) => index.get(place?.community ?? '') ?? -1);
  const region = people.map(({ place }) => index.get(place?.region ?? '') ?? -1);
  const group = people.map(({ place }) => index.get(place?.group ?? '') ?? -1);
  const lines = shown.map(({ label }) => ({ en: breakName(label.en), fr: breakName(label.fr) }));
  const plan = planLabels(
    {
      places: shown.map(({ level }, i) => ({ level, lines: lines[i] ?? { en: [], fr: [] } })),
      people: people.map(({ person, kind, papers, place, level }, v) => ({
        name: person.name ?? '',
        x: place?.x ?? 0,
        y: place?.y ?? 0,
        radius: markRadiusAtFit(kind, papers.length),
        community: community[v] ?? -1,
        region: region[v] ?? -1,
        group: group[v] ?? -1,
        level,
      })),
    },
    measure,
  );
  return {
    communities: shown.map((one, i) => drawnCommunity(one, i, { plan, index, lines, visible })),
    community,
    region,
    group,
    personScale: plan.people,
  };
}

interface PlaceContext {
  plan: LabelPlan;
  index: ReadonlyMap<string, number>;
  lines: readonly DrawnCommunity['lines'][];
  visible: ReadonlyMap<string, number>;
}

function drawnCommunity(
  community: AudienceFacts['analysis']['communities'][number],
  i: number,
  { plan, index, lines, visible }: PlaceContext,
): DrawnCommunity {
  const people = visible.get(community.id) ?? 0;
  const place = plan.places[i];
  return {
    ...community,
    size: people,
    people,
    parentIndex: index.get(community.parent ?? '') ?? -1,
    x: place?.x ?? 0,
    y: place?.y ?? 0,
    lines: lines[i] ?? { en: [], fr: [] },
    labelScale: place?.scale ?? { en: null, fr: null },
  };
}
