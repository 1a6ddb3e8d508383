import type { CommunityLevel } from '#model/analysis.ts';
import { ceilScale } from '#model/file-columns.ts';
import { type LabelBox, LabelField } from './label-field.ts';
import { FIT_SCALE, LABEL_STYLES, type LabelStyle, MARK_GROWTH, PERSON_LABEL_GAP_PX } from './label-styles.ts';
import { anchorPlaces, type PlaceToAnchor } from './place-anchors.ts';

/** Width of a text in px in a style, letter-spacing included. Publish measures with the fonts' own tables. */
export type MeasureText = (text: string, style: LabelStyle) => number;

/** Lines of a place name, per language. */
export interface PlaceLines {
  en: readonly string[];
  fr: readonly string[];
}

export interface LabelPlanInput {
  /** Regions before communities before groups, each most important first. */
  places: readonly { level: CommunityLevel; lines: PlaceLines }[];
  /** Most important first; an empty name is never written. `community`, `region` and `group` are indices into `places`, −1 for none. */
  people: readonly PersonToName[];
}

interface PersonToName {
  name: string;
  x: number;
  y: number;
  radius: number;
  community: number;
  region: number;
  group: number;
  /** Octave of zoom from which the mark is drawn; the name never comes before it. */
  level: number;
}

export interface LabelPlan {
  places: Placed[];
  people: (number | null)[];
}

/** Closer than this, or than an octave beyond the deepest level, nobody looks; a name that needs more is never written by plan. */
const CLOSEST_SCALE = 60;
/** Names that an empty map would carry at the fit scale; their number grows with the area in view. */
const COMMUNITIES_AT_FIT = 26;
const PEOPLE_AT_FIT = 44;
/** The few people whom everybody looks for: their names come right after those of the regions. */
const FOREMOST_PEOPLE = 4;
/** The few whose names come before those of the smaller communities: a map of places alone looks deserted. */
const FIRST_PEOPLE = 18;
/** In the belt somebody counts as this many times less important: there is room for names, and few look for them. */
const BELT_RANKS = 5;
/** They are the first for whom there is room at the fit scale, among this many. */
const FIRST_AMONG = 180;

interface Placed {
  x: number;
  y: number;
  scale: { en: number | null; fr: number | null };
}

/**
 * From which scale on each name is written, so that no two names ever overlap at any scale. Regions come first, then the
 * foremost people, the larger communities, the first people there is room for, the other communities, everybody else; each name gives way to those before it.
 * People keep clear of places in both languages, and places of people.
 */
export function planLabels(input: LabelPlanInput, measure: MeasureText): LabelPlan {
  const sized = input.places.map(({ level, lines }) => {
    return {
      level,
      en: placeSize(lines.en, LABEL_STYLES[level], measure),
      fr: placeSize(lines.fr, LABEL_STYLES[level], measure),
    };
  });
  const names = input.people.map((person) => (person.name === '' ? undefined : personBox(person, measure)));
  const rank = ranksOf(input.people, input.places.filter(({ level }) => level !== 'group').length);
  const byRank = [...names.keys()].filter((v) => names[v] !== undefined).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  const regions = sized.filter(({ level }) => level === 'region').length;
  const scales = sized.map((_, i) => FIT_SCALE * Math.max(1, Math.sqrt(Math.max(0, i - regions) / COMMUNITIES_AT_FIT)));
  const anchors = anchorPlaces(placesToAnchor(input, sized), {
    scales,
    people: byRank.slice(0, FIRST_PEOPLE).flatMap((v) => names[v] ?? []),
  });
  const deepest = input.people.reduce((most, { level }) => Math.max(most, level), 0);
  const plan = new Plan(Math.max(CLOSEST_SCALE, FIT_SCALE * 2 ** (deepest + 1)));
  const settlePlaces = (from: number, to: number): Placed[] =>
    sized.slice(from, to).map((size, k) => {
      const least = scales[from + k] ?? 0;
      return plan.place(anchors[from + k] ?? { x: 0, y: 0 }, size, least > FIT_SCALE ? least : 0);
    });
  const people = new Map<number, number | null>();
  const settleFirst = (most: number): void => {
    for (const v of byRank.slice(0, FIRST_AMONG)) {
      if (people.size < most && !people.has(v) && isAtHome(input.people[v]) && plan.hasRoom(names[v]))
        people.set(v, plan.person(names[v], 0));
    }
  };
  const settled = settlePlaces(0, regions);
  settleFirst(FOREMOST_PEOPLE);
  settled.push(...settlePlaces(regions, regions + COMMUNITIES_AT_FIT));
  settleFirst(FIRST_PEOPLE);
  settled.push(...settlePlaces(regions + COMMUNITIES_AT_FIT, sized.length));
  for (const v of byRank) {
    if (people.has(v)) continue;
    const least = Math.max(Math.sqrt((rank[v] ?? 0) / PEOPLE_AT_FIT), firstOctave(input.people[v]?.level ?? 0));
    people.set(v, plan.person(names[v], FIT_SCALE * least));
  }
  return { places: settled, people: names.map((_, v) => people.get(v) ?? null) };
}

