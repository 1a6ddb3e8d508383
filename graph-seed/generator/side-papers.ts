import type { Professor } from './faculty.ts';
import type { OutsiderPool } from './outsiders.ts';
import type { DraftPaper } from './papers.ts';
import { opaqueId, randomStream } from './random.ts';
import { LAST_YEAR } from './source.ts';
import type { Student } from './students.ts';
import type { TitleMaker } from './titles.ts';
import { GENERAL_VENUES } from './topic-table.ts';

const SIDE_PAPERS = 84;

/** Papers whose authors have no tie to the rest: work from before, or a friend's. Each makes a small component. */
export function makeSidePapers(
  loners: readonly Student[],
  faculty: readonly Professor[],
  pool: OutsiderPool,
  nextTitle: TitleMaker,
): DraftPaper[] {
  const random = randomStream('side papers');
  const waiting = [...loners];
  return Array.from({ length: SIDE_PAPERS }, (_, k) => {
    const lead = random.pick(faculty);
    const main = random.pick(lead.area.topics);
    const size = random.weighted([2, 3, 4, 5, 6, 7], (n) => [0, 0, 14, 15, 18, 12, 11, 6][n] ?? 0);
    const group = pool.strangers(size);
    const loner = random.chance(0.5) ? waiting.pop() : undefined;
    const authors = random.shuffled([
      ...group.slice(loner === undefined ? 0 : 1).map(({ id }) => id),
      ...(loner === undefined ? [] : [loner.id]),
    ]);
    const year = random.int(2015, LAST_YEAR - 1);
    const venue = random.pick(GENERAL_VENUES);
    return {
      id: opaqueId('w', `side ${k}`),
      ...nextTitle(main, main),
      year,
      month: random.int(1, 12),
      venue,
      authors,
      topics: [main],
    };
  });
}
