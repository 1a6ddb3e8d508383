import { z } from 'zod';
import { fromDeltas, Ints, Lists, packLists, packScale, times, toDeltas, unpackLists, unpackScale } from './file-columns.ts';
import { packYears, unpackYears, YearsFile } from './file-years.ts';
import type { NetworkNodes } from './network.ts';
import { RoleKind } from './person.ts';

/** People as files hold them. */
export const NodesFile = z.object({
  id: z.array(z.string()),
  label: z.array(z.string()),
  /** Positions in the list of kinds. */
  kind: Ints,
  /** Map units in one of `x` and `y`. */
  unit: z.number().positive(),
  x: Ints,
  y: Ints,
  /** Every (region, community, group) that occurs, flat, and which of them each person is in. */
  places: Ints,
  place: Ints,
  institution: Ints,
  topics: Lists,
  years: YearsFile,
  degree: Ints,
  /** 10⁻⁵. */
  betweenness: Ints,
  /** 10⁻¹ px. */
  radius: Ints,
  /** Steps of label scales: see docs/snapshot-format.md. */
  labelScale: Ints,
  /** One number when it is everybody's. */
  level: z.union([z.int(), Ints]),
  /** Steps from one to the next. */
  order: Ints,
});
export type NodesFile = z.infer<typeof NodesFile>;

const KINDS = RoleKind.options;

export function packNodes(nodes: NetworkNodes, unit: number): NodesFile {
  const { places, place } = packPlaces(nodes);
  const [first] = nodes.level;
  return {
    id: nodes.id,
    label: nodes.label,
    kind: nodes.kind.map((kind) => KINDS.indexOf(kind)),
    unit,
    x: nodes.x.map((x) => Math.round(x / unit)),
    y: nodes.y.map((y) => Math.round(y / unit)),
    places,
    place,
    institution: nodes.institution,
    topics: packLists(nodes.topics),
    years: packYears(nodes),
    degree: nodes.degree,
    betweenness: nodes.betweenness.map((value) => Math.round(value * 1e5)),
    radius: nodes.radius.map((radius) => Math.round(radius * 10)),
    labelScale: nodes.labelScale.map(packScale),
    level: first !== undefined && nodes.level.every((level) => level === first) ? first : nodes.level,
    order: toDeltas(nodes.order),
  };
}

export function unpackNodes(file: NodesFile): NetworkNodes {
  const placeColumn = (offset: number): number[] => file.place.map((p) => file.places[3 * p + offset] ?? -1);
  const { level } = file;
  return {
    id: file.id,
    label: file.label,
    kind: file.kind.map((kind) => KINDS[kind] ?? 'external'),
    x: file.x.map((x) => times(x, file.unit)),
    y: file.y.map((y) => times(y, file.unit)),
    region: placeColumn(0),
    community: placeColumn(1),
    group: placeColumn(2),
    institution: file.institution,
    topics: unpackLists(file.topics),
    ...unpackYears(file.years),
    degree: file.degree,
    betweenness: file.betweenness.map((value) => times(value, 1e-5)),
    radius: file.radius.map((radius) => times(radius, 0.1)),
    labelScale: file.labelScale.map(unpackScale),
    level: typeof level === 'number' ? file.id.map(() => level) : level,
    order: fromDeltas(file.order),
  };
}

function packPlaces({ region, community, group }: NetworkNodes): { places: number[]; place: number[] } {
  const known = new Map<string, number>();
  const places: number[] = [];
  const place = region.map((r, v) => {
    const triple = [r, community[v] ?? -1, group[v] ?? -1];
    const key = triple.join(' ');
    const found = known.get(key) ?? known.size;
    if (found === known.size) places.push(...triple);
    known.set(key, found);
    return found;
  });
  return { places, place };
}
