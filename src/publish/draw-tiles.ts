import { edgeChances } from '#analysis/backbone.ts';
import type { Network, NetworkEdges, NetworkNodes, PaperLayer, TileRef } from '#model/network.ts';
import { pick, pickEdges, pickNodes } from '#model/pick-columns.ts';
import type { Tile } from '#model/tile.ts';

/** People of a tile at most: about 60 KB, and more than a screen shows of one level. */
const TILE_PEOPLE = 1500;
/** The half-side of the square that is divided into tiles, map units. */
const HALF = 500;
/** People who share a spot cannot be divided. */
const MOST_DIVISIONS = 16;
/** Ties that come with the head: those drawn at rest and the strongest; the others follow in the tile of level 0. */
const HEAD_EDGES = 6000;
const HEAD_BACKBONE = 1500;
const HEAD_TOPICS = 400;
/** Ties of one tile that are drawn at rest, at most. */
const TILE_BACKBONE = 150;

/** A tile before its files have names. */
export interface DrawnTile {
  name: string;
  ref: Omit<TileRef, 'file' | 'papers'>;
  tile: Tile;
  papers: PaperLayer | null;
}

/** A map as it is written: everything in one file, or a head and tiles. */
export interface DrawnMap {
  head: Network;
  papers: PaperLayer;
  tiles: DrawnTile[];
}

/**
 * Divides a whole map into the head (people of level 0) and tiles: everybody is in exactly one file, each tie in that of its
 * end of higher order. `whole` comes in the order of levels. A map all of level 0 stays one file. O(people · log people + edges).
 */
export function drawTiles(whole: Network, papers: PaperLayer): DrawnMap {
  const people = whole.nodes.id.length;
  const headPeople = whole.nodes.level.findIndex((level) => level > 0);
  if (headPeople < 0) return { head: whole, papers, tiles: [] };
  const squares = [restSquare(), ...squaresOf(whole.nodes, headPeople)];
  /** The square of each person; −1 for those in the head. */
  const squareOf = new Int32Array(people).fill(-1);
  for (const [s, { members }] of squares.entries()) for (const v of members) squareOf[v] = s;
  const { headEdges, edges } = divideEdges(whole, headPeople, squareOf, squares);
  const { headPairs, pairs } = divideSupervisions(whole, squareOf, squares.length);
  const { headPapers, layers } = dividePapers(papers, squareOf, squares.length);
  const headCommunities = whole.communities.filter(({ level }) => level !== 'group').length;
  const headInstitutions = whole.nodes.institution.slice(0, headPeople).reduce((most, i) => Math.max(most, i + 1), 0);
  const head: Network = {
    ...whole,
    communities: whole.communities.slice(0, headCommunities),
    institutions: whole.institutions.slice(0, headInstitutions),
    topics: whole.topics.slice(0, HEAD_TOPICS),
    nodes: pickNodes(whole.nodes, range(headPeople)),
    edges: headEdges,
    supervisions: headPairs,
    pyramid: { people, depth: whole.nodes.level.at(-1) ?? 0, tiles: [], finder: [] },
  };
  const rest = {
    communities: whole.communities.slice(headCommunities),
    institutions: whole.institutions.slice(headInstitutions),
    topics: whole.topics.slice(HEAD_TOPICS),
  };
  const none: typeof rest = { communities: [], institutions: [], topics: [] };
  const tiles = squares.map(
    ({ name, members, ...square }, s): DrawnTile => ({
      name,
      ref: { ...square, people: members.length },
      tile: {
        level: square.level,
        nodes: pickNodes(whole.nodes, members),
        edges: edges[s] ?? emptyEdges(),
        supervisions: pairs[s] ?? { supervisor: [], student: [] },
        ...(s === 0 ? rest : none),
      },
      papers: layers[s] ?? null,
    }),
  );
  return { head, papers: headPapers, tiles };
}

interface Square {
  name: string;
  level: number;
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  members: number[];
}

function restSquare(): Square {
  return { name: '0-0-0-0', level: 0, minX: -HALF, minY: -HALF, maxX: HALF, maxY: HALF, members: [] };
}

