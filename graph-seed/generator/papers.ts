import type { TopicSpec } from './areas.ts';
import type { Professor } from './faculty.ts';
import type { OutsiderPool } from './outsiders.ts';
import { opaqueId, type Random, randomStream } from './random.ts';
import { FIRST_YEAR, LAST_YEAR } from './source.ts';
import type { Student } from './students.ts';
import type { TitleMaker } from './titles.ts';
import { GENERAL_VENUES } from './topic-table.ts';

export interface DraftPaper {
  id: string;
  title: string;
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
];

/** Who fills a place in a byline beside first and last author. */
const FILL = { student: 38, partner: 13, partnerStudent: 10, outsider: 39 } as const;
const FIRST_IS_STUDENT = 0.86;
/** Chance that a place goes to somebody of the first author's last team: teams last. */
const SAME_TEAM = 0.3;

/** All papers of the institute's people, in order of time. */
export function makePapers(
  faculty: readonly Professor[],
  students: readonly Student[],
  pool: OutsiderPool,
  nextTitle: TitleMaker,
): DraftPaper[] {
  const random = randomStream('papers');
  const lab = labIndex(students);
  const lastTeam = new Map<string, readonly string[]>();
  const papers: DraftPaper[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const months = year === LAST_YEAR ? 10 : 12;
    for (let k = 0; k < (PER_YEAR[year - FIRST_YEAR] ?? 0); k++) {
      const month = random.int(1, months);
      const lead = random.weighted(faculty, (p) => p.productivity * Math.min(1, Math.max(0, (year - p.start + 1) / 3)));
      const team = new Team({ lead, time: year + month / 12, lab, pool, lastTeam, random });
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

/** Students by the professors who supervise them. */
function labIndex(students: readonly Student[]): Map<Professor, Student[]> {
  const labs = new Map<Professor, Student[]>();
  for (const student of students) {
    if (student.name === null) continue;
    const supervisors = new Set(student.stages.flatMap(({ principal, co }) => [principal, co]));
    for (const supervisor of supervisors)
      if (supervisor !== null) labs.set(supervisor, [...(labs.get(supervisor) ?? []), student]);
  }
  return labs;
}

interface TeamContext {
  lead: Professor;
  time: number;
  lab: ReadonlyMap<Professor, Student[]>;
  pool: OutsiderPool;
  lastTeam: Map<string, readonly string[]>;
  random: Random;
}

/** The authors of one paper, drawn one by one: first a student, last the lead. */
class Team {
  readonly partners: Professor[] = [];
  private readonly context: TeamContext;
  private readonly authors: string[] = [];

  constructor(context: TeamContext) {
    this.context = context;
  }

  assemble(length: number): string[] {
    const { lead, random, lastTeam, pool, time } = this.context;
    const isStudentFirst = length === 1 ? random.chance(0.3) : random.chance(FIRST_IS_STUDENT);
    const first = (isStudentFirst ? this.draw(lead) : undefined) ?? (length > 1 ? pool.draw(lead, time, []) : undefined);
    if (first !== undefined) this.authors.push(first);
    const places = length - this.authors.length - 1;
    const earlier = (first === undefined ? undefined : lastTeam.get(first)) ?? [];
    for (let i = 0; i < places; i++) this.add(this.fill(earlier));
    if (length > 1 || this.authors.length === 0) this.add(lead.id);
    for (const author of this.authors) lastTeam.set(author, this.authors);
    return this.authors;
  }

  private add(author: string | undefined): void {
    if (author !== undefined && !this.authors.includes(author)) this.authors.push(author);
  }

  private fill(earlier: readonly string[]): string | undefined {
    const { lead, random, pool, time } = this.context;
    const known = earlier.filter((author) => author !== lead.id && !this.authors.includes(author));
    if (known.length > 0 && random.chance(SAME_TEAM)) return random.pick(known);
    const kinds = ['student', 'partner', 'partnerStudent', 'outsider'] as const;
    const kind = random.weighted(kinds, (k) => FILL[k]);
    if (kind === 'student') return this.draw(lead) ?? pool.draw(lead, time, this.authors);
    if (kind === 'partner') return this.drawPartner()?.id ?? pool.draw(lead, time, this.authors);
    if (kind === 'outsider') return pool.draw(lead, time, this.authors);
    const partner = this.partners.at(-1) ?? this.drawPartner();
    return (partner && this.draw(partner)) ?? this.draw(lead) ?? pool.draw(lead, time, this.authors);
  }

  private drawPartner(): Professor | undefined {
    const { lead, random, time } = this.context;
    const here = lead.partners.filter(({ professor }) => professor.start <= time + 0.5 && !this.authors.includes(professor.id));
    if (here.length === 0) return undefined;
    const { professor } = random.weighted(here, ({ weight }) => weight);
    this.partners.push(professor);
    return professor;
  }

  /** A student of the professor who is there at the time, or left a little while ago. */
  private draw(professor: Professor): string | undefined {
    const { lab, time, random } = this.context;
    const present = (lab.get(professor) ?? []).filter(
      (student) => !this.authors.includes(student.id) && isWriting(student, professor, time),
    );
    if (present.every(({ productivity }) => productivity === 0)) return undefined;
    return random.weighted(present, ({ productivity }) => productivity).id;
  }
}

function isWriting(student: Student, professor: Professor, time: number): boolean {
  return student.stages.some(
    ({ principal, co, start, until }) =>
      (principal === professor || co === professor) && start + 0.35 <= time && time <= until + 1.1,
  );
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
