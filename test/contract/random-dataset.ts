import { createRandom } from '#analysis/random.ts';
import { type Dataset, emptyDataset } from '#model/dataset.ts';
import type { Institution } from '#model/institution.ts';
import type { Authorship, Paper } from '#model/paper.ts';
import { Level, type Person, type Role, RoleKind } from '#model/person.ts';
import type { PartialDate } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';
import type { About, Interest, Topic } from '#model/topic.ts';
import { Audience, type Visibility } from '#model/visibility.ts';

const NAMES = [
  'Éloïse',
  'Nguyễn',
  'Łukasz',
  'Ann',
  'Anna',
  'Will',
  'Of',
  'Søren',
  'Tremblay',
  'Côté',
  'Müller',
  'O’Neill',
  '李',
  '明',
  'Jean-Luc',
  'Yoshi',
  'Yosh',
  'Zoë',
  'Ćirić',
];
const TERMS = [
  'graph',
  'learning',
  'Apprentissage',
  'neural',
  'the',
  'of',
  'Éthique',
  'robotics',
  'vision',
  'AND',
  'OR',
  'NOT',
  'C++',
  'a/b',
  '(causal)',
  'graphs',
  'deep',
];
const DATES: readonly PartialDate[] = [
  '2015',
  '2019-09',
  '2021-01-15',
  '2022',
  '2024-05',
  '2026-11',
  '2027-05',
  '2030',
  '2027-05-22',
  '2026-11-22',
];

/** Draws from one seed: everything a random Dataset is made of. */
class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new TypeError('Nothing to pick from.');
    return value;
  }

  some<T>(values: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.below(most + 1) }, () => this.pick(values)))];
  }

  maybe<T>(share: number, value: () => T): T | null {
    return this.chance(share) ? value() : null;
  }

  visibility(): Visibility {
    return this.chance(0.6) ? 'public' : this.pick(Audience.options);
  }
}

/**
 * A small sound Dataset with everything the model allows: hidden and unnamed people, narrowed facts, private aliases, unknown
 * ends, roles over time, co-supervision, bylines with repeated authors, redirects. The same seed gives the same one.
 */
export function randomDataset(seed: number, { people = 14, papers = 16 } = {}): Dataset {
  const dice = new Dice(seed);
  const institutions = Array.from({ length: 1 + dice.below(4) }, (_, i) => institution(dice, i));
  const topics = Array.from({ length: 1 + dice.below(7) }, (_, i) => topic(dice, i));
  const everybody = Array.from({ length: 2 + dice.below(people) }, (_, i) => person(dice, i, institutions));
  const works = Array.from({ length: dice.below(papers) }, (_, i) => paper(dice, i));
  const whole = emptyDataset({
    format: 'reseau-dataset',
    version: 1,
    name: { en: `Random ${seed}`, fr: `Hasard ${seed}`, frMissing: false },
    institute: dice.maybe(0.5, () => dice.pick(institutions).id),
    asOf: '2026-11-22',
  });
  return {
    ...whole,
    institutions,
    topics,
    people: everybody,
    papers: works,
    authorships: works.flatMap((work) => byline(dice, work, everybody)),
    abouts: works.flatMap((work) => dice.some(topics, 3).map((each) => about(dice, work, each))),
    interests: everybody.flatMap((each) => dice.some(topics, 2).map((liked) => interest(dice, each, liked))),
    supervisions: supervisions(dice, everybody, institutions),
    redirects: everybody.filter(() => dice.chance(0.15)).map(({ id }) => ({ from: `old-${id}`, to: id })),
  };
}

function institution(dice: Dice, i: number): Institution {
  return {
    id: `i${i}`,
    name: { en: `University ${i}`, fr: `Université ${i}`, frMissing: dice.chance(0.2) },
    shortName: dice.maybe(0.6, () => `U${i}`),
    kind: dice.pick(['institute', 'university', 'company', 'other']),
    source: 'random',
    visibility: dice.visibility(),
  };
}

function topic(dice: Dice, i: number): Topic {
  return {
    id: `t${i}`,
    label: {
      en: `${dice.pick(TERMS)} ${dice.pick(TERMS)}`,
      fr: `${dice.pick(TERMS)} ${dice.pick(TERMS)}`,
      frMissing: dice.chance(0.3),
    },
    parent: i > 1 ? dice.maybe(0.5, () => `t${dice.below(2)}`) : null,
    source: 'random',
    visibility: dice.visibility(),
  };
}

