/** Words that end no name: too common in any language of science, or mere grammar. */
const STOP_WORDS = new Set(
  (
    'a an the and or of for in on with without to from by at as is are be we our its it their into over under via using use used towards toward ' +
    'through between among across within beyond not no do does can how what when where why which who whose that this these those than then ' +
    'more most less least all any some each both new novel improved improving better best fast faster simple efficient effective robust ' +
    'scalable general generalized unified study analysis approach approaches method methods methodology framework frameworks based case ' +
    'applications application system systems problem problems task tasks perspective review survey overview introduction comment note ' +
    'towards large small high low deep learning learned learn models model modeling modelling network networks neural data dataset datasets ' +
    'machine algorithm algorithms results exploring evaluating understanding investigating leveraging beyond rethinking revisiting ' +
    'is it one two three first second non multi self un le la les des du de et pour sur une un dans par aux au avec'
  ).split(/\s+/),
);

/** May stand inside or end a longer term ("reinforcement learning"), never be one alone. */
const WEAK_WORDS = new Set(
  (
    'learning models model network networks neural data deep machine systems system algorithm algorithms analysis modeling modelling ' +
    'methods problems applications datasets multi self non large small'
  ).split(' '),
);

/** Adjectives made of names keep their capital in the middle of a name. */
const PROPER_WORDS = new Map(
  (
    'Bayesian Markov Gaussian Boltzmann Monte Carlo Langevin Hamiltonian Fourier Wasserstein Riemannian Euclidean Lipschitz Nash Stein ' +
    'Bregman Thompson Newton Indigenous African Arabic French English Canadian Quebec Montreal Arctic Transformer'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);

/** Endings of words that say how a thing is, not what: alone they name nothing. */
const ADJECTIVE = /(able|ible|ive|[^n]ic|al|ed|ous|ary|ful|less|er|ly|ant|ent)$/;

/** Nouns that are in every title of the field: alone they tell no group from another. */
const GENERIC_WORDS = new Set(
  (
    'image graph open extraction prediction representation identification search convergence bound simulation knowledge question program ' +
    'video text robot estimation classification information control training inference object scene feature policy reward space time function ' +
    'gradient environment agent domain structure prior posterior person human multi generation recognition optimization optimisation language ' +
    'vision decision detection planning attention sample class memory distribution uncertainty performance design process sequence noise ' +
    'reinforcement supervision communication exploration generalization generalisation prompt token architecture pretraining reasoning code'
  ).split(' '),
);

/** A term of a title: `key` says which terms are one, `text` how this title writes it. */
export interface TitleTerm {
  key: string;
  text: string;
  words: number;
}

/** The one-, two- and three-word terms of a title or keyword, each once. */
export function titleTerms(title: string): TitleTerm[] {
  const terms = new Map<string, TitleTerm>();
  for (const clause of title.split(/[:;,.?!()[\]"“”]|\s[-–—]\s/)) {
    const words = clause
      .split(/[\s/]+/)
      .map(trimWord)
      .filter((word) => word !== '');
    for (let from = 0; from < words.length; from++) {
      for (let length = 1; length <= 3 && from + length <= words.length; length++) {
        const span = words.slice(from, from + length);
        if (!isTerm(span)) continue;
        const key = termKey(span.join(' '));
        if (!terms.has(key)) terms.set(key, { key, text: span.map(inSentence).join(' '), words: length });
      }
    }
  }
  return [...terms.values()];
}

/** Case, accents, hyphens and a plural s make no other term. */
export function termKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function trimWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function isTerm(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const [first = '', last = ''] = [lower[0], lower.at(-1)];
  const stops = (word: string): boolean => STOP_WORDS.has(word) && !WEAK_WORDS.has(word);
  if (lower.some(stops) || lower.every((word) => STOP_WORDS.has(word))) return false;
  if (/\d$/.test(first) || /^\d+$/.test(last)) return false;
  return (
    words.length > 1 ||
    (first.length >= 4 && !WEAK_WORDS.has(first) && !GENERIC_WORDS.has(singular(first)) && !ADJECTIVE.test(first))
  );
}

/** Titles capitalise; names in the middle of a line do not, but for acronyms and proper adjectives. */
function inSentence(word: string): string {
  return word.split('-').map(partInSentence).join('-');
}

function partInSentence(part: string): string {
  const isMixed = /\p{Lu}/u.test(part.slice(1)) && part !== part.toUpperCase();
  const isAcronym = part === part.toUpperCase() && part.length <= 5;
  if (isMixed || isAcronym) return part;
  return PROPER_WORDS.get(part.toLowerCase()) ?? part.toLowerCase();
}
