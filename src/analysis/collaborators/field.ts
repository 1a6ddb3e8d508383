import { addAt, at } from '#analysis/columns.ts';
import { finish, type Steps } from '#analysis/in-steps.ts';
import { type CoauthorGraph, coauthorGraphInSteps } from './coauthor-graph.ts';
import { type Profiles, profilesInSteps } from './profiles.ts';
import { Scores } from './scores.ts';
import { type Ways, waysOf } from './walk.ts';
import { freshness, isPause, row, type Work } from './work.ts';

/** All that ranking reads, found once from the work of an institute. */
export interface Field {
  work: Work;
  graph: CoauthorGraph;
  /** Ways from co-author to co-author: the fresher the tie the likelier, and all alike. */
  recentWays: Ways;
  plainWays: Ways;
  profiles: Profiles;
  people: PeopleFacts;
  /** Those who have found most new co-authors lately, most first: whoever nothing is known of most likely meets one of them. */
  liveliest: readonly number[];
  /** How telling a place is: log of people against people there. */
  telling: Float64Array;
}

/** One column each: what anybody's chances of writing with somebody new depend on. */
export interface PeopleFacts {
  /** Papers, each as fresh as it is. */
  activity: Float64Array;
  firstYear: Int32Array;
  lastYear: Int32Array;
  paperCount: Int32Array;
  /** People they first wrote with in the last two years. */
  newPartners: Int32Array;
  /** Mean authors of their papers, fresh papers counting more. */
  teamSize: Float64Array;
  /** Share of their papers with others, as far as these are shown, whose byline they end: there stand those who lead groups. */
  lastAuthor: Float64Array;
}

const LATELY_YEARS = 2;
const MOST_LIVELY = 300;

/** O(Σ authors² + terms of all bylines): about ten seconds at 165,000 people, once for each version of the data. */
export function fieldOf(work: Work): Field {
  return finish(fieldInSteps(work));
}

export function* fieldInSteps(work: Work): Steps<Field> {
  const graph = yield* coauthorGraphInSteps(work);
  yield;
  const [recentWays, plainWays] = [waysOf(graph, 'strength'), waysOf(graph, 'number')];
  yield;
  const inPlace = new Int32Array(work.placeCount);
  for (const place of work.places.values) addAt(inPlace, place, 1);
  const people = yield* peopleFacts(work);
  return {
    work,
    graph,
    recentWays,
    plainWays,
    profiles: yield* profilesInSteps(work),
    people,
    liveliest: liveliestOf(people, graph),
    telling: Float64Array.from(inPlace, (people) => Math.log((work.order + 1) / (people + 1))),
  };
}

/** Among those who found as many, whoever has more co-authors. */
function liveliestOf({ newPartners }: PeopleFacts, { order, starts }: CoauthorGraph): number[] {
  const found = new Scores(order);
  for (let v = 0; v < order; v++) {
    const lately = at(newPartners, v);
    if (lately > 0) found.add(v, lately + (at(starts, v + 1) - at(starts, v)) / order);
  }
  return found.first(MOST_LIVELY);
}

function* peopleFacts(work: Work): Steps<PeopleFacts> {
  const column = () => new Int32Array(work.order);
  const facts = {
    activity: new Float64Array(work.order),
    firstYear: column(),
    lastYear: column(),
    paperCount: column(),
    newPartners: column(),
    teamSize: new Float64Array(work.order),
    lastAuthor: new Float64Array(work.order),
  };
  for (let v = 0; v < work.order; v++) {
    if (isPause(v)) yield;
    const papers = row(work.papers, v);
    const met = new Map<number, number>();
    let together = 0;
    facts.paperCount[v] = papers.length;
    for (const p of papers) {
      const year = at(work.year, p);
      const share = freshness(year, work.now);
      const authors = row(work.authors, p);
      if (authors.length > 1) {
        together++;
        addAt(facts.lastAuthor, v, Number(authors.at(-1) === v));
      }
      addAt(facts.activity, v, share);
      addAt(facts.teamSize, v, share * at(work.size, p));
      if (year === 0) continue;
      facts.lastYear[v] = Math.max(at(facts.lastYear, v), year);
      facts.firstYear[v] = Math.min(at(facts.firstYear, v) || year, year);
      for (const u of authors) met.set(u, Math.min(met.get(u) ?? year, year));
    }
    facts.teamSize[v] = at(facts.teamSize, v) / (at(facts.activity, v) || 1);
    facts.lastAuthor[v] = at(facts.lastAuthor, v) / (together || 1);
    met.delete(v);
    for (const year of met.values()) if (year > work.now - LATELY_YEARS) addAt(facts.newPartners, v, 1);
  }
  return facts;
}
