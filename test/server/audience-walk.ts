import { beforeAll, describe, expect, test, vi } from 'vitest';
import { QuestionId } from '#model/question-id.ts';
import { Audience } from '#model/visibility.ts';
import type { AppFixture } from './app-fixture.ts';
import { FORBIDDEN, INSTITUTE, UNKNOWN_IDS } from './secrets-fixture.ts';

/** Loading and publishing into a database on a busy machine. */
const OPENING_MS = 300_000;

/** How long somebody who is told to come back goes on asking. */
const PATIENCE_MS = 10_000;

/** Everybody who has something to hide, and a few outsiders, who come last. */
const PEOPLE = INSTITUTE.people.slice(0, 10);
const IDS = [...PEOPLE, ...INSTITUTE.papers, ...INSTITUTE.topics, ...INSTITUTE.institutions].map(({ id }) => id);
const WORDS = [
  'Ada',
  'Cy',
  'tide',
  'MEMBERSNAME',
  'STAFFHIDDEN',
  'STAFFALIAS',
  'STAFFNUMBER',
  'STAFFPAPER',
  'STAFFTOPIC',
  'Reading',
];

/** A request as a browser sends it: an address, with a body where it is a POST. */
type Request = string | { readonly url: string; readonly body: Readonly<Record<string, unknown>> };

/** Whom to work with: for everybody, every topic and every word there is, known people too. */
const QUESTIONS: readonly Request[] = [
  ...IDS.map((person) => ({ person, includeKnown: true })),
  ...IDS.map((person) => ({ person, text: 'Reading the tides' })),
  ...IDS.map((topic) => ({ topics: [topic] })),
  ...WORDS.map((text) => ({ text, lang: 'fr' })),
  ...IDS.map((institution) => ({ text: 'tides', institution })),
].map((body) => ({ url: '/api/collaborators', body: { limit: 50, ...body } }));

const compared = (kind: string, ...ids: string[]): string => `/api/compare?kind=${kind}${ids.map((id) => `&id=${id}`).join('')}`;
/** Papers by year: of everything, and of every topic, university and place there is. */
const STREAMS = ['', '?by=area&top=1', '?by=region'].concat(
  IDS.flatMap((id) => [`?topic=${id}`, `?by=area&institution=${id}`, `?by=region&community=${id}`]),
);
/** Every question, of every topic and every two places there may be, from the first year on. */
const ASKED_OF_ALL: readonly string[] = QuestionId.options.flatMap((id) => [
  `/api/questions/${id}?since=1900`,
  ...IDS.flatMap((one) => [`/api/questions/${id}?topic=${one}`, `/api/questions/${id}?a=${one}&since=1900`]),
  ...(id === 'between' ? INSTITUTE.institutions.map((place) => `/api/questions/between?a=${place.id}&b=far`) : []),
]);

/** Requests for each documented route: every id and every word there is, whoever asks. */
const REQUESTS: Readonly<Record<string, readonly Request[]>> = {
  '/api/about': ['/api/about'],
  '/api/changes': [2000, 2015, 2020, 2024, 2031].flatMap((from) => [0, 4].map((n) => `/api/changes?from=${from}&to=${from + n}`)),
  '/api/collaborators': QUESTIONS,
  '/api/network': ['/api/network'],
  '/api/network/around/{id}': IDS.map((id) => `/api/network/around/${id}`),
  '/api/references.bib': [
    ...IDS.map((id) => `/api/references.bib?person=${id}`),
    `/api/references.bib?${IDS.map((id) => `person=${id}`).join('&')}`,
  ],
  '/api/references.json': IDS.map((id) => `/api/references.json?person=${id}&since=2020`),
  '/api/search': WORDS.flatMap((word) => [`/api/search?q=${word}`, `/api/search?q=${word}&lang=fr&kind=person`]),
  '/api/people/{id}': IDS.map((id) => `/api/people/${id}`),
  '/api/people/{id}/neighbourhood': IDS.map((id) => `/api/people/${id}/neighbourhood?depth=3`),
  '/api/people/{id}/career': IDS.map((id) => `/api/people/${id}/career`),
  '/api/topics/{id}': IDS.map((id) => `/api/topics/${id}`),
  '/api/papers/{id}': IDS.map((id) => `/api/papers/${id}`),
  '/api/communities/{id}': ['/api/communities/none'],
  '/api/compare': ['person', 'topic'].flatMap((kind) =>
    IDS.flatMap((one) => ['prof', 'tides', 'gone'].map((other) => compared(kind, one, other))),
  ),
  '/api/paths': IDS.flatMap((from) => ['signs', 'silent', 'gone'].map((to) => `/api/paths?from=${from}&to=${to}`)),
  '/api/paths/tree': IDS.map((id) => `/api/paths/tree?person=${id}&person=signs&person=silent&avoid=gone`),
  '/api/stream': STREAMS.map((query) => `/api/stream${query}`),
  '/api/stream.csv': STREAMS.map((query) => `/api/stream.csv${query}`),
  '/api/questions/{id}': ASKED_OF_ALL,
  '/api/supervision': ['/api/supervision', '/api/supervision?date=2032-01-01', '/api/supervision?topic=staff-topic'],
  '/api/supervision.csv': ['/api/supervision.csv'],
  '/livez': ['/livez'],
  '/readyz': ['/readyz'],
};

