import type { QuestionId } from '#model/question-id.ts';
import { type Change, uncovered } from './changes.ts';
import { NO_PARTS, type QuestionColumn, type QuestionView } from './view-state.ts';

/** Opens a question about everybody on the map; `null` opens the list of them. What lay over the map before is closed. */
export function openQuestion(id: QuestionId | null, parts: Partial<QuestionView> = {}): Change {
  return (view) => ({
    ...uncovered(view),
    page: 'map',
    shortlist: null,
    collaborators: null,
    question: { ...NO_PARTS, ...parts, id },
  });
}

/** Narrows the question, or asks another of the same parts. */
export function askQuestion(parts: Partial<QuestionView>): Change {
  return (view) => ({ ...view, question: { ...(view.question ?? NO_PARTS), ...parts } });
}

/** Leaves the question; a table becomes the one of everybody. */
export function closeQuestion(): Change {
  return (view) => ({ ...view, question: null });
}

/** The same column again turns the order round, and once more brings back the order of the answer. */
export function sortQuestion(by: QuestionColumn): Change {
  return (view) => {
    const sort = view.question?.sort ?? null;
    const descendingFirst = by !== 'people' && by !== 'topics';
    if (sort?.by !== by) return askQuestion({ sort: { by, descending: descendingFirst } })(view);
    return askQuestion({ sort: sort.descending === descendingFirst ? { by, descending: !sort.descending } : null })(view);
  };
}
