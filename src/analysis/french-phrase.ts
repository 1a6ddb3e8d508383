import { FRENCH_MODIFIERS, FRENCH_NOUNS, type FrenchModifier, type FrenchNoun } from './french-words.ts';

/**
 * The French of a term of two to four known words, put together by what French has no choice in: an adjective agrees and follows its
 * noun, what something is done to follows "de" ("object detection" → "détection d’objets"). `undefined` for every other shape: no word is left in English, and
 * what could be read in two ways is not said. `key` is that of the term, `isPlural` whether its last word is.
 */
export function frenchPhrase(key: string, isPlural: boolean): string | undefined {
  const words = key.split(' ');
  const [head, from] = endOf(words) ?? [];
  if (head === undefined || from === undefined || from === 0) return undefined;
  const before = words.slice(0, from);
  if (head.action === undefined)
    return withModifiers(head, before, head.isAlwaysPlural || (isPlural && head.plural !== undefined));
  const manner = FRENCH_MODIFIERS.get(before.join(' '));
  if (manner !== undefined) return `${head.singular} ${agreed(manner, head, false)}`;
  if (head.action === 'intransitive') return undefined;
  return actionOn(head, before) ?? mannerOfAction(head, before);
}

/** The longest known noun that the words end with, and where it begins. */
function endOf(words: readonly string[]): [FrenchNoun, number] | undefined {
  for (let from = 0; from < words.length; from++) {
    const noun = FRENCH_NOUNS.get(words.slice(from).join(' '));
    if (noun !== undefined) return [noun, from];
  }
  return undefined;
}

/** "visual object tracking": "suivi visuel d’objets". */
function mannerOfAction(action: FrenchNoun, words: readonly string[]): string | undefined {
  for (let to = words.length - 1; to > 0; to--) {
    const manner = FRENCH_MODIFIERS.get(words.slice(0, to).join(' '));
    if (!manner?.isManner) continue;
    const object = complement(words.slice(to));
    if (object === undefined) continue;
    const how = agreed(manner, action, false);
    // "détection d’objets en temps réel", "suivi visuel d’objets"
    return /^(à|en|sans|sous|par) /.test(how) ? `${action.singular} ${object} ${how}` : `${action.singular} ${how} ${object}`;
  }
  return undefined;
}

function actionOn(action: FrenchNoun, words: readonly string[]): string | undefined {
  const object = complement(words);
  return object === undefined ? undefined : `${action.singular} ${object}`;
}

/** "objects", "humanoid robots" after "de". Two adjectives might belong to either noun: none is said with a manner before it. */
function complement(words: readonly string[]): string | undefined {
  const [noun, from] = endOf(words) ?? [];
  if (noun === undefined || from === undefined || noun.action !== undefined) return undefined;
  const modifier = FRENCH_MODIFIERS.get(words.slice(0, from).join(' '));
  if (from > 0 && modifier?.isManner !== false) return undefined;
  const many = noun.plural ?? noun.singular;
  const object = modifier === undefined ? many : `${many} ${agreed(modifier, noun, noun.plural !== undefined)}`;
  return /^([aàâeéèêiîoôuûœ]|h(?!iér|asard))/.test(object) ? `d’${object}` : `de ${object}`;
}

/** French has the nearest adjective first: "autonomous mobile robots", "robots mobiles autonomes". */
function withModifiers(noun: FrenchNoun, words: readonly string[], isPlural: boolean): string | undefined {
  const whole = FRENCH_MODIFIERS.get(words.join(' '));
  const text = isPlural ? (noun.plural ?? noun.singular) : noun.singular;
  if (whole !== undefined) return `${text} ${agreed(whole, noun, isPlural)}`;
  for (let to = 1; to < words.length; to++) {
    const [far, near] = [FRENCH_MODIFIERS.get(words.slice(0, to).join(' ')), FRENCH_MODIFIERS.get(words.slice(to).join(' '))];
    if (far !== undefined && near !== undefined) return `${text} ${agreed(near, noun, isPlural)} ${agreed(far, noun, isPlural)}`;
  }
  return undefined;
}

function agreed({ forms }: FrenchModifier, { isFeminine }: FrenchNoun, isPlural: boolean): string {
  const [masculine, feminine, masculines, feminines] = forms;
  if (isPlural) return isFeminine ? feminines : masculines;
  return isFeminine ? feminine : masculine;
}
