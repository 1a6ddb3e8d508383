import type { Moment } from '#web/graph/moment.ts';
import { labelViewOf } from '#web/graph/spoken.ts';
import { createStyling } from '#web/graph/styling.ts';
import type { Palette } from '#web/styles/palette.ts';

/** The same moment in other colours. */
export function momentIn(palette: Palette, { spoken, labels, look }: Moment): Moment {
  const view = { ...spoken.view, palette };
  const next = { ...spoken, view, styling: createStyling(spoken.scene, view) };
  return { spoken: next, labels: labelViewOf(next, labels), look: { ...look, halo: palette.land } };
}
