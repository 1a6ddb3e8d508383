import { z } from 'zod';
import type { CollaboratorQuestion } from '#model/collaborators.ts';
import type { CompareKind } from '#model/compare.ts';
import type { Level } from '#model/person.ts';
import type { Day, Id } from '#model/primitives.ts';
import { Figure, type QuestionId } from '#model/question-id.ts';
import type { StreamUnit } from '#model/stream-unit.ts';
import {
  DEFAULT_LAYERS,
  type MapCamera,
  type MapLayers,
  type MapSelection,
  type NetworkFilter,
  NO_FILTER,
} from '#web/graph/map-types.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { THEMES } from '#web/styles/palette.ts';

export const Page = z.enum(['map', 'table', 'supervision', 'compare', 'stream', 'accessibility']);
export type Page = z.infer<typeof Page>;

/** Whether cards and lists have room beside a page. The others take it all, so what is opened from there opens on the map. */
export function hasRoomForCards(page: Page): boolean {
  return page === 'map' || page === 'table';
}

/** A theme, or what the system asks for. */
export const Appearance = z.enum([...THEMES, 'auto']);
export type Appearance = z.infer<typeof Appearance>;

export const CardTab = z.enum(['overview', 'papers', 'students', 'career', 'source']);
export type CardTab = z.infer<typeof CardTab>;

export const TableColumn = z.enum(['name', 'kind', 'university', 'community', 'papers', 'coauthors']);
export type TableColumn = z.infer<typeof TableColumn>;

export const LoadColumn = z.enum([
  'name',
  'university',
  'total',
  'alone',
  'shared',
  'co',
  'unstated',
  'phd',
  'masters',
  'postdoc',
  'other',
  'ending',
  'unknown',
]);
export type LoadColumn = z.infer<typeof LoadColumn>;

/** Of "Topics over time": the name, all years, or a year. */
export const StreamColumn = z.string().regex(/^(name|all|\d{4})$/);
export type StreamColumn = z.infer<typeof StreamColumn>;
export const QuestionColumn = z.enum(['people', 'topics', 'date', ...Figure.options]);
export type QuestionColumn = z.infer<typeof QuestionColumn>;

export interface Sort<Column extends string> {
  readonly by: Column;
  readonly descending: boolean;
}

/** Where somebody is in the explorer, all of it: every view is a link. */
export interface ViewState {
  /** `null`: as remembered, else as the browser prefers. */
  readonly language: LocaleCode | null;
  /** `null`: as remembered, else as the system asks. */
  readonly theme: Appearance | null;
  readonly page: Page;
  readonly selection: MapSelection | null;
  readonly tab: CardTab;
  /** `null`: the directions panel is closed. */
  readonly path: PathView | null;
  /** "Who to meet"; `null`: closed. Cards and directions open over it, and closing them leads back to it. */
  readonly collaborators: CollaboratorsView | null;
  /** "What changed" in the years of the filter. */
  readonly changes: boolean;
  /** The shortlist; `null`: closed, empty: the one this browser keeps, else the people that a link names. */
  readonly shortlist: readonly Id[] | null;
  /** What the comparison page compares, and the map shows of it; `null`: nothing. */
  readonly compare: CompareView | null;
  /** The network of one person in rings; `null`: closed. A card opened from it lies over its list. */
  readonly ego: EgoView | null;
  /** A question about everybody, over the map or as a table; `null`: closed. */
  readonly question: QuestionView | null;
  /** People chosen with the lasso or the keyboard, in that order. */
  readonly selected: readonly Id[];
  readonly filter: NetworkFilter;
  readonly isolated: Id | null;
  /** "Arrange just these": whom the card or the filter shows, laid out for themselves. */
  readonly arranged: boolean;
  readonly layers: MapLayers;
  readonly camera: MapCamera | null;
  readonly table: Sort<TableColumn>;
  readonly load: LoadView;
  readonly stream: StreamView;
}

/** "Topics over time": what a band is, how many (`null`: as many as there is room for), of which part, and how it is shown. */
export interface StreamView {
  readonly by: StreamUnit;
  readonly top: number | null;
  readonly topic: Id | null;
  readonly institution: Id | null;
  readonly community: Id | null;
  readonly isShare: boolean;
  readonly sort: Sort<StreamColumn>;
}

/** A question for directions: between whom, which of the ways, counted from 1, and whom they shall not pass through. */
export interface PathView {
  readonly from: Id | null;
  readonly to: Id | null;
  readonly way: number;
  /** Others to be joined as well: then there is one tree and no ways. */
  readonly others: readonly Id[];
  readonly avoid: readonly Id[];
}

/** Two to five of a kind; fewer while they are being chosen. */
export interface CompareView {
  readonly kind: CompareKind;
  readonly ids: readonly Id[];
}

/** A link holds no more, and nobody compares so many. */
export const MOST_SELECTED = 100;

export const RINGS = [1, 2, 3] as const;
export type Rings = (typeof RINGS)[number];

/** Somebody in the middle, and who stands how far from them. */
export interface EgoView {
  readonly person: Id;
  readonly rings: Rings;
  /** Who shows their neighbours beyond the outermost ring, and who does not show theirs within it. */
  readonly open: readonly Id[];
  readonly shut: readonly Id[];
}

/** What of a question about collaborators is in the address: all but a pasted text, which is nobody else's to read. */
export type CollaboratorsView = Readonly<
  Omit<CollaboratorQuestion, 'text' | 'lang' | 'limit' | 'topics'> & { readonly topics: readonly Id[] }
>;

export const NO_QUESTION: CollaboratorsView = {
  person: null,
  topics: [],
  place: 'any',
  facultyOnly: false,
  institution: null,
  seniority: 'any',
  activeSince: null,
  takingStudents: false,
  includeKnown: false,
};

/** A question and what it is narrowed by; without an id, the list of questions. */
export interface QuestionView {
  readonly id: QuestionId | null;
  /** Places: regions, communities, groups or institutions. */
  readonly a: Id | null;
  readonly b: Id | null;
  readonly topic: Id | null;
  readonly since: number | null;
  /** Of its table; `null`: as answered. */
  readonly sort: Sort<QuestionColumn> | null;
}

export const NO_PARTS: QuestionView = { id: null, a: null, b: null, topic: null, since: null, sort: null };

/** Shared lists longer than this are nobody's shortlist. */
export const MOST_SHORTLISTED = 100;

/** The supervision view's own questions. */
export interface LoadView {
  readonly date: Day | null;
  readonly topic: Id | null;
  readonly institution: Id | null;
  readonly level: Level | null;
  readonly sort: Sort<LoadColumn>;
}

export const DEFAULT_VIEW: ViewState = {
  language: null,
  theme: null,
  page: 'map',
  selection: null,
  tab: 'overview',
  path: null,
  collaborators: null,
  changes: false,
  shortlist: null,
  compare: null,
  ego: null,
  selected: [],
  question: null,
  filter: NO_FILTER,
  isolated: null,
  arranged: false,
  layers: DEFAULT_LAYERS,
  camera: null,
  table: { by: 'papers', descending: true },
  load: { date: null, topic: null, institution: null, level: null, sort: { by: 'total', descending: true } },
  stream: {
    by: 'area',
    top: null,
    topic: null,
    institution: null,
    community: null,
    isShare: false,
    sort: { by: 'all', descending: true },
  },
};
