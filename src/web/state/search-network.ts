import { foldWords } from '#analysis/fold-text.ts';
import type { SearchHit } from '#model/cards.ts';
import type { Network } from '#model/network.ts';
import { compareText, type Language } from '#model/primitives.ts';

type Kind = SearchHit['kind'];

interface Candidate {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly weight: number;
  readonly index: number;
}

/** Instant answers from the drawn network, while the server looks further. */
export type LocalSearch = (text: string, limit: number, kind?: Kind) => SearchHit[];

/**
 * Every word of the query must begin a word of the name, in any order. Whole-name matches first, then by kind of match and
 * papers, then by id. O(names) per query, which is under a millisecond for the networks a browser can draw.
 */
export function createLocalSearch(network: Network, language: Language): LocalSearch {
  const candidates = [...people(network), ...topics(network, language), ...communities(network, language)];
  return (text, limit, kind) => {
    const wanted = foldWords(text);
    if (wanted.length === 0) return [];
    const scored = candidates.flatMap((candidate) => {
      if (kind !== undefined && candidate.kind !== kind) return [];
      const match = matchScore(candidate.words, wanted);
      return match === 0 ? [] : [{ candidate, score: match + candidate.weight }];
    });
    scored.sort((a, b) => b.score - a.score || compareText(a.candidate.id, b.candidate.id));
    return scored.slice(0, limit).map(({ candidate, score }) => toHit(network, candidate, score));
  };
}

/** 0 for no match, 1 for prefixes, 2 where every wanted word is whole, 3 where nothing else is in the name. */
export function matchScore(words: readonly string[], wanted: readonly string[]): number {
  if (!wanted.every((part) => words.some((word) => word.startsWith(part)))) return 0;
  if (!wanted.every((part) => words.includes(part))) return 1;
  return words.length === wanted.length ? 3 : 2;
}

function people({ nodes }: Network): Candidate[] {
  return nodes.id.flatMap((id, index) => {
    const text = nodes.label[index] ?? '';
    if (text === '') return [];
    const external = nodes.kind[index] === 'external';
    return [
      { kind: 'person', id, text, words: foldWords(text), weight: weigh(nodes.papers[index]) * (external ? 0.5 : 1), index },
    ];
  });
}

function topics(network: Network, language: Language): Candidate[] {
  return network.topics.map(({ id, label, papers }, index) => ({
    kind: 'topic',
    id,
    text: label[language],
    words: foldWords(`${label.en} ${label.fr === label.en ? '' : label.fr}`),
    weight: weigh(papers),
    index,
  }));
}

function communities(network: Network, language: Language): Candidate[] {
  return network.communities.map(({ id, label, people: size }, index) => ({
    kind: 'community',
    id,
    text: label[language],
    words: foldWords(`${label.en} ${label.fr === label.en ? '' : label.fr}`),
    weight: weigh(size) * 0.5,
    index,
  }));
}

/** Importance within one class of match: in [0, 1). */
function weigh(count: number | undefined): number {
  return 1 - 1 / (1 + Math.log1p(count ?? 0));
}

function toHit(network: Network, { kind, id, text, index }: Candidate, score: number): SearchHit {
  const isPerson = kind === 'person';
  const institution = isPerson ? network.institutions[network.nodes.institution[index] ?? -1] : undefined;
  return {
    kind,
    id,
    text,
    detail: {
      personKind: isPerson ? (network.nodes.kind[index] ?? null) : null,
      institution:
        institution === undefined ? null : { id: institution.id, name: institution.name, shortName: institution.shortName },
      year: null,
      venue: null,
    },
    score,
  };
}

/** The server's order, then what only the map knows (communities); each thing once. */
export function mergeHits(local: readonly SearchHit[], server: readonly SearchHit[], limit: number): SearchHit[] {
  const seen = new Set<string>();
  return [...server, ...local]
    .filter(({ kind, id }) => {
      const key = `${kind} ${id}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, limit);
}
