import type { Manifest } from '#model/network.ts';
import type { Language } from '#model/primitives.ts';
import type { Audience } from '#model/visibility.ts';
import { escapeTex } from './tex-text.ts';

/** What a citation says of a snapshot: files of one hash are the same files. */
export interface Citation {
  /** Whose network it is. */
  readonly name: string;
  readonly title: string;
  readonly hash: string;
  readonly audience: Audience;
  /** The day the data stand at, and the day they were published. */
  readonly asOf: string;
  readonly issued: string;
  /** Of the view that is cited; `null` for a file without a page. */
  readonly url: string | null;
  readonly language: Language;
}

const TITLES: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => `${name}: people, papers and topics as a map`,
  fr: (name) => `${name} : personnes, articles et thèmes sur une carte`,
};

/** Enough of a hash to tell snapshots apart by eye. */
const SHORT_HASH = 12;

export function citationOf(
  { name, hash, audience, asOf, publishedAt }: Pick<Manifest, 'name' | 'hash' | 'audience' | 'asOf' | 'publishedAt'>,
  language: Language,
  url: string | null = null,
): Citation {
  const issued = publishedAt.slice(0, 10);
  return { name: name[language], title: TITLES[language](name[language]), hash, audience, asOf, issued, url, language };
}

/** One line under a picture or in a file. */
export function creditLine({ name, asOf, hash, audience }: Citation): string {
  const seen = audience === 'public' ? '' : ` (${audience})`;
  return `Réseau · ${name}${seen} · ${asOf} · ${hash.slice(0, SHORT_HASH)}`;
}

/** BibTeX, `@misc`: the entry that every style knows. The name of an institution is kept whole by a second pair of braces. */
export function toBibtex(citation: Citation): string {
  const [year = '', month = '1'] = citation.issued.split('-');
  const fields = {
    author: `{${escapeTex(citation.name)}}`,
    title: `{${escapeTex(citation.title)}}`,
    year,
    month: String(Number(month)),
    howpublished: 'Réseau',
    version: citation.hash,
    ...(citation.url === null ? {} : { url: citation.url.replace(/[{}\\]/g, encodeURIComponent) }),
    note: escapeTex(noteOf(citation)),
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}},`);
  return `@misc{reseau-${citation.hash.slice(0, SHORT_HASH)},\n${lines.join('\n')}\n}\n`;
}

/** CSL-JSON, for Zotero and citeproc: a list with one item. */
export function toCslJson(citation: Citation): string {
  const item = {
    id: `reseau-${citation.hash.slice(0, SHORT_HASH)}`,
    type: 'dataset',
    title: citation.title,
    author: [{ literal: citation.name }],
    issued: { 'date-parts': [citation.issued.split('-').map(Number)] },
    version: citation.hash,
    publisher: citation.name,
    language: citation.language,
    note: noteOf(citation),
    ...(citation.url === null ? {} : { URL: citation.url }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** CITATION.cff 1.2.0 (https://doi.org/10.5281/zenodo.5171937). JSON's strings are YAML's. */
export function toCff(citation: Citation): string {
  const text = (value: string): string => JSON.stringify(value);
  return [
    'cff-version: 1.2.0',
    'type: dataset',
    `message: ${text('Please cite this snapshot as below.')}`,
    `title: ${text(citation.title)}`,
    'authors:',
    `  - name: ${text(citation.name)}`,
    `version: ${text(citation.hash)}`,
    `date-released: ${citation.issued}`,
    ...(citation.url === null ? [] : [`url: ${text(citation.url)}`]),
    `abstract: ${text(noteOf(citation))}`,
    '',
  ].join('\n');
}

function noteOf({ asOf, audience, hash }: Citation): string {
  return `Snapshot ${hash} for the ${audience} audience; the data stand at ${asOf}.`;
}
