import { coauthorEdges } from '#analysis/coauthorship.ts';
import { cosupervisionEdges } from '#analysis/cosupervision.ts';
import { datasetFor } from '#model/audience.ts';
import type { Dataset, RecordKind } from '#model/dataset.ts';
import { type Person, personKind } from '#model/person.ts';
import type { Id } from '#model/primitives.ts';
import { recordKeys } from '#store/load-plan.ts';
import { countPapers, homeInstitution, personTexts } from '#store/search-texts.ts';
import { indexedText } from './lucene.ts';

/** A figure or a word as each audience reads it, by rank: public, members, staff. */
export type ByRank<T> = [T, T, T];

const NOBODY = 2;

/**
 * What each audience sees of one Dataset, side by side. The rule of who sees what is `datasetFor` alone: a record's rank is
 * the least audience whose Dataset holds it, so a read statement that compares ranks gives that Dataset again.
 */
export class AudienceViews {
  readonly whole: Dataset;
  readonly #views: ByRank<Dataset>;
  readonly #ranks: Readonly<Record<RecordKind, ReadonlyMap<string, number>>>;
  readonly #roleRanks: ReadonlyMap<Id, number>;
  readonly #people: ByRank<ReadonlyMap<Id, Person>>;
  readonly #paperCounts: ByRank<ReadonlyMap<Id, number>>;
  readonly #othersHidden: ByRank<ReadonlyMap<Id, number>>;

  constructor(dataset: Dataset) {
    this.whole = dataset;
    this.#views = [datasetFor(dataset, 'public'), datasetFor(dataset, 'members'), datasetFor(dataset, 'staff')];
    this.#ranks = ranksOf(this.#views);
    this.#roleRanks = leastRanks(this.#views.map(({ people }) => people.flatMap(({ roles }) => roles.map(({ id }) => id))));
    this.#people = byRank(this.#views, ({ people }) => new Map(people.map((person) => [person.id, person])));
    this.#paperCounts = byRank(this.#views, countPapers);
    this.#othersHidden = byRank(this.#views, ({ papers }) => new Map(papers.map(({ id, othersHidden }) => [id, othersHidden])));
  }

  rank(kind: RecordKind, key: string): number {
    return this.#ranks[kind].get(key) ?? NOBODY;
  }

  roleRank(role: Id): number {
    return this.#roleRanks.get(role) ?? NOBODY;
  }

  /** Somebody's kind where they appear; where they do not, nobody asks. */
  kinds(person: Id): ByRank<string> {
    const { asOf } = this.whole.header;
    return byRank(this.#people, (people) => personKind(people.get(person)?.roles ?? [], asOf));
  }

  /** The institution of the role somebody is drawn by; empty for none. */
  homes(person: Id): ByRank<string> {
    return byRank(this.#people, (people) => {
      const shown = people.get(person);
      return (shown && homeInstitution(shown, this.whole.header.asOf)) ?? '';
    });
  }

  searchTexts(person: Id): ByRank<string> {
    return byRank(this.#people, (people) => {
      const shown = people.get(person);
      return shown === undefined ? '' : indexedText(personTexts(shown));
    });
  }

  paperCounts(key: `person ${Id}` | `topic ${Id}`): ByRank<number> {
    return byRank(this.#paperCounts, (counts) => counts.get(key) ?? 0);
  }

  othersHidden(paper: Id): ByRank<number> {
    return byRank(this.#othersHidden, (counts) => counts.get(paper) ?? 0);
  }

  /** Co-authorship by pair, in each audience's figures; `undefined` where an audience sees no joint paper. */
  coauthors(): Pair<CoauthorFigures>[] {
    return pairsOf(this.#views, (view) =>
      coauthorEdges(view).map(({ a, b, papers, weight, first, last }) => ({
        a,
        b,
        value: { papers: papers.length, weight, first, last },
      })),
    );
  }

  /** Students supervised together by pair, as each audience counts them. */
  cosupervisors(): Pair<number>[] {
    return pairsOf(this.#views, (view) =>
      cosupervisionEdges(view).map(({ a, b, students }) => ({ a, b, value: students.length })),
    );
  }
}

export interface CoauthorFigures {
  papers: number;
  weight: number;
  first: number | null;
  last: number | null;
}

export interface Pair<T> {
  a: Id;
  b: Id;
  by: ByRank<T | undefined>;
}

export function byRank<T, U>([publicView, members, staff]: ByRank<T>, map: (value: T) => U): ByRank<U> {
  return [map(publicView), map(members), map(staff)];
}

function pairsOf<T>(views: ByRank<Dataset>, edgesOf: (view: Dataset) => { a: Id; b: Id; value: T }[]): Pair<T>[] {
  const pairs = new Map<string, Pair<T>>();
  const add = (rank: 0 | 1 | 2, view: Dataset): void => {
    for (const { a, b, value } of edgesOf(view)) {
      const pair = pairs.get(`${a} ${b}`) ?? { a, b, by: [undefined, undefined, undefined] };
      pair.by[rank] = value;
      pairs.set(`${a} ${b}`, pair);
    }
  };
  // Staff see every pair there is, in order, so the others only fill in.
  add(2, views[2]);
  add(1, views[1]);
  add(0, views[0]);
  return [...pairs.values()];
}

function ranksOf(views: ByRank<Dataset>): Record<RecordKind, ReadonlyMap<string, number>> {
  const keys = byRank(views, recordKeys);
  const of = (kind: RecordKind): Map<string, number> => leastRanks(keys.map((each) => [...each[kind]]));
  return {
    institutions: of('institutions'),
    topics: of('topics'),
    people: of('people'),
    papers: of('papers'),
    authorships: of('authorships'),
    abouts: of('abouts'),
    interests: of('interests'),
    supervisions: of('supervisions'),
    redirects: of('redirects'),
  };
}

/** The first list, most public first, that holds each key. */
function leastRanks(lists: readonly (readonly string[])[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, keys] of lists.entries()) for (const key of keys) if (!ranks.has(key)) ranks.set(key, rank);
  return ranks;
}
