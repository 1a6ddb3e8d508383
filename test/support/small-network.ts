import { createRandom } from '#analysis/random.ts';
import { Network } from '#model/network.ts';
import type { RoleKind } from '#model/person.ts';

const KINDS: readonly RoleKind[] = ['faculty', 'student', 'student', 'postdoc', 'external'];
const GIVEN = ['Ada', 'Bruno', 'Chidi', 'Dalia', 'Émile', 'Farah', 'Goran', 'Hana', 'Ines', 'Joël'];
const FAMILY = ['Abadi', 'Bélanger', 'Cardoso', 'Diaz-Oliveira', 'Eriksen', 'Fontaine', 'Ghali', 'Hoshi', 'Ivanov', 'Jalloh'];

/** A made-up network: `regions` of two communities each around a circle, people spread in them, a few ties across. Seeded. */
export function smallNetwork({ people = 120, regions = 3, seed = 1 } = {}): Network {
  const random = createRandom(seed);
  const places = Array.from({ length: people }, (_, i) => {
    const region = i % regions;
    const community = regions + region * 2 + (Math.floor(i / regions) % 2);
    const centre = centreOf(community, regions);
    const [angle, reach] = [random() * 2 * Math.PI, 70 * Math.sqrt(random())];
    return { region, community, x: centre.x + Math.cos(angle) * reach, y: centre.y + Math.sin(angle) * reach };
  });
  const pairs = places.flatMap((place, i) => {
    const near = [i + regions, i + 2 * regions].filter((j) => j < people);
    const across = i % 10 === 0 && i + 1 < people ? [i + 1] : [];
    return [...near, ...across].map((j) => ({ i, j, weight: 1 + random() * 3, same: places[j]?.community === place.community }));
  });
  pairs.sort((a, b) => b.weight - a.weight);
  return Network.parse({
    audience: 'public',
    name: { en: 'Institute of Made-up Science', fr: 'Institut de science inventée' },
    asOf: '2026-11-22',
    bounds: { minX: -420, minY: -420, maxX: 420, maxY: 420 },
    institutions: ['north', 'south'].map((id) => ({
      id,
      name: { en: `University ${id}`, fr: `Université ${id}` },
      shortName: id,
      kind: 'university',
    })),
    topics: ['rivers', 'stars'].map((id, i) => ({
      id,
      label: { en: `Topic of ${id}`, fr: `Thème ${id}` },
      parent: null,
      x: i * 100 - 50,
      y: 0,
      papers: 10,
      people: 20,
    })),
    communities: communitiesOf(regions, people),
    nodes: nodesOf(places),
    edges: {
      source: pairs.map(({ i }) => i),
      target: pairs.map(({ j }) => j),
      weight: pairs.map(({ weight }) => weight),
      papers: pairs.map(({ weight }) => Math.round(weight)),
      papersByYear: pairs.map(({ weight }) => [2020, Math.round(weight)]),
      backbone: pairs.map(() => true),
    },
    supervisions: { supervisor: [], student: [] },
    terrain: terrainOf(regions),
    years: [2018, 2019, 2020, 2021].map((year) => ({ year, papers: 12 })),
    counts: { people, papers: 48, topics: 2, edges: pairs.length },
  });
}

function centreOf(community: number, regions: number): { x: number; y: number } {
  const at = (community - regions) / (regions * 2);
  return { x: Math.cos(at * 2 * Math.PI) * 280, y: Math.sin(at * 2 * Math.PI) * 280 };
}

function communitiesOf(regions: number, people: number) {
  const region = (r: number) => ({
    ...{ id: `region-${r}`, level: 'region', parent: null, hue: r % 9, size: people },
    label: { en: `Region number ${r}`, fr: `Région numéro ${r}` },
    parentIndex: -1,
    people: Math.floor(people / regions),
    ...centreOf(regions + r * 2, regions),
    lines: { en: ['Region', `number ${r}`], fr: ['Région', `numéro ${r}`] },
    labelScale: { en: 0, fr: 0 },
  });
  const community = (c: number) => ({
    ...region(Math.floor(c / 2)),
    ...{ id: `community-${c}`, level: 'community', parent: `region-${Math.floor(c / 2)}`, parentIndex: Math.floor(c / 2) },
    label: { en: `Community ${c}`, fr: `Communauté ${c}` },
    people: Math.floor(people / regions / 2),
    ...centreOf(regions + c, regions),
    lines: { en: [`Community ${c}`], fr: [`Communauté ${c}`] },
    labelScale: { en: 0.8, fr: 0.8 },
  });
  const list = (length: number) => Array.from({ length }, (_, i) => i);
  return [...list(regions).map(region), ...list(regions * 2).map(community)];
}

function nodesOf(places: readonly { region: number; community: number; x: number; y: number }[]) {
  const name = (i: number): string => `${GIVEN[i % GIVEN.length]} ${FAMILY[Math.floor(i / GIVEN.length) % FAMILY.length]} ${i}`;
  return {
    id: places.map((_, i) => `p${i}`),
    label: places.map((_, i) => (i === 7 ? '' : name(i))),
    kind: places.map((_, i) => KINDS[i % KINDS.length]),
    x: places.map(({ x }) => x),
    y: places.map(({ y }) => y),
    community: places.map(({ community }) => community),
    region: places.map(({ region }) => region),
    group: places.map(() => -1),
    institution: places.map((_, i) => (i % 4 === 3 ? -1 : i % 2)),
    topics: places.map((_, i) => [i % 2]),
    papers: places.map((_, i) => i % 9),
    papersByYear: places.map((_, i) => (i % 9 === 0 ? [] : [2018 + (i % 4), i % 9])),
    degree: places.map(() => 3),
    betweenness: places.map(() => 0),
    radius: places.map((_, i) => 2 + (i % 5)),
    labelScale: places.map((_, i) => (i === 7 ? null : 0.8 + i / 50)),
  };
}

function terrainOf(regions: number) {
  const circle = (c: number, reach: number): number[] =>
    Array.from({ length: 24 }, (_, i) => (i / 24) * 2 * Math.PI).flatMap((angle) => {
      const { x, y } = centreOf(c, regions);
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
    });
  return Array.from({ length: regions * 2 }, (_, c) => [
    { region: -1, level: 0, rings: [circle(regions + c, 100)] },
    { region: Math.floor(c / 2), level: 0.4, rings: [circle(regions + c, 80)] },
  ]).flat();
}
