import { describe, expect, it } from 'vitest';
import { BibtexError, looksLikeBibtex, plainTex, readBibtex } from '#web/state/bibtex-text.ts';

const BIBLIOGRAPHY = `% exported
@string{venue = "Made-up Letters"}
@article{one,
  title = {The {Bayesian} Schr{\\"o}dinger bridge \\& more},
  author = {Doe, Jane}, keywords = {graphs, nets}, journal = venue # " 3", year = 2020 }
Words between entries.
@Misc{two, Title="Second" # " thoughts", abstract = {Of
  rivers.} }
`;

describe('a bibliography as text', () => {
  it('keeps titles, keywords and abstracts, an entry a line, and leaves names and venues out', async () => {
    expect(await readBibtex(BIBLIOGRAPHY)).toEqual({
      text: 'The Bayesian Schrödinger bridge & more. graphs, nets\nSecond. thoughts. Of rivers.',
      entries: 2,
    });
  });

  it.each([
    ['a brace that stays open', '@article{a, title = {x', 1],
    ['no sign between name and value', '@article{a,\n title {x} }', 2],
    ['no comma between fields', '@article{a,\r\n title = "x"\r\n author = "b"\r\n}', 3],
  ])('says in which line it fails: %s', async (_, source, line) => {
    const failure = await readBibtex(source).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BibtexError);
    expect((failure as BibtexError).place?.line).toBe(line);
  });

  it.each(['', 'An abstract about rivers.', '%PDF-1.7 \u0000', '@string{a = "b"}', '@article{a, year = 2020}'])(
    'has nothing to say of %j',
    async (source) => {
      await expect(readBibtex(source)).rejects.toMatchObject({ place: null });
    },
  );

  it.each([
    ['@article{a, title={x}}', true],
    ['Notes.\n  @inproceedings (b,', true],
    ['Write to me@example.org {soon}', false],
    ['An abstract.', false],
  ])('tells it from prose: %j', (text, isBibtex) => {
    expect(looksLikeBibtex(text)).toBe(isBibtex);
  });

  it.each([
    [String.raw`\'Etudes d'{\'e}t\'{e}`, "Études d'été"],
    [String.raw`Erd{\H o}s and G\"{o}del`, 'Erdős and Gödel'],
    [String.raw`Fran\c{c}ais na\"{\i}fs`, 'Français naïfs'],
    [String.raw`{\L}{\'o}d\'z \textbf{50\%} of $x^2$`, 'Łódź 50% of x^2'],
    [String.raw`Stra{\ss}e~9`, 'Straße 9'],
  ])('reads %s as %s', (tex, plain) => {
    expect(plainTex(tex)).toBe(plain);
  });
});