/** What a request says, as text. */
function textOf(request: Request): string {
  return typeof request === 'string' ? request : `${request.url} ${JSON.stringify(request.body)}`;
}

/** The body without what the request itself said: a problem repeats the address it is about. */
function told(body: string, request: Request): string {
  const text = textOf(request);
  const said = [text.split('?')[0] ?? '', ...text.split(/[^\w-]/)].filter((part) => part.length > 3);
  // A request's random id and a score may hold the digits of a secret year.
  return said.reduce((text, part) => text.replaceAll(part, ''), body.replace(/"requestId":"[^"]*"|"score":[\d.e-]+/g, ''));
}

/** Asks every route of the apps for every audience about everything there is, and finds nothing that it should not. */
export function walkAudiences(openApps: () => Promise<ReadonlyMap<Audience, AppFixture>>): void {
  let fixtures: ReadonlyMap<Audience, AppFixture>;

  beforeAll(async () => {
    fixtures = await openApps();
  }, OPENING_MS);

  function fixture(audience: Audience): AppFixture {
    const found = fixtures.get(audience);
    if (found === undefined) throw new Error(`no app for ${audience}`);
    return found;
  }

  /** A database on a busy machine may miss its deadline: who is told to come back does. */
  function ask(audience: Audience, request: Request): Promise<{ body: string; statusCode: number }> {
    const question = async (): Promise<{ body: string; statusCode: number }> => {
      const { app } = fixture(audience);
      const { body, statusCode } = await (typeof request === 'string'
        ? app.inject({ url: request })
        : app.inject({ method: 'POST', url: request.url, payload: request.body }));
      if (statusCode === 503) throw new Error(`${textOf(request)} is put off: ${body}`);
      return { body, statusCode };
    };
    return vi.waitFor(question, { timeout: PATIENCE_MS });
  }

  /** The communities of the map are only known once it is published. */
  function requestsFor(route: string, audience: Audience): readonly Request[] {
    const places = [...(fixture(audience).published.current()?.communities.keys() ?? [])];
    if (route === '/api/communities/{id}') return places.map((id) => `/api/communities/${id}`);
    const across = places.flatMap((one, i) => places.slice(i + 1).map((other) => compared('community', one, other)));
    return [...(REQUESTS[route] ?? []), ...(route === '/api/compare' ? across : [])];
  }

  test('every documented route is asked', async () => {
    expect(requestsFor('/api/communities/{id}', 'public').length).toBeGreaterThan(0);
    const { paths } = (await fixture('public').app.inject({ url: '/api/openapi.json' })).json() as { paths: object };
    expect(Object.keys(REQUESTS).sort()).toEqual(Object.keys(paths).sort());
  });

  describe.each(Object.keys(REQUESTS))('%s', (route) => {
    test.each(Audience.options)('tells %s nothing that it may not see', async (audience) => {
      for (const request of requestsFor(route, audience)) {
        const { body, statusCode } = await ask(audience, request);
        expect([request, statusCode < 500]).toEqual([request, true]);
        for (const word of FORBIDDEN[audience]) expect([request, told(body, request).includes(word)]).toEqual([request, false]);
      }
    });

    test.each(Audience.options)('gives %s no id that it may not know', async (audience) => {
      for (const request of requestsFor(route, audience)) {
        const { body } = await ask(audience, request);
        for (const id of UNKNOWN_IDS[audience]) {
          if (textOf(request).includes(id)) continue;
          expect([request, body.includes(`"${id}"`)]).toEqual([request, false]);
        }
      }
    });
  });

  test.each(Audience.options)('who is not there for %s is answered as who never was', async (audience) => {
    for (const id of UNKNOWN_IDS[audience]) {
      for (const kind of ['people', 'papers', 'topics']) {
        const present = await ask(audience, `/api/${kind}/${id}`);
        const never = await ask(audience, `/api/${kind}/never`);
        expect([id, present.statusCode]).toEqual([id, 404]);
        expect(JSON.parse(present.body).detail.replace(id, '')).toBe(JSON.parse(never.body).detail.replace('never', ''));
      }
      const asked = (who: string): Request[] => [
        ...[{ person: who }, { topics: [who] }].map((body) => ({ url: '/api/collaborators', body })),
        compared('person', 'prof', who),
        compared('topic', 'tides', who),
        compared('community', 'none', who),
      ];
      for (const [i, request] of asked(id).entries()) {
        const never = await ask(audience, asked('never')[i] ?? '');
        const present = await ask(audience, request);
        expect([request, present.statusCode]).toEqual([request, 404]);
        expect(JSON.parse(present.body).detail.replace(id, '')).toBe(JSON.parse(never.body).detail.replace('never', ''));
      }
    }
  });

  test('whom to work with are told from what the audience sees: staff of people whom the public does not know', async () => {
    const request = { url: '/api/collaborators', body: { person: 'prof', limit: 50, includeKnown: true } };
    const names = ['Bo Wave', 'MEMBERSNAME', 'STAFFHIDDEN'];
    const told = async (audience: Audience): Promise<boolean[]> => {
      const { body } = await ask(audience, request);
      return names.map((name) => body.includes(name));
    };
    expect(await told('staff')).toEqual([true, true, true]);
    expect(await told('public')).toEqual([true, false, false]);
  });

  test('who takes students is told to whom it was said: the filter finds, and cards say, no more than that', async () => {
    const found = async (audience: Audience): Promise<unknown[]> => {
      const filter = { topics: ['tides'], takingStudents: true };
      const { body } = await ask(audience, { url: '/api/collaborators', body: filter });
      const { people, knowsIntake } = JSON.parse(body);
      const cards = ['prof', 'second'].map(
        async (id) => JSON.parse((await ask(audience, `/api/people/${id}`)).body).takesStudents,
      );
      const ids = people.map(({ person }: { person: { id: string } }) => person.id).sort();
      return [ids, knowsIntake, await Promise.all(cards)];
    };
    expect(await found('public')).toEqual([[], false, [null, null]]);
    expect(await found('members')).toEqual([['second'], true, [null, true]]);
    expect(await found('staff')).toEqual([['prof', 'second'], true, [true, true]]);
  });

  test.each(Audience.options)('the snapshot files of %s hold nothing that it may not see', async (audience) => {
    const { app, published } = fixture(audience);
    const manifest = published.current()?.manifest;
    const names = Object.values(manifest?.files ?? {}).filter((name) => name !== null);
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      const { body, statusCode } = await app.inject({ url: `/snapshot/${name}` });
      expect([name, statusCode]).toEqual([name, 200]);
      for (const word of [...FORBIDDEN[audience], ...UNKNOWN_IDS[audience].map((id) => `"${id}"`)]) {
        expect([name, word, body.includes(word)]).toEqual([name, word, false]);
      }
    }
  });

  test('the secrets are there for staff: this test could see them', async () => {
    const bodies = await Promise.all(
      [
        '/api/people/prof',
        '/api/people/gone',
        '/api/people/silent',
        '/api/papers/w2',
        '/api/topics/staff-topic',
        '/api/supervision',
      ].map(async (url) => (await ask('staff', url)).body),
    );
    for (const word of ['MEMBERSNAME', 'STAFFHIDDEN', 'STAFFALIAS', 'STAFFNUMBER', 'STAFFPAPER', 'STAFFTOPIC', '2031', '"phd"']) {
      expect([word, bodies.some((body) => body.includes(word))]).toEqual([word, true]);
    }
  });

  test('members see what the public does not', async () => {
    const url = '/api/people/silent';
    expect((await ask('public', url)).statusCode).toBe(404);
    expect(JSON.parse((await ask('members', url)).body)).toMatchObject({ person: { name: 'MEMBERSNAME' } });
  });
}