/** The people of each level in squares, quartered until each holds few enough. */
function squaresOf({ level, x, y }: NetworkNodes, from: number): Square[] {
  const squares: Square[] = [];
  const divide = (square: Square, at: { z: number; column: number; row: number }): void => {
    if (square.members.length <= TILE_PEOPLE || at.z >= MOST_DIVISIONS) {
      squares.push(square);
      return;
    }
    const [midX, midY] = [(square.minX + square.maxX) / 2, (square.minY + square.maxY) / 2];
    for (const [i, j] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const members = square.members.filter((v) => Number((x[v] ?? 0) >= midX) === i && Number((y[v] ?? 0) >= midY) === j);
      if (members.length === 0) continue;
      const part = { z: at.z + 1, column: at.column * 2 + i, row: at.row * 2 + j };
      divide(
        {
          name: `${square.level}-${part.z}-${part.column}-${part.row}`,
          level: square.level,
          minX: i === 0 ? square.minX : midX,
          maxX: i === 0 ? midX : square.maxX,
          minY: j === 0 ? square.minY : midY,
          maxY: j === 0 ? midY : square.maxY,
          members,
        },
        part,
      );
    }
  };
  for (let v = from; v < level.length; ) {
    const z = level[v] ?? 0;
    const members: number[] = [];
    while (v < level.length && level[v] === z) members.push(v++);
    divide({ ...restSquare(), name: `${z}-0-0-0`, level: z, members }, { z: 0, column: 0, row: 0 });
  }
  return squares;
}

function divideEdges(
  { edges, nodes }: Network,
  headPeople: number,
  squareOf: Int32Array,
  squares: readonly Square[],
): { headEdges: NetworkEdges; edges: NetworkEdges[] } {
  const chance = edgeChances({ ...edges, order: nodes.id.length });
  const inHead: number[] = [];
  const lists = squares.map((): number[] => []);
  for (const [e, target] of edges.target.entries()) {
    if (target < headPeople) inHead.push(e);
    else lists[squareOf[target] ?? 0]?.push(e);
  }
  const byChance = (list: readonly number[]): number[] => [...list].sort((a, b) => (chance[a] ?? 0) - (chance[b] ?? 0) || a - b);
  const atRest = new Set(byChance(inHead).slice(0, HEAD_BACKBONE));
  const isEarly = new Set([...atRest, ...inHead.slice(0, HEAD_EDGES)]);
  lists[0]?.push(...inHead.filter((e) => !isEarly.has(e)));
  const length = (e: number): number => {
    const [a, b] = [edges.source[e] ?? 0, edges.target[e] ?? 0];
    return Math.hypot((nodes.x[a] ?? 0) - (nodes.x[b] ?? 0), (nodes.y[a] ?? 0) - (nodes.y[b] ?? 0));
  };
  for (const [s, list] of lists.entries()) {
    const level = squares[s]?.level ?? 0;
    if (level === 0) continue;
    const near = list.filter((e) => length(e) <= (2 * HALF) / 2 ** level);
    for (const e of byChance(near).slice(0, TILE_BACKBONE)) atRest.add(e);
  }
  const marked = { ...edges, backbone: edges.backbone.map((_, e) => atRest.has(e)) };
  return {
    headEdges: pickEdges(
      marked,
      inHead.filter((e) => isEarly.has(e)),
    ),
    edges: lists.map((list) => pickEdges(marked, list)),
  };
}

function divideSupervisions(
  { supervisions }: Network,
  squareOf: Int32Array,
  squares: number,
): { headPairs: Network['supervisions']; pairs: Network['supervisions'][] } {
  const empty = (): Network['supervisions'] => ({ supervisor: [], student: [] });
  const headPairs = empty();
  const pairs = Array.from({ length: squares }, empty);
  for (const [i, supervisor] of supervisions.supervisor.entries()) {
    const student = supervisions.student[i] ?? 0;
    const into = pairs[squareOf[Math.max(supervisor, student)] ?? -1] ?? headPairs;
    into.supervisor.push(supervisor);
    into.student.push(student);
  }
  return { headPairs, pairs };
}

/** A paper goes where its author of highest order is: then all its authors have been loaded on the way there. */
function dividePapers(
  papers: PaperLayer,
  squareOf: Int32Array,
  squares: number,
): { headPapers: PaperLayer; layers: (PaperLayer | null)[] } {
  const inHead: number[] = [];
  const lists = Array.from({ length: squares }, (): number[] => []);
  for (const [p, authors] of papers.authors.entries()) {
    const last = authors.reduce((most, v) => Math.max(most, v), 0);
    (lists[squareOf[last] ?? -1] ?? inHead).push(p);
  }
  return {
    headPapers: pickPapers(papers, inHead),
    layers: lists.map((list) => (list.length === 0 ? null : pickPapers(papers, list))),
  };
}

function pickPapers(papers: PaperLayer, list: readonly number[]): PaperLayer {
  return {
    format: 'reseau-papers',
    version: 1,
    id: pick(papers.id, list),
    title: pick(papers.title, list),
    year: pick(papers.year, list),
    x: pick(papers.x, list),
    y: pick(papers.y, list),
    authors: pick(papers.authors, list),
    topics: pick(papers.topics, list),
  };
}

function emptyEdges(): NetworkEdges {
  return { source: [], target: [], weight: [], papers: [], papersByYear: [], weightByYear: [], backbone: [] };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
