import path from 'node:path';
import { answerCollaborators } from '#analysis/collaborators/answer.ts';
import { FIRST } from '#analysis/collaborators/hold-back.ts';
import { type WorkRecord, workRecordOf } from '#analysis/collaborators/work-record.ts';
import { CollaboratorQuestion } from '#model/collaborators.ts';
import type { Dataset } from '#model/dataset.ts';
import { readDatasetFolder } from '#store/dataset-folder.ts';
import { drawn, exposureLines } from './exposure.ts';
import { DEMO } from './question-times.ts';

/** Lists of each kind, of as many as there are. */
const QUESTIONS = 1_000;

/** Prints who is in the lists that the server answers with, for each kind of question: on the demo, or on the Dataset folder named. */
export async function printQuestionExposure(folder: string = DEMO): Promise<void> {
  const dataset = await readDatasetFolder(folder);
  const record = workRecordOf(dataset);
  const universities = record.people.map(({ institution }) => institution?.name.en);
  console.log(`${path.basename(folder)}, ${record.people.length} people`);
  for (const [kind, questions] of questionsOf(record, dataset)) {
    const lists = questions.map((question) => firstOf(record, question));
    console.log(exposureLines(`${questions.length} questions ${kind}`, lists, record.field, universities).join('\n'), '\n');
  }
}

export function firstOf(record: WorkRecord, question: Partial<CollaboratorQuestion>): number[] {
  const { people } = answerCollaborators(record, CollaboratorQuestion.parse({ ...question, limit: FIRST }));
  return people.flatMap(({ person }) => record.person.get(person.id) ?? []);
}

/** By people with papers, of topics and of papers, each drawn alone and paired by chance. */
export function questionsOf(
  record: WorkRecord,
  { papers }: Pick<Dataset, 'papers'>,
  most = QUESTIONS,
): [string, Partial<CollaboratorQuestion>[]][] {
  const some = <T>(all: readonly T[]): T[] => Array.from(drawn(all.length, most)).flatMap((i) => all[i] ?? []);
  const people = some(record.people.filter((_, v) => (record.field.people.paperCount[v] ?? 0) > 0));
  const topics = some(record.topics).map(({ ref }): Partial<CollaboratorQuestion> => ({ topics: [ref.id] }));
  const chosen = some(papers);
  const titles = chosen.map(({ title }): Partial<CollaboratorQuestion> => ({ text: title }));
  const abstracts = chosen
    .filter(({ abstract }) => abstract !== null)
    .map(({ title, abstract }): Partial<CollaboratorQuestion> => ({ text: `${title} ${abstract}` }));
  const paired = (subjects: readonly Partial<CollaboratorQuestion>[]): Partial<CollaboratorQuestion>[] =>
    people.flatMap(({ ref }, i) => {
      const subject = subjects[i % subjects.length];
      return subject === undefined ? [] : { person: ref.id, ...subject };
    });
  return [
    ['for a person', people.map(({ ref }) => ({ person: ref.id }))],
    ['on a topic', topics],
    ['on a title', titles],
    ['on a title and abstract', abstracts],
    ['for a person on a topic', paired(topics)],
    ['for a person on a title', paired(titles)],
    ['for a person on a title and abstract', paired(abstracts)],
  ];
}
