import type { Neighbourhood, PersonRef } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';

/** One edge between two people, a < b, as a neighbourhood shows it. */
export type Tie = Neighbourhood['edges'][number];

export interface NeighbourhoodGround {
  /** All ties that touch one of these people, each once. */
  ties(ids: readonly Id[]): Promise<Tie[]>;
  people(ids: readonly Id[]): Promise<PersonRef[]>;
}

/**
 * People around one person: nearest first, within a distance the most strongly tied to those before, then by id, until
 * `limit` people besides the centre are there. `undefined` when the centre is not there.
 */
export async function findNeighbourhood(
  id: Id,
  { depth, limit }: { depth: number; limit: number },
  ground: NeighbourhoodGround,
): Promise<Neighbourhood | undefined> {
  const [centre] = await ground.people([id]);
  if (centre === undefined) return undefined;
  const distances = new Map<Id, number>([[centre.id, 0]]);
  const ties = new Map<string, Tie>();
  let rim: Id[] = [centre.id];
  let truncated = false;
  for (let distance = 1; distance <= depth && rim.length > 0; distance++) {
    const layer = await ground.ties(rim);
    for (const tie of layer) ties.set(`${tie.a} ${tie.b}`, tie);
    const ranked = rankStrangers(layer, distances);
    const room = limit + 1 - distances.size;
    if (ranked.length > room) truncated = true;
    rim = ranked.slice(0, room);
    for (const next of rim) distances.set(next, distance);
  }
  for (const tie of rim.length > 0 ? await ground.ties(rim) : []) ties.set(`${tie.a} ${tie.b}`, tie);
  const refs = await ground.people([...distances.keys()]);
  return {
    centre: centre.id,
    people: refs.map((person) => ({ person, distance: distances.get(person.id) ?? 0 })),
    edges: [...ties.values()]
      .filter(({ a, b }) => distances.has(a) && distances.has(b))
      .sort((p, q) => compareText(p.a, q.a) || compareText(p.b, q.b)),
    truncated,
  };
}

/** A supervision says as much as one paper by two people. */
const SUPERVISION_WEIGHT = 1;

function rankStrangers(layer: readonly Tie[], known: ReadonlyMap<Id, number>): Id[] {
  const weights = new Map<Id, number>();
  for (const { a, b, weight, supervision } of [...layer].sort((p, q) => compareText(p.a, q.a) || compareText(p.b, q.b))) {
    const own = weight + (supervision ? SUPERVISION_WEIGHT : 0);
    for (const id of [a, b]) if (!known.has(id)) weights.set(id, (weights.get(id) ?? 0) + own);
  }
  return [...weights].sort((p, q) => q[1] - p[1] || compareText(p[0], q[0])).map(([id]) => id);
}
