import { at } from '#analysis/columns.ts';
import { holdBack, type LeastMargins } from './hold-back.ts';
import { INTERESTS_SHARE } from './profiles.ts';
import type { Ranked } from './rank.ts';
import type { Scores } from './scores.ts';
import type { WorkFacts } from './work-record.ts';

/** What a subject counts beside everything that the fit knows of people: who asks about something wants that first. */
const SUBJECT_WEIGHT = 8;
/** Papers of this year of which a share tells half of what it tells of many. */
const LITTLE_WORK = 1;
/** Where nobody asks, there is no tie to go by: then how much somebody works on it, whether lately, and who is here, where it is easier to meet. */
const AMOUNT_WEIGHT = 0.4;
const IDLE_WEIGHT = 0.15;
const LONGEST_IDLE_YEARS = 10;
const ELSEWHERE_COST = 1;

/**
 * Who works on a subject, in no order: how much of their work that is, how much work, whether lately and here.
 * O(people of its terms).
 *
 * @param close Everybody's cosine with the subject.
 */
export function scoresBySubject(record: WorkFacts, close: Scores): Ranked[] {
  const { people, work } = record.field;
  return close.people.map((person) => {
    const idle = Math.min(LONGEST_IDLE_YEARS, work.now - (at(people.lastYear, person) || work.now - LONGEST_IDLE_YEARS));
    const active = AMOUNT_WEIGHT * Math.log1p(at(close.of, person) * at(people.activity, person)) - IDLE_WEIGHT * idle;
    const away = isHere(record, person) ? 0 : ELSEWHERE_COST;
    return { person, score: speciality(record, close, person) + active - away };
  });
}

/**
 * Who works on a subject and suits a person, in no order. Whoever is held back in the lists for persons gains nothing here by being
 * near to everybody. O(candidates + people of its terms).
 *
 * @param all Candidates of the person.
 * @param close Everybody's cosine with the subject.
 */
export function scoresTogether(
  record: WorkFacts,
  all: readonly Ranked[],
  close: Scores,
  margins: LeastMargins,
  isKnown: (person: number) => boolean,
): Ranked[] {
  const wanted = all.filter(({ person }) => !isKnown(person));
  const strangers = holdBack({ all, wanted }, margins, isKnown);
  const near = [...strangers, ...all.filter(({ person }) => isKnown(person))];
  const listed = new Set<number>();
  const found: Ranked[] = [];
  const add = (person: number, score: number): void => {
    if (at(close.of, person) > 0) found.push({ person, score: score + speciality(record, close, person) });
  };
  for (const { person, score } of near) {
    listed.add(person);
    add(person, score);
  }
  // Who works on it without any tie to who asks is no worse than the last of those with one.
  const least = strangers.at(-1)?.score ?? 0;
  for (const person of close.people) if (!listed.has(person)) add(person, least);
  return found;
}

/**
 * How much of somebody's work is on a subject, of which `close` has the cosines. A share of little work is drawn towards none, as an
 * estimate from few papers is: whoever names a subject among their interests and has no papers comes after those who publish on it.
 */
function speciality({ field, interests }: WorkFacts, close: Scores, person: number): number {
  const namesAny = at(interests.starts, person + 1) > at(interests.starts, person);
  const work = at(field.people.activity, person) + (namesAny ? INTERESTS_SHARE : 0);
  return SUBJECT_WEIGHT * Math.sqrt((at(close.of, person) * work) / (work + LITTLE_WORK));
}

function isHere({ people }: WorkFacts, v: number): boolean {
  const kind = people[v]?.ref.kind;
  return kind !== 'external' && kind !== 'alumnus';
}
