/** Letters that Unicode does not take apart into a base and a mark, as Lucene's ASCII folding writes them. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};

/** A word: letters and digits together; an ideograph or a kana is a word by itself, as Lucene's standard tokenizer has it. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}]+[\p{L}\p{N}]*|\p{N}[\p{L}\p{N}]*/gu;

/** The words of a text without case, accents and punctuation: what search compares. "Éloïse O'Neill" → eloise, o, neill. */
export function foldWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøđðþłħıŋŧ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
  return plain.match(WORD) ?? [];
}
