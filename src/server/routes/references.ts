import { toBibliography, toCslItems } from '#analysis/export/bibliography.ts';
import { type PaperReference, REFERENCE_CAPS, ReferencesQuery } from '#model/references.ts';
import type { App, RouteContext } from '#server/context.ts';

/** GET /api/references.bib and /api/references.json: the papers of some people, to be cited. */
export function registerReferences(app: App, { store }: RouteContext): void {
  const schema = { tags: ['papers'], querystring: ReferencesQuery };
  const papersOf = ({ person, since = 0 }: { person: string[]; since?: number | undefined }): Promise<PaperReference[]> =>
    store.ask((graph) => graph.references(person, { since, limit: REFERENCE_CAPS.papers }));
  const said = `Papers of up to ${REFERENCE_CAPS.people} people, the ${REFERENCE_CAPS.papers} newest of them,`;

  app.get('/references.bib', { schema: { ...schema, summary: `${said} as BibTeX` } }, async ({ query }, reply) =>
    reply
      .header('content-type', 'application/x-bibtex; charset=utf-8')
      .header('content-disposition', 'attachment; filename="papers.bib"')
      .send(toBibliography(await papersOf(query))),
  );
  app.get('/references.json', { schema: { ...schema, summary: `${said} as CSL-JSON` } }, async ({ query }, reply) =>
    reply
      .header('content-type', 'application/vnd.citationstyles.csl+json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="papers.json"')
      .send(toCslItems(await papersOf(query))),
  );
}
