import type { Connection, Path } from '#model/cards.ts';
import type { Explorer } from '#web/state/explorer.ts';

/** What sets a way apart from the others: "strongest · by papers · all since 2021". */
export function wayNote({ messages }: Pick<Explorer, 'messages'>, way: Path, ways: readonly Path[]): string {
  const words = messages.path;
  const strongest = way === ways[0];
  const shortest = !strongest && ways.every(({ hops }) => hops.length >= way.hops.length);
  const since = oldestStep(way);
  const notes = [
    strongest ? words.strongest : null,
    shortest && ways.some(({ hops }) => hops.length > way.hops.length) ? words.shortest : null,
    strongest ? null : words[natureOf(way)],
    since === null ? null : words.allSince(since),
  ];
  return notes
    .filter((note) => note !== null)
    .map((note) => ` · ${note}`)
    .join('');
}

function natureOf({ hops }: Path): 'byPapers' | 'bySupervision' | 'mixed' {
  const papers = hops.map(({ ties }) => ties.some(({ kind }) => kind === 'coauthor'));
  if (papers.every(Boolean)) return 'byPapers';
  return papers.some(Boolean) ? 'mixed' : 'bySupervision';
}

/** The year since which every step has been renewed; null when one step has no date at all. */
function oldestStep({ hops }: Path): number | null {
  const last = hops.map(({ ties }) => latestOf(ties));
  const known = last.filter((year) => year !== null);
  return known.length === 0 || known.length < last.length ? null : Math.min(...known);
}

function latestOf(ties: readonly Connection[]): number | null {
  const years = ties.flatMap(({ last }) => (last === null ? [] : [last]));
  return years.length === 0 ? null : Math.max(...years);
}
