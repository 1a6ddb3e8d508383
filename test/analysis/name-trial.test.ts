import { describe, expect, test } from 'vitest';
import { NameBoard, NameTrial } from '#analysis/name-trial.ts';
import { type PaperWords, paperWords, weightOf } from '#analysis/paper-words.ts';
import { createRandom } from '#analysis/random.ts';

const PLACES = 5;
const WORDS = Array.from({ length: 30 }, (_, w) => `word${String.fromCharCode(97 + (w % 26))}${w}`);

interface Scene {
  titles: string[];
  truth: Int32Array;
  names: string[];
}

/** Random titles of five words, and names of one to three. */
function scene(seed: number): Scene {
  const random = createRandom(seed);
  const some = (n: number): string =>
    Array.from({ length: n }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? '').join(' ');
  return {
    titles: Array.from({ length: 60 }, () => some(5)),
    truth: Int32Array.from({ length: 60 }, () => Math.floor(random() * PLACES)),
    names: Array.from({ length: PLACES }, () => some(1 + Math.floor(random() * 3))),
  };
}

/** How many papers go to the right place, as plainly as it can be counted; `last` only wins where it beats the others. */
function countRight({ titles, truth }: Scene, words: PaperWords, names: readonly string[], last: number): number {
  return titles.filter((title, p) => {
    const own = new Set(words.wordsOf(title));
    const cosines = names.map((name) => {
      const parts = [...new Set(words.wordsOf(name))];
      const dot = weightOf(
        parts.filter((word) => own.has(word)),
        words,
      );
      return parts.length === 0 ? 0 : dot / Math.sqrt(weightOf(parts, words));
    });
    const rival = Math.max(...cosines.filter((_, place) => place !== last), 0);
    const winners = cosines.flatMap((cosine, place) => (place !== last && cosine === rival && cosine > 0 ? [place] : []));
    if ((cosines[last] ?? 0) > rival) return truth[p] === last;
    return winners.length === 1 && truth[p] === winners[0];
  }).length;
}

describe('NameTrial', () => {
  test.each([1, 2, 3, 4, 5, 6])('a gain is how many more papers come right, counted plainly (seed %i)', (seed) => {
    const drawn = scene(seed);
    const words = paperWords(drawn.titles);
    const papers = Int32Array.from(drawn.titles.keys());
    const board = new NameBoard(words, PLACES);
    const trial = new NameTrial({ board, papers, truth: drawn.truth });
    const wordsOf = (name: string): number[] => [...new Set(words.wordsOf(name))];
    for (const [place, name] of drawn.names.entries()) board.name(place, wordsOf(name));
    for (let place = 0; place < PLACES; place++) {
      trial.prepare(place);
      const without = drawn.names.map((name, other) => (other === place ? '' : name));
      for (const tried of drawn.names) {
        const named = drawn.names.map((name, other) => (other === place ? tried : name));
        const ties = tieCount(drawn, words, without);
        const gain = countRight(drawn, words, named, place) - countRight(drawn, words, without, place);
        expect(Math.abs(trial.gain(place, wordsOf(tried)) - gain)).toBeLessThanOrEqual(ties);
      }
    }
  });

  test('a name without words that any title has gains nothing', () => {
    const drawn = scene(9);
    const words = paperWords(drawn.titles);
    const trial = new NameTrial({
      board: new NameBoard(words, PLACES),
      papers: Int32Array.from(drawn.titles.keys()),
      truth: drawn.truth,
    });
    trial.prepare(0);
    expect(trial.gain(0, words.wordsOf('falconry'))).toBe(0);
    expect(trial.gain(0, [])).toBe(0);
  });
});

/** Papers that two names claim alike: either may have them. */
function tieCount({ titles }: Scene, words: PaperWords, names: readonly string[]): number {
  return titles.filter((title) => {
    const own = new Set(words.wordsOf(title));
    const cosines = names.flatMap((name) => {
      const parts = [...new Set(words.wordsOf(name))];
      const dot = weightOf(
        parts.filter((word) => own.has(word)),
        words,
      );
      return dot > 0 ? [dot / Math.sqrt(weightOf(parts, words))] : [];
    });
    const most = Math.max(...cosines, 0);
    return cosines.filter((cosine) => Math.abs(cosine - most) < 1e-9).length > 1;
  }).length;
}
