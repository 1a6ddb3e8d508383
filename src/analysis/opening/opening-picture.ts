import { homeBounds } from '#analysis/home-bounds.ts';
import { contourLook } from '#analysis/line-look.ts';
import type { Network } from '#model/network.ts';
import { paintMarks } from './paint-marks.ts';
import { paintNames } from './paint-names.ts';
import { paintTies } from './paint-ties.ts';
import { smoothRings } from './path-data.ts';
import { hueProperty, lined } from './svg-attributes.ts';

export interface OpeningPicture {
  /** An `<svg>` element without id, style or script, in map units with y down, for the page's own style sheet. */
  readonly svg: string;
  /** What it shows whole, map units, y up. */
  readonly home: Network['bounds'];
}

/**
 * The opening view of a map as the explorer will draw it, to stand in the page until it has: land, ties at rest, marks, and names of
 * places that are due. Nobody's name is in it, and nothing that the network leaves out. Colours are the page's custom properties
 * (`--reseau-…`), so that one picture serves every theme; `--map-x`, `--map-y` (px) and `--map-scale` (px per map unit) say where
 * the camera is, `--map-mark` how large marks are there. What stands in comments, and lines of even width
 * (`vector-effect`), is for the second paint: the land's colours and the largest marks are most of the ink, and a third of the cost. O(people + ties + terrain).
 */
export function openingPicture(network: Network): OpeningPicture {
  const home = homeBounds(network);
  const layers = [paintLand(network), paintTies(network), paintMarks(network, home), paintNames(network)];
  return { svg: `<svg class="opening" aria-hidden="true"><g>${layers.join('')}</g></svg>`, home };
}

function paintLand({ terrain, communities }: Network): string {
  const contours = terrain.map((contour) => {
    const { fill, rim } = contourLook(contour);
    const isLand = contour.region < 0;
    const colour = isLand ? 'var(--reseau-land)' : hueProperty(communities[contour.region]?.hue);
    const alpha = fill === 1 ? '' : ` fill-opacity="${fill}"`;
    return `<path d="${smoothRings(contour.rings)}" fill="${colour}"${alpha} ${lined(isLand ? 'var(--reseau-mute)' : colour, rim)}/>`;
  });
  return `<g transform="scale(.25)" fill-rule="evenodd">${contours.join('')}</g>`;
}
