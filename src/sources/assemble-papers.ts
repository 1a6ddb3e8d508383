import type { Authorship, Paper } from '#model/paper.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { About, Interest, Topic } from '#model/topic.ts';
import type { CombinedPaper } from './combine-papers.ts';
import { hashId } from './hash-id.ts';
import { curatedTopicsOf, keywordTopics } from './topics.ts';

export interface PaperRecords {
  papers: Paper[];
  authorships: Authorship[];
  /** Papers of native Datasets: their topics are theirs to state. */
  native: ReadonlySet<Id>;
}

export function assemblePapers(
  combined: readonly CombinedPaper[],
  personOf: ReadonlyMap<string, Id>,
  nameOf: ReadonlyMap<Id, string | null>,
): PaperRecords {
  const records: PaperRecords & { native: Set<Id> } = { papers: [], authorships: [], native: new Set() };
  for (const { paper: facts, byline } of combined) {
    const { key, id: knownId, ...rest } = facts;
    const id = knownId ?? hashId('w', key);
    if (knownId !== undefined) records.native.add(id);
    records.papers.push({ id, ...rest, othersHidden: 0 });
    let next = byline.reduce((most, { authorship }) => Math.max(most, (authorship?.position ?? -1) + 1), 0);
    for (const mention of byline) {
      const person = personOf.get(mention.key);
      if (person === undefined || mention.name === null) continue;
      if (mention.authorship !== undefined) {
        records.authorships.push({ ...mention.authorship, person });
        continue;
      }
      const printedName = nameOf.get(person) === mention.name ? null : mention.name;
      const position = next;
      next += 1;
      records.authorships.push({
        id: `${id}.${position}`,
        paper: id,
        person,
        position,
        printedName,
        source: mention.source,
        visibility: 'public',
      });
    }
  }
  return records;
}

/** Topics of papers by curated phrases, and by keywords that enough papers share. */
export function deriveAbouts(papers: readonly Paper[]): { abouts: About[]; topics: Topic[] } {
  const abouts = papers.flatMap((paper) => curatedTopicsOf(paper).map(({ topic, score }) => toAbout(paper.id, topic, score)));
  const byKeyword = keywordTopics(papers);
  for (const [topic, ids] of byKeyword.papersOf) for (const paper of ids) abouts.push(toAbout(paper, topic, 0.5));
  return { abouts, topics: byKeyword.topics };
}

function toAbout(paper: Id, topic: Id, score: number): About {
  return { id: `${paper}~${topic}`, paper, topic, score, source: 'derived', visibility: 'public' };
}

/** One paper shows little; from two on, a topic is what somebody works on. The strongest few. */
const LEAST_PAPERS = 2;
const MOST_INTERESTS = 6;

/** Interests that people's papers show, scored against their own strongest topic. */
export function deriveInterests(authorships: readonly Authorship[], abouts: readonly About[]): Interest[] {
  const topicsOf = Map.groupBy(abouts, ({ paper }) => paper);
  const byPerson = new Map<Id, Map<Id, { papers: number; weight: number }>>();
  for (const { person, paper } of authorships) {
    const topics = byPerson.get(person) ?? new Map<Id, { papers: number; weight: number }>();
    byPerson.set(person, topics);
    for (const { topic, score } of topicsOf.get(paper) ?? []) {
      const { papers, weight } = topics.get(topic) ?? { papers: 0, weight: 0 };
      topics.set(topic, { papers: papers + 1, weight: weight + score });
    }
  }
  return [...byPerson].flatMap(([person, topics]) => {
    const strongest = Math.max(...[...topics.values()].map(({ weight }) => weight), 1);
    return [...topics]
      .filter(([, { papers }]) => papers >= LEAST_PAPERS)
      .sort(([a, x], [b, y]) => y.weight - x.weight || compareText(a, b))
      .slice(0, MOST_INTERESTS)
      .map(([topic, { weight }]): Interest => {
        const score = Math.round((weight / strongest) * 100) / 100;
        return { id: `${person}~${topic}`, person, topic, kind: 'derived', score, source: 'derived', visibility: 'public' };
      });
  });
}
