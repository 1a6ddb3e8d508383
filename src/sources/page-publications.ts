import type { PartialDate } from '#model/primitives.ts';
import { readNameLine } from './page-names.ts';
import type { PageLine } from './page-sections.ts';
import { readPrintedDate } from './printed-date.ts';
import { repairText } from './text-repair.ts';

export interface Publication {
  line: number;
  title: string;
  authors: string[];
  date: PartialDate | null;
  venue: string | null;
  abstract: string | null;
}

export interface PublicationsReading {
  publications: Publication[];
  /** Abstracts that no title precedes. */
  orphans: PageLine[];
}

/** The site cuts long abstracts at some character and splices its button in, so the cut may be inside a word. */
const SPLICE = /(?:…|\.\.\.)\s*\((?:see more|voir plus|lire la suite|plus)\)/gi;
/** Longer than titles are. */
const PARAGRAPH_LENGTH = 180;
/** From here on a line that ends like a sentence and speaks like one is part of an abstract. */
const SENTENCE_LENGTH = 70;
const SENTENCE_WORDS =
  /\b(we|our|us|is|are|was|were|has|have|had|can|propose|introduce|present|show|this|these|that|it|nous|notre|nos|est|sont|cet|cette|ces|ont)\b/i;
const STATUS =
  /\((published|unpublished|preprint|submitted|accepted|in press|to appear|à paraître|inédit|publiée?|prépublication|soumise?|acceptée?|sous presse)\)\.?$/i;
const VENUE =
  /^(arxiv|biorxiv|medrxiv|(the )?(\w+ )?(international|annual|european|ieee|acm|conference|journal|proceedings|transactions|advances in|workshop|symposium|neurips|icml|iclr|aistats|aaai|ijcai|cvpr|iccv|eccv|acl|emnlp|naacl|tmlr|jmlr|uai|colm|collas|nature|science|pnas|plos|elife|neuron|cell)\b)/i;

/** Takes the splices out and leaves the words whole. */
export function healAbstract(text: string): string {
  return repairText(text.replace(SPLICE, ''));
}

export function hasSplice(text: string): boolean {
  return text.search(SPLICE) >= 0;
}

/**
 * Cuts a listing into publications by what lines look like, not by where they stand: names follow a title, an abstract follows
 * either, and any other line begins the next publication.
 */
export function readPublications(lines: readonly PageLine[]): PublicationsReading {
  const reading: PublicationsReading = { publications: [], orphans: [] };
  const listing = lines.slice(0, endOfListing(lines));
  let current: Publication | undefined;
  let inOrphan = false;
  listing.forEach((line, i) => {
    if (line.text === '') return;
    const next = nextFilled(listing, i);
    if (isAbstract(line.text, current, next)) {
      if (current !== undefined) current.abstract = joinAbstract(current.abstract, line.text);
      else if (!inOrphan || hasSplice(line.text)) reading.orphans.push(line);
      inOrphan = current === undefined;
      return;
    }
    inOrphan = false;
    if (current !== undefined && current.abstract === null && addDetail(current, line.text)) return;
    current = { line: line.line, title: repairText(line.text), authors: [], date: null, venue: null, abstract: null };
    reading.publications.push(current);
  });
  return reading;
}

/** Where there is no listing, an abstract is known by its splice alone, and nothing can be taken for its title. */
export function findOrphans(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(({ text }) => hasSplice(text));
}

function addDetail(publication: Publication, text: string): boolean {
  const authors = readNameLine(text);
  if (authors.length > 0 && publication.venue === null) {
    publication.authors.push(...authors);
    return true;
  }
  const date = readPrintedDate(text);
  if (date !== undefined && publication.date === null) {
    publication.date = date;
    return true;
  }
  if (publication.venue !== null || !isVenue(text)) return false;
  publication.venue = repairText(text).replace(STATUS, '').trim() || null;
  return publication.venue !== null;
}

function isVenue(text: string): boolean {
  return text.length <= 140 && (STATUS.test(text) || (VENUE.test(text) && text.length <= 110));
}

function joinAbstract(abstract: string | null, text: string): string {
  const healed = healAbstract(text);
  return abstract === null ? healed : `${abstract} ${healed}`;
}

/** `next` decides for a long title: authors, a date or a spliced abstract follow it. */
function isAbstract(text: string, current: Publication | undefined, next: string | undefined): boolean {
  if (hasSplice(text)) return true;
  const isSentence = /[.…]["”)]?$/.test(text) && SENTENCE_WORDS.test(text) && text.split(' ').length >= 8;
  if (text.length >= PARAGRAPH_LENGTH) return isSentence || !isTitleBefore(next);
  if (text.length < SENTENCE_LENGTH || !isSentence) return false;
  return current !== undefined || (next !== undefined && hasSplice(next)) || text.length >= SENTENCE_LENGTH;
}

function isTitleBefore(next: string | undefined): boolean {
  return next !== undefined && (readNameLine(next).length > 0 || readPrintedDate(next) !== undefined || hasSplice(next));
}

/**
 * The listing ends where the site's own text begins: after the last line that can only be a publication's, and whatever follows
 * it without a blank line.
 */
function endOfListing(lines: readonly PageLine[]): number {
  let end = 0;
  let blankBefore = false;
  lines.forEach(({ text }, i) => {
    if (text === '') {
      blankBefore = true;
      return;
    }
    const isFirm = hasSplice(text) || readNameLine(text).length > 0 || readPrintedDate(text) !== undefined || STATUS.test(text);
    if (isFirm || !blankBefore || end === 0) {
      end = i + 1;
      blankBefore = false;
    }
  });
  return end;
}

function nextFilled(lines: readonly PageLine[], at: number): string | undefined {
  return lines.slice(at + 1).find(({ text }) => text !== '')?.text;
}
