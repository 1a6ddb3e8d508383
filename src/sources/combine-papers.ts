import { compareText } from '#model/primitives.ts';
import { fold } from './fold.ts';
import type { Mention, PaperFacts } from './source.ts';

export interface CombinedPaper {
  paper: PaperFacts;
  byline: Mention[];
  /** Keys of the other records of the same paper, with what showed it. */
  duplicates: { key: string; source: string; evidence: string }[];
}

/** Shorter titles ("Introduction", "Editorial") are shared by different papers. */
const SHORTEST_TELLING_TITLE = 16;

/** Records of one paper become one: the same id and title, the same DOI, or the same title with a shared author. */
export function combinePapers(papers: Iterable<{ paper: PaperFacts; byline: readonly Mention[] }>): CombinedPaper[] {
  const combined: CombinedPaper[] = [];
  const index = new Map<string, CombinedPaper[]>();
  const keys = new Set<string>();
  const inOrder = [...papers].sort(
    (a, b) =>
      Number(b.paper.id !== undefined) - Number(a.paper.id !== undefined) ||
      compareText(a.paper.key, b.paper.key) ||
      compareText(a.paper.source, b.paper.source),
  );
  for (const { paper, byline } of inOrder) {
    const same = findSame(paper, byline, index);
    if (same !== undefined) {
      same.entry.duplicates.push({ key: paper.key, source: paper.source, evidence: same.evidence });
      absorb(same.entry, paper, byline);
      continue;
    }
    const entry = keys.has(paper.key) ? withOwnKey(paper, byline) : { paper, byline: [...byline], duplicates: [] };
    keys.add(entry.paper.key);
    combined.push(entry);
    for (const key of indexKeys(entry.paper)) {
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [entry]);
      else entries.push(entry);
    }
  }
  return combined;
}

function indexKeys(paper: PaperFacts): string[] {
  const ids = paper.externalIds.map(({ scheme, value }) => `${scheme} ${value}`);
  return [`title ${fold(paper.title)}`, ...ids];
}

function findSame(
  paper: PaperFacts,
  byline: readonly Mention[],
  index: ReadonlyMap<string, readonly CombinedPaper[]>,
): { entry: CombinedPaper; evidence: string } | undefined {
  for (const key of indexKeys(paper)) {
    for (const entry of index.get(key) ?? []) {
      const evidence = sameness(entry, paper, byline);
      if (evidence !== undefined) return { entry, evidence };
    }
  }
  return undefined;
}

function sameness(entry: CombinedPaper, paper: PaperFacts, byline: readonly Mention[]): string | undefined {
  const other = entry.paper;
  // Two papers that a native Dataset keeps apart stay apart.
  if (other.id !== undefined && paper.id !== undefined) return other.id === paper.id ? `id ${paper.id}` : undefined;
  const title = fold(paper.title);
  if (title !== fold(other.title)) return undefined;
  if (other.key === paper.key) return `record id ${paper.key} and title`;
  const doi = doiOf(paper);
  if (doi !== undefined && doi === doiOf(other)) return `DOI ${doi}`;
  if (title.length < SHORTEST_TELLING_TITLE || !areVenuesAlike(paper, other)) return undefined;
  const names = new Set(entry.byline.map(({ name }) => fold(name ?? '')));
  const shared = byline.find(({ name }) => names.has(fold(name ?? '')));
  if (shared !== undefined) return `title and author "${shared.name}"`;
  const isOneWithoutAuthors =
    (!other.bylineComplete && entry.byline.length === 0) || (!paper.bylineComplete && byline.length === 0);
  // Two incomplete bylines need share nobody: each page leaves out other people.
  return isOneWithoutAuthors || !(other.bylineComplete && paper.bylineComplete) ? 'title; one byline is incomplete' : undefined;
}

function doiOf({ externalIds }: PaperFacts): string | undefined {
  return externalIds.find(({ scheme }) => scheme === 'doi')?.value;
}

/** A version a year earlier or later is the same paper; two venues that are both known and differ are two publications. */
function areVenuesAlike(a: PaperFacts, b: PaperFacts): boolean {
  const isVenueAlike = a.venue === null || b.venue === null || fold(a.venue) === fold(b.venue);
  return isVenueAlike && (a.year === null || b.year === null || Math.abs(a.year - b.year) <= 1);
}

/** An id used for two different papers: the second is told apart by its title. */
function withOwnKey(paper: PaperFacts, byline: readonly Mention[]): CombinedPaper {
  const key = `${paper.key}:${fold(paper.title)}`;
  const own = byline.map((mention, i) => ({ ...mention, key: `${key}#${i}`, paper: key }));
  return { paper: { ...paper, key }, byline: own, duplicates: [] };
}

function absorb(entry: CombinedPaper, paper: PaperFacts, byline: readonly Mention[]): void {
  const { paper: kept } = entry;
  entry.paper = {
    ...kept,
    abstract: kept.abstract ?? paper.abstract,
    year: kept.year ?? paper.year,
    date: kept.date ?? paper.date,
    venue: kept.venue ?? paper.venue,
    url: kept.url ?? paper.url,
    keywords: [...new Set([...kept.keywords, ...paper.keywords])],
    externalIds: unionIds(kept.externalIds, paper.externalIds),
    bylineComplete: kept.bylineComplete || (kept.id === undefined && paper.bylineComplete),
  };
  const isWholer = paper.bylineComplete && !kept.bylineComplete && kept.id === undefined;
  const [base, extra] = isWholer ? [byline, entry.byline] : [entry.byline, byline];
  const isOpen = kept.id === undefined && !(isWholer || kept.bylineComplete);
  entry.byline = mergeBylines(base, extra, isOpen).map((mention) => ({ ...mention, paper: kept.key }));
}

/** The same names are the same people; names that only the other record prints are added where the byline is incomplete. */
function mergeBylines(base: readonly Mention[], extra: readonly Mention[], isOpen: boolean): Mention[] {
  const merged = [...base];
  const taken = new Set<number>();
  for (const mention of extra) {
    const at = merged.findIndex((other, i) => !taken.has(i) && fold(other.name ?? '') === fold(mention.name ?? ''));
    const same = merged[at];
    if (same !== undefined) {
      taken.add(at);
      merged[at] = {
        ...same,
        ids: unionIds(same.ids, mention.ids),
        affiliations: [...new Set([...same.affiliations, ...mention.affiliations])],
        position: same.position ?? mention.position,
      };
    } else if (isOpen) {
      taken.add(merged.length);
      merged.push(mention);
    }
  }
  return merged;
}

export function unionIds<T extends { scheme: string; value: string }>(a: readonly T[], b: readonly T[]): T[] {
  const seen = new Set(a.map(({ scheme, value }) => `${scheme} ${value}`));
  return [...a, ...b.filter(({ scheme, value }) => !seen.has(`${scheme} ${value}`))];
}
