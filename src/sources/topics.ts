import { z } from 'zod';
import { compareText, type Id } from '#model/primitives.ts';
import { Topic } from '#model/topic.ts';
import rows from './curated-topics.json' with { type: 'json' };
import { fold } from './fold.ts';
import { hashId } from './hash-id.ts';
import { PhraseMatcher } from './phrase-matcher.ts';

const CURATED_SOURCE = 'curated-topics';
const KEYWORD_SOURCE = 'keywords';

const CuratedTopic = Topic.omit({ source: true, visibility: true }).extend({ phrases: z.array(z.string()) });
const CURATED = z.array(CuratedTopic).parse(rows);
const MATCHER = new PhraseMatcher(
  CURATED.flatMap(({ id, label, phrases }) =>
    [...new Set([...phrases, label.en, label.fr])].map((phrase) => [phrase, id] as const),
  ),
);
const BY_LABEL = new Map(CURATED.flatMap(({ id, label }) => [[fold(label.en), id] as const, [fold(label.fr), id] as const]));

/** What a paper offers to be read by: printed keywords say most, then the title; an abstract mentions many things in passing. */
export interface PaperText {
  title: string;
  keywords: readonly string[];
  abstract: string | null;
}

const WEIGHT = { keyword: 3, title: 3, abstract: 1 } as const;
/** One phrase in the title or the keywords, or two in the abstract. */
const LEAST_EVIDENCE = 2;
const MOST_TOPICS = 5;
/** A keyword that fewer papers carry names no field of work here; in large imports one in so many papers must carry it. */
const LEAST_PAPERS_OF_KEYWORD = 3;
const PAPERS_PER_KEYWORD = 4000;

export interface TopicScore {
  topic: Id;
  score: number;
}

/** The curated topics of a paper, best first, by the phrases that witness them. Scores are in (0, 1). */
export function curatedTopicsOf({ title, keywords, abstract }: PaperText): TopicScore[] {
  const evidence = new Map<Id, number>();
  const add = (topics: readonly Id[], weight: number): void => {
    for (const topic of topics) evidence.set(topic, (evidence.get(topic) ?? 0) + weight);
  };
  add(MATCHER.find(title), WEIGHT.title);
  for (const keyword of keywords) add(MATCHER.find(keyword), WEIGHT.keyword);
  if (abstract !== null) add(MATCHER.find(abstract), WEIGHT.abstract);
  return [...evidence]
    .filter(([, weight]) => weight >= LEAST_EVIDENCE)
    .map(([topic, weight]) => ({ topic, score: toScore(weight) }))
    .sort((a, b) => b.score - a.score || compareText(a.topic, b.topic))
    .slice(0, MOST_TOPICS);
}

/** 3 → 0.5, 6 → 0.75, … : every further witness halves the doubt. */
function toScore(weight: number): number {
  return Math.min(0.99, Math.round((1 - 0.5 ** (weight / WEIGHT.title)) * 100) / 100);
}

/** The topic a page, a register or a person names: a curated one where the words agree, else one of its own. */
export function topicNamed(label: string): Id {
  return BY_LABEL.get(fold(label)) ?? exactPhrase(label) ?? hashId('t', fold(label));
}

function exactPhrase(label: string): Id | undefined {
  const words = fold(label);
  return CURATED.find(({ phrases }) => phrases.some((phrase) => fold(phrase) === words))?.id;
}

export function curatedTopic(id: Id): Topic | undefined {
  const topic = CURATED.find((candidate) => candidate.id === id);
  if (topic === undefined) return undefined;
  const { label, parent } = topic;
  return { id, label, parent, source: CURATED_SOURCE, visibility: 'public' };
}

/** A topic that somebody named and the curated list does not know. */
export function namedTopic(label: string, labelFr: string | null, source: string): Topic {
  const fr = labelFr ?? label;
  return {
    id: topicNamed(label),
    label: { en: label, fr, frMissing: labelFr === null },
    parent: null,
    source,
    visibility: 'public',
  };
}

/** Keywords that no curated topic covers and that enough papers carry, as topics; and which papers carry them. */
export function keywordTopics(papers: readonly { id: Id; keywords: readonly string[] }[]): {
  topics: Topic[];
  papersOf: Map<Id, Id[]>;
} {
  const uses = new Map<string, { papers: Set<Id>; spellings: Map<string, number> }>();
  for (const { id, keywords } of papers) {
    for (const keyword of keywords) {
      const key = fold(keyword);
      if (!isTopicLike(keyword) || MATCHER.find(keyword).length > 0) continue;
      const use = uses.get(key) ?? { papers: new Set(), spellings: new Map() };
      use.papers.add(id);
      use.spellings.set(keyword, (use.spellings.get(keyword) ?? 0) + 1);
      uses.set(key, use);
    }
  }
  const topics: Topic[] = [];
  const papersOf = new Map<Id, Id[]>();
  const least = Math.max(LEAST_PAPERS_OF_KEYWORD, Math.ceil(papers.length / PAPERS_PER_KEYWORD));
  for (const key of [...uses.keys()].sort(compareText)) {
    const use = uses.get(key);
    if (use === undefined || use.papers.size < least) continue;
    const [spelling] = [...use.spellings].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0] ?? [key];
    const topic = namedTopic(sentenceCase(spelling), null, KEYWORD_SOURCE);
    topics.push(topic);
    papersOf.set(topic.id, [...use.papers].sort(compareText));
  }
  return { topics, papersOf };
}

/** Two to five words. Single words ("modeling", "space") say too little; colons belong to a conference's own headings. */
function isTopicLike(keyword: string): boolean {
  const words = fold(keyword).split(' ').length;
  return words >= 2 && words <= 5 && keyword.length <= 50 && !/[:;/]/.test(keyword);
}

/** "score matching" → "Score matching"; "GFlowNets" and "fMRI" stay. */
function sentenceCase(text: string): string {
  const isPlain = text === text.toLowerCase() || /^(\p{Lu}\p{Ll}+)(\s\p{Lu}\p{Ll}+)*$/u.test(text);
  return isPlain ? `${text.slice(0, 1).toUpperCase()}${text.slice(1).toLowerCase()}` : text;
}
