import { z } from 'zod';

/** One author as a paper list gives them, before any judgement. */
export interface AuthorDraft {
  name: string;
  /** Identifiers as written, by scheme. */
  ids: Readonly<Record<string, string>>;
  /** As printed; only where the list ties it to this author for certain. */
  affiliation: string | null;
  /** Codes of Montréal institutions that the list has recognised in that affiliation. */
  codes: readonly string[];
  position: string | null;
}

/** One paper of a paper list, whichever of the two shapes it came in. */
export interface PaperDraft {
  id: string | null;
  title: string;
  year: number | null;
  venue: string | null;
  url: string | null;
  doi: string | null;
  keywords: readonly string[];
  abstract: string | null;
  /** Why it is not a published paper; `null` for a paper. */
  notAccepted: string | null;
  authors: readonly AuthorDraft[];
}

const Text = z.union([z.string(), z.number()]).transform(String).nullish();

const ListedAuthor = z.object({
  name: Text,
  openreview_id: Text,
  orcid: Text,
  dblp: Text,
  google_scholar: Text,
  acl_id: Text,
  ieee_id: Text,
  affiliation: Text,
  position: Text,
  montreal: z.array(z.string()).nullish(),
});

const ListedPaper = z.object({
  id: Text,
  title: z.string(),
  year: z.coerce.number().int().min(1900).max(2100).nullish().catch(null),
  venue: Text,
  status: Text,
  accepted: z.boolean().nullish(),
  url: Text,
  doi: Text,
  keywords: z.union([z.array(z.string()), z.string().transform((text) => text.split(/[;,]/))]).nullish(),
  abstract: Text,
  authors: z.array(ListedAuthor),
  alignment: Text,
});

/** How far `alignment` lets an affiliation be believed: joined by id, or counted and found equal. */
const TRUSTED_ALIGNMENTS: ReadonlySet<string> = new Set(['index', 'index-checked', 'id', 'profile']);

/** A record with an `authors` array of objects. `undefined` when it is not one. */
export function readListedPaper(value: unknown): PaperDraft | undefined {
  const parsed = ListedPaper.safeParse(value);
  if (!parsed.success) return undefined;
  const paper = parsed.data;
  const isTrusted = TRUSTED_ALIGNMENTS.has(paper.alignment ?? '');
  return {
    id: paper.id ?? null,
    title: paper.title,
    year: paper.year ?? null,
    venue: paper.venue ?? null,
    url: paper.url ?? null,
    doi: paper.doi ?? null,
    keywords: paper.keywords ?? [],
    abstract: paper.abstract ?? null,
    notAccepted: paper.accepted === false ? `not accepted (${paper.status ?? 'no status'})` : notAccepted(paper.status),
    authors: paper.authors.map((author) => ({
      name: author.name ?? '',
      ids: compact({
        openreview: author.openreview_id,
        orcid: author.orcid,
        dblp: author.dblp,
        'google-scholar': author.google_scholar,
        acl: author.acl_id,
        ieee: author.ieee_id,
      }),
      affiliation: isTrusted ? (author.affiliation ?? null) : null,
      codes: isTrusted ? (author.montreal ?? []) : [],
      position: isTrusted ? (author.position ?? null) : null,
    })),
  };
}

const NOT_ACCEPTED = /^(desk[ -]?)?reject|withdraw|^active$|submitted|under review|desk/i;

/** Why a submission of this status is no paper; `null` when it is one. */
export function notAccepted(status: string | null | undefined): string | null {
  return status !== null && status !== undefined && NOT_ACCEPTED.test(status) ? `not accepted (${status})` : null;
}

export function compact(ids: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).flatMap(([scheme, value]) => (value ? [[scheme, value] as const] : [])));
}
