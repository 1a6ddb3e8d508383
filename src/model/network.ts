import { z } from 'zod';
import { Community } from './analysis.ts';
import { Institution } from './institution.ts';
import { RoleKind } from './person.ts';
import { Day, Id, LocalText, Year } from './primitives.ts';
import { Topic } from './topic.ts';
import { Audience } from './visibility.ts';

const Index = z.int().min(0);

/** Years with counts, flat: [year, papers, year, papers, …], ascending. */
export const YearCounts = z.array(z.int());

/**
 * People to draw, as columns of equal length, most important first. Positions are map units ([-500, 500]², y up).
 * `community`, `region`, `group` and `institution` are indices into the network's lists, -1 for none.
 */
export const NetworkNodes = z.object({
  id: z.array(Id),
  /** Empty for unnamed students. */
  label: z.array(z.string()),
  kind: z.array(RoleKind),
  x: z.array(z.number()),
  y: z.array(z.number()),
  community: z.array(z.int().min(-1)),
  region: z.array(z.int().min(-1)),
  group: z.array(z.int().min(-1)),
  institution: z.array(z.int().min(-1)),
  /** Topics, strongest first, at most 8: indices. */
  topics: z.array(z.array(Index)),
  papers: z.array(z.int().min(0)),
  papersByYear: z.array(YearCounts),
  degree: z.array(z.int().min(0)),
  betweenness: z.array(z.number()),
  /** Radius of the mark in px at the scale that fits the map into 900 px: size by √papers. Never overlapping there. */
  radius: z.array(z.number().positive()),
  /** From which scale (px per map unit) on the name may be written; null = never. See LabelPlan in analysis. */
  labelScale: z.array(z.number().nullable()),
  /** Octave of zoom from which the mark is drawn: at FIT_SCALE · 2^level px per unit and closer. Empty: all 0. See levelsOf in analysis. */
  level: z.array(z.int().min(0)).default([]),
  /** Rank in (level, importance) over the whole map: what tiles name people by. Empty: the index itself. */
  order: z.array(Index).default([]),
});
export type NetworkNodes = z.infer<typeof NetworkNodes>;

/** Co-authorship edges as columns, strongest first. `source` < `target` are node indices. */
export const NetworkEdges = z.object({
  source: z.array(Index),
  target: z.array(Index),
  /** Fractional: Σ 1/(authors − 1). */
  weight: z.array(z.number()),
  papers: z.array(z.int().min(1)),
  papersByYear: z.array(YearCounts),
  /** Shares of `weight` that belong to the years of `papersByYear`, in their order; papers without a year make up the rest. */
  weightByYear: z.array(z.array(z.number())).default([]),
  /** Drawn at rest: the backbone. The others appear when somebody is chosen. */
  backbone: z.array(z.boolean()),
});
export type NetworkEdges = z.infer<typeof NetworkEdges>;

/** Supervision that the audience may see: supervisor and student are node indices. */
export const NetworkSupervisions = z.object({ supervisor: z.array(Index), student: z.array(Index) });

/** A region, community or group with its place name. Figures are this audience's. */
export const DrawnCommunity = Community.omit({ formerIds: true, words: true }).extend({
  /** Index of the region (of a group: the community) in the list; -1 for regions. */
  parentIndex: z.int().min(-1),
  /** People this audience sees. */
  people: z.int().min(0),
  /** Centre of the name, map units. */
  x: z.number(),
  y: z.number(),
  /** The name broken into lines, per language, as the label plan measured them. */
  lines: z.object({ en: z.array(z.string()), fr: z.array(z.string()) }),
  labelScale: z.object({ en: z.number().nullable(), fr: z.number().nullable() }),
});
export type DrawnCommunity = z.infer<typeof DrawnCommunity>;

/** One closed contour of the terrain. `region` is an index into communities, -1 for the land under all of them. */
export const Contour = z.object({
  region: z.int().min(-1),
  /** Height, 0 (the shore) to 1. */
  level: z.number().min(0).max(1),
  /** Rings, flat: [x, y, x, y, …] in map units, first ring outer by the even-odd rule. */
  rings: z.array(z.array(z.number())),
});
export type Contour = z.infer<typeof Contour>;

/** A topic drawn as ■ when the layer is on, at the weighted centre of its people, without overlap. */
export const DrawnTopic = Topic.pick({ id: true, label: true, parent: true }).extend({
  x: z.number(),
  y: z.number(),
  papers: z.int().min(0),
  people: z.int().min(0),
});
export type DrawnTopic = z.infer<typeof DrawnTopic>;

/** Ties between two communities as one line: what is drawn at the overview of a large map instead of the ties themselves. */
export const Bundle = z.object({
  /** Indices into the network's communities, source < target. */
  source: Index,
  target: Index,
  /** Σ of the weights of the ties between them, and their number. */
  weight: z.number().min(0),
  ties: z.int().min(1),
  /** The bundled line, flat: [x, y, x, y, …], from source to target. Draw it as a smooth curve through these points. */
  path: z.array(z.number()),
});
export type Bundle = z.infer<typeof Bundle>;

