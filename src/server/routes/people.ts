import { IdParams, NeighbourhoodQuery } from '#model/api.ts';
import { Neighbourhood, PersonCard } from '#model/cards.ts';
import { Career } from '#model/career.ts';
import { NotFound } from '#model/errors.ts';
import { type App, PROBLEMS, type RouteContext } from '#server/context.ts';

/** GET /api/people/:id, /api/people/:id/neighbourhood and /api/people/:id/career. */
export function registerPeople(app: App, { store, time }: RouteContext): void {
  const card = {
    tags: ['people'],
    summary: 'A person: roles, topics, papers, co-authors, supervision as far as this audience may see',
    params: IdParams,
    response: { 200: PersonCard, ...PROBLEMS },
  };
  app.get('/people/:id', { schema: card }, async ({ params: { id } }) => {
    const person = await store.ask((graph) => graph.person(id));
    return person ?? unknownPerson(id);
  });

  const neighbourhood = {
    tags: ['people'],
    summary: 'People around a person, nearest first, with the ties among them',
    params: IdParams,
    querystring: NeighbourhoodQuery,
    response: { 200: Neighbourhood, ...PROBLEMS },
  };
  app.get('/people/:id/neighbourhood', { schema: neighbourhood }, async ({ params: { id }, query }) => {
    const found = await store.ask((graph) => graph.neighbourhood(id, query));
    return found ?? unknownPerson(id);
  });

  const career = {
    tags: ['people'],
    summary: 'What somebody did when: roles, supervision, and papers by year, topic and co-author; unknown dates counted apart',
    params: IdParams,
    response: { 200: Career, ...PROBLEMS },
  };
  app.get('/people/:id/career', { schema: career }, async ({ params: { id } }) => {
    const found = await time.career(id);
    return found ?? unknownPerson(id);
  });
}

/** The same words for a person who does not exist and for one this audience may not see. */
export function unknownPerson(id: string): never {
  throw new NotFound(`No person here has the id "${id}". Search for a name to find people.`);
}
