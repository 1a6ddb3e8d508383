import { describe, expect, it } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { CompareKind } from '#model/compare.ts';
import { Level, RoleKind } from '#model/person.ts';
import { QuestionId } from '#model/question-id.ts';
import { StreamUnit } from '#model/stream-unit.ts';
import { MAP_COLOURINGS, MAP_SIZES } from '#web/graph/map-types.ts';
import { readView, writeView } from '#web/state/view-address.ts';
import {
  CardTab,
  DEFAULT_VIEW,
  LoadColumn,
  NO_QUESTION,
  Page,
  QuestionColumn,
  TableColumn,
  type ViewState,
} from '#web/state/view-state.ts';

/** A random view that an explorer could be in. */
function randomView(seed: number): ViewState {
  const random = createRandom(seed);
  const upTo = (n: number): number => Math.floor(random() * (n + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const id = (): string => pick(['p-1', 'a.b_c~d', 'x:y@z', 'topic-7', 'E']);
  const ids = (): string[] => [...new Set(Array.from({ length: upTo(3) }, id))];
  const maybe = <T>(value: T): T | null => (upTo(1) === 0 ? null : value);
  return {
    language: maybe(pick(['en', 'fr'] as const)),
    theme: maybe(pick(['light', 'dark', 'contrast-light', 'contrast-dark', 'auto'] as const)),
    page: pick(Page.options),
    selection: maybe({ kind: pick(['person', 'topic', 'paper', 'community'] as const), id: id() }),
    tab: pick(CardTab.options),
    path: maybe({ from: maybe(id()), to: maybe(id()), way: 1 + upTo(4), others: ids(), avoid: ids() }),
    collaborators: maybe({
      person: maybe(id()),
      topics: ids(),
      place: pick(['any', 'inside', 'outside'] as const),
      facultyOnly: upTo(1) === 1,
      institution: maybe(id()),
      seniority: pick(['any', 'junior', 'senior'] as const),
      activeSince: maybe(2018 + upTo(8)),
      takingStudents: upTo(1) === 1,
      includeKnown: upTo(1) === 1,
    }),
    changes: upTo(1) === 1,
    shortlist: maybe(ids()),
    compare: maybe({ kind: pick(CompareKind.options), ids: ids() }),
    ego: maybe({ person: id(), rings: pick([1, 2, 3] as const), open: ids(), shut: ids() }),
    selected: ids(),
    question: maybe({
      id: maybe(pick(QuestionId.options)),
      a: maybe(id()),
      b: maybe(id()),
      topic: maybe(id()),
      since: maybe(2012 + upTo(8)),
      sort: maybe({ by: pick(QuestionColumn.options), descending: upTo(1) === 1 }),
    }),
    filter: {
      years: maybe([2012 + upTo(3), 2018 + upTo(8)] as const),
      topics: ids(),
      institutions: ids(),
      kinds: maybe([pick(RoleKind.options)]) ?? [],
      people: ids(),
      minPapers: 1 + upTo(9),
    },
    isolated: maybe(id()),
    arranged: upTo(1) === 1,
    layers: {
      terrain: upTo(1) === 1,
      edges: upTo(1) === 1,
      topics: upTo(1) === 1,
      papers: upTo(1) === 1,
      colour: pick(MAP_COLOURINGS),
      score: maybe(id()),
      size: pick(MAP_SIZES),
    },
    camera: maybe({ x: (upTo(10_000) - 5000) / 10, y: (upTo(10_000) - 5000) / 10, scale: (1 + upTo(9000)) / 100 }),
    table: { by: pick(TableColumn.options), descending: upTo(1) === 1 },
    load: {
      date: maybe('2024-02-29'),
      topic: maybe(id()),
      institution: maybe(id()),
      level: maybe(pick(Level.options)),
      sort: { by: pick(LoadColumn.options), descending: upTo(1) === 1 },
    },
    stream: {
      by: pick(StreamUnit.options),
      top: maybe(1 + upTo(39)),
      topic: maybe(id()),
      institution: maybe(id()),
      community: maybe(id()),
      isShare: upTo(1) === 1,
      sort: { by: pick(['name', 'all', '2021']), descending: upTo(1) === 1 },
    },
  };
}

describe('view and address', () => {
  it('gives back every view it wrote, for 300 random views', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const view = randomView(seed);
      expect(readView(writeView(view)), writeView(view)).toEqual(view);
    }
  });

  it('writes an address in one form: reading it and writing it again changes nothing', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const address = writeView(randomView(seed));
      expect(writeView(readView(address))).toBe(address);
    }
  });

  it('says nothing in the address of the opening view', () => {
    expect(writeView(DEFAULT_VIEW)).toBe('');
    expect(readView('')).toEqual(DEFAULT_VIEW);
  });

  it.each([
    '?lang=de',
    '?theme=pink',
    '?view=cellar',
    '?person=../../etc',
    '?person=',
    '?way=0',
    '?way=x',
    '?years=20-16',
    '?years=2016-99999',
    '?joint=-1',
    '?joint=1e9',
    '?map=1,2',
    '?map=a,b,c',
    '?map=1,2,0',
    '?map=99999,0,1',
    '?kinds=wizard',
    '?topics=%22%3E%3Cscript%3E',
    '?sort=shoe-size',
    '?date=2024-02-30',
    '?level=guru',
    '?utm_source=letter',
    '?%',
    '?colour=puce',
    '?collaborators=../../etc',
    '?about=t-1&place=inside',
  ])('ignores what it does not understand: %s', (search) => {
    expect(readView(search)).toEqual(DEFAULT_VIEW);
  });

  it('keeps the good part of a list whose other part is bad', () => {
    expect(readView('?topics=good,b%20ad,fine').filter.topics).toEqual(['good', 'fine']);
    expect(readView('?kinds=faculty,wizard').filter.kinds).toEqual(['faculty']);
  });

  it('keeps who asks for collaborators when a filter of the question is bad', () => {
    const { collaborators } = readView('?collaborators=p-1&place=moon&since=soon&seniority=junior&known=1');
    expect(collaborators).toEqual({ ...NO_QUESTION, person: 'p-1', seniority: 'junior', includeKnown: true });
  });

  it('puts years the right way round', () => {
    expect(readView('?years=2025-2016').filter.years).toEqual([2016, 2025]);
    expect(readView('?years=2020').filter.years).toEqual([2020, 2020]);
  });

  it('stays readable: commas and colons of ids are not escaped', () => {
    expect(writeView(readView('?topics=a:1,b@2'))).toBe('?topics=a:1,b@2');
  });
});
