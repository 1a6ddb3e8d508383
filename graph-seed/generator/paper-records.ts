import type { Authorship, Paper } from '#model/paper.ts';
import type { About, Topic } from '#model/topic.ts';
import type { DraftPaper } from './papers.ts';
import { randomStream } from './random.ts';
import { SOURCE } from './source.ts';
import { AREAS } from './topic-table.ts';

const PUBLIC = { source: SOURCE, visibility: 'public' } as const;

export function topicRecords(): Topic[] {
  return AREAS.flatMap((area) => [
    { id: area.id, label: { en: area.en, fr: area.fr, frMissing: false }, parent: null, ...PUBLIC },
    ...area.topics.map(({ id, en, fr }) => ({ id, label: { en, fr, frMissing: false }, parent: area.id, ...PUBLIC })),
  ]);
}

export function paperRecord({ id, title, abstract, year, month, venue, keywords }: DraftPaper): Paper {
  const random = randomStream(`record ${id}`);
  return {
    id,
    title,
    abstract,
    year,
    date: random.chance(0.7) ? `${year}-${String(month).padStart(2, '0')}` : null,
    venue,
    url: null,
    keywords: random.chance(0.8) ? keywords : [],
    externalIds: [],
    bylineComplete: true,
    othersHidden: 0,
    ...PUBLIC,
  };
}

/** `variants` are the other printed forms of people's names, by id; half of their papers print those. */
export function authorshipRecords({ id, authors }: DraftPaper, variants: ReadonlyMap<string, string>): Authorship[] {
  const random = randomStream(`byline ${id}`);
  return authors.map((person, position) => {
    const variant = variants.get(person);
    const printedName = variant !== undefined && random.chance(0.5) ? variant : null;
    return { id: `${id}.${position}`, paper: id, person, position, printedName, ...PUBLIC };
  });
}

export function aboutRecords({ id, topics }: DraftPaper): About[] {
  const random = randomStream(`about ${id}`);
  return topics.map((topic, rank) => {
    const score = (rank === 0 ? 0.7 : rank === 1 ? 0.4 : 0.2) + 0.3 * random.float();
    return { id: `${id}.${topic.id}`, paper: id, topic: topic.id, score: Math.round(score * 100) / 100, ...PUBLIC };
  });
}
