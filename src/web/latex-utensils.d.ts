/** One parser of a larger library, by its own path: the library's front door brings LaTeX along, ten times the size. */
declare module 'latex-utensils/out/src/bibtex/bibtex_parser_simple.js' {
  /** A CommonJS module. What it gives is parsed where it is used. */
  const parser: { parse(text: string): unknown };
  export = parser;
}
