import type { QuestionId } from '#model/question-id.ts';
import { QUESTION_CAPS, QUESTIONS, QuestionAnswer } from '#model/questions.ts';
import { type Audience, maySee } from '#model/visibility.ts';
import type { ApiClient } from '#web/api/client.ts';
import type { QuestionView } from './view-state.ts';

/** Whether the question says enough to be answered: one of two places needs both. */
export function isComplete({ id, a, b }: QuestionView): boolean {
  return id !== null && (!QUESTIONS[id].parts.includes('places') || (a !== null && b !== null && a !== b));
}

/** Whether an audience may know the answer; nobody's is asked for who may not. */
export function mayAsk(id: QuestionId, audience: Audience): boolean {
  return maySee(audience, QUESTIONS[id].audience);
}

/** The first rows of an answer. Only parts that the question has go into it. */
export function askServer(
  api: ApiClient,
  { id, a, b, topic, since }: QuestionView & { id: QuestionId },
  limit: number,
  signal: AbortSignal,
): Promise<QuestionAnswer> {
  const { parts } = QUESTIONS[id];
  const query = new URLSearchParams({ limit: String(Math.min(limit, QUESTION_CAPS.rows)) });
  const put = (name: string, value: string | number | null, isPart: boolean): void => {
    if (value !== null && isPart) query.set(name, String(value));
  };
  put('a', a, parts.includes('places') || parts.includes('place'));
  put('b', b, parts.includes('places'));
  put('topic', topic, parts.includes('topic'));
  put('since', since, parts.includes('since'));
  return api.get(QuestionAnswer, `/api/questions/${id}?${query}`, signal);
}
