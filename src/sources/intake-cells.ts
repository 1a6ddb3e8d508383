import { INTAKE_VISIBILITY, type Intake } from '#model/person.ts';
import { Audience } from '#model/visibility.ts';
import type { SheetRow } from './csv-sheets.ts';
import { fold } from './fold.ts';
import { readDate, readYes } from './register-words.ts';
import { rejectItem, type SourceItem } from './source.ts';

const NO = /^(no|non|n|0|false|faux)$/;

/** Whether a row says that somebody takes on students, until when, and who may know; what cannot be read is reported. */
export function* readIntake({ file, line, isDayFirst, cell }: SheetRow, record: string): Generator<SourceItem, Intake | null> {
  const said = fold(cell('taking_students'));
  if (said === '') return null;
  const takes = readYes(said);
  if (!takes && !NO.test(said)) {
    yield rejectItem(file, line, record, `taking_students left out: "${cell('taking_students')}" is neither yes nor no`);
    return null;
  }
  const until = readDate(cell('taking_students_until'), isDayFirst);
  if ('problem' in until) {
    yield rejectItem(file, line, record, `taking_students left out: ${until.problem}`);
    return null;
  }
  const whom = cell('taking_students_for').trim().toLowerCase();
  const audience = Audience.safeParse(whom === '' ? INTAKE_VISIBILITY : whom);
  if (!audience.success) {
    yield rejectItem(file, line, record, `taking_students left out: "${whom}" is not public, members or staff`);
    return null;
  }
  return { takes, until: until.date, visibility: audience.data };
}
