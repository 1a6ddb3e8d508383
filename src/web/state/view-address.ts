import { z } from 'zod';
import { API_CAPS } from '#model/api.ts';
import { COLLABORATOR_CAPS, CollaboratorQuestion } from '#model/collaborators.ts';
import { COMPARE_CAPS, CompareKind } from '#model/compare.ts';
import { Level, RoleKind } from '#model/person.ts';
import { Day, Id, Year } from '#model/primitives.ts';
import { QuestionId } from '#model/question-id.ts';
import { MOST_BANDS, StreamUnit } from '#model/stream-unit.ts';
import { DEFAULT_LAYERS, MAP_COLOURINGS, MAP_SIZES, type MapCamera, type MapLayers } from '#web/graph/map-types.ts';
import { isSpoken } from '#web/locales/languages.ts';
import {
  Appearance,
  CardTab,
  type CollaboratorsView,
  type CompareView,
  DEFAULT_VIEW,
  type EgoView,
  LoadColumn,
  MOST_SELECTED,
  MOST_SHORTLISTED,
  Page,
  type PathView,
  QuestionColumn,
  type QuestionView,
  RINGS,
  type Sort,
  StreamColumn,
  type StreamView,
  TableColumn,
  type ViewState,
} from './view-state.ts';

const SELECTION_KEYS = ['person', 'topic', 'paper', 'community'] as const;
const LAYER_KEYS = ['terrain', 'edges', 'topics', 'papers'] as const;

