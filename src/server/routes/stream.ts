import type { z } from 'zod';
import { NotFound } from '#model/errors.ts';
import { Language } from '#model/primitives.ts';
import { TopicStream, TopicStreamQuery } from '#model/topic-stream.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';
import { streamCsv } from '#server/stream-csv.ts';

const CsvQuery = TopicStreamQuery.extend({ lang: Language.default('en') });

/** GET /api/stream and /api/stream.csv: papers of each year by topic or by region. */
export function registerStream(app: App, { time, published }: RouteContext): void {
  const streamOf = async (query: z.infer<typeof TopicStreamQuery>): Promise<TopicStream> => {
    const stream = await time.stream(query);
    if (stream === undefined) throw new NotFound(`No topic here has the id "${query.topic}". Search for a word to find topics.`);
    return stream;
  };
  const schema = { tags: ['topics'] };
  app.get(
    '/stream',
    {
      schema: {
        ...schema,
        summary: 'Papers of each year by topic or by region of the map: the most frequent, the rest, and those about none',
        querystring: TopicStreamQuery,
        response: { 200: TopicStream, ...PROBLEMS },
      },
    },
    ({ query }) => streamOf(query),
  );
  app.get(
    '/stream.csv',
    { schema: { ...schema, summary: 'The same as CSV: a line per topic, a column per year', querystring: CsvQuery } },
    async ({ query: { lang, ...query } }, reply) => {
      const communities = published.current()?.communities;
      const csv = streamCsv(await streamOf(query), lang, (id) => communities?.get(id)?.label);
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="topics-over-time.csv"')
        .send(csv);
    },
  );
}
