import { LABEL_STYLES, type LabelStyle } from '#analysis/label-styles.ts';

/** The four ranks of the plan, and names that only the map itself writes. */
export type LabelRank = 'region' | 'community' | 'group' | 'person' | 'strong' | 'topic' | 'paper';

const PERSON: LabelStyle = LABEL_STYLES.person;

/** Three voices, as on a paper map: regions in spaced serif capitals, communities and, smaller, groups in serif italic, people in sans. */
const LABEL_FACES: Readonly<Record<LabelRank, LabelStyle>> = {
  region: LABEL_STYLES.region,
  community: LABEL_STYLES.community,
  group: LABEL_STYLES.group,
  person: PERSON,
  strong: { ...PERSON, sizePx: 14, lineHeightPx: 17, weight: 640 },
  topic: { ...PERSON, sizePx: 12, weight: 600 },
  paper: { ...PERSON, sizePx: 11, lineHeightPx: 13, weight: 400 },
};

/** On a phone ten regions share a hand's breadth: smaller and tighter, and each finds room for its name. */
const SMALL_REGION: LabelStyle = { ...LABEL_STYLES.region, sizePx: 13.75, lineHeightPx: 16, letterSpacing: 0.07 };

/** How a rank is written where all names are written smaller by `factor`. */
export function faceOf(rank: LabelRank, factor: number): LabelStyle {
  return rank === 'region' && factor < 1 ? SMALL_REGION : LABEL_FACES[rank];
}

/** Font families by role; the widget names system faces, because it fetches none. */
export interface LabelFamilies {
  readonly Inter: string;
  readonly 'Source Serif 4': string;
  /** Its names are wider than the plan's fonts by about this much. */
  readonly factor: number;
}

export const ATLAS_FAMILIES: LabelFamilies = {
  Inter: "'Inter Variable', Inter, system-ui, sans-serif",
  'Source Serif 4': "'Source Serif 4', Georgia, serif",
  factor: 1,
};

export const SYSTEM_FAMILIES: LabelFamilies = {
  Inter: "system-ui, 'Segoe UI', Roboto, sans-serif",
  'Source Serif 4': "Charter, 'Bitstream Charter', Georgia, 'Times New Roman', serif",
  factor: 1.1,
};

/** A CSS `font` shorthand for the canvas. */
export function fontOf(face: LabelStyle, families: LabelFamilies, factor: number): string {
  const size = Math.round(face.sizePx * factor * 10) / 10;
  return `${face.italic ? 'italic ' : ''}${face.weight} ${size}px ${families[face.family]}`;
}

/** Below this width, px, names are written smaller. */
const PHONE_PX = 600;
const PHONE_FACTOR = 0.8;

/** How large names are on a map of a width in px. */
export function labelFactor(width: number): number {
  return width < PHONE_PX ? PHONE_FACTOR : 1;
}