/** A list of a query: what does not parse is left out, so that a bad id never loses the good ones. */
function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z.string().transform((text) =>
    text.split(',').flatMap((part) => {
      const parsed = item.safeParse(part);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

const YearRange = z
  .string()
  .regex(/^\d{4}(-\d{4})?$/)
  .transform((text): [number, number] => {
    const [first = 0, last = first] = text.split('-').map(Number);
    return first <= last ? [first, last] : [last, first];
  })
  .pipe(z.tuple([Year, Year]));

const Camera = z
  .string()
  .regex(/^-?[\d.]+,-?[\d.]+,[\d.]+$/)
  .transform((text) => text.split(',').map(Number))
  .pipe(z.tuple([z.number().min(-2000).max(2000), z.number().min(-2000).max(2000), z.number().min(0.01).max(1000)]))
  .transform(([x, y, scale]): MapCamera => ({ x, y, scale }));

/** "person:p-1,p-2". Ids may have colons, kinds have none. */
const Compared = z.string().transform((text, context): CompareView => {
  const [, before, after] = /^([a-z]+):(.*)$/.exec(text) ?? [];
  const kind = CompareKind.safeParse(before);
  const ids = listOf(Id).safeParse(after);
  if (kind.success && ids.success) return { kind: kind.data, ids: [...new Set(ids.data)].slice(0, COMPARE_CAPS.sides) };
  context.addIssue({ code: 'custom', message: `nothing to compare in ${text}` });
  return z.NEVER;
});

const maybe = <T>(schema: z.ZodType<T>): z.ZodType<T | undefined> => schema.optional().catch(undefined);
const orNothing = maybe(Id.or(z.literal('')));
const sortOf = <T extends string>(column: z.ZodType<T>): z.ZodType<Sort<T> | undefined> =>
  maybe(
    z.string().transform((text, context): Sort<T> => {
      const by = column.safeParse(text.replace(/^-/, ''));
      if (by.success) return { by: by.data, descending: text.startsWith('-') };
      context.addIssue({ code: 'custom', message: `no column ${text}` });
      return z.NEVER;
    }),
  );

/** The query of an address, one parameter each. A parameter that does not parse counts as absent. */
export const ViewQuery = z.object({
  lang: maybe(z.string().refine(isSpoken)),
  theme: maybe(Appearance),
  view: maybe(Page),
  person: maybe(Id),
  topic: maybe(Id),
  paper: maybe(Id),
  community: maybe(Id),
  tab: maybe(CardTab),
  from: orNothing,
  to: orNothing,
  way: maybe(z.coerce.number().int().min(1).max(9)),
  with: maybe(listOf(Id)),
  without: maybe(listOf(Id)),
  collaborators: orNothing,
  about: maybe(listOf(Id)),
  place: maybe(CollaboratorQuestion.shape.place.unwrap()),
  faculty: maybe(z.literal('1')),
  cat: maybe(Id),
  seniority: maybe(CollaboratorQuestion.shape.seniority.unwrap()),
  since: maybe(z.coerce.number().pipe(Year)),
  taking: maybe(z.literal('1')),
  known: maybe(z.literal('1')),
  changes: maybe(z.literal('1')),
  shortlist: maybe(listOf(Id)),
  compare: maybe(Compared),
  ego: maybe(Id),
  rings: maybe(z.coerce.number().pipe(z.literal(RINGS))),
  open: maybe(listOf(Id)),
  shut: maybe(listOf(Id)),
  question: maybe(QuestionId.or(z.literal(''))),
  a: maybe(Id),
  b: maybe(Id),
  on: maybe(Id),
  after: maybe(z.coerce.number().pipe(Year)),
  order: sortOf(QuestionColumn),
  selected: maybe(listOf(Id)),
  who: maybe(listOf(Id)),
  years: maybe(YearRange),
  topics: maybe(listOf(Id)),
  at: maybe(listOf(Id)),
  kinds: maybe(listOf(RoleKind)),
  joint: maybe(z.coerce.number().int().min(1).max(99)),
  only: maybe(Id),
  arranged: maybe(z.literal('1')),
  layers: maybe(listOf(z.enum([...LAYER_KEYS, 'none']))),
  colour: maybe(z.enum(MAP_COLOURINGS)),
  score: maybe(Id),
  size: maybe(z.enum(MAP_SIZES)),
  map: maybe(Camera),
  sort: sortOf(TableColumn),
  date: maybe(Day),
  ltopic: maybe(Id),
  lat: maybe(Id),
  level: maybe(Level),
  lsort: sortOf(LoadColumn),
  by: maybe(StreamUnit),
  bands: maybe(z.coerce.number().int().min(1).max(MOST_BANDS)),
  stopic: maybe(Id),
  sat: maybe(Id),
  sin: maybe(Id),
  share: maybe(z.literal('1')),
  ssort: sortOf(StreamColumn),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

/** The view an address means. Never throws: what is unknown or malformed is ignored. */
export function readView(search: string): ViewState {
  const query = ViewQuery.parse(Object.fromEntries(new URLSearchParams(search)));
  const key = SELECTION_KEYS.find((kind) => query[kind] !== undefined);
  const id = key === undefined ? undefined : query[key];
  return {
    language: query.lang ?? null,
    theme: query.theme ?? null,
    page: query.view ?? 'map',
    selection: key === undefined || id === undefined ? null : { kind: key, id },
    tab: query.tab ?? 'overview',
    path: readPath(query),
    collaborators: readCollaborators(query),
    changes: query.changes !== undefined,
    shortlist: query.shortlist?.slice(0, MOST_SHORTLISTED) ?? null,
    compare: query.compare ?? null,
    ego: readEgo(query),
    selected: [...new Set(query.selected)].slice(0, MOST_SELECTED),
    question: readQuestion(query),
    filter: {
      years: query.years ?? null,
      topics: query.topics ?? [],
      institutions: query.at ?? [],
      kinds: query.kinds ?? [],
      people: query.who?.slice(0, MOST_SELECTED) ?? [],
      minPapers: query.joint ?? 1,
    },
    isolated: query.only ?? null,
    arranged: query.arranged !== undefined,
    layers: readLayers(query),
    camera: query.map ?? null,
    table: query.sort ?? DEFAULT_VIEW.table,
    load: {
      date: query.date ?? null,
      topic: query.ltopic ?? null,
      institution: query.lat ?? null,
      level: query.level ?? null,
      sort: query.lsort ?? DEFAULT_VIEW.load.sort,
    },
    stream: readStream(query),
  };
}

function readPath({ from, to, way, with: others = [], without = [] }: ViewQuery): PathView | null {
  if (from === undefined && to === undefined) return null;
  return {
    from: from || null,
    to: to || null,
    way: way ?? 1,
    others: others.slice(0, API_CAPS.joined - 2),
    avoid: without.slice(0, API_CAPS.avoided),
  };
}

function readCollaborators(query: ViewQuery): CollaboratorsView | null {
  if (query.collaborators === undefined) return null;
  return {
    person: query.collaborators || null,
    topics: (query.about ?? []).slice(0, COLLABORATOR_CAPS.topics),
    place: query.place ?? 'any',
    facultyOnly: query.faculty !== undefined,
    institution: query.cat ?? null,
    seniority: query.seniority ?? 'any',
    activeSince: query.since ?? null,
    takingStudents: query.taking !== undefined,
    includeKnown: query.known !== undefined,
  };
}

function readQuestion({ question, a, b, on, after, order }: ViewQuery): QuestionView | null {
  if (question === undefined) return null;
  return { id: question || null, a: a ?? null, b: b ?? null, topic: on ?? null, since: after ?? null, sort: order ?? null };
}

function readEgo({ ego, rings, open = [], shut = [] }: ViewQuery): EgoView | null {
  return ego === undefined ? null : { person: ego, rings: rings ?? 1, open, shut };
}

function readLayers({ layers, colour, score, size }: ViewQuery): MapLayers {
  const { colour: usual, size: usualSize } = DEFAULT_LAYERS;
  const base = { ...DEFAULT_LAYERS, colour: colour ?? usual, score: score ?? null, size: size ?? usualSize };
  if (layers === undefined) return base;
  const on = (key: (typeof LAYER_KEYS)[number]): boolean => layers.includes(key);
  return { ...base, terrain: on('terrain'), edges: on('edges'), topics: on('topics'), papers: on('papers') };
}

/** The address of a view: only what differs from the opening one, always in the same order. Empty or starts with `?`. */
export function writeView(view: ViewState): string {
  const pairs: [keyof ViewQuery, string | null][] = [
    ['view', view.page === 'map' ? null : view.page],
    ...(view.selection === null ? [] : [[view.selection.kind, view.selection.id] satisfies [keyof ViewQuery, string]]),
    ['tab', view.tab === 'overview' ? null : view.tab],
    ['from', view.path === null ? null : (view.path.from ?? '')],
    ['to', view.path === null || view.path.to === null ? null : view.path.to],
    ['way', view.path === null || view.path.way === 1 ? null : String(view.path.way)],
    ['with', view.path === null || view.path.others.length === 0 ? null : view.path.others.join(',')],
    ['without', view.path === null || view.path.avoid.length === 0 ? null : view.path.avoid.join(',')],
    ...writeCollaborators(view.collaborators),
    ['changes', view.changes ? '1' : null],
    ['shortlist', view.shortlist === null ? null : view.shortlist.join(',')],
    ['compare', view.compare === null ? null : `${view.compare.kind}:${view.compare.ids.join(',')}`],
    ...writeEgo(view.ego),
    ['selected', view.selected.length === 0 ? null : view.selected.join(',')],
    ...writeQuestion(view.question),
    ...writeFilter(view),
    ['arranged', view.arranged ? '1' : null],
    ['layers', writeLayers(view.layers)],
    ['colour', view.layers.colour === DEFAULT_LAYERS.colour ? null : view.layers.colour],
    ['score', view.layers.score],
    ['size', view.layers.size === DEFAULT_LAYERS.size ? null : view.layers.size],
    ['map', writeCamera(view.camera)],
    ['sort', writeSort(view.table, DEFAULT_VIEW.table)],
    ['date', view.load.date],
    ['ltopic', view.load.topic],
    ['lat', view.load.institution],
    ['level', view.load.level],
    ['lsort', writeSort(view.load.sort, DEFAULT_VIEW.load.sort)],
    ...writeStream(view.stream),
    ['lang', view.language],
    ['theme', view.theme],
  ];
  const written = pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encode(value)}`]));
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

function writeCollaborators(asked: CollaboratorsView | null): [keyof ViewQuery, string | null][] {
  if (asked === null) return [];
  return [
    ['collaborators', asked.person ?? ''],
    ['about', asked.topics.length === 0 ? null : asked.topics.join(',')],
    ['place', asked.place === 'any' ? null : asked.place],
    ['faculty', asked.facultyOnly ? '1' : null],
    ['cat', asked.institution],
    ['seniority', asked.seniority === 'any' ? null : asked.seniority],
    ['since', asked.activeSince === null ? null : String(asked.activeSince)],
    ['taking', asked.takingStudents ? '1' : null],
    ['known', asked.includeKnown ? '1' : null],
  ];
}

function writeQuestion(asked: QuestionView | null): [keyof ViewQuery, string | null][] {
  if (asked === null) return [];
  const { id, a, b, topic, since, sort } = asked;
  return [
    ['question', id ?? ''],
    ['a', a],
    ['b', b],
    ['on', topic],
    ['after', since === null ? null : String(since)],
    ['order', sort === null ? null : `${sort.descending ? '-' : ''}${sort.by}`],
  ];
}

function readStream({ by, bands, stopic, sat, sin, share, ssort }: ViewQuery): StreamView {
  const usual = DEFAULT_VIEW.stream;
  return {
    by: by ?? usual.by,
    top: bands ?? null,
    topic: stopic ?? null,
    institution: sat ?? null,
    community: sin ?? null,
    isShare: share !== undefined,
    sort: ssort ?? usual.sort,
  };
}

function writeStream(stream: StreamView): [keyof ViewQuery, string | null][] {
  const usual = DEFAULT_VIEW.stream;
  return [
    ['by', stream.by === usual.by ? null : stream.by],
    ['bands', stream.top === null ? null : String(stream.top)],
    ['stopic', stream.topic],
    ['sat', stream.institution],
    ['sin', stream.community],
    ['share', stream.isShare ? '1' : null],
    ['ssort', writeSort(stream.sort, usual.sort)],
  ];
}

function writeEgo(ego: EgoView | null): [keyof ViewQuery, string | null][] {
  if (ego === null) return [];
  return [
    ['ego', ego.person],
    ['rings', ego.rings === 1 ? null : String(ego.rings)],
    ['open', ego.open.length === 0 ? null : ego.open.join(',')],
    ['shut', ego.shut.length === 0 ? null : ego.shut.join(',')],
  ];
}

function writeFilter({ filter, isolated }: ViewState): [keyof ViewQuery, string | null][] {
  const list = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join(','));
  return [
    ['years', filter.years === null ? null : filter.years.join('-')],
    ['topics', list(filter.topics)],
    ['at', list(filter.institutions)],
    ['kinds', list(filter.kinds)],
    ['who', list(filter.people)],
    ['joint', filter.minPapers === 1 ? null : String(filter.minPapers)],
    ['only', isolated],
  ];
}

function writeLayers(layers: MapLayers): string | null {
  if (LAYER_KEYS.every((key) => layers[key] === DEFAULT_LAYERS[key])) return null;
  return LAYER_KEYS.filter((key) => layers[key]).join(',') || 'none';
}

/** Finer than a pixel at every zoom: a tenth of a map unit, deep in a large map a thousandth. */
function writeCamera(camera: MapCamera | null): string | null {
  if (camera === null) return null;
  const digits = camera.scale > 20 ? 3 : 1;
  return `${round(camera.x, digits)},${round(camera.y, digits)},${round(camera.scale, 3)}`;
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor || 0;
}

function writeSort<T extends string>(sort: Sort<T>, usual: Sort<T>): string | null {
  if (sort.by === usual.by && sort.descending === usual.descending) return null;
  return `${sort.descending ? '-' : ''}${sort.by}`;
}

/** Commas and colons are legal in a query; left readable, a link can be read aloud. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@');
}
