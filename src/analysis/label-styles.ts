/**
 * How names are written on the map: the one place that the label plan, publish and the web client share. Sizes are px at label
 * scale 1; a client that writes smaller multiplies sizes and thresholds by one factor.
 */

/** px per map unit at which the whole map, 1,000 units, is 900 px. Marks never overlap at this scale or closer. */
export const FIT_SCALE = 0.9;

export interface LabelStyle {
  /** Family as measured; `system` themes may draw another of about the same width. */
  family: 'Inter' | 'Source Serif 4';
  italic: boolean;
  weight: number;
  sizePx: number;
  /** em, added after every character. */
  letterSpacing: number;
  uppercase: boolean;
  lineHeightPx: number;
  /** Room kept free around the box. */
  paddingPx: number;
}

/** Regions, communities and groups are centred on their point, line by line; people stand right of their mark, vertically centred. */
export const LABEL_STYLES = {
  region: {
    family: 'Source Serif 4',
    italic: false,
    weight: 600,
    sizePx: 15.5,
    letterSpacing: 0.14,
    uppercase: true,
    lineHeightPx: 19,
    paddingPx: 3,
  },
  community: {
    family: 'Source Serif 4',
    italic: true,
    weight: 500,
    sizePx: 13.5,
    letterSpacing: 0,
    uppercase: false,
    lineHeightPx: 16,
    paddingPx: 2,
  },
  group: {
    family: 'Source Serif 4',
    italic: true,
    weight: 500,
    sizePx: 12,
    letterSpacing: 0,
    uppercase: false,
    lineHeightPx: 14,
    paddingPx: 2,
  },
  person: {
    family: 'Inter',
    italic: false,
    weight: 500,
    sizePx: 12.5,
    letterSpacing: 0,
    uppercase: false,
    lineHeightPx: 15,
    paddingPx: 2,
  },
} as const satisfies Record<string, LabelStyle>;

/** Between the rim of a mark and the name to its right. */
export const PERSON_LABEL_GAP_PX = 4;

/** A place name has at most two lines of about this many characters. */
export const PLACE_NAME_LINE_CHARS = 24;

/** Marks grow with the square root of the zoom, between these factors; names beside them are planned for both ends. */
export const MARK_GROWTH = { least: 0.6, most: 2.2 } as const;

/** Radius in px of a mark that has `radius` px at the fit scale, at another scale. */
export function markRadius(radius: number, scale: number): number {
  return radius * Math.min(MARK_GROWTH.most, Math.max(MARK_GROWTH.least, Math.sqrt(scale / FIT_SCALE)));
}
