import { z } from 'zod';
import { Institution } from '#model/institution.ts';
import type { Id } from '#model/primitives.ts';
import { fold } from './fold.ts';
import { hashId } from './hash-id.ts';
import rows from './known-institutions.json' with { type: 'json' };
import { PhraseMatcher } from './phrase-matcher.ts';
import { repairAffiliation } from './text-repair.ts';

/** `home`: in Montréal or affiliated with its institute, so that belonging to two of them at once is nothing unusual. */
const KnownInstitution = Institution.omit({ source: true, visibility: true }).extend({
  home: z.boolean().default(false),
  code: z.string().nullable().default(null),
  phrases: z.array(z.string()),
});
type KnownInstitution = z.infer<typeof KnownInstitution>;

const KNOWN: readonly KnownInstitution[] = z.array(KnownInstitution).parse(rows);
const BY_ID = new Map(KNOWN.map((institution) => [institution.id, institution]));
const BY_CODE = new Map(KNOWN.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
const MATCHER = new PhraseMatcher(KNOWN.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id] as const)));

export const INSTITUTE: Id = 'i-mila';
const KNOWN_SOURCE = 'known-institutions';

/** The known institutions that a printed affiliation names. Departments, cities and what we do not know give nothing. */
export function knownInstitutions(affiliation: string): Id[] {
  return [...new Set(MATCHER.find(repairAffiliation(affiliation)))];
}

/** The institution of a code of the paper lists, such as `udem`. */
export function institutionOfCode(code: string): Id | undefined {
  return BY_CODE.get(code);
}

export function isHome(id: Id): boolean {
  return BY_ID.get(id)?.home ?? false;
}

/** Only universities outside Montréal tell people of one name apart: companies and institutes are often a second home. */
export function isDistinctivePlace(id: Id): boolean {
  const known = BY_ID.get(id);
  return known !== undefined && known.kind === 'university' && !known.home;
}

/** The whole record, for a known id or for the name of an institution that a register spells out. */
export function institutionRecord(id: Id): Institution | undefined {
  const known = BY_ID.get(id);
  if (known === undefined) return undefined;
  const { name, shortName, kind } = known;
  return { id, name, shortName, kind, source: KNOWN_SOURCE, visibility: 'public' };
}

/** One misspelt or translated name → the known institution it can only mean: at most two letters off one of its phrases. */
export function closestInstitution(name: string): Id | undefined {
  const exact = knownInstitutions(name)[0];
  if (exact !== undefined) return exact;
  const folded = fold(name);
  if (folded.length < 10) return undefined;
  const near = KNOWN.filter(({ phrases }) => phrases.some((phrase) => isWithinEdits(folded, fold(phrase), 2)));
  return near.length === 1 ? near[0]?.id : undefined;
}

/** The id for an institution that only a register names. */
export function institutionId(name: string): Id {
  return closestInstitution(name) ?? hashId('i', fold(name));
}

/** Levenshtein distance ≤ `most`, by rows. */
export function isWithinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return (previous[b.length] ?? most + 1) <= most;
}
