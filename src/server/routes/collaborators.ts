import { CollaboratorQuestion, Collaborators } from '#model/collaborators.ts';
import { type App, PROBLEMS, type RouteContext, TOO_LARGE } from '#server/context.ts';

/** The longest question there can be: a text of which every character is escaped, and the ids beside it. */
const BODY_LIMIT = 160 * 1024;

/**
 * POST /api/collaborators: whom to work with, and why. Nothing is changed by it; it is a POST because a pasted abstract is too
 * long for an address, and nothing that the log or anybody else should keep.
 */
export function registerCollaborators(app: App, { collaborators }: RouteContext): void {
  const schema = {
    tags: ['people'],
    summary: 'People to work with, for a person, for topics or for a text, best first, each with reasons and what shows them',
    body: CollaboratorQuestion,
    response: { 200: Collaborators, ...PROBLEMS, ...TOO_LARGE },
  };
  app.post('/collaborators', { schema, bodyLimit: BODY_LIMIT }, async ({ body }, reply) => {
    reply.header('cache-control', 'no-store');
    return collaborators.answer(body);
  });
}
