import { ringLayout } from '#analysis/ring-layout.ts';
import type { Arrangement } from '#web/graph/arranged-scene.ts';
import { egoNetwork } from '#web/state/ego-network.ts';
import type { NetworkIndex } from '#web/state/network-index.ts';
import type { EgoView } from '#web/state/view-state.ts';

export interface ArrangedRings {
  readonly arrangement: Arrangement;
  /** Ids of those who show their neighbours. */
  readonly open: ReadonlySet<string>;
}

/** Somebody's network as an arrangement in rings; `null` if the map does not know them. At once: at most some hundred people. */
export function arrangeRings(index: NetworkIndex, view: EgoView): ArrangedRings | null {
  const ego = egoNetwork(index, view);
  if (ego === null) return null;
  const { x, y, radii } = ringLayout(ego.graph);
  const people = ego.rings.flatMap((ring) => ring.people);
  const idOf = (person: number): string => index.network.nodes.id[person] ?? '';
  const places = new Map(people.map(({ person }, i) => [idOf(person), { x: x[i] ?? 0, y: y[i] ?? 0 }]));
  return {
    arrangement: { places, radii },
    open: new Set(people.flatMap(({ person, isOpen }) => (isOpen ? [idOf(person)] : []))),
  };
}
