import { roleVisibility } from '#model/person.ts';
import type { Interest } from '#model/topic.ts';
import type { Professor } from './faculty.ts';
import type { DraftPaper } from './papers.ts';
import { randomStream } from './random.ts';
import { SOURCE } from './source.ts';
import type { Student } from './students.ts';

/** Papers on a topic from which on an interest is derived, the same for everybody. */
const DERIVED_FROM = 4;

export function interestRecords(
  faculty: readonly Professor[],
  students: readonly Student[],
  papers: readonly DraftPaper[],
): Interest[] {
  const declared = [...faculty.flatMap(declaredByProfessor), ...students.flatMap(declaredByStudent)];
  // One that the public does not see must not take the place of what the public would see of anybody else.
  const taken = new Set(declared.filter(({ visibility }) => visibility === 'public').map((i) => `${i.person} ${i.topic}`));
  return [...declared, ...derived(papers).filter((i) => !taken.has(`${i.person} ${i.topic}`))];
}

function declaredByProfessor({ id, topics }: Professor): Interest[] {
  return topics.map((topic, rank) => interest(id, topic.id, 'declared', 1 - 0.2 * rank));
}

/** Some students declare what they came for; until they opt in their members' page is where it stays. */
function declaredByStudent({ id, name, stages, optedIn }: Student): Interest[] {
  const random = randomStream(`interest ${id}`);
  const supervisor = stages.at(-1)?.principal;
  if (name === null || !supervisor || !random.chance(0.5)) return [];
  const topic = random.pick(supervisor.topics);
  return [{ ...interest(id, topic.id, 'declared', 1), visibility: roleVisibility('student', optedIn) }];
}

function derived(papers: readonly DraftPaper[]): Interest[] {
  const counts = new Map<string, { person: string; topic: string; papers: number }>();
  for (const { authors, topics } of papers) {
    for (const person of authors) {
      for (const { id: topic } of topics) {
        const key = `${person} ${topic}`;
        counts.set(key, { person, topic, papers: (counts.get(key)?.papers ?? 0) + 1 });
      }
    }
  }
  return [...counts.values()]
    .filter(({ papers: count }) => count >= DERIVED_FROM)
    .map(({ person, topic, papers: count }) => interest(person, topic, 'derived', Math.round((1 - 2 / (count + 2)) * 100) / 100));
}

function interest(person: string, topic: string, kind: Interest['kind'], score: number): Interest {
  return { id: `${person}.${topic}.${kind}`, person, topic, kind, score, source: SOURCE, visibility: 'public' };
}
