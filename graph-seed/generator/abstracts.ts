import { isPlural } from './grammar.ts';
import { randomStream } from './random.ts';

/** What a paper is about, in the words of its title. */
export interface Subject {
  title: string;
  method: string;
  problem: string;
  elsewhere: string;
}

const HAS_ABSTRACT = 0.85;

const OPENINGS = [
  ({ problem, be }: Words) => `Despite recent progress, ${problem} ${be} far from solved.`,
  ({ problem, elsewhere }: Words) =>
    `Work on ${problem} often borrows its assumptions from ${elsewhere}, where they hold better.`,
  ({ problem }: Words) => `Anybody who deals with ${problem} in practice meets conditions that were not there at training time.`,
  ({ problem, elsewhere }: Words) => `The link between ${problem} and ${elsewhere} is often assumed and seldom measured.`,
  ({ method, problem }: Words) => `It is not obvious why ${method} should say anything about ${problem}.`,
];

const STEPS = [
  ({ method }: Words) => `We introduce a variant of ${method} that costs no more and drops the strongest assumption.`,
  ({ method, problem }: Words) =>
    `We study ${method} as a tool for ${problem}, first in a setting where everything can be computed, then at scale.`,
  ({ method }: Words) =>
    `We show that ${method} can be seen as a special case of a simpler procedure, and analyse that procedure instead.`,
  ({ method, elsewhere }: Words) =>
    `Our approach couples ${method} with a small model of ${elsewhere}, trained on the same data.`,
  ({ method }: Words) => `We compare eleven forms of ${method} under one protocol, with the same budget for each.`,
];

const FINDINGS = [
  ({ figure }: Words) => `Errors drop by ${figure} % on average, and most where data are scarce.`,
  ({ figure, problem }: Words) => `With ${figure} % of the usual data we reach the accuracy reported so far on ${problem}.`,
  ({ elsewhere }: Words) => `Without ${elsewhere} the gain vanishes, which tells where it comes from.`,
  ({ figure }: Words) => `A study with ${figure} practitioners confirms what the benchmarks suggest.`,
  ({ method, verb }: Words) => `We also report the cases in which ${method} ${verb}, and how to notice them early.`,
  () => 'Ablations show that the simplest version does nearly as well as the full one.',
];

interface Words extends Subject {
  be: string;
  verb: string;
  figure: number;
}

/** Three sentences that say little, as filler should; `null` for the papers whose source printed none. */
export function abstractOf(subject: Subject): string | null {
  const random = randomStream(`abstract ${subject.title}`);
  if (!random.chance(HAS_ABSTRACT)) return null;
  const words: Words = {
    ...subject,
    be: isPlural(subject.problem) ? 'are' : 'is',
    verb: isPlural(subject.method) ? 'fail' : 'fails',
    figure: random.int(6, 48),
  };
  return [random.pick(OPENINGS), random.pick(STEPS), random.pick(FINDINGS)].map((sentence) => sentence(words)).join(' ');
}