/** A file with a part of the map that the head leaves out. Those of level 0 have no people: groups and the weaker ties of the head. */
export const TileRef = z.object({
  /** Of all its people. Needed in view at FIT_SCALE · 2^level px per unit and closer. */
  level: z.int().min(0),
  /** The square that its people stand in, map units. */
  minX: z.number(),
  minY: z.number(),
  maxX: z.number(),
  maxY: z.number(),
  people: z.int().min(0),
  /** Name of the file, relative to the manifest. */
  file: z.string(),
  /** Name of the file with the papers that are drawn with these people; `null` when there are none. */
  papers: z.string().nullable(),
});
export type TileRef = z.infer<typeof TileRef>;

/** A file with finer land for a square of the map: drawn there in place of the coarser, cut at the rim of the square. */
export const ReliefRef = z.object({
  /** At FIT_SCALE · 2^level px per unit and closer. */
  level: z.int().min(1),
  minX: z.number(),
  minY: z.number(),
  maxX: z.number(),
  maxY: z.number(),
  /** Name of the file, relative to the manifest. */
  file: z.string(),
});
export type ReliefRef = z.infer<typeof ReliefRef>;

/** Finer land for a square of the map. */
export const Relief = ReliefRef.omit({ file: true }).extend({ terrain: z.array(Contour) });
export type Relief = z.infer<typeof Relief>;

/** How a map too large for one file goes on below its head: see docs/snapshot-format.md. */
export const Pyramid = z.object({
  /** People of the whole map; the head holds the first of them by `order`. */
  people: z.int().min(0),
  /** The deepest level: there everybody is drawn. */
  depth: z.int().min(0),
  tiles: z.array(TileRef),
  /** Files that say which tile holds somebody; see finderFileOf. Empty: nobody can be found by file. */
  finder: z.array(z.string()).default([]),
});
export type Pyramid = z.infer<typeof Pyramid>;

/** The drawn network: all the map needs. Of a large map the head, or the head with the tiles that were added to it. */
export const Network = z.object({
  audience: Audience,
  name: LocalText,
  asOf: Day,
  /** Of what is drawn, map units. */
  bounds: z.object({ minX: z.number(), minY: z.number(), maxX: z.number(), maxY: z.number() }),
  institutions: z.array(Institution.pick({ id: true, name: true, shortName: true, kind: true })),
  topics: z.array(DrawnTopic),
  communities: z.array(DrawnCommunity),
  nodes: NetworkNodes,
  edges: NetworkEdges,
  supervisions: NetworkSupervisions,
  terrain: z.array(Contour),
  /** Finer land, where there is any. */
  reliefs: z.array(ReliefRef).default([]),
  /** Empty unless the map is large. */
  bundles: z.array(Bundle).default([]),
  /** `null` when everything is here. */
  pyramid: Pyramid.nullable().default(null),
  /** Papers of the whole network by year, for the histogram. */
  years: z.array(z.object({ year: Year, papers: z.int().min(0) })),
  counts: z.object({ people: z.int(), papers: z.int(), topics: z.int(), edges: z.int() }),
});
export type Network = z.infer<typeof Network>;

/** Papers as ◆, loaded only when the layer is switched on. `authors` are node indices. */
export const PaperLayer = z.object({
  format: z.literal('reseau-papers'),
  version: z.literal(1),
  id: z.array(Id),
  title: z.array(z.string()),
  year: z.array(Year.nullable()),
  x: z.array(z.number()),
  y: z.array(z.number()),
  authors: z.array(z.array(Index)),
  topics: z.array(z.array(Index)),
});
export type PaperLayer = z.infer<typeof PaperLayer>;

/** `opening.json` of a snapshot: the opening view as a picture, for the explorer's page. */
export const OpeningFile = z.object({
  format: z.literal('reseau-opening'),
  version: z.literal(1),
  /** What it shows whole, map units, y up. */
  home: Network.shape.bounds,
  /** An `<svg>` element; see openingPicture in analysis. */
  svg: z.string(),
});
export type OpeningFile = z.infer<typeof OpeningFile>;

/** `manifest.json` of a snapshot folder, never cached; the files it names are immutable. */
export const Manifest = z.object({
  format: z.literal('reseau-snapshot'),
  version: z.literal(1),
  /** Content hash of all files: the snapshot's name. */
  hash: z.string(),
  audience: Audience,
  name: LocalText,
  asOf: Day,
  publishedAt: z.iso.datetime(),
  counts: z.object({ people: z.int(), papers: z.int(), topics: z.int(), edges: z.int() }),
  files: z.object({
    network: z.string(),
    papers: z.string(),
    communities: z.string(),
    supervision: z.string().nullable(),
    /** `null` in snapshots of before there were such pictures. */
    opening: z.string().nullable().default(null),
  }),
});
export type Manifest = z.infer<typeof Manifest>;
