import { z } from 'zod';
import { fold } from './fold.ts';
import { type AuthorDraft, compact, notAccepted, type PaperDraft } from './paper-draft.ts';
import { decodeEntities } from './text-repair.ts';

const Text = z.union([z.string(), z.number()]).transform(String).nullish();

/** A record as conference sites give it: authors and everything about them in strings joined by ";". */
const RawPaper = z.object({
  id: Text,
  title: z.string(),
  status: Text,
  keywords: Text,
  abstract: Text,
  author: Text,
  authorids: Text,
  or_profile: Text,
  aff: Text,
  affs: Text,
  position: Text,
  dblp: Text,
  google_scholar: Text,
  orcid: Text,
  site: Text,
  doi: Text,
});
type RawPaper = z.infer<typeof RawPaper>;

const Wrapped = z.object({ file: Text, record: z.record(z.string(), z.unknown()) });

/** A record with an `author` string. `file` names venue and year: "iclr/iclr2017.json". */
export function readRawPaper(value: unknown, file: string): PaperDraft | undefined {
  const wrapped = Wrapped.safeParse(value);
  if (wrapped.success) return readRawPaper(wrapped.data.record, wrapped.data.file ?? file);
  const parsed = RawPaper.safeParse(value);
  if (!parsed.success) return undefined;
  const paper = parsed.data;
  const [, venue, year] = /([a-z0-9]*[a-z])(\d{4})(?:\.\w+)*$/i.exec(file) ?? [];
  return {
    id: paper.id === null || paper.id === undefined ? null : `${venue ?? ''}${year ?? ''}:${paper.id}`,
    title: paper.title.replace(/^\[From [^\]]+\]\s*/, ''),
    year: year === undefined ? null : Number(year),
    venue: venue?.toUpperCase() ?? null,
    url: paper.site ?? null,
    doi: paper.doi ?? null,
    keywords: (paper.keywords ?? '').split(';'),
    abstract: paper.abstract ?? null,
    notAccepted: notAccepted(paper.status),
    authors: readAuthors(paper),
  };
}

/** Splits by ";" and, where there is none, by ",". Entities first: their own ";" is no separator. */
export function splitNames(text: string): string[] {
  const decoded = decodeEntities(text);
  const names = decoded.includes(';') ? decoded.split(';') : decoded.split(/,(?!\s*(?:jr|sr|ii|iii|iv)\b)/i);
  return names.map((name) => name.trim());
}

function column(text: string | null | undefined): string[] {
  return (text ?? '').split(';').map((cell) => cell.trim());
}

function readAuthors(paper: RawPaper): AuthorDraft[] {
  const names = splitNames(paper.author ?? '');
  const ids = column(paper.authorids);
  const idOf = ids.length === names.length ? (i: number) => ids[i] : (i: number) => ids.find((id) => isIdOf(id, names[i] ?? ''));
  const rowOf = profileRows(paper, names, idOf);
  return names.map((name, i) => {
    const row = rowOf(i);
    const cell = (text: string | null | undefined): string | null =>
      (row === undefined ? null : (column(text)[row] ?? null)) || null;
    return {
      name,
      ids: compact({
        ...idByShape(idOf(i)),
        dblp: cell(paper.dblp),
        'google-scholar': cell(paper.google_scholar),
        orcid: cell(paper.orcid),
      }),
      affiliation: cell(paper.aff),
      codes: [],
      position: cell(paper.position),
    };
  });
}

/**
 * Which row of the profile columns is an author's. Those columns follow `or_profile`, not the authors, so the join is by id;
 * without that column they are believed only where there is one cell an author and the names were separated as the cells are.
 */
function profileRows(
  paper: RawPaper,
  names: readonly string[],
  idOf: (i: number) => string | undefined,
): (i: number) => number | undefined {
  if (paper.or_profile) {
    const profiles = column(paper.or_profile);
    return (i) => {
      const id = idOf(i);
      const row = id === undefined || /@|\[email\]/.test(id) ? -1 : profiles.indexOf(id);
      return row < 0 ? undefined : row;
    };
  }
  const isAligned = (paper.author ?? '').includes(';') && column(paper.aff).length === names.length;
  return (i) => (isAligned ? i : undefined);
}

/** `~Ada_Lovelace1` belongs to the author whose name it spells. */
function isIdOf(id: string, name: string): boolean {
  return fold(id.replace(/^~|\d+$/g, '').replaceAll('_', ' ')) === fold(name) && name !== '';
}

function idByShape(id: string | undefined): Record<string, string> {
  if (id === undefined) return {};
  if (id.startsWith('~')) return { openreview: id };
  if (/^\/\d+$/.test(id)) return { ieee: id };
  return /^\/\w\/[\w.-]+\/$/.test(id) ? { acl: id } : {};
}