function person(dice: Dice, i: number, institutions: readonly Institution[]): Person {
  const roles = Array.from({ length: dice.below(4) }, (_, k) => role(dice, `p${i}-r${k}`, institutions));
  return {
    id: `p${i}`,
    name: dice.maybe(0.9, () => `${dice.pick(NAMES)} ${dice.pick(NAMES)}`),
    aliases: dice
      .some(NAMES, 2)
      .map((value) => ({ value, kind: dice.pick(['printed', 'preferred', 'former']), visibility: dice.visibility() })),
    externalIds: dice
      .some(['x1', 'x2', 'x3'], 2)
      .map((value) => ({ scheme: 'openreview', value, visibility: dice.visibility() })),
    roles,
    intake: dice.maybe(0.5, () => ({
      takes: dice.chance(0.5),
      until: dice.maybe(0.5, () => dice.pick(DATES)),
      visibility: dice.visibility(),
    })),
    optedIn: dice.chance(0.5),
    hidden: dice.chance(0.12),
    source: 'random',
    visibility: dice.chance(0.85) ? 'public' : dice.visibility(),
  };
}

function role(dice: Dice, id: string, institutions: readonly Institution[]): Role {
  return {
    id,
    kind: dice.pick(RoleKind.options),
    title: dice.maybe(0.3, () => ({ en: 'Professor', fr: 'Professeure', frMissing: false })),
    level: dice.maybe(0.5, () => dice.pick(Level.options)),
    institution: dice.maybe(0.7, () => dice.pick(institutions).id),
    start: dice.maybe(0.6, () => dice.pick(DATES)),
    until: dice.maybe(0.5, () => dice.pick(DATES)),
    source: 'random',
    visibility: dice.visibility(),
  };
}

function paper(dice: Dice, i: number): Paper {
  return {
    id: `w${i}`,
    title: Array.from({ length: 1 + dice.below(4) }, () => dice.pick(TERMS)).join(' '),
    abstract: dice.maybe(0.4, () => 'An abstract.'),
    year: dice.maybe(0.85, () => 2015 + dice.below(12)),
    date: dice.maybe(0.3, () => dice.pick(DATES)),
    venue: dice.maybe(0.6, () => 'A Journal'),
    url: dice.maybe(0.5, () => `https://example.org/${i}`),
    keywords: dice.some(TERMS, 3),
    externalIds: dice.some(['10.1/a', '10.1/b'], 2).map((value) => ({ scheme: 'doi', value, visibility: 'public' })),
    bylineComplete: dice.chance(0.8),
    othersHidden: dice.chance(0.1) ? 1 : 0,
    source: 'random',
    visibility: dice.visibility(),
  };
}

function byline(dice: Dice, { id }: Paper, people: readonly Person[]): Authorship[] {
  return Array.from({ length: dice.below(6) }, (_, position) => ({
    id: `${id}:${position}`,
    paper: id,
    person: dice.pick(people).id,
    position,
    printedName: dice.maybe(0.2, () => 'A. Printed'),
    source: 'random',
    visibility: dice.chance(0.85) ? 'public' : dice.visibility(),
  }));
}

function about(dice: Dice, { id }: Paper, { id: topicId }: Topic): About {
  return {
    id: `${id}:${topicId}`,
    paper: id,
    topic: topicId,
    score: dice.below(101) / 100,
    source: 'random',
    visibility: dice.visibility(),
  };
}

function interest(dice: Dice, { id }: Person, { id: topicId }: Topic): Interest {
  const kind = dice.pick(['declared', 'derived'] as const);
  return {
    id: `${id}:${topicId}`,
    person: id,
    topic: topicId,
    kind,
    score: dice.below(101) / 100,
    source: 'random',
    visibility: dice.visibility(),
  };
}

function supervisions(dice: Dice, people: readonly Person[], institutions: readonly Institution[]): Supervision[] {
  return Array.from({ length: dice.below(people.length * 2) }, (_, i) => ({
    i,
    supervisor: dice.pick(people).id,
    student: dice.pick(people).id,
  }))
    .filter(({ supervisor, student }) => supervisor !== student)
    .map(({ i, supervisor, student }) => ({
      id: `s${i}`,
      supervisor,
      student,
      role: dice.pick(['principal', 'co', 'unstated']),
      shared: dice.pick(['alone', 'shared', 'unknown']),
      level: dice.pick(Level.options),
      institution: dice.maybe(0.6, () => dice.pick(institutions).id),
      start: dice.maybe(0.7, () => dice.pick(DATES)),
      until: dice.maybe(0.6, () => dice.pick(DATES)),
      note: dice.maybe(0.2, () => 'A note for staff.'),
      source: 'random',
      visibility: dice.visibility(),
    }));
}
