import {
  ACRONYMS,
  FLAT_WORDS,
  GENERIC_WORDS,
  PROPER_WORDS,
  STOP_WORDS,
  VAGUE_WORDS,
  VERB_WORDS,
  WEAK_WORDS,
} from './term-words.ts';

/** A term of a title: `key` says which terms are one, `text` how this title writes it. */
export interface TitleTerm {
  key: string;
  text: string;
  words: number;
  /** Whether nothing that could belong to the term stands before it, and after it. */
  begins: boolean;
  ends: boolean;
}

interface Word {
  key: string;
  text: string;
  isStop: boolean;
  /** In titles of every kind: a term of such words alone says nothing ("deep neural networks"). */
  isVague: boolean;
  mayBegin: boolean;
  mayEnd: boolean;
  mayStandAlone: boolean;
}

const CLAUSE_END = /[:;,.?!()[\]{}"“”|]+|\s[-–—]+\s|—/;
const MOST_WORDS = 3;

/**
 * Reads the one- to three-word terms of titles and keywords, each once a title. What is known of a word is kept between
 * titles: many of them share few words. O(words).
 */
export function createTitleReader(): (title: string) => TitleTerm[] {
  const words = new Map<string, Word>();
  const wordOf = (written: string): Word => {
    const word = words.get(written) ?? readWord(written);
    words.set(written, word);
    return word;
  };
  return (title) => {
    const terms = new Map<string, TitleTerm>();
    for (const clause of quiet(title).split(CLAUSE_END)) {
      let run: Word[] = [];
      for (const written of clause.split(/[\s/]+/)) {
        const word = wordOf(written);
        if (!word.isStop) {
          run.push(word);
          continue;
        }
        addTerms(run, terms);
        run = [];
      }
      addTerms(run, terms);
    }
    return [...terms.values()];
  };
}

function addTerms(run: readonly Word[], terms: Map<string, TitleTerm>): void {
  for (const [from, first] of run.entries()) {
    if (!first.mayBegin) continue;
    let { key, text, isVague } = first;
    for (let to = from; to < Math.min(run.length, from + MOST_WORDS); to++) {
      const last = run[to] ?? first;
      if (to > from) key = `${key} ${last.key}`;
      if (to > from) text = `${text} ${last.text}`;
      isVague &&= last.isVague;
      const isTerm = to === from ? first.mayStandAlone : last.mayEnd;
      if (!isTerm || isVague || terms.has(key)) continue;
      terms.set(key, { key, text, words: to - from + 1, begins: from === 0, ends: to === run.length - 1 });
    }
  }
}

/** Old proceedings print whole titles in capitals. */
function quiet(title: string): string {
  return title.length > 12 && title === title.toUpperCase() ? title.toLowerCase() : title;
}

function readWord(written: string): Word {
  const bare = written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');
  const lower = bare.toLowerCase();
  const key = termKey(bare);
  const isWeak = WEAK_WORDS.has(lower);
  const isStop = bare === '' || /[$\\_^={}<>*]/.test(written) || (STOP_WORDS.has(lower) && !isWeak);
  const isNumber = /^[\d.]+$/.test(bare);
  const mayEnd = !isStop && !isNumber && !isAdjective(lower) && !FLAT_WORDS.has(lower) && !FLAT_WORDS.has(key);
  const isGeneric = isWeak || GENERIC_WORDS.has(key) || VERB_WORDS.has(lower);
  return {
    key,
    text: inSentence(bare),
    isStop,
    isVague: STOP_WORDS.has(lower) || isWeak || VAGUE_WORDS.has(lower),
    mayBegin: !isStop && !isNumber && !VERB_WORDS.has(lower),
    mayEnd: mayEnd || (isWeak && lower !== 'deep' && lower !== 'neural'),
    mayStandAlone: mayEnd && !isGeneric && (lower.length >= 4 || bare !== lower),
  };
}

/** Endings of words that say how a thing is, not what: they end no term. */
const ADJECTIVE =
  /(able|ible|ive|[^ns]ic|al|ed|ous|ary|ful|less|ly|istent|erent|icient|endent|atent|urrent|igent|evant|ariant|inant|icant|ian)$/;
/** Nouns among them. */
const NOUN =
  /(variable|table|cable|objective|perspective|primitive|narrative|archive|topic|music|logic|traffic|fabric|heuristic|mechanic|metric|critic|arithmetic|survival|retrieval|signal|removal|proposal|goal|material|animal|trial|potential|manual|crystal|hospital|interval|portal|appraisal|speed|seed|feed|bed|summary|dictionary|library|boundary|vocabulary|anomaly|family|assembly|supply|reply|invariant|current|concurrent|pedestrian|median|guardian|civilian)$/;

function isAdjective(lower: string): boolean {
  return (
    (ADJECTIVE.test(lower) && !NOUN.test(lower)) ||
    /-(free|shot|agnostic|specific|level|order|view|time|wise|step|modal|domain|scale|world|rank)$/.test(lower)
  );
}

/** Joined to the next word: "multi-agent", "multi agent" and "multiagent" are one term. */
const PREFIX =
  /\b(multi|self|semi|non|pre|meta|hyper|super|inter|intra|cross|co|sub|re|anti|bi|auto|spatio|micro|nano|over|un)\s(?=[a-z])/g;

/** Case, accents, hyphens, a plural s, British spelling and known abbreviations make no other term. */
export function termKey(text: string): string {
  const parts = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s\-–]+/)
    .filter((part) => part !== '')
    .map((part) => american(singular(part)));
  const spelled = parts.map((part) => ACRONYMS.get(part) ?? part).join(' ');
  return spelled.replace(PREFIX, '$1');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is|ics)$/.test(word)) return word;
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('ies') && word !== 'series' && word !== 'species' ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function american(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(ation|ed|ing|er|e)$/, (whole, end: string) => (/(ation|er)$/.test(end) || IZE.test(word) ? `iz${end}` : whole))
    .replace(/^(behavi|col|neighb|fav|lab|harb|hum)our/, '$1or')
    .replace(/^(mode|labe|trave|signa|cance)ll(ing|ed)$/, '$1l$2')
    .replace(/^centre$/, 'center');
}

const IZE =
  /^(optim|general|regular|real|organ|minim|maxim|recogn|visual|character|factor|token|normal|initial|special|personal|real|util|summar|random)is/;

/** Titles capitalise; names in the middle of a line do not, but for abbreviations and words made of names. */
function inSentence(word: string): string {
  return word.split('-').map(partInSentence).join('-');
}

function partInSentence(part: string): string {
  const isMixed = /\p{Lu}/u.test(part.slice(1)) && part !== part.toUpperCase();
  const isAcronym = part === part.toUpperCase() && part.length <= 5;
  if (isMixed || isAcronym) return part;
  return PROPER_WORDS.get(part.toLowerCase()) ?? part.toLowerCase();
}
