import type { TopicSpec } from './areas.ts';
import type { Professor } from './faculty.ts';
import { Labs } from './labs.ts';
import type { OutsiderPool } from './outsiders.ts';
import { opaqueId, type Random, randomStream } from './random.ts';
import { FIRST_YEAR, LAST_YEAR } from './source.ts';
import type { Student } from './students.ts';
import { Team } from './team.ts';
import type { TitleMaker } from './titles.ts';
import { GENERAL_VENUES } from './topic-table.ts';

export interface DraftPaper {
  id: string;
  title: string;
  abstract: string | null;
  year: number;
  month: number;
  venue: string;
  keywords: string[];
  /** Ids in byline order. */
  authors: string[];
  /** Main topic first. */
  topics: TopicSpec[];
}

/** Papers of each year from 2012 on; 2026 is not over. */
const PER_YEAR = [62, 74, 88, 104, 122, 143, 168, 196, 222, 246, 268, 292, 318, 345, 312];

/** Authors per paper as counted in a real institute's papers: n, share in percent. */
const BYLINE: readonly (readonly [number, number])[] = [
  [1, 1.4],
  [2, 14.9],
  [3, 20.4],
  [4, 20],
  [5, 16.4],
  [6, 11.7],
  [7, 7],
  [8, 3.4],
  [9, 1.6],
  [10, 1],
  [11, 0.8],
  [12, 0.5],
  [14, 0.4],
  [17, 0.2],
  [24, 0.1],
  [38, 0.07],
];

/** All papers of the institute's people, in order of time. */
export function makePapers(
  faculty: readonly Professor[],
  students: readonly Student[],
  pool: OutsiderPool,
  nextTitle: TitleMaker,
): DraftPaper[] {
  const random = randomStream('papers');
  const labs = new Labs(students, random);
  const lastTeam = new Map<string, readonly string[]>();
  const papers: DraftPaper[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const months = year === LAST_YEAR ? 10 : 12;
    for (let k = 0; k < (PER_YEAR[year - FIRST_YEAR] ?? 0); k++) {
      const month = random.int(1, months);
      const time = year + month / 12;
      const lead = random.weighted(faculty, (professor) => output(professor, time, labs));
      const team = new Team({ lead, time, labs, pool, lastTeam, random });
      const authors = team.assemble(bylineLength(random));
      const topics = paperTopics(lead, team.partners, random);
      const [main, second] = [topics[0] ?? lead.topics[0], topics[1] ?? topics[0]];
      if (main === undefined || second === undefined) continue;
      const venue = random.chance(0.5) ? random.pick(GENERAL_VENUES) : random.pick(lead.area.venues);
      papers.push({ id: opaqueId('w', `paper ${year} ${k}`), ...nextTitle(main, second), year, month, venue, authors, topics });
    }
  }
  return papers;
}

/** How much a professor publishes at a time: grows over their first three years, and with the people they have. */
function output(professor: Professor, time: number, labs: Labs): number {
  const ramp = Math.min(1, Math.max(0, (time - professor.start + 0.5) / 3));
  return ramp === 0 ? 0 : ramp * professor.productivity ** 0.7 * (0.7 + labs.writing(professor, time).length) ** 0.6;
}

function bylineLength(random: Random): number {
  return random.weighted(BYLINE, ([, share]) => share)[0];
}

function paperTopics(lead: Professor, partners: readonly Professor[], random: Random): TopicSpec[] {
  const main = random.weighted(lead.topics, (topic) => 1 / (1 + lead.topics.indexOf(topic)) ** 1.4);
  const second = random.pick(random.pick([lead, ...partners]).topics);
  const topics = random.chance(0.55) ? [main, second] : [main];
  if (random.chance(0.12)) topics.push(random.pick(lead.area.topics));
  return [...new Set(topics)];
}
