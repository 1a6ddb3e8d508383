import { frenchPhrase } from './french-phrase.ts';
import { PROPER_WORDS } from './term-words.ts';
import { termKey } from './title-terms.ts';

/** English terms of the field, lower case, with their French. */
export type Glossary = Readonly<Record<string, string>>;

/** Looks terms up whatever their case, hyphens and number; what is not there is put together where French leaves no choice. */
export function frenchOf(glossary: Glossary): (term: string) => string | undefined {
  const byKey = new Map(Object.entries(glossary).map(([en, fr]) => [termKey(en), fr]));
  return (term) => {
    const key = termKey(term);
    return byKey.get(key) ?? frenchPhrase(key, isPlural(term));
  };
}

/** Whether the last word is: its key has lost the ending. */
function isPlural(term: string): boolean {
  const last = term.split(/[\s-]/).at(-1)?.toLowerCase() ?? '';
  return last !== termKey(last);
}

/** "robotics" → "Robotics"; a term that keeps its own capitals ("GFlowNets", "x-ray" by hand) stays. */
export function capitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second !== '' && second === second.toUpperCase() && /\p{L}/u.test(second)
    ? text
    : first.toUpperCase() + text.slice(first.length);
}

/** The inverse, for the second half of a name: "Control" → "control", "LLM agents" stays. */
export function uncapitalised(text: string): string {
  const [word = ''] = text.split(/[\s–-]/, 1);
  const isSpecial = PROPER_WORDS.has(word.toLowerCase()) || /\p{Lu}/u.test(word.slice(1)) || word.length === 1;
  return isSpecial ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
