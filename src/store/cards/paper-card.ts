import type { PaperCard } from '#model/cards.ts';
import { compareText } from '#model/primitives.ts';
import type { PaperFacts } from './card-facts.ts';

export function buildPaperCard({ paper, details }: PaperFacts): PaperCard {
  return {
    paper: paper.ref,
    date: details.date,
    abstract: details.abstract,
    keywords: details.keywords,
    topics: [...paper.topics].sort((a, b) => b.score - a.score || compareText(a.topic.id, b.topic.id)),
    source: details.source,
  };
}
