import { PERSON_LABEL_GAP_PX } from '#analysis/label-styles.ts';
import type { CommunityLevel } from '#model/analysis.ts';
import { namesIn } from '#web/locales/texts.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { hueTextOf, type Palette } from '#web/styles/palette.ts';
import { type Point, type Size, toScreen } from './camera.ts';
import type { LabelRank } from './label-faces.ts';
import type { LabelSprites } from './label-sprites.ts';
import type { MapCamera } from './map-types.ts';
import type { LabelCandidate } from './place-labels.ts';
import type { Mark, Scene } from './scene.ts';

export interface NameCandidate extends LabelCandidate {
  readonly rank: LabelRank;
  readonly lines: readonly string[];
  readonly colour: string;
}

/** What decides which names may be written. */
export interface LabelView {
  readonly scene: Scene;
  readonly camera: MapCamera;
  readonly size: Size;
  readonly language: LocaleCode;
  readonly palette: Palette;
  readonly factor: number;
  readonly sprites: LabelSprites;
  /** Marks whose names come first, most wanted first: the chosen one, stops, the hovered one. */
  readonly strong: readonly Mark[];
  /** Names wanted next: the neighbours of who is chosen. */
  readonly wanted: readonly Mark[];
  /** Those among them who should have their names even where a region gives way for it. */
  readonly leading: readonly Mark[];
  /** People stand for themselves: no place names, and the plan of the map's names says nothing. */
  readonly isArranged: boolean;
  /** May this person's name be written on its own account? */
  readonly mayName: (person: number) => boolean;
  readonly topics: readonly Mark[];
  readonly papers: readonly Mark[];
  /** Radius on the screen, px. */
  readonly radiusOf: (mark: Mark) => number;
  /** The community that attention is on, whose name comes first. */
  readonly community: string | null;
}

/** Names that fit on one screen; the rest of a long queue could not be placed anyway. */
const MOST_PEOPLE = 260;
const MOST_WANTED = 40;
/** A chosen mark has a ring: its name stands farther off. */
const STRONG_GAP_PX = 9;

/**
 * All names that would like to stand, in the order in which they get their places. Regions keep theirs, unless somebody who was
 * asked for would then have none: `strongFirst`.
 */
export function* labelCandidates(view: LabelView, strongFirst: boolean): Generator<NameCandidate> {
  const { scene } = view;
  const named = new Set<string>();
  if (view.isArranged) {
    yield* unnamed(view, view.strong, named, 'strong', true);
    yield* unnamed(view, view.wanted.slice(0, MOST_PEOPLE), named, 'person', true);
    return;
  }
  if (!strongFirst) yield* placeNames(view, 'region');
  yield* unnamed(view, view.strong, named, 'strong', true);
  if (strongFirst) {
    yield* unnamed(view, view.leading, named, 'person', true);
    yield* placeNames(view, 'region');
  }
  yield* unnamed(view, view.wanted.slice(0, MOST_WANTED), named, 'person', true);
  yield* placeNames(view, 'community');
  yield* placeNames(view, 'group');
  yield* unnamed(view, view.topics, named, 'topic', false);
  yield* unnamed(view, duePeople(view, scene), named, 'person', false);
  yield* unnamed(view, view.papers, named, 'paper', false);
}

function* unnamed(
  view: LabelView,
  marks: Iterable<Mark>,
  named: Set<string>,
  rank: LabelRank,
  forced: boolean,
): Generator<NameCandidate> {
  for (const mark of marks) {
    if (mark.label === '' || named.has(mark.id) || !isInView(view, mark)) continue;
    named.add(mark.id);
    yield markName(view, mark, rank, forced);
  }
}

/** People whose turn the label plan says it is at this scale, most important first. */
function* duePeople(view: LabelView, scene: Scene): Generator<Mark> {
  const { labelScale } = scene.network.nodes;
  let count = 0;
  for (const mark of scene.people) {
    const from = labelScale[mark.index] ?? null;
    if (from === null || from * view.factor > view.camera.scale || !view.mayName(mark.index) || !isInView(view, mark)) continue;
    yield mark;
    count += 1;
    if (count >= MOST_PEOPLE) return;
  }
}

