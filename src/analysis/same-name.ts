/** What two terms have in common: a map on which "Robots" lies in "Robotics" tells nobody anything. Compares keys of terms. */
export interface Sameness {
  /** Whether one says what the other says, or the same with more words; also as its abbreviation. */
  saysTheSame: (a: string, b: string) => boolean;
  /** Whether they share a word that says something: the halves of one name must not. */
  sharesRoot: (a: string, b: string) => boolean;
}

/** Words that many terms are made with; they make no two terms alike. */
const COMMON = new Set(
  'learn learning network model method system process data neural deep machine theory problem estim analys analysi generat detect recogn predict optim algorithm train inf'.split(
    ' ',
  ),
);

const ENDING =
  /(izations?|izers?|izing|ized?|isms?|ical|ics?|ational|ations?|ators?|ating|ated?|ments?|ings?|ions?|ers?|ors?|ances?|ences?|ities|ity|es|ed|al|s|e|y)$/;

/** Roots are looked up once a term. */
export function createSameness(): Sameness {
  const known = new Map<string, ReadonlySet<string>>();
  const rootsOf = (key: string): ReadonlySet<string> => {
    const roots = known.get(key) ?? new Set(key.split(' ').map(root));
    known.set(key, roots);
    return roots;
  };
  return {
    saysTheSame: (a, b) => {
      if (a === b) return true;
      const [roots, others] = [rootsOf(a), rootsOf(b)];
      if (isWithin(roots, others) || isWithin(others, roots)) return true;
      return a.replaceAll(' ', '') === b.replaceAll(' ', '') || abbreviates(a, b) || abbreviates(b, a);
    },
    sharesRoot: (a, b) => {
      const others = rootsOf(b);
      for (const word of rootsOf(a)) if (!COMMON.has(word) && others.has(word)) return true;
      return false;
    },
  };
}

/** "robotics", "robotic", "robots" → "robot"; "optimizer", "optimization" → "optim". Rough on purpose: it only ever forbids. */
function root(word: string): string {
  const bare = word.replace(ENDING, '');
  return bare.length >= 4 ? bare : word;
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  if (few.size > many.size) return false;
  for (const word of few) if (!many.has(word)) return false;
  return true;
}

function abbreviates(short: string, long: string): boolean {
  if (short.includes(' ') || !long.includes(' ')) return false;
  return (
    long
      .split(' ')
      .map(([initial = '']) => initial)
      .join('') === short
  );
}
