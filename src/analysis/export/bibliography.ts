import { foldWords } from '#analysis/fold-text.ts';
import type { PaperReference } from '#model/references.ts';
import { toTex } from './tex-text.ts';

/** Venues that are journals; what else has a venue was given at a meeting, as most of this field's papers are. */
const JOURNAL =
  /\b(journal|transactions|letters|reviews?|annals|annales|magazine|revue|bulletin|jmlr|tmlr|tacl|nature|science|plos|elife|neuron|cell|pnas)\b|proceedings of the national academy/i;
const MEETING = /\b(conference|workshop|symposium|meeting|conférence|atelier|colloque)\b/i;
const PREPRINT = /\b(arxiv|corr|biorxiv|medrxiv|preprint|ssrn)\b/i;
/** Words that no key is remembered by. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'on',
  'of',
  'in',
  'to',
  'for',
  'and',
  'le',
  'la',
  'les',
  'l',
  'un',
  'une',
  'de',
  'du',
  'des',
  'et',
  'en',
]);

type Kind = 'article' | 'inproceedings' | 'misc';

/** A list of papers as BibTeX, an entry each. Keys are unique, and the same in every list that a paper is in. */
export function toBibliography(references: readonly PaperReference[]): string {
  const entries = references.map((reference) => {
    const fields = Object.entries(fieldsOf(reference)).map(([name, value]) => `  ${name} = {${value}},`);
    return `@${kindOf(reference)}{${citationKey(reference)},\n${fields.join('\n')}\n}\n`;
  });
  return entries.join('\n');
}

/** The same as CSL-JSON, for Zotero and citeproc. Names stay whole: nobody said which part of one is the family's. */
export function toCslItems(references: readonly PaperReference[]): string {
  const types: Readonly<Record<Kind, string>> = {
    article: 'article-journal',
    inproceedings: 'paper-conference',
    misc: 'article',
  };
  const items = references.map((reference) => {
    const { title, year, venue, authors } = reference;
    const { doi } = identifiersOf(reference);
    const url = linkOf(reference);
    return {
      id: citationKey(reference),
      type: types[kindOf(reference)],
      title,
      author: authors.map((literal) => ({ literal })),
      ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
      ...(venue === null ? {} : { 'container-title': venue }),
      ...(doi === null ? {} : { DOI: doi }),
      ...(url === null ? {} : { URL: url }),
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

function kindOf({ venue }: PaperReference): Kind {
  if (venue === null || PREPRINT.test(venue)) return 'misc';
  return JOURNAL.test(venue) && !MEETING.test(venue) ? 'article' : 'inproceedings';
}

/** "turcotte2024causal-3cd3409550": author, year and first word to remember it by, the paper's own id to make it one of a kind. */
function citationKey({ id, authors, year, title }: PaperReference): string {
  const family = foldWords(authors[0] ?? '').at(-1) ?? '';
  const word = foldWords(title).find((each) => !SMALL_WORDS.has(each)) ?? '';
  const memorable = `${ascii(family)}${year ?? ''}${ascii(word)}`;
  return memorable === '' ? id : `${memorable}-${id}`;
}

/** Keys of other letters break BibTeX. */
function ascii(word: string): string {
  return word.replace(/[^a-z0-9]/g, '');
}

function fieldsOf(reference: PaperReference): Record<string, string> {
  const { title, year, venue } = reference;
  const { doi, arxiv } = identifiersOf(reference);
  const kind = kindOf(reference);
  const place = { article: 'journal', inproceedings: 'booktitle', misc: 'howpublished' }[kind];
  const url = linkOf(reference);
  return {
    ...authorField(reference),
    // A second pair of braces keeps capitals as they are printed.
    title: `{${toTex(title)}}`,
    ...(venue === null ? {} : { [place]: toTex(venue) }),
    ...(year === null ? {} : { year: String(year) }),
    ...(doi === null ? {} : { doi: literal(doi) }),
    ...(arxiv === null ? {} : { eprint: literal(arxiv), archiveprefix: 'arXiv' }),
    ...(url === null ? {} : { url: literal(url) }),
  };
}

function authorField({ authors, othersHidden, bylineComplete }: PaperReference): { author?: string } {
  const names = [...authors.map(nameField), ...(othersHidden > 0 || !bylineComplete ? ['others'] : [])];
  return authors.length === 0 ? {} : { author: names.join(' and ') };
}

/** A comma or an "and" in a name would be read as two parts, or as two people. */
function nameField(name: string): string {
  return /,|\band\b/i.test(name) ? `{${toTex(name)}}` : toTex(name);
}

function identifiersOf({ externalIds, url }: PaperReference): { doi: string | null; arxiv: string | null } {
  const doi = externalIds.find(({ scheme }) => scheme === 'doi')?.value ?? null;
  const said = externalIds.find(({ scheme }) => scheme === 'arxiv')?.value;
  const [, inAddress] = /arxiv\.org\/(?:abs|pdf)\/([\w.-]+(?:\/\d{7})?)/.exec(url ?? '') ?? [];
  const [, inDoi] = /^10\.48550\/arxiv\.(.+)$/i.exec(doi ?? '') ?? [];
  return { doi, arxiv: said ?? inAddress?.replace(/\.pdf$/, '') ?? inDoi ?? null };
}

function linkOf(reference: PaperReference): string | null {
  const { doi, arxiv } = identifiersOf(reference);
  if (reference.url !== null) return reference.url;
  if (doi !== null) return `https://doi.org/${doi}`;
  return arxiv === null ? null : `https://arxiv.org/abs/${arxiv}`;
}

/** An identifier is read as it is written; what would end the field is percent-encoded. */
function literal(value: string): string {
  return value.replace(/[{}\\]/g, encodeURIComponent);
}
