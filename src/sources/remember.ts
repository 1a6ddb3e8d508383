/** Texts kept: the names of a large import many times over, and a few dozen megabytes at most. */
const MOST_TEXTS = 400_000;
/** Longer texts are titles and abstracts, which do not come again. */
const LONGEST_TEXT = 80;

/** A pure function of a text that is asked for the same short texts again and again, as names in bylines are. */
export function remember<T>(make: (text: string) => T, mostTexts = MOST_TEXTS): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return make(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, made);
    return made;
  };
}
