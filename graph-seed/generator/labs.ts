import type { Professor } from './faculty.ts';
import type { Random } from './random.ts';
import type { Student } from './students.ts';

/** Papers come a few months after the start, and for a year after the end. */
const FIRST_PAPER_AFTER = 0.35;
const LAST_PAPER_AFTER = 1.1;

interface Membership {
  student: Student;
  from: number;
  until: number;
}

/** Who can write a paper with whom: the named students of each professor over time, and how often each has done so. */
export class Labs {
  private readonly members = new Map<Professor, Membership[]>();
  private readonly papers = new Map<string, number>();
  private readonly random: Random;

  constructor(students: readonly Student[], random: Random) {
    this.random = random;
    for (const student of students) if (student.name !== null) this.enrol(student);
  }

  /** Students and postdocs of the professor who are there at the time, or left a little while ago. */
  writing(professor: Professor, time: number): Student[] {
    const present = (this.members.get(professor) ?? []).filter(({ from, until }) => from <= time && time <= until);
    return [...new Set(present.map(({ student }) => student))];
  }

  /** One of them who is not on the paper yet. Those who have written little are more likely than their gift alone would say. */
  draw(professor: Professor, time: number, taken: readonly string[]): string | undefined {
    const free = this.writing(professor, time).filter(({ id, productivity }) => productivity > 0 && !taken.includes(id));
    if (free.length === 0) return undefined;
    const { id } = this.random.weighted(free, (student) => student.productivity / (1 + this.count(student.id)) ** 0.9);
    this.papers.set(id, this.count(id) + 1);
    return id;
  }

  private count(id: string): number {
    return this.papers.get(id) ?? 0;
  }

  private enrol(student: Student): void {
    for (const { principal, co, start, until } of student.stages) {
      for (const professor of [principal, co]) {
        if (professor === null) continue;
        const membership = { student, from: start + FIRST_PAPER_AFTER, until: until + LAST_PAPER_AFTER };
        this.members.set(professor, [...(this.members.get(professor) ?? []), membership]);
      }
    }
  }
}
