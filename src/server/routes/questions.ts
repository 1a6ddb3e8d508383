import { QUESTIONS, QuestionAnswer, QuestionParams, QuestionQuery } from '#model/questions.ts';
import { maySee } from '#model/visibility.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';
import { Refusal } from '#server/problems.ts';

/** GET /api/questions/:id: a question about everybody at once, counted from what this audience may see. */
export function registerQuestions(app: App, { config, questions }: RouteContext): void {
  const schema = {
    tags: ['questions'],
    summary: 'A question about everybody: who bridges two places, newcomers without a link, topics that rest on one person …',
    params: QuestionParams,
    querystring: QuestionQuery,
    response: { 200: QuestionAnswer, ...PROBLEMS },
  };
  app.get('/questions/:id', { schema }, async ({ params: { id }, query }, reply) => {
    const { audience } = QUESTIONS[id];
    if (!maySee(config.audience, audience)) {
      throw new Refusal(
        403,
        `"${id}" is about supervision and for ${audience}. This server serves the ${config.audience} audience.`,
      );
    }
    if (audience !== 'public') reply.header('cache-control', 'no-store');
    return questions.answer(id, query);
  });
}
