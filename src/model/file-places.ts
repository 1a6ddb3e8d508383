import { z } from 'zod';
import { fromSteps, Ints, packScale, toSteps, unpackScale } from './file-columns.ts';
import { type Bundle, Contour, type DrawnCommunity } from './network.ts';
import { Id, LocalText } from './primitives.ts';

const LEVELS = ['region', 'community', 'group'] as const;

/** A region, community or group as files hold it; what follows from the rest is not written. */
export const CommunityFile = z.object({
  id: Id,
  /** 0 region, 1 community, 2 group. */
  level: z.int().min(0).max(2),
  parent: z.int().min(-1),
  parentId: Id.nullable(),
  label: LocalText,
  hue: z.int().min(0).max(8),
  people: z.int().min(0),
  /** 10⁻¹ map units. */
  x: z.int(),
  y: z.int(),
  /** Words on each line of the name. */
  en: Ints,
  fr: Ints,
  /** Label scales, English and French: see docs/snapshot-format.md. */
  scale: z.tuple([z.int(), z.int()]),
});
export type CommunityFile = z.infer<typeof CommunityFile>;

export function packCommunity(one: DrawnCommunity): CommunityFile {
  return {
    id: one.id,
    level: LEVELS.indexOf(one.level),
    parent: one.parentIndex,
    parentId: one.parent,
    label: one.label,
    hue: one.hue,
    people: one.people,
    x: Math.round(one.x * 10),
    y: Math.round(one.y * 10),
    en: one.lines.en.map(wordsOf),
    fr: one.lines.fr.map(wordsOf),
    scale: [packScale(one.labelScale.en), packScale(one.labelScale.fr)],
  };
}

export function unpackCommunity(file: CommunityFile): DrawnCommunity {
  return {
    id: file.id,
    level: LEVELS[file.level] ?? 'group',
    parent: file.parentId,
    label: file.label,
    hue: file.hue,
    size: Math.max(1, file.people),
    parentIndex: file.parent,
    people: file.people,
    x: file.x / 10,
    y: file.y / 10,
    lines: { en: linesOf(file.label.en, file.en), fr: linesOf(file.label.fr, file.fr) },
    labelScale: { en: unpackScale(file.scale[0]), fr: unpackScale(file.scale[1]) },
  };
}

function wordsOf(line: string): number {
  return line.split(' ').length;
}

function linesOf(label: string, counts: readonly number[]): string[] {
  const words = label.split(' ');
  let from = 0;
  return counts.map((count) => {
    from += count;
    return words.slice(from - count, from).join(' ');
  });
}

/** Contours with rings in steps of whole units: rings are many short steps. */
export const ContourFile = Contour.extend({ rings: z.array(Ints) });
export type ContourFile = z.infer<typeof ContourFile>;

export function packContour(contour: Contour, unit: number): ContourFile {
  return { ...contour, rings: contour.rings.map((ring) => toSteps(ring, unit)) };
}

export function unpackContour(contour: ContourFile, unit: number): Contour {
  return { ...contour, rings: contour.rings.map((ring) => fromSteps(ring, unit)) };
}

export const BundleFile = z.object({
  source: z.int(),
  target: z.int(),
  /** 10⁻³. */
  weight: z.int(),
  ties: z.int(),
  /** Steps of 10⁻¹ map units. */
  path: Ints,
});
export type BundleFile = z.infer<typeof BundleFile>;

export function packBundle(bundle: Bundle): BundleFile {
  return { ...bundle, weight: Math.round(bundle.weight * 1000), path: toSteps(bundle.path, 0.1) };
}

export function unpackBundle(bundle: BundleFile): Bundle {
  return { ...bundle, weight: bundle.weight / 1000, path: fromSteps(bundle.path, 0.1) };
}
