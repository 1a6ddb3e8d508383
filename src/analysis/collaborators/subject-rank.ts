import { at } from '#analysis/columns.ts';
import { closeTo, INTERESTS_SHARE } from './profiles.ts';
import { byScore, type Ranked } from './rank.ts';
import type { Scores } from './scores.ts';
import { row } from './work.ts';
import type { WorkRecord } from './work-record.ts';

/** What a subject counts beside everything that the fit knows of people: who asks about something wants that first. */
const SUBJECT_WEIGHT = 8;
/** Papers of this year of which a share tells half of what it tells of many. */
const LITTLE_WORK = 1;
/** Where nobody asks, there is no tie to go by: then how much somebody works on it, whether lately, and who is here, where it is easier to meet. */
const AMOUNT_WEIGHT = 0.4;
const IDLE_WEIGHT = 0.15;
const LONGEST_IDLE_YEARS = 10;
const ELSEWHERE_COST = 1;

/** Who works on a subject: how much of their work that is, how much work, whether lately and here. O(people of its terms). */
export function rankBySubject(
  record: WorkRecord,
  subject: ReadonlyMap<number, number>,
  isWanted: (person: number) => boolean,
): Ranked[] {
  const { people, work, profiles } = record.field;
  const close = closeTo(profiles, subject);
  return close.people
    .filter(isWanted)
    .map((person) => {
      const idle = Math.min(LONGEST_IDLE_YEARS, work.now - (at(people.lastYear, person) || work.now - LONGEST_IDLE_YEARS));
      const active = AMOUNT_WEIGHT * Math.log1p(at(close.of, person) * at(people.activity, person)) - IDLE_WEIGHT * idle;
      const away = isHere(record, person) ? 0 : ELSEWHERE_COST;
      return { person, score: speciality(record, close, person) + active - away };
    })
    .sort(byScore);
}

/**
 * How much of somebody's work is on a subject, of which `close` has the cosines. A share of little work is drawn towards none, as an
 * estimate from few papers is: whoever names a subject among their interests and has no papers comes after those who publish on it.
 */
export function speciality({ field, interests }: WorkRecord, close: Scores, person: number): number {
  const work = at(field.people.activity, person) + (row(interests, person).length > 0 ? INTERESTS_SHARE : 0);
  return SUBJECT_WEIGHT * Math.sqrt((at(close.of, person) * work) / (work + LITTLE_WORK));
}

function isHere({ people }: WorkRecord, v: number): boolean {
  const kind = people[v]?.ref.kind;
  return kind !== 'external' && kind !== 'alumnus';
}
