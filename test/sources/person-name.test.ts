import { describe, expect, it } from 'vitest';
import { isOrcid, readExternalId } from '#sources/external-ids.ts';
import { isPersonName } from '#sources/page-names.ts';
import { readName } from '#sources/person-name.ts';

describe('readName', () => {
  it.each([
    ['Ada Quillfeather', 'Ada Quillfeather'],
    ['Quillfeather, Ada', 'Ada Quillfeather'],
    ['King, Jr.', 'King, Jr.'],
    ['ADA QUILLFEATHER', 'Ada Quillfeather'],
    ['Haibei QUARTZ', 'Haibei Quartz'],
    ['Andre KY Low', 'Andre KY Low'],
    ['JEAN-PIERRE Ôtard', 'Jean-Pierre Ôtard'],
    ['Ada Quillfeather*†', 'Ada Quillfeather'],
    ['Ada Quillfeather1,2', 'Ada Quillfeather'],
    ['Karim Abou- Tremplin', 'Karim Abou-Tremplin'],
    ['Sukarno', 'Sukarno'],
    ['Maria do Carmo de Almeida e Silva dos Santos', 'Maria do Carmo de Almeida e Silva dos Santos'],
  ])('makes %s presentable', (printed, name) => {
    expect(readName(printed)).toEqual({ name });
  });

  it.each([
    'NA',
    'n/a',
    'Anonymous',
    'et al.',
    '',
    '  ',
    'ada@example.org',
    '[email]',
    '???',
    'University of Fiction',
    'Hong Kong Fiction Lab',
    'Ada Quill Bob Stone Cleo Twig Dan Umber',
  ])('gives a reason why "%s" is nobody', (printed) => {
    expect(readName(printed)).toHaveProperty('reason');
  });

  it('suspects six words more where nobody else signs', () => {
    const glued = 'Ada Quill Bob Stone Cleo Twig';
    expect(readName(glued)).toHaveProperty('name');
    expect(readName(glued, true)).toHaveProperty('reason');
  });
});

describe('isPersonName', () => {
  it.each([
    'Ada Quillfeather',
    'E. Fay Winterbourne',
    'N. L. Bracken',
    'Blaise y Arcas',
    'Johannes Von Ostwald',
    "Noel O'Connor",
    'Adam Smith',
    'José da Silva',
    'Sirio Bolaños-Puche',
  ])('takes "%s" for a name', (text) => expect(isPersonName(text)).toBe(true));

  it.each([
    'Deep Learning',
    'Causal Lanterns',
    'Attention Is All You Need',
    'Lanterns and Their Keepers: A Second Look',
    'Celo',
    'Learning to Weave',
    'PhD - McGill University',
    'See more',
    'McGill University',
    'Co-supervisor :',
    'A loom',
  ])('does not take "%s" for a name', (text) => expect(isPersonName(text)).toBe(false));
});

describe('readExternalId', () => {
  it.each([
    ['openreview', '~Ada_Quillfeather1', '~Ada_Quillfeather1'],
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['google-scholar', 'https://scholar.google.com/citations?user=AbCdEfGhIjKl&hl=en', 'AbCdEfGhIjKl'],
    ['google-scholar', 'AbCdEfGhIjKl', 'AbCdEfGhIjKl'],
    ['dblp', '172/0930.html', '172/0930'],
    ['ieee', '/38183614800', '38183614800'],
    ['acl', '/a/ada-quillfeather/', 'ada-quillfeather'],
  ])('reads a %s id from %s', (scheme, written, value) => {
    expect(readExternalId(scheme, written)?.value).toBe(value);
  });

  it.each([
    ['openreview', 'ada@example.org'],
    ['openreview', '[email]'],
    ['openreview', 'FIC.cc/2018/Paper7/Authors'],
    ['orcid', '0000-0002-1825-0098'],
    ['google-scholar', 'https://bit.ly/ada'],
  ])('takes no %s id from %s', (scheme, written) => {
    expect(readExternalId(scheme, written)).toBeUndefined();
  });

  it('keeps the ids of a register with staff', () => {
    expect(readExternalId('member-number', 'PR-1')?.visibility).toBe('staff');
    expect(readExternalId('openreview', '~A_B1')?.visibility).toBe('public');
  });

  it('finds every single wrong digit of an ORCID', () => {
    const right = '0000-0002-1825-0097';
    expect(isOrcid(right)).toBe(true);
    for (let i = 0; i < right.length; i++) {
      if (right[i] === '-') continue;
      const wrong = `${right.slice(0, i)}${(Number(right[i]) + 1) % 10}${right.slice(i + 1)}`;
      expect(isOrcid(wrong)).toBe(false);
    }
  });
});
