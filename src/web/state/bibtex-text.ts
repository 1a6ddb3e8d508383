import { z } from 'zod';
import { repairLatexAccents } from '#model/latex-accents.ts';

/** Why a bibliography could not be taken up. */
export class BibtexError extends Error {
  override readonly name = 'BibtexError';
  /** Where it stops being BibTeX, from 1; `null` where it is, and has no titles. */
  readonly place: { readonly line: number; readonly column: number } | null;

  constructor(place: BibtexError['place'], options?: ErrorOptions) {
    super(place === null ? 'No titles in it.' : `Not BibTeX at line ${place.line}, column ${place.column}.`, options);
    this.place = place;
  }
}

/** What a bibliography says its papers are about. */
export interface BibtexText {
  readonly text: string;
  readonly entries: number;
}

/** The fields that say it. Who wrote it and where is left out: people are suggested for what they work on. */
const FIELDS = ['title', 'keywords', 'abstract'] as const;

/** A value is a string or number in `content`, an abbreviation, or several put together. */
const Value = z.object({ kind: z.string(), content: z.unknown() });
type Value = z.infer<typeof Value>;
const Field = z.object({ name: z.string(), value: Value });
/** Strings and preambles have no such content. */
const Bibliography = z.object({ content: z.array(z.object({ content: z.array(Field).optional().catch(undefined) })) });
const Failure = z.object({ location: z.object({ start: z.object({ line: z.int(), column: z.int() }) }) });

/** Whether a pasted text is BibTeX rather than prose. */
export function looksLikeBibtex(text: string): boolean {
  return /^\s*@[a-z]+\s*[{(]/im.test(text);
}

/** Titles, keywords and abstracts of a bibliography as plain text. Its parser (MIT) is loaded here, for those who need it. */
export async function readBibtex(source: string): Promise<BibtexText> {
  const { default: parser } = await import('latex-utensils/out/src/bibtex/bibtex_parser_simple.js');
  const { content } = Bibliography.parse(parsed(parser.parse, source));
  const texts = content.flatMap(({ content: fields = [] }) => {
    const said = FIELDS.flatMap((wanted) => fields.filter(({ name }) => name.toLowerCase() === wanted).flatMap(plainValue));
    return said.length === 0 ? [] : [said.join('. ')];
  });
  if (texts.length === 0) throw new BibtexError(null);
  return { text: texts.join('\n'), entries: texts.length };
}

function parsed(parse: (text: string) => unknown, source: string): unknown {
  try {
    // The grammar counts lines by their feeds alone.
    return parse(source.replace(/\r\n?/g, '\n'));
  } catch (cause) {
    const failure = Failure.safeParse(cause);
    throw new BibtexError(failure.success ? failure.data.location.start : { line: 1, column: 1 }, { cause });
  }
}

function plainValue({ value }: { readonly value: Value }): string[] {
  if (value.kind === 'text_string' && typeof value.content === 'string') return [plainTex(value.content)];
  const parts = z.array(Value).safeParse(value.content);
  return parts.success ? parts.data.flatMap((part) => plainValue({ value: part })) : [];
}

/** A title as one reads it: accents on their letters, commands and braces gone. */
export function plainTex(tex: string): string {
  return repairLatexAccents(tex)
    .replace(/\\[A-Za-z]+\s*/g, ' ')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/~/g, ' ')
    .replace(/[{}$\\]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
