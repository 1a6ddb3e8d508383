import type { Professor } from './faculty.ts';
import type { Labs } from './labs.ts';
import type { OutsiderPool } from './outsiders.ts';
import type { Random } from './random.ts';

/** Who fills a place in a byline beside first and last author, in percent. */
const FILL = { student: 38, partner: 14, partnerStudent: 11, outsider: 37 } as const;
const FIRST_IS_STUDENT = 0.88;
/** Chance that a place goes to somebody of the first author's last team: teams last. */
const SAME_TEAM = 0.3;

export interface TeamContext {
  lead: Professor;
  time: number;
  labs: Labs;
  pool: OutsiderPool;
  /** The byline of each author's latest paper. */
  lastTeam: Map<string, readonly string[]>;
  random: Random;
}

/** The authors of one paper, drawn one by one: first a student, last the lead. */
export class Team {
  /** Other professors whose work the paper is too. */
  readonly partners: Professor[] = [];
  private readonly context: TeamContext;
  private readonly authors: string[] = [];

  constructor(context: TeamContext) {
    this.context = context;
  }

  assemble(length: number): string[] {
    const { lead, random, lastTeam } = this.context;
    const isStudentFirst = random.chance(length === 1 ? 0.3 : FIRST_IS_STUDENT);
    const first = (isStudentFirst ? this.drawStudent(lead) : undefined) ?? (length > 1 ? this.drawOutsider() : lead.id);
    this.add(first);
    const earlier = lastTeam.get(first) ?? [];
    for (let place = this.authors.length; place < length - 1; place++) this.add(this.fill(earlier));
    if (length > 1) this.add(lead.id);
    for (const author of this.authors) lastTeam.set(author, this.authors);
    return this.authors;
  }

  private add(author: string): void {
    if (!this.authors.includes(author)) this.authors.push(author);
  }

  private fill(earlier: readonly string[]): string {
    const { lead, random } = this.context;
    const known = earlier.filter((author) => author !== lead.id && !this.authors.includes(author));
    if (known.length > 0 && random.chance(SAME_TEAM)) return random.pick(known);
    const kinds = ['student', 'partner', 'partnerStudent', 'outsider'] as const;
    const kind = random.weighted(kinds, (k) => FILL[k]);
    if (kind === 'student') return this.drawStudent(lead) ?? this.drawOutsider();
    if (kind === 'partner') return this.drawPartner()?.id ?? this.drawOutsider();
    if (kind === 'outsider') return this.drawOutsider();
    const partner = this.partners.at(-1) ?? this.drawPartner();
    return (partner && this.drawStudent(partner)) ?? this.drawStudent(lead) ?? this.drawOutsider();
  }

  private drawStudent(professor: Professor): string | undefined {
    return this.context.labs.draw(professor, this.context.time, this.authors);
  }

  private drawOutsider(): string {
    return this.context.pool.draw(this.context.lead, this.authors);
  }

  private drawPartner(): Professor | undefined {
    const { lead, random, time } = this.context;
    const here = lead.partners.filter(({ professor: { start, id } }) => start <= time + 0.5 && !this.authors.includes(id));
    if (here.length === 0) return undefined;
    const { professor } = random.weighted(here, ({ weight }) => weight);
    this.partners.push(professor);
    return professor;
  }
}