function* placeNames(view: LabelView, level: CommunityLevel): Generator<NameCandidate> {
  const { communities } = view.scene.network;
  const due = communities.filter((community) => {
    if (community.level !== level || community.people === 0) return false;
    const from = community.labelScale[namesIn(view.language)];
    const isChosen = community.id === view.community;
    return isChosen || level === 'region' || (from !== null && from * view.factor <= view.camera.scale);
  });
  due.sort((a, b) => Number(b.id === view.community) - Number(a.id === view.community));
  for (const community of due) {
    const lines = community.lines[namesIn(view.language)];
    const { width, height } = view.sprites.measure(lines, level);
    const at = toScreen(view.camera, view.size, community);
    yield {
      kind: level,
      id: community.id,
      text: lines.join(' '),
      rank: level,
      lines,
      colour: hueTextOf(view.palette, community.hue),
      width,
      height,
      places: around(at, width, height, level === 'region' ? 3 : 1),
    };
  }
}

/** The planned place first, then small steps to all sides: a name beside its place beats no name. */
function around(at: Point, width: number, height: number, steps: number): Point[] {
  const x = at.x - width / 2;
  const y = at.y - height / 2;
  const places = [{ x, y }];
  for (let step = 1; step <= steps; step++) {
    const shift = step * Math.max(height * 0.5, 9);
    const aside = (step * width) / 8;
    places.push({ x, y: y + shift }, { x, y: y - shift }, { x: x + aside, y }, { x: x - aside, y });
  }
  return places;
}

function markName(view: LabelView, mark: Mark, rank: LabelRank, forced: boolean): NameCandidate {
  const lines = [rank === 'paper' && mark.label.length > 48 ? `${mark.label.slice(0, 46).trimEnd()}…` : mark.label];
  const { width, height } = view.sprites.measure(lines, rank);
  return {
    kind: mark.kind,
    id: mark.id,
    text: mark.label,
    rank,
    lines,
    colour: rank === 'paper' ? view.palette.mute : view.palette.ink,
    width,
    height,
    places: beside(
      toScreen(view.camera, view.size, mark),
      view.radiusOf(mark) + (rank === 'strong' ? STRONG_GAP_PX : PERSON_LABEL_GAP_PX),
      width,
      height,
      forced,
      rank,
      isLeftOfCentre(view.scene, mark),
    ),
  };
}

/** In rings names stand outwards, where there is room. */
function isLeftOfCentre({ guides }: Scene, mark: Mark): boolean {
  return guides !== null && mark.index !== guides.centre && mark.x < guides.x;
}

/** Right of the mark as planned; names that must be seen may also stand left, above, below. */
function beside(
  at: Point,
  gap: number,
  width: number,
  height: number,
  forced: boolean,
  rank: LabelRank,
  leftFirst: boolean,
): Point[] {
  const right = { x: at.x + gap, y: at.y - height / 2 };
  if (!forced) return [right];
  const above = { x: at.x - width / 2, y: at.y - gap - height };
  const below = { x: at.x - width / 2, y: at.y + gap };
  const left = { x: at.x - gap - width, y: at.y - height / 2 };
  const sides = leftFirst ? [left, right] : [right, left];
  const near = rank === 'strong' ? [above, ...sides, below] : [...sides, above, below];
  return [...near, { x: at.x + gap, y: at.y - height - gap / 2 }, { x: at.x + gap, y: at.y + gap / 2 }];
}

export function isInView({ camera, size }: LabelView, mark: Mark): boolean {
  // Asked of everybody in every frame, so without a point for the answer.
  const reach = 4 / camera.scale;
  return (
    Math.abs(mark.x - camera.x) < size.width / 2 / camera.scale + reach &&
    Math.abs(mark.y - camera.y) < size.height / 2 / camera.scale + reach
  );
}
