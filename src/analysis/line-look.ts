/** How lines of the map look: shared by what draws it live and by its opening picture. Widths are px on the screen. */
export interface LineLook {
  readonly alpha: number;
  readonly width: number;
}

/** Resting ties are drawn in so many steps of strength. */
export const TIE_STEPS = 4;

/** The step of a tie of some weight and length (map units) that is drawn from an octave of zoom on. */
export function tieStep(weight: number, length: number, level: number): number {
  const loud = Math.min(1, weight / 2) * (1 / (1 + (length * 2 ** level) / 120));
  return Math.min(TIE_STEPS - 1, Math.floor(loud * TIE_STEPS));
}

export function tieLook(step: number): LineLook {
  const share = (step + 1) / TIE_STEPS;
  return { alpha: 0.03 + 0.13 * share, width: 0.5 + 0.5 * share };
}

/** How far a tie bows out to the side, of its length. */
export const TIE_BOW = 0.12;

/** Step of a bundle by its weight, of the heaviest's. */
export function bundleStep(weight: number, most: number): number {
  return Math.min(TIE_STEPS - 1, Math.floor(Math.sqrt(weight / most) * TIE_STEPS));
}

export function bundleLook(step: number): LineLook {
  const share = (step + 0.5) / TIE_STEPS;
  return { alpha: 0.05 + 0.09 * share, width: 0.6 + 3.4 * share };
}

/** How a contour is filled and rimmed: the land under all (region −1), or a region's relief at a height in [0, 1]. */
export function contourLook({ region, level }: { readonly region: number; readonly level: number }): {
  readonly fill: number;
  readonly rim: LineLook;
} {
  return region < 0
    ? { fill: 1, rim: { alpha: 0.3, width: 0.8 } }
    : { fill: 0.085, rim: { alpha: 0.12 + 0.3 * (1 - level), width: 0.7 } };
}
