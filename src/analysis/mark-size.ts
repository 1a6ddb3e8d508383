import type { RoleKind } from '#model/person.ts';

/** Faculty are found first, so their marks are never among the smallest. */
const LEAST_RADIUS_PX: Readonly<Partial<Record<RoleKind, number>>> = { faculty: 3.2 };
const LEAST_OTHER_RADIUS_PX = 1.35;
const MOST_RADIUS_PX = 7;
const PX_PER_ROOT_PAPER = 0.4;

/** Radius of a mark in px at the fit scale: its area grows with the number of papers. */
export function markRadiusAtFit(kind: RoleKind, papers: number): number {
  const least = LEAST_RADIUS_PX[kind] ?? LEAST_OTHER_RADIUS_PX;
  const grown = least + PX_PER_ROOT_PAPER * Math.sqrt(papers);
  return Math.round(Math.min(MOST_RADIUS_PX, grown) * 10) / 10;
}
