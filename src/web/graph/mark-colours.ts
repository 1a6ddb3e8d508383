import type { Network, PaperLayer } from '#model/network.ts';
import { hueOf, NEUTRAL_HUE, type Palette } from '#web/styles/palette.ts';
import type { MapLayers } from './map-types.ts';
import { SCALE_STEPS, stepOf, topicShares } from './scaled-colours.ts';
import type { Mark } from './scene.ts';

/** One line of the legend: a colour and whom it stands for. `id` as in the network, a kind, the first year of a span, or a step. */
export interface ColourKey {
  readonly id: string;
  readonly colour: string;
  /** Index into the network's list for communities and institutions; -1 otherwise. */
  readonly index: number;
  readonly people: number;
}

const KIND_HUES: Readonly<Record<string, number>> = {
  faculty: 0,
  staff: 7,
  postdoc: 6,
  student: 1,
  visiting: 5,
  intern: 5,
  collaborator: 2,
  alumnus: 4,
};

/** What colours answer. */
export type Colouring = Pick<MapLayers, 'colour' | 'score'>;

/**
 * The colour of every person, and the legend's lines, by one question. Fixed for a network: no filter changes a colour. The share of
 * a topic needs the papers; until they are here nobody has any.
 */
export function markColours(
  network: Network,
  { colour: by, score }: Colouring,
  palette: Palette,
  papers: PaperLayer | null,
): { colours: readonly string[]; keys: readonly ColourKey[] } {
  if (by === 'community') return byRegion(network, palette);
  if (by === 'institution') return byInstitution(network, palette);
  if (by === 'kind') return byKind(network, palette);
  if (by === 'betweenness') return byScale(network.nodes.betweenness, SCALE_STEPS.betweenness, palette);
  if (by === 'topic') {
    const shares =
      papers === null || score === null ? new Float64Array(network.nodes.id.length) : topicShares(network, papers, score);
    return byScale([...shares], SCALE_STEPS.topic, palette);
  }
  return byFirstYear(network, palette);
}

/** Topics ■ are nobody's: ink. Papers take their first author's region. */
export function thingColour(network: Network, mark: Mark, palette: Palette): string {
  if (mark.kind === 'topic') return palette.mute;
  return hueOf(palette, network.communities[mark.region]?.hue ?? NEUTRAL_HUE);
}

/** A region's figure is that of the whole map, also where only some of its people are loaded. */
function byRegion({ nodes, communities }: Network, palette: Palette) {
  return {
    colours: nodes.region.map((region) => hueOf(palette, communities[region]?.hue ?? NEUTRAL_HUE)),
    keys: communities.flatMap(({ id, level, hue, people }, index) =>
      level === 'region' ? [{ id, colour: hueOf(palette, hue), index, people }] : [],
    ),
  };
}

/** The eight institutions with most people have a hue each. */
function byInstitution({ nodes, institutions }: Network, palette: Palette) {
  const counts = countBy(nodes.institution);
  const order = institutions.map((_, index) => index).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  const hues = new Map(order.slice(0, NEUTRAL_HUE).map((index, hue) => [index, hue]));
  const colourOf = (index: number): string => hueOf(palette, hues.get(index) ?? NEUTRAL_HUE);
  return {
    colours: nodes.institution.map(colourOf),
    keys: order.flatMap((index) => {
      const people = counts.get(index) ?? 0;
      return people === 0 ? [] : [{ id: institutions[index]?.id ?? '', colour: colourOf(index), index, people }];
    }),
  };
}

function byKind({ nodes }: Network, palette: Palette) {
  const colourOf = (kind: string): string => hueOf(palette, KIND_HUES[kind] ?? NEUTRAL_HUE);
  const counts = countBy(nodes.kind);
  return {
    colours: nodes.kind.map(colourOf),
    keys: [...counts]
      .map(([id, people]) => ({ id, colour: colourOf(id), index: -1, people }))
      .sort((a, b) => b.people - a.people),
  };
}

function byFirstYear({ nodes, years }: Network, palette: Palette) {
  const first = Math.min(...years.map(({ year }) => year));
  const last = Math.max(...years.map(({ year }) => year));
  const steps = palette.years.length;
  const span = Math.max(1, Math.ceil((last - first + 1) / steps));
  const stepOf = (year: number | undefined): number =>
    year === undefined ? -1 : Math.min(steps - 1, Math.max(0, Math.floor((year - first) / span)));
  const stepsOfPeople = nodes.papersByYear.map(([year]) => stepOf(year));
  const counts = countBy(stepsOfPeople);
  const colourOf = (step: number): string => palette.years[step] ?? hueOf(palette, NEUTRAL_HUE);
  return {
    colours: stepsOfPeople.map(colourOf),
    keys: palette.years.flatMap((colour, step) => {
      const people = counts.get(step) ?? 0;
      return people === 0 ? [] : [{ id: `${first + step * span}`, colour, index: -1, people }];
    }),
  };
}

/** The legend has every step, also those of nobody: a scale with gaps could not be read. */
function byScale(figures: readonly number[], steps: readonly number[], palette: Palette) {
  const found = figures.map((figure) => stepOf(figure, steps));
  const counts = countBy(found);
  const colourOf = (step: number): string => palette.scale[step + 1] ?? palette.mute;
  return {
    colours: found.map(colourOf),
    keys: [-1, ...steps.keys()].map((step) => ({
      id: `${step}`,
      colour: colourOf(step),
      index: -1,
      people: counts.get(step) ?? 0,
    })),
  };
}

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
