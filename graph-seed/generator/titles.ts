import { abstractOf } from './abstracts.ts';
import type { TopicSpec } from './areas.ts';
import { isPlural } from './grammar.ts';
import { itemAt, type Random, randomStream } from './random.ts';

/** What a title is made of: a method and a problem of the paper's topic, and one of a second topic when it has one. */
interface Parts {
  method: string;
  other: string;
  problem: string;
  elsewhere: string;
  random: Random;
}

const QUALITIES = words(
  'scalable|robust|efficient|simple|adaptive|structured|sparse|stable|modular|lightweight|principled|data-efficient|hierarchical|regularised|noise-aware|interpretable|probabilistic|differentiable|unified|practical',
);
const SOLUTIONS = words('scalable|robust|simple|principled|practical|lightweight|interpretable|data-efficient');
const CONDITIONS = words(
  'limited supervision|changing conditions|a fixed budget|partial information|noisy labels|tight latency|few examples|missing observations|heterogeneous data|strong priors|weak assumptions|real-world constraints|long horizons|shifting populations',
);
const ASPECTS = words(
  'the limits|the geometry|the sample complexity|the stability|the role|the cost|the dynamics|the expressivity|the failure modes|the sensitivity|the benefits',
);
const VERBS = words('improves|limits|accelerates|stabilises|simplifies|shapes|guides');
const NOUNS = words('lens|recipe|study|perspective|framework|baseline|toolkit|roadmap|benchmark|survey|dataset|comparison');

const TEMPLATES: readonly ((p: Parts) => string)[] = [
  ({ method, problem }) => `${method} for ${problem}`,
  ({ method, problem, random }) => `${random.pick(QUALITIES)} ${method} for ${problem}`,
  ({ method, problem, random }) => `${method} for ${problem} under ${random.pick(CONDITIONS)}`,
  ({ method, problem, random }) => `${random.pick(QUALITIES)} ${method} under ${random.pick(CONDITIONS)}: the case of ${problem}`,
  ({ method, problem }) => `Tackling ${problem} with ${method}`,
  ({ method, problem }) => `Rethinking ${method} for ${problem}`,
  ({ method, problem }) => `When ${isPlural(method) ? 'do' : 'does'} ${method} help with ${problem}?`,
  ({ method, random }) => `On ${random.pick(ASPECTS)} of ${method}`,
  ({ method, problem, random }) => `${random.pick(ASPECTS)} of ${method} in ${problem}`,
  ({ method, other, problem }) => `From ${method} to ${other}: ${problem} revisited`,
  ({ method, other, problem }) => `Combining ${method} and ${other} for ${problem}`,
  ({ problem, random }) => `Towards ${random.pick(SOLUTIONS)} solutions to ${problem}`,
  ({ method, problem, random }) => `${problem}: a ${random.pick(NOUNS)} through ${method}`,
  ({ method, problem, elsewhere }) => `${method} for ${problem} and ${elsewhere}`,
  ({ method, problem, random }) => `How prior knowledge ${random.pick(VERBS)} ${method} in ${problem}`,
  ({ problem, elsewhere }) => `What ${problem} can teach us about ${elsewhere}`,
  ({ method, problem, random }) => `${coined(random)}: ${method} for ${problem}`,
  ({ method, problem, random }) => `${coined(random)}: ${random.pick(QUALITIES)} ${method} for ${problem}`,
  ({ problem, random }) => `${coined(random)}, a ${random.pick(words('benchmark|dataset|library|testbed'))} for ${problem}`,
  ({ method, problem, random }) =>
    `${isPlural(method) ? 'Do' : 'Does'} ${method} really need ${random.pick(words('more data|depth|scale|labels|tuning|supervision'))}? Evidence from ${problem}`,
  ({ method, problem, random }) =>
    `Learning under ${random.pick(CONDITIONS)}: ${method} ${isPlural(method) ? 'meet' : 'meets'} ${problem}`,
  ({ method, elsewhere, problem }) => `Beyond ${elsewhere}: ${method} and ${problem}`,
];

const ONSETS = words('B|Cor|D|El|F|Gal|H|Ir|K|Lum|M|Nor|Or|P|Qu|R|S|T|Ul|V|Bru|Cel|Dra|Fen|Mir|Pal|Sol|Tar|Vel');
const CODAS = words('ado|ique|eon|ara|ivo|ume|anth|ilis|oro|ene|isto|une|arc|igo|elle|onde|ira|eva');

/** A made-up system name, as papers give their methods. */
function coined(random: Random): string {
  const name = `${random.pick(ONSETS)}${random.pick(CODAS)}`;
  return random.chance(0.3) ? `${name.charAt(0)}${name.slice(1).toLowerCase()}Net` : name;
}

export type TitleMaker = (main: TopicSpec, second: TopicSpec) => TitleAndMore;

export interface TitleAndMore {
  title: string;
  keywords: string[];
  abstract: string | null;
}

/** Unique titles, each of its topics' own words. */
export function titleMaker(): TitleMaker {
  const random = randomStream('titles');
  const used = new Set<string>();
  return (main, second) => {
    for (;;) {
      const method = random.pick(main.methods);
      const problem = random.pick(random.chance(0.85) ? main.problems : second.problems);
      const other = random.pick([...main.methods, ...second.methods].filter((m) => m !== method));
      const elsewhere = random.pick([...main.problems, ...second.problems].filter((p) => p !== problem));
      const text = itemAt(TEMPLATES, random.int(0, TEMPLATES.length - 1))({ method, other, problem, elsewhere, random });
      const title = text.charAt(0).toUpperCase() + text.slice(1);
      if (used.has(title)) continue;
      used.add(title);
      const labels = main === second ? [main.en] : [main.en, second.en];
      const abstract = abstractOf({ title, method, problem, elsewhere });
      return { title, abstract, keywords: [...new Set([...labels.map(lowerFirst), method, problem])] };
    }
  };
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function words(text: string): string[] {
  return text.split('|');
}
