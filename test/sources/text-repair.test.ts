import { describe, expect, it } from 'vitest';
import { fold } from '#sources/fold.ts';
import { repairAffiliation, repairText } from '#sources/text-repair.ts';

describe('repairText', () => {
  it.each([
    ['entities escaped once', 'Shin&#x27;ya Mori', "Shin'ya Mori"],
    ['entities escaped twice', 'Q &amp;amp; A for &amp;lt;all&amp;gt;', 'Q & A for <all>'],
    ['UTF-8 read as Latin-1', 'Hal DaumÃ© the Third', 'Hal Daumé the Third'],
    ['UTF-8 read as Windows-1252', 'Oâ€™Neil', 'O’Neil'],
    ['LaTeX accents', "Zo\\'e {\\'E}cole \\c{C}elik M\\\"{u}ller \\o{}stby", 'Zoé École Çelik Müller østby'],
    ['a cedilla that lost its braces', 'Fran\\cois and Fran\\ccois', 'François and François'],
    ['spaces of every kind', '  a\u00a0b \t c ', 'a b c'],
    ['soft hyphens and PDF glyph numbers', 'light\u00adhouse hand(cid:173) writing', 'lighthouse handwriting'],
  ])('puts right %s', (_, broken, whole) => {
    expect(repairText(broken)).toBe(whole);
  });

  it.each(['Ã la carte', 'A & B', 'AT&T', '\\textit{gradient dissent}', '50 % of ½', 'Étude déjà vue', 'x < y > z'])(
    'leaves what is right, or uncertain, alone: %s',
    (text) => {
      expect(repairText(text)).toBe(text);
    },
  );

  it('changes nothing the second time', () => {
    for (const text of ['DaumÃ©', 'a &amp;amp; b', "\\'e", 'plain']) expect(repairText(repairText(text))).toBe(repairText(text));
  });
});

describe('repairAffiliation', () => {
  it.each([
    ['Universit ´e de Montr ´eal', 'Université de Montréal'],
    ['T´ el´ ecom Fiction', 'Télécom Fiction'],
    ['Universitu00e9 de Montru00e9al', 'Université de Montréal'],
  ])('puts accents back on their letters: %s', (broken, whole) => {
    expect(repairAffiliation(broken)).toBe(whole);
  });
});

describe('fold', () => {
  it.each([
    ['Éloïse Nguyễn', 'eloise nguyen'],
    ['Jean-Pierre O’Neil', 'jean pierre oneil'],
    ['Łukasz Ørsted-Straße', 'lukasz orsted strasse'],
    ['  J.  K. Doe ', 'j k doe'],
    ['江常', '江常'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});
