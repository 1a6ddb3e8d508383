import type { Id } from '#model/primitives.ts';
import { isBrokenOrcid, readExternalId } from './external-ids.ts';
import { fold } from './fold.ts';
import { institutionOfCode, knownInstitutions } from './known-institutions.ts';
import type { AuthorDraft } from './paper-draft.ts';
import { readName } from './person-name.ts';
import type { Mention } from './source.ts';

export interface BylineContext {
  paper: string;
  year: number | null;
  source: string;
}

export interface Byline {
  mentions: Mention[];
  /** What could not be used; every one is reported. */
  problems: string[];
  /** Affiliations that name no institution we know. */
  unknownAffiliations: string[];
  /** Somebody printed there was left out. */
  isPartial: boolean;
}

/** Authors as drafted → mentions: doubled lists halved, one person printed twice dropped, what is no name reported. */
export function readByline(authors: readonly AuthorDraft[], context: BylineContext): Byline {
  const byline: Byline = { mentions: [], problems: [], unknownAffiliations: [], isPartial: false };
  const seen = new Map<string, ReadonlySet<string>>();
  const listed = undouble(authors);
  for (const author of listed) {
    const reading = readName(author.name, listed.length === 1);
    if ('reason' in reading) {
      byline.isPartial ||= author.name.trim() !== '';
      if (author.name.trim() !== '') byline.problems.push(`author left out: ${reading.reason}`);
      continue;
    }
    if (author.ids.orcid !== undefined && isBrokenOrcid(author.ids.orcid)) {
      byline.problems.push(`ORCID left out: the check digit of "${author.ids.orcid}" is wrong`);
    }
    const mention = toMention(author, reading.name, byline.mentions.length, context);
    const keys = mention.ids.map(({ scheme, value }) => `${scheme} ${value}`);
    const before = seen.get(fold(reading.name));
    if (before !== undefined && keys.some((key) => before.has(key) && !key.startsWith('acl '))) {
      byline.problems.push(`author left out: "${reading.name}" is printed twice with the same id`);
      continue;
    }
    seen.set(fold(reading.name), new Set([...(before ?? []), ...keys]));
    byline.mentions.push(mention);
    if (author.affiliation !== null && mention.affiliations.length === 0) byline.unknownAffiliations.push(author.affiliation);
  }
  return byline;
}

function toMention(author: AuthorDraft, name: string, position: number, { paper, year, source }: BylineContext): Mention {
  return {
    key: `${paper}#${position}`,
    name,
    ids: Object.entries(author.ids).flatMap(([scheme, value]) => readExternalId(scheme, value) ?? []),
    affiliations: affiliationsOf(author),
    year,
    paper,
    position: author.position,
    source,
  };
}

const NOWHERE: readonly Id[] = [];

function affiliationsOf({ affiliation, codes }: AuthorDraft): readonly Id[] {
  if (affiliation === null && codes.length === 0) return NOWHERE;
  const named = affiliation === null ? [] : knownInstitutions(affiliation);
  return [...new Set([...codes.flatMap((code) => institutionOfCode(code) ?? []), ...named])];
}

/** IEEE prints whole author lists twice over. Two halves equal name by name are one list. */
function undouble(authors: readonly AuthorDraft[]): readonly AuthorDraft[] {
  const half = authors.length / 2;
  const isDoubled =
    half >= 1 && Number.isInteger(half) && authors.slice(0, half).every(({ name }, i) => authors[half + i]?.name === name);
  return isDoubled && (half > 1 || sameIds(authors[0], authors[1])) ? authors.slice(0, half) : authors;
}

function sameIds(a: AuthorDraft | undefined, b: AuthorDraft | undefined): boolean {
  return JSON.stringify(a?.ids) === JSON.stringify(b?.ids);
}