/** Drawn from the first, and in a region: the belt has room for names, and nobody looks for them first. */
function isAtHome(person: PersonToName | undefined): boolean {
  return person !== undefined && person.level === 0 && person.region >= 0;
}

/** The scale from which marks of a level are drawn, in units of the fit scale: those of the first at any. */
function firstOctave(level: number): number {
  return level === 0 ? 0 : 2 ** level;
}

/** The names settled so far: those of places per language, as only one of them is written at a time. */
class Plan {
  readonly #en = new LabelField();
  readonly #fr = new LabelField();
  readonly #people = new LabelField();
  readonly #closest: number;

  constructor(closest: number) {
    this.#closest = closest;
  }

  place({ x, y }: { x: number; y: number }, { en, fr }: { en: Size; fr: Size }, least: number): Placed {
    const one = (field: LabelField, size: Size): number | null => {
      const box = centred(x, y, size);
      return this.#settle(field, box, Math.max(least, this.#people.freeFrom(box)));
    };
    return { x, y, scale: { en: one(this.#en, en), fr: one(this.#fr, fr) } };
  }

  person(box: LabelBox | undefined, least: number): number | null {
    if (box === undefined) return null;
    return this.#settle(this.#people, box, Math.max(least, this.#en.freeFrom(box), this.#fr.freeFrom(box)));
  }

  /** Whether a person's name could be written at the fit scale already. */
  hasRoom(box: LabelBox | undefined): boolean {
    return box !== undefined && [this.#en, this.#fr, this.#people].every((field) => field.freeFrom(box) <= FIT_SCALE);
  }

  /** Gives a name its scale, rounded up to one that files can hold, so that rounding never makes names touch, and adds it to the field. */
  #settle(field: LabelField, box: LabelBox, least: number): number | null {
    if (least > this.#closest) return null;
    const from = ceilScale(Math.max(least, field.freeFrom(box, this.#closest)));
    if (from > this.#closest) return null;
    field.add(box, from);
    return from;
  }
}

export interface Size {
  width: number;
  height: number;
}

function placeSize(lines: readonly string[], style: LabelStyle, measure: MeasureText): Size {
  const width = lines.reduce((most, line) => Math.max(most, measure(style.uppercase ? line.toUpperCase() : line, style)), 0);
  return { width: width + 2 * style.paddingPx, height: lines.length * style.lineHeightPx + 2 * style.paddingPx };
}

function centred(x: number, y: number, { width, height }: Size): LabelBox {
  return { x, y, left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 };
}

/** Marks grow with the zoom and the name stands beside the mark: the box covers it for the smallest and the largest mark. */
function personBox({ name, x, y, radius }: LabelPlanInput['people'][number], measure: MeasureText): LabelBox {
  const style = LABEL_STYLES.person;
  const start = (growth: number): number => radius * growth + PERSON_LABEL_GAP_PX;
  const half = style.lineHeightPx / 2 + style.paddingPx;
  const right = start(MARK_GROWTH.most) + measure(name, style) + style.paddingPx;
  return { x, y, left: start(MARK_GROWTH.least) - style.paddingPx, right, top: -half, bottom: half };
}

function placesToAnchor({ places, people }: LabelPlanInput, sized: readonly { en: Size; fr: Size }[]): PlaceToAnchor[] {
  const members = places.map((): { x: number; y: number }[] => []);
  for (const { x, y, community, region, group } of people) {
    members[community]?.push({ x, y });
    members[region]?.push({ x, y });
    members[group]?.push({ x, y });
  }
  return places.map(({ level }, i) => ({
    level,
    members: members[i] ?? [],
    width: Math.max(sized[i]?.en.width ?? 0, sized[i]?.fr.width ?? 0),
    height: Math.max(sized[i]?.en.height ?? 0, sized[i]?.fr.height ?? 0),
  }));
}

/**
 * How early each person's name should come: between the rank on the whole map and the rank in their community (as if all
 * were as large), so that every part of the map shows somebody. In the belt it is several times the rank on the map.
 */
function ranksOf(people: LabelPlanInput['people'], communities: number): number[] {
  const seen = new Map<number, number>();
  return people.map(({ community, region }, v) => {
    if (region < 0) return BELT_RANKS * (v + 1);
    const local = seen.get(community) ?? 0;
    seen.set(community, local + 1);
    return Math.sqrt((v + 1) * ((local + 0.5) * Math.max(1, communities)));
  });
}
