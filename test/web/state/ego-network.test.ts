import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { closeCard, select, topCard } from '#web/state/changes.ts';
import { openEgo, selectInEgo, setRings, toggleNeighbours } from '#web/state/ego-changes.ts';
import { egoNetwork } from '#web/state/ego-network.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { readView, writeView } from '#web/state/view-address.ts';
import { DEFAULT_VIEW, type EgoView } from '#web/state/view-state.ts';

const network = smallNetwork();
const index = createNetworkIndex(network);
const view = (part: Partial<EgoView> = {}): EgoView => ({ person: 'p10', rings: 1, open: [], shut: [], ...part });
const found = (part: Partial<EgoView> = {}, of = index) => egoNetwork(of, view(part)) ?? expect.fail('not on the map');

/** Steps from one person to everybody, by brute force over the ties. */
function distances(from: number, { edges, supervisions, nodes } = network): number[] {
  const steps = nodes.id.map((_, i) => (i === from ? 0 : Number.POSITIVE_INFINITY));
  const ties = [
    ...edges.source.map((source, e) => [source, edges.target[e] ?? 0] as const),
    ...supervisions.supervisor.map((supervisor, s) => [supervisor, supervisions.student[s] ?? 0] as const),
  ];
  for (let round = 0; round < nodes.id.length; round++)
    for (const [a, b] of ties) {
      steps[a] = Math.min(steps[a] ?? 0, (steps[b] ?? 0) + 1);
      steps[b] = Math.min(steps[b] ?? 0, (steps[a] ?? 0) + 1);
    }
  return steps;
}

describe('the network of one person', () => {
  it.each([1, 2, 3] as const)('has everybody at most %i steps away, each in the ring of their distance', (rings) => {
    const steps = distances(10);
    const shown = found({ rings }).rings.flatMap((ring) => ring.people);
    expect(new Map(shown.map(({ person, ring }) => [person, ring]))).toEqual(
      new Map(steps.flatMap((step, person) => (step <= rings ? [[person, step] as const] : []))),
    );
  });

  it('lays out exactly the people it lists, with every tie among them', () => {
    const { rings, graph } = found({ rings: 2 });
    const people = rings.flatMap((ring) => ring.people);
    expect(graph.ring).toEqual(people.map(({ ring }) => ring));
    const members = new Set(people.map(({ person }) => person));
    const inside = network.edges.source.filter((source, e) => members.has(source) && members.has(network.edges.target[e] ?? -1));
    expect(graph.sources.length).toBe(inside.length);
  });

  it('counts supervision as a tie, where the audience may see it', () => {
    const far = distances(10).indexOf(3);
    const supervised = { ...network, supervisions: { supervisor: [10], student: [far] } };
    const [, first] = found({}, createNetworkIndex(supervised)).rings;
    expect(first?.people.find(({ person }) => person === far)?.papers).toBe(0);
  });

  it('shows the strongest of a ring that has too many, and says of how many', () => {
    const star = smallNetwork({ people: 200 });
    const others = star.nodes.id.map((_, i) => i).slice(1);
    const edges = {
      ...star.edges,
      ...{ source: others.map(() => 0), target: others, weight: others.map((i) => 1 + ((i * 7) % 199)) },
      ...{ papers: others.map(() => 1), papersByYear: others.map(() => []), weightByYear: [], backbone: others.map(() => false) },
    };
    const [, first] = found({ person: 'p0' }, createNetworkIndex({ ...star, edges })).rings;
    expect(first?.total).toBe(199);
    expect(first?.people).toHaveLength(80);
    const weightOf = (person: number): number => edges.weight[person - 1] ?? 0;
    const least = Math.min(...(first?.people ?? []).map(({ person }) => weightOf(person)));
    expect(others.filter((person) => weightOf(person) > least)).toHaveLength(79);
  });

  it('of nobody on the map is not there', () => {
    expect(egoNetwork(index, view({ person: 'gone' }))).toBeNull();
  });
});

describe('opening and shutting somebody', () => {
  const open = openEgo('p10')(DEFAULT_VIEW);
  const ids = (of: typeof open): string[] =>
    of.ego === null
      ? []
      : found(of.ego).rings.flatMap(({ people }) => people.map(({ person }) => network.nodes.id[person] ?? ''));
  const [, first] = found().rings;
  const someone = network.nodes.id[first?.people.find(({ hasMore }) => hasMore)?.person ?? -1] ?? '';

  it('adds the neighbours beyond the last ring, and takes them away again', () => {
    const more = toggleNeighbours(someone, false)(open);
    expect(ids(more).length).toBeGreaterThan(ids(open).length);
    expect(ids(more)).toEqual(expect.arrayContaining(ids(open)));
    expect(ids(toggleNeighbours(someone, true)(more))).toEqual(ids(open));
  });

  it('hides those within the rings whom nobody else leads to', () => {
    const two = setRings(2)(open);
    const fewer = toggleNeighbours(someone, true)(two);
    expect(ids(fewer).length).toBeLessThanOrEqual(ids(two).length);
    expect(ids(fewer)).toContain(someone);
    expect(ids(toggleNeighbours(someone, false)(fewer)).sort()).toEqual(ids(two).sort());
  });

  it('survives a link', () => {
    const more = toggleNeighbours(someone, false)(setRings(3)(open));
    expect(readView(writeView(more)).ego).toEqual(more.ego);
    expect(readView('?ego=p1&rings=7').ego).toEqual({ person: 'p1', rings: 1, open: [], shut: [] });
  });

  it('lies under a card that it opened, and ends with a card from elsewhere', () => {
    const card = selectInEgo({ kind: 'person', id: someone })(open);
    expect(topCard(card)).toBe('card');
    expect(closeCard()(card)).toEqual(open);
    expect(select({ kind: 'person', id: someone })(open).ego).toBeNull();
    expect(closeCard()(open).ego).toBeNull();
  });
});
