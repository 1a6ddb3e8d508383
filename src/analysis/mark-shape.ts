import type { RoleKind } from '#model/person.ts';

export type Shape = 'disc' | 'triangle' | 'square' | 'diamond';

const LEARNERS: ReadonlySet<RoleKind> = new Set(['student', 'postdoc', 'visiting', 'intern', 'alumnus', 'collaborator']);

/** Faculty and staff ●, people who learn or have learnt ▲; outside co-authors are small discs. */
export function shapeOf(kind: RoleKind): 'disc' | 'triangle' {
  return LEARNERS.has(kind) ? 'triangle' : 'disc';
}

/** Corners of the shapes for a radius of 1, y down: of about the same area as the disc. */
export const CORNERS: Readonly<Record<Exclude<Shape, 'disc'>, readonly (readonly [number, number])[]>> = {
  triangle: [
    [0, -1.36],
    [1.178, 0.68],
    [-1.178, 0.68],
  ],
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  diamond: [
    [0, -1.245],
    [1.245, 0],
    [0, 1.245],
    [-1.245, 0],
  ],
};

/** Of a full ring's strength: the light ring that keeps touching marks apart. */
export const RING_ALPHA = 0.85;

/** Width of that ring in px, for a mark of `radius` px. */
export function ringWidth(radius: number): number {
  return Math.min(Math.max(radius * 0.2, 0.5), 1.4);
}
