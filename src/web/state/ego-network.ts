import type { RingGraph } from '#analysis/ring-layout.ts';
import type { Network } from '#model/network.ts';
import { compareText } from '#model/primitives.ts';
import type { NetworkIndex } from './network-index.ts';
import type { EgoView } from './view-state.ts';

/** In the outermost ring: more marks than this have no names, and nobody reads a longer list. */
const MOST_IN_RING = 80;
/** However far one opens. */
const MOST_RINGS = 6;
/** A supervision tie beside one paper written by two: whoever supervises somebody stands near. */
const SUPERVISION_WEIGHT = 1;

export interface EgoPerson {
  /** Index in the network. */
  readonly person: number;
  readonly ring: number;
  /** Who of the ring before stands nearest to them; -1 for the middle. */
  readonly via: number;
  readonly papers: number;
  readonly isOpen: boolean;
  /** Whether there is anybody to show or to take away. */
  readonly hasMore: boolean;
}

export interface EgoRing {
  readonly people: readonly EgoPerson[];
  /** Who would be there if there were room. */
  readonly total: number;
}

export interface EgoNetwork {
  /** Ring 0 is the middle. */
  readonly rings: readonly EgoRing[];
  readonly graph: RingGraph;
}

interface Tie {
  readonly other: number;
  readonly weight: number;
  readonly papers: number;
}

/** Everybody's ties, made once for a network. */
const ties = new WeakMap<Network, readonly (readonly Tie[])[]>();

/**
 * Who stands how far from somebody, along joint papers and such supervision as the audience may see: the strongest ties of each
 * ring first, as many as have room. `null` if the map does not know the person. O(people + ties) once, then O(ties of the shown).
 */
export function egoNetwork(index: NetworkIndex, view: EgoView): EgoNetwork | null {
  const centre = index.person(view.person)?.index;
  if (centre === undefined) return null;
  const { network } = index;
  const near = tiesOf(network);
  const idsOf = (ids: readonly string[]): ReadonlySet<number> => new Set(ids.flatMap((id) => index.person(id)?.index ?? []));
  const [open, shut] = [idsOf(view.open), idsOf(view.shut)];
  const isOpen = (person: number, ring: number): boolean => !shut.has(person) && (ring < view.rings || open.has(person));
  const ringOf = new Map([[centre, 0]]);
  const found: { list: Candidate[]; total: number }[] = [
    { list: [{ person: centre, via: -1, papers: 0, weight: 0, asked: false }], total: 1 },
  ];
  for (let ring = 0; ring < MOST_RINGS; ring++) {
    const from = (found[ring]?.list ?? []).map(({ person }) => person).filter((person) => isOpen(person, ring));
    const next = candidates({ near, from, known: ringOf, asked: open }, network);
    if (next.length === 0) break;
    const list = next.slice(0, mostIn(ring + 1, view.rings));
    for (const { person } of list) ringOf.set(person, ring + 1);
    found.push({ list, total: next.length });
  }
  const rings = found.map(({ list, total }, ring) => ({
    total,
    people: list.map(({ person, via, papers }) => ({
      person,
      ring,
      via,
      papers,
      isOpen: isOpen(person, ring),
      hasMore: ring < MOST_RINGS && (near[person] ?? []).some(({ other }) => (ringOf.get(other) ?? MOST_RINGS + 1) > ring),
    })),
  }));
  return { rings, graph: graphAmong(rings, near) };
}

/** An inner ring is shorter: as many as stand there as close as farther out. */
function mostIn(ring: number, rings: number): number {
  return Math.round(MOST_IN_RING * Math.min(1, ring / rings));
}

interface Candidate {
  readonly person: number;
  readonly via: number;
  readonly papers: number;
  readonly weight: number;
  /** Somebody was opened to see them. */
  readonly asked: boolean;
}

/** Who is tied to these and not yet placed, strongest first; `via` is the strongest of the ties. */
function candidates(
  {
    near,
    from,
    known,
    asked,
  }: {
    near: readonly (readonly Tie[])[];
    from: readonly number[];
    known: ReadonlyMap<number, number>;
    asked: ReadonlySet<number>;
  },
  { nodes }: Network,
): Candidate[] {
  const found = new Map<number, Candidate & { best: number }>();
  for (const via of from) {
    for (const { other, weight, papers } of near[via] ?? []) {
      if (known.has(other)) continue;
      const before = found.get(other);
      const isBest = before === undefined || weight > before.best;
      found.set(other, {
        person: other,
        via: isBest ? via : before.via,
        papers: isBest ? papers : before.papers,
        best: isBest ? weight : before.best,
        weight: (before?.weight ?? 0) + weight,
        asked: before?.asked === true || asked.has(via),
      });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(b.asked) - Number(a.asked) ||
      b.weight - a.weight ||
      b.papers - a.papers ||
      compareText(nodes.id[a.person] ?? '', nodes.id[b.person] ?? ''),
  );
}

function tiesOf(network: Network): readonly (readonly Tie[])[] {
  const known = ties.get(network);
  if (known !== undefined) return known;
  const lists = network.nodes.id.map((): Map<number, Tie> => new Map());
  const add = (a: number, b: number, weight: number, papers: number): void => {
    if (a === b) return;
    const before = lists[a]?.get(b);
    lists[a]?.set(b, { other: b, weight: (before?.weight ?? 0) + weight, papers: (before?.papers ?? 0) + papers });
  };
  const { edges, supervisions } = network;
  for (const [e, source] of edges.source.entries()) {
    const target = edges.target[e] ?? source;
    add(source, target, edges.weight[e] ?? 0, edges.papers[e] ?? 0);
    add(target, source, edges.weight[e] ?? 0, edges.papers[e] ?? 0);
  }
  for (const [s, supervisor] of supervisions.supervisor.entries()) {
    const student = supervisions.student[s] ?? supervisor;
    add(supervisor, student, SUPERVISION_WEIGHT, 0);
    add(student, supervisor, SUPERVISION_WEIGHT, 0);
  }
  const made = lists.map((list) => [...list.values()]);
  ties.set(network, made);
  return made;
}

function graphAmong(rings: readonly EgoRing[], near: readonly (readonly Tie[])[]): RingGraph {
  const people = rings.flatMap((ring) => ring.people);
  const at = new Map(people.map(({ person }, i) => [person, i]));
  const edges = people.flatMap(({ person }, i) =>
    (near[person] ?? []).flatMap(({ other, weight }) => {
      const j = at.get(other);
      return j === undefined || j <= i ? [] : [{ i, j, weight: Math.max(weight, 1e-3) }];
    }),
  );
  return {
    ring: people.map(({ ring }) => ring),
    sources: edges.map(({ i }) => i),
    targets: edges.map(({ j }) => j),
    weights: edges.map(({ weight }) => weight),
  };
}
