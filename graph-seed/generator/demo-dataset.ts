import type { Dataset } from '#model/dataset.ts';
import { canonical } from '#model/dataset-text.ts';
import { assertIntegrity } from '#model/integrity.ts';
import { hiddenIds, mergedIds } from './corrected.ts';
import { makeFaculty } from './faculty.ts';
import { INSTITUTE_ID, institutionRecords } from './institutions.ts';
import { interestRecords } from './interest-records.ts';
import { nameMaker } from './names.ts';
import { OutsiderPool } from './outsiders.ts';
import { aboutRecords, authorshipRecords, paperRecord, topicRecords } from './paper-records.ts';
import { makePapers } from './papers.ts';
import { facultyRecord, outsiderRecord, studentRecord } from './person-records.ts';
import { makeSidePapers } from './side-papers.ts';
import { AS_OF } from './source.ts';
import { makeStudents } from './students.ts';
import { doctorateRecords, supervisionRecords } from './supervision-records.ts';
import { titleMaker } from './titles.ts';

/** The whole fictional institute; the same Dataset each time. */
export function demoDataset(): Dataset {
  const nextName = nameMaker();
  const faculty = makeFaculty(nextName);
  const students = makeStudents(faculty, nextName);
  const pool = new OutsiderPool(nextName);
  const nextTitle = titleMaker();
  const ownPapers = makePapers(faculty, students, pool, nextTitle);
  const authors = new Set(ownPapers.flatMap((paper) => paper.authors));
  const loners = students.filter(({ id, name }) => name !== null && !authors.has(id));
  const papers = [...ownPapers, ...makeSidePapers(loners, faculty, pool, nextTitle)];
  const people = [...faculty.map(facultyRecord), ...students.map(studentRecord), ...pool.all.map(outsiderRecord)];
  const hidden = hiddenIds(papers, faculty);
  const variants = new Map(people.flatMap(({ id, aliases }) => aliases.map(({ value }): [string, string] => [id, value])));
  const institutions = institutionRecords();
  const institute = institutions.find(({ id }) => id === INSTITUTE_ID);
  return assertIntegrity(
    canonical({
      header: {
        format: 'reseau-dataset',
        version: 1,
        name: institute?.name ?? { en: '–', fr: '–', frMissing: false },
        institute: INSTITUTE_ID,
        asOf: AS_OF,
      },
      institutions,
      topics: topicRecords(),
      people: people.map((person) => (hidden.has(person.id) ? { ...person, hidden: true } : person)),
      papers: papers.map(paperRecord),
      authorships: papers.flatMap((paper) => authorshipRecords(paper, variants)),
      abouts: papers.flatMap(aboutRecords),
      interests: interestRecords(faculty, students, papers),
      supervisions: [...supervisionRecords(students), ...faculty.flatMap(doctorateRecords)],
      redirects: mergedIds(papers),
    }),
  );
}
