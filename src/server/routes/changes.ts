import { InvalidInput } from '#model/errors.ts';
import { YearChanges, YearChangesQuery } from '#model/year-changes.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';

/** GET /api/changes: what appeared and what faded in a span of years, against as many years before it. */
export function registerChanges(app: App, { time }: RouteContext): void {
  const schema = {
    tags: ['people'],
    summary: 'Who and what appeared and faded in a span of years, against as many years before: people, topics, ties',
    querystring: YearChangesQuery,
    response: { 200: YearChanges, ...PROBLEMS },
  };
  app.get('/changes', { schema }, async ({ query }) => {
    if (query.from > query.to) throw new InvalidInput('The span ends before it begins: `from` must not be after `to`.');
    return time.changes(query);
  });
}
