import { SupervisionQuery } from '#model/api.ts';
import { SupervisionLoad } from '#model/cards.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';
import { Refusal } from '#server/problems.ts';
import { supervisionCsv } from '#server/supervision-csv.ts';

/** GET /api/supervision and /api/supervision.csv, for staff. Others learn that the view exists, and nothing of what is in it. */
export function registerSupervision(app: App, { config, published, store, now }: RouteContext): void {
  const schema = { tags: ['supervision'], querystring: SupervisionQuery };
  const staffOnly = async (): Promise<void> => {
    if (config.audience === 'staff') return;
    throw new Refusal(403, `Supervision load is for staff. This server serves the ${config.audience} audience.`);
  };
  const loadOf = ({ date, lang: _lang, ...filters }: SupervisionQuery): Promise<SupervisionLoad> => {
    const day = date ?? published.current()?.manifest.asOf ?? new Date(now()).toISOString().slice(0, 10);
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    return store.ask((graph) => graph.supervisionLoad({ ...given, date: day }));
  };

  app.get(
    '/supervision',
    {
      onRequest: staffOnly,
      schema: {
        ...schema,
        summary: 'Supervision load per faculty on a day (staff)',
        response: { 200: SupervisionLoad, ...PROBLEMS },
      },
    },
    async ({ query }, reply) => {
      reply.header('cache-control', 'no-store');
      return loadOf(query);
    },
  );
  app.get(
    '/supervision.csv',
    { onRequest: staffOnly, schema: { ...schema, summary: 'The same table as CSV (staff)' } },
    async ({ query }, reply) => {
      const load = await loadOf(query);
      return reply
        .header('cache-control', 'no-store')
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="supervision-${load.date}.csv"`)
        .send(supervisionCsv(load, { language: query.lang, topics: published.current()?.topics ?? new Map() }));
    },
  );
}
