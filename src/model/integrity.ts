import type { Dataset } from './dataset.ts';
import { InvalidInput } from './errors.ts';

/** A reference that leads nowhere, an id used twice, or an impossible record. */
export interface IntegrityProblem {
  kind: string;
  id: string;
  problem: string;
}

/** All integrity problems of a Dataset; empty when it is sound. O(records). */
export function findIntegrityProblems(dataset: Dataset): IntegrityProblem[] {
  const problems: IntegrityProblem[] = [];
  const ids = {
    institution: collectIds('institution', dataset.institutions, problems),
    topic: collectIds('topic', dataset.topics, problems),
    person: collectIds('person', dataset.people, problems),
    paper: collectIds('paper', dataset.papers, problems),
  };
  const need = (kind: string, id: string, target: keyof typeof ids, value: string | null): void => {
    if (value !== null && !ids[target].has(value)) {
      problems.push({ kind, id, problem: `names ${target} "${value}", which is not in the Dataset` });
    }
  };

  need('header', 'header', 'institution', dataset.header.institute);
  for (const topic of dataset.topics) {
    need('topic', topic.id, 'topic', topic.parent);
    if (topic.parent === topic.id) problems.push({ kind: 'topic', id: topic.id, problem: 'is its own parent' });
  }
  const roles = dataset.people.flatMap((person) => person.roles);
  collectIds('role', roles, problems);
  for (const role of roles) need('role', role.id, 'institution', role.institution);
  checkEdges(dataset, problems, need);
  return problems;
}

/** Throws `InvalidInput` naming the first problems, or returns the Dataset. */
export function assertIntegrity(dataset: Dataset): Dataset {
  const problems = findIntegrityProblems(dataset);
  if (problems.length === 0) return dataset;
  const shown = problems.slice(0, 5).map(({ kind, id, problem }) => `${kind} "${id}" ${problem}`);
  throw new InvalidInput(
    `The Dataset has ${problems.length} broken record(s): ${shown.join('; ')}. Correct or remove them, then load again.`,
  );
}

type Need = (kind: string, id: string, target: 'institution' | 'topic' | 'person' | 'paper', value: string | null) => void;

function checkEdges(dataset: Dataset, problems: IntegrityProblem[], need: Need): void {
  collectIds('authorship', dataset.authorships, problems);
  collectIds('about', dataset.abouts, problems);
  collectIds('interest', dataset.interests, problems);
  collectIds('supervision', dataset.supervisions, problems);
  const places = new Set<string>();
  for (const { id, paper, person, position } of dataset.authorships) {
    need('authorship', id, 'paper', paper);
    need('authorship', id, 'person', person);
    const place = `${paper} ${position}`;
    if (places.has(place)) problems.push({ kind: 'authorship', id, problem: `repeats position ${position} of paper "${paper}"` });
    places.add(place);
  }
  for (const { id, paper, topic } of dataset.abouts) {
    need('about', id, 'paper', paper);
    need('about', id, 'topic', topic);
  }
  for (const { id, person, topic } of dataset.interests) {
    need('interest', id, 'person', person);
    need('interest', id, 'topic', topic);
  }
  for (const { id, supervisor, student, institution } of dataset.supervisions) {
    need('supervision', id, 'person', supervisor);
    need('supervision', id, 'person', student);
    need('supervision', id, 'institution', institution);
    if (supervisor === student) problems.push({ kind: 'supervision', id, problem: 'has somebody supervise themselves' });
  }
}

function collectIds(kind: string, records: readonly { id: string }[], problems: IntegrityProblem[]): Set<string> {
  const ids = new Set<string>();
  for (const { id } of records) {
    if (ids.has(id)) problems.push({ kind, id, problem: 'is used twice' });
    ids.add(id);
  }
  return ids;
}
